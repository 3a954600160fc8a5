package attractor.spin;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Heat-bath (Glauber) dynamics: a visited unit forgets its sign and draws a new one.
///
///     P(x_i = +1) = 1 / (1 + exp(−h_i / T))        h_i = E(x_i = −1) − E(x_i = +1)
///
/// Units are visited uniformly at random, D visits a sweep, so the chain leaves exp(−E/T) unchanged. T is in units
/// of the model's energy. At T = 0 it is [Asynchronous] with fresh permutations and stops at a fixed point. Source:
/// `glauber-1963`.
///
/// @param temperature T ≥ 0
/// @param sweeps sweeps to run
@Source(key = "glauber-1963")
public record HeatBath(
        @Param(symbol = "T", doc = "temperature in units of the energy", min = 0)
        double temperature,

        @Param(doc = "sweeps to run", min = 1) int sweeps)
        implements SpinDynamics {

    /// T = 0.1, 100 sweeps.
    public HeatBath() {
        this(0.1, 100);
    }

    /// Checks the ranges.
    ///
    /// @throws IllegalArgumentException if T is negative or not finite, or `sweeps` below 1
    public HeatBath {
        Range.openAbove("temperature", temperature, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("sweeps", sweeps, 1);
    }

    /// {@return the probability that a visited unit becomes +1}
    ///
    ///     p = 1 / (1 + exp(−h/T))
    ///
    /// At T = 0 it is 0, 1, or 1/2 for a field of exactly 0.
    ///
    /// @param field h, the energy of −1 minus the energy of +1
    public double plusProbability(double field) {
        return plusProbability(field, temperature);
    }

    static double plusProbability(double field, double temperature) {
        if (field == 0) {
            return 0.5;
        }
        return 1 / (1 + Math.exp(-field / temperature));
    }
}
