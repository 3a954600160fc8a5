package attractor.models.classic;

import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.SelfCoupled;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// MINERVA 2, a memory of traces that answers with an echo.
///
///     S_μ = (ξ^μ·x)/N_μ,  A_μ = sgn(S_μ)|S_μ|^p,  C_j = Σ_μ A_μ ξ_j^μ        traces ξ ∈ {−1, 0, +1}^(K×D)
///
/// N_μ is |ξ^μ||x| (COSINE) or the number of features that are non-zero in trace or probe (HINTZMAN); N_μ = 0 gives
/// S_μ = 0. Each feature is stored with probability L, else 0. Deferred recall gives the normalised echo back as a
/// probe. Cost O(KD) an echo.
///
/// Source: `hintzman-1984` with p = 3; `hanley-2025`, Eq. 4, with the cosine. `kelly-2017` shows the equality with
/// a tensor memory of fourth order.
///
/// @param normalisation the divisor N_μ
/// @param power the exponent p, above 0
/// @param encoding the probability L that a feature is stored, in [0, 1]
/// @param echo the form of the answer
/// @param deferred how often the echo is given back as a probe
@About(title = "MINERVA 2", summary = "Every trace answers by its similarity to the probe; the echo is their sum.")
@Source(key = "hintzman-1984")
@Source(key = "hanley-2025", equation = "4")
@Source(key = "kelly-2017")
public record Minerva2(
        @Param(symbol = "N", doc = "divisor of the similarity")
        Normalisation normalisation,

        @Param(symbol = "p", doc = "exponent of the activation", min = 0, ends = Param.Ends.OPEN)
        double power,

        @Param(symbol = "L", doc = "probability that a feature is stored", min = 0, max = 1)
        double encoding,

        @Param(doc = "form of the answer") Echo echo,

        @Param(doc = "how often the echo is given back as a probe", min = 0)
        int deferred)
        implements Model, SelfCoupled {

    /// What the inner product of trace and probe is divided by.
    public enum Normalisation {
        /// The product of the norms.
        COSINE,
        /// The number of features that are non-zero in trace or probe.
        HINTZMAN
    }

    /// The form of the answer.
    public enum Echo {
        /// The signs of the echo content: spins where spins are stored (a zero keeps the probe's sign), else −1, 0
        /// or +1. Contents below 10⁻¹² of the sum of activations count as zero.
        SIGN,
        /// The normalised echo C/max|C|.
        GRADED
    }

    /// The cosine, the cube, perfect encoding, signs, no deferred recall.
    public Minerva2() {
        this(Normalisation.COSINE, 3, 1, Echo.SIGN, 0);
    }

    /// Checks the ranges.
    public Minerva2 {
        Range.positive("power", power);
        Range.closed("encoding", encoding, 0, 1);
        Range.atLeast("deferred", deferred, 0);
    }

    @Override
    public TraceMemory store(Patterns xi, Seed seed, Progress progress) {
        return new TraceMemory(this, xi.alphabet(), encode(xi, seed));
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS, Alphabet.REALS);
    }

    private Patterns encode(Patterns xi, Seed seed) {
        if (xi instanceof SpinPatterns && encoding == 1) {
            return xi;
        }
        int dimension = xi.dimension();
        float[] rows = new float[Math.multiplyExact(xi.count(), dimension)];
        for (int mu = 0; mu < xi.count(); mu++) {
            RandomGenerator rng = seed.child("encoding", mu).generator();
            double[] features = xi.get(mu).toArray();
            for (int i = 0; i < dimension; i++) {
                if (features[i] != 0 && Math.abs(features[i]) != 1) {
                    throw new IllegalArgumentException("component " + i + " of pattern " + mu + " is " + features[i]
                            + "; features of a trace are −1, 0 or +1; binarise the patterns first");
                }
                if (encoding == 1 || rng.nextDouble() < encoding) {
                    rows[mu * dimension + i] = (float) features[i];
                }
            }
        }
        return xi.count() == 0
                ? RealPatterns.empty(dimension, Precision.FLOAT32)
                : RealPatterns.ofFloats(dimension, rows);
    }

    /// Always: the echo of a trace contains the cue's own component.
    @Override
    public boolean hasSelfCoupling() {
        return true;
    }
}
