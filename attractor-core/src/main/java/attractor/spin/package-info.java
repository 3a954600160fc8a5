/// How does a network of ±1 units move through its states?
///
/// In reading order: [SpinSystem] with its walk, which supplies the local fields, and [SpinEnergy], a system given
/// by its energy alone; [SpinDynamics], the choice of [Asynchronous], [Synchronous], [HeatBath], [Metropolis] and
/// [Annealing]; [TieRule], what a zero field does; [SpinMemory], which makes a memory of the three. Ready systems:
/// [OverlapSystem] (energy a sum of an [Interaction] of the overlaps, possibly a [WideInteraction], [FieldForm]),
/// [ExponentialSystem], [CoupledSystem] ([Couplings], [SelfCoupling]), [ProjectedSystem] (couplings of low rank,
/// never built); [CoupledModel] and [BiasedModel], models that can start from couplings. Depends on
/// `attractor.memory` and `attractor.pattern`.
///
///     SpinEnergy energy = x -> -Math.pow(((Spins) x).overlap(stored), 3);
///     Memory memory = SpinMemory.ofEnergy(dimension, energy, new Asynchronous(), TieRule.KEEP);
package attractor.spin;
