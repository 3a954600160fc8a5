/// How many patterns can a memory hold, according to theory?
///
/// Symbols: D units, K stored patterns, δ flip probability of a cue bit, m = 1 − 2δ, ε failure probability, Q the
/// upper tail of the normal distribution. Reading order:
///
/// 1. Published laws: [attractor.theory.capacity.AmitGutfreundSompolinsky], [attractor.theory.capacity.McEliece],
///   [attractor.theory.capacity.AbuMostafa], [attractor.theory.capacity.Cover],
///   [attractor.theory.capacity.Gardner], [attractor.theory.capacity.KrotovHopfield],
///   [attractor.theory.capacity.Demircigil].
/// 2. One step of a dense memory at finite size: [attractor.theory.capacity.DenseKernel],
///   [attractor.theory.capacity.DenseOneStep]; rigorous: [attractor.theory.capacity.DenseGuarantee].
/// 3. One step of a Hebbian network: [attractor.theory.capacity.HebbianOneStep] (bounds for the balanced rule),
///   [attractor.theory.capacity.HebbianCoefficients] with [attractor.theory.capacity.HebbianGuarantee] (rigorous),
///   [attractor.theory.capacity.HebbianAsymptotics] and [attractor.theory.capacity.HebbianGaussian] (numbers).
/// 4. Forgetting, sparseness, ceilings: [attractor.theory.capacity.Palimpsest],
///   [attractor.theory.capacity.SparseCoding]; what no rule can exceed: [attractor.theory.capacity.EntropyCeiling],
///   [attractor.theory.capacity.DichotomyCeiling], and no memory at all:
///   [attractor.theory.capacity.DecodingCeiling]. Sizes of symbolic memories: [attractor.theory.capacity.CleanUp].
/// 5. `ClassicalCurves`, `DenseCurves`, `HebbianCurves` list all of it for [attractor.theory.Curves].
///
/// Depends on `attractor.theory`, `attractor.theory.quantity`, `attractor.theory.special` and
/// `attractor.statistics`. Example:
///
///     new DenseOneStep(new DenseKernel.Polynomial(3), 64).capacity(0.1, 0.05);   // 40 patterns
package attractor.theory.capacity;
