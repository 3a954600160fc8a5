/// Do memories of exponentially many patterns do what the random energy model says, at the sizes there are?
///
/// In reading order: [Competitors], the other patterns seen from one state, drawn as energies and never enumerated
/// ([SphereCompetitors] and [GaussianCompetitors] by order statistics, see [LargestOverlaps], [SignCompetitors]
/// level by level), with [LevelCount]; [PatternBlocks], patterns in blocks, kept or regenerated ([RowBlocks] of any
/// set, [TileBlocks] drawn in the layout of their kernels); [SoftmaxDescent], the update over them to a fixed
/// point; [Crossover], the sharpness at which recall sets in; [CueAngle], how far a cue may be. Depends on
/// `attractor.kernel`, `attractor.pattern`, `attractor.memory`, `attractor.theory.rem` and
/// `attractor.theory.special`.
///
///     Competitors others = new SphereCompetitors(1000);
///     others.draw(0.2 * 1000, 0.3, rng).freeEnergy(1000, 0.3);      // near FreeEnergy.of(new Spherical(), 0.2, 0.3)
package attractor.experiment.rem;
