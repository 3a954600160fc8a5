/// What do trained memories hold, next to exact ones?
///
/// [TrainedCapacity], the trained dots of Ambrogioni's capacity figure, with its [CapacityRuns], [CapacityPages]
/// and [CapacityClaims]; [Memorisation], images that a network recalls and images that it makes up;
/// [Generalisation] with its [GeneralisationPages], points of a circle and the circle. Depends on the generic
/// laboratory, `attractor.models.diffusion` and `attractor.train`.
///
///     attractor lab run ambrogioni.trained-capacity --profile smoke
package attractor.lab.trained;
