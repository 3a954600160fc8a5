/// Which recalls are timed to compare programs, on which data?
///
/// Types, in reading order:
///
/// 1. `ReferenceData`, numbers and signs that every language can make, from SplitMix64; `Targets`, the patterns
///   that cues are made of; `ImageData`, Fashion-MNIST centred and of unit norm;
/// 2. the match kit: `SoftmaxCase` with [attractor.bench.reference.SoftmaxStep] (W1) and
///   [attractor.bench.reference.SoftmaxBatch] (W2), checked against `SoftmaxDefinition`; `SpinSearch` with
///   [attractor.bench.reference.NearestByHamming] (W3) and [attractor.bench.reference.ItemCleanUp] (W10);
/// 3. the spin kit: [attractor.bench.reference.HopfieldRecall] (W4) and
///   [attractor.bench.reference.DenseAsynchronous] (W5), checked against `SpinDefinition`;
/// 4. [attractor.bench.reference.CapacityGrid] (W6), many small memories;
/// 5. [attractor.bench.reference.CostGrowth], the cost of a recall from 10³ to 10⁷ patterns.
///
/// May depend on: `attractor.bench`, `attractor.models`, `attractor.data` and the core. Nothing depends on it: the
/// workloads are found as services.
///
/// Example:
///
///     ./attractor bench W1 --case rand1m --threads 1
package attractor.bench.reference;
