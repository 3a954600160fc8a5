/// What are patterns, where do they come from, and what damages them?
///
/// In reading order: [Pattern] and its three alphabets [Spins] (±1), [Bits] (0/1), [Reals]; [Patterns], the stored
/// set Ξ, as [SpinPatterns], [BitPatterns], [RealPatterns], [RegeneratedPatterns] (large sets live off the heap;
/// [MemoryLimitException] when they do not fit); [Seed], the only source of randomness ([SplitMix64] for reference
/// data).
///
/// [Ensemble], a law to draw pattern sets from: [RandomSpins], [BiasedSpins], [TemplateCorrelated], [SparseBits],
/// [Gaussian], [Spherical]. [Corruption], a channel from a pattern to a cue: [BitFlips], [ExactFlips],
/// [ThetaMixture], [Invert], and the masks [MaskRandom], [MaskRows], [MaskRectangle] with [Fill] and [Place].
/// Depends on `attractor.kernel`, `attractor.parameter` and `attractor.reference`.
///
///     Patterns xi = new RandomSpins().draw(14, 100, new Seed(1));
///     Pattern cue = new BitFlips(0.1).apply(xi.get(0), new Seed(2).generator());
package attractor.pattern;
