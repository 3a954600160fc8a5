/// How long does a step of training take?
///
/// [TrainingStep] is the workload. Depends on `attractor.bench`, `attractor.train` and `attractor.pattern`.
///
///     attractor bench training-step --case paper --threads 1
package attractor.bench.training;
