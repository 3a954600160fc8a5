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
    exports attractor.lab;

    uses attractor.experiment.Protocol;
}
