package attractor.experiment.capacity;

import attractor.statistics.Proportion;

/// What was found at one number of patterns.
///
/// @param count K
/// @param outcome failures and trials, all pattern sets together
/// @param holds whether K counts as held
/// @param decided whether the sequential test decided; else the cap on trials ended it and the sample rate did
public record Point(int count, Proportion outcome, boolean holds, boolean decided) {}
