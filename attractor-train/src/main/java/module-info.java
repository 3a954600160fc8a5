import org.jspecify.annotations.NullMarked;

/// Memories that are trained networks.
@NullMarked
module attractor.train {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.models;
    requires transitive attractor.lab;
    requires attractor.bench;
    requires tools.jackson.databind;
    requires org.bytedeco.openblas;
    requires org.bytedeco.pytorch;

    exports attractor.lab.trained;
    exports attractor.train;

    provides attractor.bench.Workload with
            attractor.bench.training.TrainingStep;
    provides attractor.experiment.Protocol with
            attractor.lab.trained.Generalisation,
            attractor.lab.trained.Memorisation,
            attractor.lab.trained.TrainedCapacity;
    provides attractor.memory.Model with
            attractor.train.TrainedDiffusion;
}
