package attractor.train;

/// The stored patterns alone: an episodic memory.
public record StoredPatterns() implements Lesson {}
