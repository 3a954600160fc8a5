package attractor.models.diffusion;

import attractor.match.Readout;
import attractor.memory.CorpusModel;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Reconstructive memory: of each pattern a core is stored, and a corpus fills in the rest.
///
///     p_v(x) = w (1/N) Σ_n p_v(x | A y = ξ_n) + (1 − w) p_v(x),   ξ_n = A y_n        A: W×D
///     cue = θ y + √(1−θ²) ε  →  variance-preserving reverse process with the score of p_v  →  pattern
///
/// With the whole pattern as core it is an episodic memory beside a semantic one, with w = 0 a semantic memory
/// alone. Its memories say of each component how much of it was stored. Cost O(D² + ND) a step, once O(D³) for a
/// normal corpus, so some hundred components. Source: `ambrogioni-2023`, Eq. 6 and 7, made proper.
///
/// @param core what of each pattern is stored
/// @param corpus what is known in general
/// @param share w in \[0, 1\], the weight of what was stored
/// @param theta the fidelity θ that cues have, in (0, 1)
/// @param sampler how noise is taken away
/// @param readout the alphabet of the answer
@About(
        title = "Reconstructive memory",
        summary =
                "Of each pattern a core is stored; a corpus fills in the rest, and the memory says which part is which.")
@Source(key = "ambrogioni-2023", equation = "7")
@Source(key = "song-2021")
public record Reconstructive(
        @Param(doc = "what of each pattern is stored") Core core,
        @Param(doc = "what is known in general") CorpusLaw corpus,

        @Param(symbol = "w", doc = "weight of what was stored; the corpus has the rest", min = 0, max = 1)
        double share,

        @Param(
                symbol = "θ",
                doc = "fidelity of the cues: the share of the pattern in them",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN)
        double theta,

        @Param(doc = "how noise is taken away") Sampler sampler,
        @Param(doc = "alphabet of the answer") Readout readout)
        implements CorpusModel {

    /// How far a norm may be from 1: some roundings of a number in float32.
    private static final double ON_SPHERE = 1e-6;

    /// The first half of the components is stored, beside the normal law of a corpus, with equal weights; θ = 0.68,
    /// 300 Euler steps of the probability flow, the alphabet of the patterns.
    public Reconstructive() {
        this(new ChosenComponents(), new FittedNormal(), 0.5);
    }

    /// Checks the ranges, and that core and corpus fit each other.
    ///
    /// @throws IllegalArgumentException if a core belongs to another kind of corpus
    public Reconstructive {
        Range.closed("share", share, 0, 1);
        Fidelity.check(theta);
        requireFit(core, corpus);
    }

    /// Cues of θ = 0.68, 300 Euler steps of the probability flow, the alphabet of the patterns.
    ///
    /// @param core what of each pattern is stored
    /// @param corpus what is known in general
    /// @param share w in \[0, 1\], the weight of what was stored
    public Reconstructive(Core core, CorpusLaw corpus, double share) {
        this(core, corpus, share, 0.68, new ProbabilityFlow(), Readout.STORED);
    }

    /// Refuses a core that belongs to another kind of corpus.
    ///
    /// @param core what of each pattern is stored
    /// @param corpus what is known in general
    /// @throws IllegalArgumentException if they do not fit each other
    public static void requireFit(Core core, CorpusLaw corpus) {
        boolean linear = core instanceof ChosenComponents || core instanceof PrincipalComponents;
        if (linear && corpus instanceof UniformSphere) {
            throw new IllegalArgumentException("corpus is uniform-sphere, in which a chosen or principal component says"
                    + " nothing linear of the others; set core to whole-pattern or height, or corpus to fitted-normal");
        }
        if (core instanceof Height && !corpus.equals(new UniformSphere(1))) {
            throw new IllegalArgumentException("core is height, which is that of points of the unit sphere; set corpus"
                    + " to uniform-sphere with radius 1, or another core");
        }
    }

    /// The law of stored cores and corpus.
    ///
    /// @param xi at least one pattern, whose cores are stored
    /// @param known the corpus; the stored patterns themselves stand in for one
    /// @return the law
    /// @throws IllegalArgumentException if the core does not suit the dimension
    public ReconstructiveDensity density(Patterns xi, Patterns known) {
        return density(xi, known, Progress.NONE);
    }

    private ReconstructiveDensity density(Patterns xi, Patterns known, Progress progress) {
        if (known.dimension() != xi.dimension()) {
            throw new IllegalArgumentException("the corpus has dimension " + known.dimension()
                    + " but the stored patterns have dimension " + xi.dimension() + "; both need the same dimension");
        }
        return switch (corpus) {
            case UniformSphere sphere -> onSphere(xi, sphere.radius());
            case FittedNormal fitted -> beside(fitted.corpus(known, progress), xi);
            case StationaryNormal stationary -> beside(stationary.corpus(xi.dimension()), xi);
        };
    }

    private ReconstructiveDensity onSphere(Patterns xi, double radius) {
        if (core instanceof WholePattern) {
            return WholeCore.of(xi, share, new SphereDensity(xi.dimension(), radius));
        }
        if (xi.dimension() != 3) {
            throw new IllegalArgumentException("the patterns have dimension " + xi.dimension()
                    + " but core=height stores the third of three coordinates; give points of a sphere, or another"
                    + " core");
        }
        double[] heights = new double[xi.count()];
        Arrays.setAll(heights, mu -> height(mu, xi.get(mu).toArray()));
        return HeightCore.of(share, heights);
    }

    private static double height(int mu, double... y) {
        double norm = Math.hypot(Math.hypot(y[0], y[1]), y[2]);
        if (!(Math.abs(norm - 1) <= ON_SPHERE)) {
            throw new IllegalArgumentException("pattern " + mu + " has the norm " + norm + " but core=height stores"
                    + " points of the unit sphere, of norm 1 within 1e-6; divide every pattern by its norm, or choose"
                    + " another core");
        }
        return y[2];
    }

    private ReconstructiveDensity beside(Corpus law, Patterns xi) {
        double[][] a =
                switch (core) {
                    case ChosenComponents chosen -> {
                        int[] which = chosen.indices(xi.dimension());
                        requirePart("core.which", which.length, xi.dimension());
                        yield law.chosen(which);
                    }
                    case PrincipalComponents principal -> {
                        requirePart("core.count", principal.count(), xi.dimension());
                        yield law.leading(principal.count());
                    }
                    case WholePattern _, Height _ -> new double[0][];
                };
        if (core instanceof WholePattern) {
            return WholeCore.of(xi, share, law.law());
        }
        double[][] cores = new double[xi.count()][a.length];
        for (int mu = 0; mu < cores.length; mu++) {
            Workers.checkInterrupt();
            double[] y = xi.get(mu).toArray();
            for (int w = 0; w < a.length; w++) {
                for (int i = 0; i < y.length; i++) {
                    cores[mu][w] = Math.fma(a[w][i], y[i], cores[mu][w]);
                }
            }
        }
        return LinearCore.of(a, cores, law, share);
    }

    /// A part of a pattern is less than the whole, and more than nothing.
    private static void requirePart(String name, int stored, int dimension) {
        if (stored < 1 || stored >= dimension) {
            String allowed = dimension < 2
                    ? "a single component has no part, so set core to whole-pattern"
                    : "store 1 to " + (dimension - 1) + ", or set core to whole-pattern";
            throw new IllegalArgumentException(
                    name + " stores " + stored + " of the " + dimension + " components of a pattern; " + allowed);
        }
    }

    /// {@return the diffusion model whose flow a recall follows}
    Diffusion flow() {
        return new Diffusion(new VariancePreserving(), theta, sampler, readout);
    }

    @Override
    public ReconstructiveMemory store(Patterns xi, Seed seed, Progress progress) {
        return store(xi, xi, progress);
    }

    private ReconstructiveMemory store(Patterns xi, Patterns known, Progress progress) {
        return new ReconstructiveMemory(
                flow(), xi, xi.count() == 0 ? Optional.empty() : Optional.of(density(xi, known, progress)));
    }

    @Override
    public Model withCorpus(Patterns known) {
        requireFitted(corpus, known);
        return new Informed(this, known);
    }

    /// Refuses a corpus that would not be looked at.
    ///
    /// @param law what is known in general
    /// @param known the corpus that was given
    public static void requireFitted(CorpusLaw law, Patterns known) {
        if (!(law instanceof FittedNormal)) {
            throw new IllegalArgumentException(
                    "a corpus is given, but what is known in general comes from parameters; set corpus to"
                            + " fitted-normal, or give none");
        }
        Range.atLeast("number of patterns in the corpus", known.count(), 1);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }

    /// The model together with a corpus.
    private record Informed(Reconstructive model, Patterns known) implements Model {

        @Override
        public Memory store(Patterns xi, Seed seed, Progress progress) {
            return model.store(xi, known, progress);
        }

        @Override
        public Set<Alphabet> alphabets() {
            return model.alphabets();
        }
    }
}
