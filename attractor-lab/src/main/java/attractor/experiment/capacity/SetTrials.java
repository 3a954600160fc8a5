package attractor.experiment.capacity;

/// The trials on one pattern set.
///
/// @param count K, the number of patterns in the set
/// @param set which of the sets of this size
/// @param failures of the recalls
/// @param cues number of recalls
public record SetTrials(int count, int set, int failures, int cues) {}
