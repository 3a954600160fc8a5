package attractor.train;

/// Which patterns a network learns from.
public sealed interface Lesson permits StoredPatterns, StoredAndCorpus {}
