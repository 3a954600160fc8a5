/// Which memories came before the dense ones, and how do they recall?
///
/// In reading order: [CorrelationMatrix] with its [Activation], the linear memory; [NearestPattern], the search
/// that no memory beats on its own measure; [Minerva2] with its [TraceMemory], recall by echo. Depends on
/// `attractor.match`, `attractor.memory`, `attractor.pattern`, `attractor.spin` (the tie rule),
/// `attractor.parameter` and `attractor.reference`.
///
///     Memory memory = new Minerva2().store(patterns, new Seed(1));
///     Recall recall = memory.recall(cue, rng);
package attractor.models.classic;
