package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Mixes a pattern with Gaussian noise; the cue is real-valued whatever the pattern was.
///
///     x = θ ξ + √(1 − θ²) ε,   ε ~ N(0, 1)^D
///
/// The variance of a component of variance 1 is kept. Float32 patterns give float32 cues, all others float64.
///
/// @param theta the fidelity θ, in [0, 1]
public record ThetaMixture(
        @Param(symbol = "θ", doc = "fidelity: the share of the pattern in the cue", min = 0, max = 1)
        double theta) implements Corruption {

    /// Fidelity 0.68.
    public ThetaMixture() {
        this(0.68);
    }

    /// Checks the range.
    public ThetaMixture {
        Range.closed("theta", theta, 0, 1);
    }

    @Override
    public Reals apply(Pattern clean, RandomGenerator rng) {
        double noise = Math.sqrt((1 - theta) * (1 + theta));
        double[] x = clean.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = theta * x[i] + noise * rng.nextGaussian();
        }
        Precision precision = clean instanceof Reals reals ? reals.precision() : Precision.FLOAT64;
        return Reals.of(precision, x);
    }
}
