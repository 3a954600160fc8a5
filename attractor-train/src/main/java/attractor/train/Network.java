package attractor.train;

/// The shape of a network.
public sealed interface Network permits Perceptron {}
