import org.jspecify.annotations.NullMarked;

/// Data, experiments, figures, and the protocols that reproduce published results.
@NullMarked
module attractor.lab {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.theory;
    requires transitive attractor.models;
    requires tools.jackson.databind;

    exports attractor.data;
    exports attractor.experiment;
    exports attractor.experiment.capacity;
    exports attractor.lab;

    uses attractor.experiment.Protocol;
}
