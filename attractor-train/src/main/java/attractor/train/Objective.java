package attractor.train;

/// What the network learns to do.
public sealed interface Objective permits Denoising {}
