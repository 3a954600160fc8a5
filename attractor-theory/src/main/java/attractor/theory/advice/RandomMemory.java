package attractor.theory.advice;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.rem.Binary;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.OverlapLaw;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.Spherical;

/// A memory of random patterns and the cues that it is asked with.
///
///     K = e^(αD) patterns of norm √D (on average, for Gaussian ones)
///     noise of signs: each component of the cue is flipped with probability δ, in [0, ½)
///     noise of reals: x = ξ + σ n, n standard normal, at the angle arctan σ from ξ
///
/// @param patterns the ensemble
/// @param kernel what the softmax compares; where norms are equal both are the same
/// @param dimension D, from 3 on
/// @param count K, from 2 on; it need not be a number that could be stored
/// @param noise δ or σ
public record RandomMemory(RandomPatterns patterns, Kernel kernel, long dimension, double count, double noise) {

    private static final Quantity DIMENSION = new Quantity(
            "dimension", "D", "number of components", Domain.integers().from(3).upTo(1e6));
    private static final Quantity COUNT = new Quantity(
            "count", "K", "number of stored patterns", Domain.reals().from(2).upTo(1e300));
    private static final Quantity FLIP = new Quantity(
            "noise",
            "δ",
            "probability that a sign of the cue is flipped",
            Domain.reals().from(0).below(0.5));
    private static final Quantity SPREAD = new Quantity(
            "noise",
            "σ",
            "standard deviation of the Gaussian noise in units of a component's root mean square",
            Domain.reals().from(0).upTo(1e3));

    /// Checks the ranges.
    public RandomMemory {
        DIMENSION.check(dimension);
        COUNT.check(count);
        (patterns == RandomPatterns.BINARY ? FLIP : SPREAD).check(noise);
    }

    /// {@return α = ln K/D}
    public double load() {
        return Math.log(count) / dimension;
    }

    /// {@return the law of the patterns}
    public PatternLaw law() {
        return switch (patterns) {
            case SPHERICAL -> new Spherical();
            case GAUSSIAN -> kernel == Kernel.DOT ? new Gaussian() : new GaussianDistance();
            case BINARY -> new Binary();
        };
    }

    /// {@return the overlaps of a typical cue}
    public OverlapLaw cue() {
        return cue(noise);
    }

    /// {@return the overlaps of a typical cue of another noise}
    ///
    /// @param other δ or σ
    public OverlapLaw cue(double other) {
        if (other == 0) {
            return law();
        }
        if (patterns == RandomPatterns.BINARY) {
            return new FlippedCue(other);
        }
        return patterns == RandomPatterns.GAUSSIAN && kernel == Kernel.DISTANCE
                ? new NoisyDistance(1 + other * other)
                : new LongCue(law(), Math.hypot(1, other));
    }

    /// {@return the angle between a typical cue and its pattern, in radians}
    public double angle() {
        return patterns == RandomPatterns.BINARY ? Math.acos(1 - 2 * noise) : Math.atan(noise);
    }

    /// {@return the same memory asked with other noise}
    ///
    /// @param other δ or σ
    public RandomMemory withNoise(double other) {
        return new RandomMemory(patterns, kernel, dimension, count, other);
    }
}
