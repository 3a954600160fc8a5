package attractor.flow;

/// How a path along a field is cut into steps.
///
/// The order p of a method says how its error at a given time shrinks with the step: as hᵖ.
public sealed interface Integrator permits GradientStep, Euler, Heun, RungeKutta4, Adaptive {

    /// Begins a path.
    ///
    /// @param flow the field
    /// @param x the first state; copied
    /// @param from the first time, finite
    /// @param until the end time, earlier or later than `from`, or ±∞ for no end
    /// @throws IllegalArgumentException if the dimensions differ
    Course start(Flow flow, double[] x, double from, double until);
}
