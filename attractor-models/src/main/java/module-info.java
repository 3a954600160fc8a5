import org.jspecify.annotations.NullMarked;

/// The memory models of the literature.
@NullMarked
module attractor.models {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.theory;

    exports attractor.models.classic;
    exports attractor.models.dense;

    provides attractor.memory.Model with
            attractor.models.classic.Hopfield,
            attractor.models.dense.DenseExponential,
            attractor.models.dense.DensePolynomial,
            attractor.models.dense.DenseRectified;
}
