/// Which memories separate patterns by softmax and its kin?
///
/// In reading order: [ModernHopfield] with its [ModernHopfieldMemory], iterated and with an energy; [Attention],
/// its single step over keys and values; [UniversalHopfield], any similarity with any separation. Depends on
/// `attractor.match`, `attractor.flow`, `attractor.memory`, `attractor.pattern`, `attractor.parameter`,
/// `attractor.kernel` and `attractor.reference`.
///
///     Memory memory = new ModernHopfield().store(patterns, new Seed(1));
///     Recall recall = memory.recall(cue, rng);
package attractor.models.modern;
