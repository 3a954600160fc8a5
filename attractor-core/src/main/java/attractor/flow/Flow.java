package attractor.flow;

/// A vector field on ℝ^D.
///
///     dx/dt = v(t, x)
public interface Flow {

    /// {@return the dimension D}
    int dimension();

    /// The velocity at time t and state x.
    ///
    /// @param x D numbers, left unchanged
    /// @param v receives D numbers
    /// @param t the time
    void velocity(double t, double[] x, double[] v);
}
