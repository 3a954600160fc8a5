package attractor.models.diffusion;

/// Everything is stored: episodic memory, beside the corpus.
public record WholePattern() implements Core {}
