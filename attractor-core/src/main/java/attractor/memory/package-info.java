/// What is an associative memory, and what can it do?
///
/// In reading order: [Memory], the recall map, and [Model], its recipe ([HeteroModel] for pairs, [CorpusModel] for
/// what is known in general, [TrainableModel] with its [Training] for networks that learn); [Recall] with its
/// [Outcome], [Recalls] for a batch; [Observer] and [BatchObserver], which see every visited state; the abilities
/// [Energetic], [Stepping], [Clamping], [Learner], [Replayer], [Generator], [Timed] with its [Moment],
/// [Reconstructing] with its [Provenance], [HasCapacityLaw], [HasCapacityBounds] with [CapacityBounds], asked for
/// with `instanceof`; [Catalogue], every model that is found; [Workers], the pool of threads, and [Panels], how a
/// batch is cut for it; [Cues], which refuses those that do not fit; [Progress] and [Tally]. Depends on
/// `attractor.pattern` and `attractor.parameter`.
///
///     Memory memory = model.store(patterns, new Seed(1));
///     Recall recall = memory.recall(cue, rng);
///     if (memory instanceof Energetic energetic) System.out.println(energetic.energy(recall.pattern()));
package attractor.memory;
