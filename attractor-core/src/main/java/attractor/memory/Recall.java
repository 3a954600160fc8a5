package attractor.memory;

import attractor.pattern.Pattern;

/// The answer to a cue.
///
/// @param pattern the state at the end
/// @param steps updates that were made: sweeps for asynchronous dynamics (the last, flip-free one included), steps
///     for all others; a single-shot memory takes 1
/// @param outcome why the recall ended
public record Recall(Pattern pattern, int steps, Outcome outcome) {}
