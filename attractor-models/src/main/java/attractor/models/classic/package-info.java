/// Which memories came before the dense ones, and how do they recall?
///
/// In reading order: [CorrelationMatrix] with its [Activation], the linear memory; [Hopfield] with any learning
/// rule and [Units], [RealCue] its first update from real numbers; [NearestPattern], the search that no memory
/// beats on its own measure; [Minerva2] with its [TraceMemory], recall by echo. Depends on the match and spin kits,
/// `attractor.learning`, `attractor.memory`, `attractor.pattern`, `attractor.parameter` and `attractor.reference`.
///
///     Memory memory = new Hopfield(new Storkey()).store(patterns, new Seed(1));
///     Recall recall = memory.recall(cue, rng);
package attractor.models.classic;
