/// How does a cue choose among stored patterns by similarity?
///
///     x ← Pᵀ sep(sim(M, x))        M: K×D memories, P: K×O projections, P = M for auto-association
///
/// In reading order: [Similarity], the battery of measures, with [Distance] and [PeakSignalToNoise]; [Scorer], a
/// similarity bound to stored patterns, [RowScorer], one that can stream over them, [InnerProducts] and
/// [NormedOverlaps], the cosine as it is reported; [Separation], how scores become weights; [MatchMemory], the map
/// above, once or iterated as [Settling] says, [LinearMap], where weights are scores; [PairMatchMemory], its
/// hetero-associative form; [Readout], the alphabet of the answer; the abilities [Weighing] (scores and weights of
/// a cue) and [Identifying] with [Search], [PackedSearch] and [BestMatch] (which pattern wins, and by how much);
/// [ReducedPatterns] with [Reduction] and [BoundedMatch] (the same, exactly, through fewer bits). Depends on
/// `attractor.memory`, `attractor.pattern`, `attractor.parameter`, `attractor.kernel` and `attractor.reference`.
///
///     Scorer scorer = Similarity.COSINE.over(patterns);
///     var memory = new MatchMemory(patterns, scorer, new Separation.Softmax(5), new Settling());
///     Recall recall = memory.recall(cue, rng);
package attractor.match;
