import org.jspecify.annotations.NullMarked;

/// The reference workloads, and the limits of the machine they run on.
@NullMarked
module attractor.bench {
    requires static org.jspecify;
    requires static jdk.incubator.vector;
    requires transitive attractor.core;
    requires transitive attractor.lab;
    requires attractor.models;
    requires attractor.theory;
    requires java.management;

    exports attractor.bench;

    uses attractor.bench.Workload;

    provides attractor.bench.Workload with
            attractor.bench.limit.Limits,
            attractor.bench.reference.CapacityGrid,
            attractor.bench.reference.CostGrowth,
            attractor.bench.reference.DenseAsynchronous,
            attractor.bench.reference.HopfieldRecall,
            attractor.bench.reference.HugeMemory,
            attractor.bench.reference.ItemCleanUp,
            attractor.bench.reference.ManyDescents,
            attractor.bench.reference.NearestByHamming,
            attractor.bench.reference.SoftmaxBatch,
            attractor.bench.reference.SoftmaxStep,
            attractor.bench.reference.TheoryCurves;
}
