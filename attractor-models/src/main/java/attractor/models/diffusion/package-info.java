/// Which memories recall by removing noise, as diffusion models do?
///
/// In reading order: [SmoothedDensity], a law of patterns blurred by Gaussian noise, with its posterior mean
/// computed by a [Denoiser]; [EmpiricalDensity], the law of stored patterns; [SphereDensity] and [GaussianDensity],
/// laws of what is known in general; [MixtureDensity] and [ProductDensity], laws made of laws; [LinearCore] and
/// [HeightCore], memories that fill in what was not stored, beside [WholeCore], which stores everything, and their
/// energy as printed, [LiteralCore]; [ForwardProcess] with [VarianceExploding] and [VariancePreserving], how noise
/// is added; [Sampler] with [ProbabilityFlow] and [ReverseDiffusion], how it is taken away; [Diffusion], the model,
/// with its [DiffusionMemory]; [Reconstructive], the model of a [Core] and a [CorpusLaw], with its
/// [ReconstructiveMemory]; [MemoryBank], many small ones at once; [FixedPoints] and [StationaryPoints], where
/// recalls can end at a given noise; [Speciation], when they leave the centre. Depends on `attractor.flow`,
/// `attractor.match`, `attractor.memory`, `attractor.pattern`, `attractor.parameter`, `attractor.kernel`,
/// `attractor.theory.special` and `attractor.reference`.
///
///     Memory memory = new Diffusion().store(patterns, new Seed(1));
///     Recall recall = memory.recall(new ThetaMixture(0.68).apply(patterns.get(0), rng), rng);
package attractor.models.diffusion;
