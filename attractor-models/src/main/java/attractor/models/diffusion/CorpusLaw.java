package attractor.models.diffusion;

/// What is known in general: the law of the patterns, stored or not.
public sealed interface CorpusLaw permits FittedNormal, StationaryNormal, UniformSphere {}
