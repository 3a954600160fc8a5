package attractor.spin;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Metropolis dynamics: a change of a visited unit is accepted with a probability.
///
///     P(flip i) = min(1, exp(−ΔE/T))        ΔE = x_i h_i
///
/// Units are visited uniformly at random, D visits a sweep, so the chain leaves exp(−E/T) unchanged. At T = 0 it is
/// [Asynchronous] with fresh permutations and stops at a fixed point. Source: `metropolis-1953`.
///
/// @param temperature T ≥ 0, in units of the model's energy
/// @param sweeps sweeps to run
@Source(key = "metropolis-1953")
public record Metropolis(
        @Param(symbol = "T", doc = "temperature in units of the energy", min = 0)
        double temperature,

        @Param(doc = "sweeps to run", min = 1) int sweeps)
        implements SpinDynamics {

    /// T = 0.1, 100 sweeps.
    public Metropolis() {
        this(0.1, 100);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if T is negative or not finite, or `sweeps` below 1
    public Metropolis {
        Range.openAbove("temperature", temperature, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("sweeps", sweeps, 1);
    }
}
