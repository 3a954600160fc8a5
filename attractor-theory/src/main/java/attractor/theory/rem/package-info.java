/// How many patterns, exponentially many in the dimension, does a softmax memory hold?
///
/// The inner products of a state with K = e^(αD) random patterns are the energies of Derrida's random energy model.
/// One function, ζ of an [attractor.theory.rem.OverlapLaw], gives everything. Reading order:
///
/// 1. [attractor.theory.rem.OverlapLaw]: ζ, its Legendre transform I, freezing; [attractor.theory.rem.PatternLaw]
///   adds how patterns differ. Laws: [attractor.theory.rem.Spherical], [attractor.theory.rem.Gaussian],
///   [attractor.theory.rem.GaussianDistance], [attractor.theory.rem.Binary], [attractor.theory.rem.Factorised] for
///   any [attractor.theory.rem.CoordinateLaw], given or measured, and either [attractor.theory.rem.Kernel];
///   [attractor.theory.rem.NoisyCue] for corrupted cues.
/// 2. [attractor.theory.rem.FreeEnergy] φ and condensation; [attractor.theory.rem.TypicalPattern] α_1 and the least
///   sharpness; [attractor.theory.rem.AllPatterns] α_c^lb with what limits it,
///   [attractor.theory.rem.GaussianAllPatterns] in closed form.
/// 3. [attractor.theory.rem.Basin], [attractor.theory.rem.NearestPattern], [attractor.theory.rem.ScaledDotProduct],
///   [attractor.theory.rem.RamsauerBound]; [attractor.theory.rem.Collapse] of a diffusion.
/// 4. Finite dimension: [attractor.theory.rem.AnnealedStep] and its λ_c(D), for spheres
///   ([attractor.theory.rem.AnnealedMap] with [attractor.theory.rem.SphereAverage]),
///   [attractor.theory.rem.AnnealedSigns] and [attractor.theory.rem.AnnealedNormals];
///   [attractor.theory.rem.SizeLaw], [attractor.theory.rem.FailingPairs].
/// 5. `RemCurves`, `FiniteSizeCurves` list all of it for [attractor.theory.Curves].
///
/// Depends on `attractor.theory`, `attractor.theory.quantity`, `attractor.theory.special` and
/// `attractor.statistics`. Example:
///
///     TypicalPattern.capacity(new Spherical(), 2);                      // 0.9087
///     AllPatterns.capacity(new Gaussian(), 2, AllPatterns.Ties.FAIL);   // 0.1733, COMPETITOR
///     AnnealedMap.ofLoad(40, 0.2).leastSharpness(0.8);                  // 0.3165
package attractor.theory.rem;
