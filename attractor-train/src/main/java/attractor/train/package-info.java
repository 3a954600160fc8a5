/// Which memories are networks that learn by gradient descent?
///
/// In reading order: [TrainedDiffusion], the model, with its [Network], [Objective], [Optimiser] and [Lesson],
/// which a [Pupil] learns; [DiffusionTraining], a training under way, which learns from [Examples] and is kept in
/// a file of [Safetensors]; [PerceptronTrainer], the network in the native library; [NeuralNetwork], the same for
/// recall without it; [TrainedDiffusionMemory]. Depends on `attractor.memory`, `attractor.pattern`,
/// `attractor.parameter`, `attractor.flow`, `attractor.match`, `attractor.kernel`, `attractor.models.diffusion`,
/// `attractor.data`, `attractor.reference`, Jackson and, to train, on libtorch.
///
///     Memory memory = new TrainedDiffusion().store(patterns, new Seed(1));
///     Recall recall = memory.recall(new ThetaMixture(0.68).apply(patterns.get(0), rng), rng);
package attractor.train;
