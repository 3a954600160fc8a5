package attractor.figure;

/// Something drawn between the axes.
public sealed interface Layer permits Series, Reference, Annotation {}
