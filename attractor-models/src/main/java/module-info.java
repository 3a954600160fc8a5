import org.jspecify.annotations.NullMarked;

/// The memory models of the literature.
@NullMarked
module attractor.models {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.theory;
    requires hipparchus.core;

    exports attractor.models.classic;
    exports attractor.models.dense;
    exports attractor.models.diffusion;
    exports attractor.models.modern;

    provides attractor.memory.Model with
            attractor.models.classic.CorrelationMatrix,
            attractor.models.classic.Hopfield,
            attractor.models.classic.Minerva2,
            attractor.models.classic.NearestPattern,
            attractor.models.classic.SparseNetwork,
            attractor.models.dense.DenseExponential,
            attractor.models.dense.DensePolynomial,
            attractor.models.dense.DenseRectified,
            attractor.models.diffusion.Diffusion,
            attractor.models.diffusion.Reconstructive,
            attractor.models.modern.Attention,
            attractor.models.modern.ModernHopfield,
            attractor.models.modern.UniversalHopfield;
}
