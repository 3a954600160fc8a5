package attractor.train;

/// What a hidden unit makes of its input.
public enum Activation {
    /// max(z, 0), with derivative 0 at 0.
    RELU,
    /// z / (1 + e^−z).
    SILU,
    /// tanh z.
    TANH;

    /// The value at an input. The elementary functions are those of `StrictMath`, so that no bit of a recall
    /// depends on the machine.
    ///
    /// @param z the input
    /// @return the value
    public float of(float z) {
        return switch (this) {
            case RELU -> z > 0 ? z : 0;
            case SILU -> (float) (z / (1 + StrictMath.exp(-z)));
            case TANH -> (float) StrictMath.tanh(z);
        };
    }
}
