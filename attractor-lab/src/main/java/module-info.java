import org.jspecify.annotations.NullMarked;

/// Data, experiments, figures, and the protocols that reproduce published results.
@NullMarked
module attractor.lab {
    exports attractor.figure;
    exports attractor.figure.report;
    exports attractor.figure.sheet;

    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.theory;
    requires transitive attractor.models;
    requires transitive java.desktop;
    requires tools.jackson.databind;

    exports attractor.data;
    exports attractor.experiment;
    exports attractor.experiment.advisor;
    exports attractor.experiment.capacity;
    exports attractor.experiment.ending;
    exports attractor.experiment.rem;
    exports attractor.experiment.rule;
    exports attractor.lab;
    exports attractor.lab.advisor;
    exports attractor.lab.ambrogioni;
    exports attractor.lab.atlas;
    exports attractor.lab.diffusion;
    exports attractor.lab.hanley;
    exports attractor.lab.hopfield;
    exports attractor.lab.lansner;
    exports attractor.lab.lucibellomezard;
    exports attractor.lab.talk;

    uses attractor.experiment.Protocol;

    provides attractor.experiment.Protocol with
            attractor.lab.advisor.PredictionCheck,
            attractor.lab.ambrogioni.Capacities,
            attractor.lab.ambrogioni.CorrelationTable,
            attractor.lab.ambrogioni.Equivalence,
            attractor.lab.ambrogioni.ErrorCurves,
            attractor.lab.ambrogioni.FlowFields,
            attractor.lab.ambrogioni.ReconstructiveRecalls,
            attractor.lab.atlas.CapacityAtlas,
            attractor.lab.diffusion.AttractorAtlas,
            attractor.lab.diffusion.Transitions,
            attractor.lab.hanley.Answer,
            attractor.lab.hanley.CapacityScaling,
            attractor.lab.hanley.LocalRules,
            attractor.lab.hanley.Reconstruction,
            attractor.lab.hanley.SelfCouplingForms,
            attractor.lab.hanley.SymbolicCleanUp,
            attractor.lab.hanley.Theorem,
            attractor.lab.hopfield.Merging,
            attractor.lab.lansner.SparseBenchmark,
            attractor.lab.lucibellomezard.Basins,
            attractor.lab.lucibellomezard.Crossovers,
            attractor.lab.lucibellomezard.DistanceKernel,
            attractor.lab.lucibellomezard.GaussianPatterns,
            attractor.lab.lucibellomezard.OneStep,
            attractor.lab.lucibellomezard.PhaseDiagram,
            attractor.lab.lucibellomezard.ScaledAttention,
            attractor.lab.lucibellomezard.SignPatterns,
            attractor.lab.talk.CorrelatedImages,
            attractor.lab.talk.RetrievalRate;
}
