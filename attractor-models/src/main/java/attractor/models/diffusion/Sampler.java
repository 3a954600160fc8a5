package attractor.models.diffusion;

/// How noise is taken away again.
public sealed interface Sampler permits ProbabilityFlow, ReverseDiffusion {}
