import org.jspecify.annotations.NullMarked;

/// Patterns, memories, the match, spin and flow kits, learning rules and kernels.
@NullMarked
// The modules that may see the kernels are compiled after this one.
@SuppressWarnings("module")
module attractor.core {
    requires static org.jspecify;
    requires transitive attractor.reference;
    requires ejml.core;
    requires ejml.ddense;

    exports attractor.flow;
    exports attractor.kernel to
            attractor.models,
            attractor.lab,
            attractor.app;
    exports attractor.learning;
    exports attractor.memory;
    exports attractor.parameter;
    exports attractor.pattern;
    exports attractor.spin;

    uses attractor.learning.LearningRule;
    uses attractor.memory.Model;

    provides attractor.learning.LearningRule with
            attractor.learning.ActivityProduct,
            attractor.learning.Covariance,
            attractor.learning.PseudoInverse,
            attractor.learning.Storkey;
}
