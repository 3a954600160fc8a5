import org.jspecify.annotations.NullMarked;

/// Patterns, memories, the match, spin and flow kits, learning rules, vector symbols and kernels.
@NullMarked
// The modules that may see the kernels are compiled after this one.
@SuppressWarnings("module")
module attractor.core {
    requires static org.jspecify;
    requires transitive attractor.reference;
    requires ejml.core;
    requires ejml.ddense;
    // The vector kernels need it; without it the scalar ones serve.
    requires static jdk.incubator.vector;

    exports attractor.flow;
    exports attractor.kernel to
            attractor.models,
            attractor.lab,
            attractor.bench,
            attractor.train,
            attractor.app;
    exports attractor.learning;
    exports attractor.match;
    exports attractor.memory;
    exports attractor.parameter;
    exports attractor.pattern;
    exports attractor.spin;
    exports attractor.symbolic;

    uses attractor.kernel.Provider;
    uses attractor.learning.LearningRule;
    uses attractor.memory.Model;

    provides attractor.kernel.Provider with
            attractor.kernel.vector.VectorProvider;
    provides attractor.learning.LearningRule with
            attractor.learning.ActivityProduct,
            attractor.learning.Bcpnn,
            attractor.learning.BoundedWeights,
            attractor.learning.Covariance,
            attractor.learning.Gated,
            attractor.learning.Oja,
            attractor.learning.Palimpsest,
            attractor.learning.Perceptron,
            attractor.learning.PresynapticCovariance,
            attractor.learning.PseudoInverse,
            attractor.learning.SignedProduct,
            attractor.learning.StochasticBinary,
            attractor.learning.Storkey,
            attractor.learning.Taylor,
            attractor.learning.Unlearning,
            attractor.learning.Willshaw;
    provides attractor.pattern.Corruption with
            attractor.pattern.BitFlips,
            attractor.pattern.ExactFlips,
            attractor.pattern.Invert,
            attractor.pattern.MaskRandom,
            attractor.pattern.MaskRectangle,
            attractor.pattern.MaskRows,
            attractor.pattern.ThetaMixture;
    provides attractor.pattern.Ensemble with
            attractor.pattern.BiasedSpins,
            attractor.pattern.Gaussian,
            attractor.pattern.RandomSpins,
            attractor.pattern.SparseBits,
            attractor.pattern.Spherical,
            attractor.pattern.TemplateCorrelated;
}
