package attractor.theory.rem;

/// What is put into the softmax for each pattern.
public enum Kernel {
    /// The inner product, λ x·ξ.
    DOT {
        @Override
        public double overlap(double x, double v) {
            return x * v;
        }
    },
    /// The squared distance, −½λ|x − ξ|², which is λ (x·ξ − ½|ξ|²) up to a constant.
    DISTANCE {
        @Override
        public double overlap(double x, double v) {
            return v * (x - 0.5 * v);
        }
    };

    /// The contribution of one component.
    ///
    /// @param x component of the state
    /// @param v component of the pattern
    /// @return x v, or x v − ½v²
    public abstract double overlap(double x, double v);
}
