package attractor.lab.hanley;

import attractor.learning.ActivityProduct;
import attractor.learning.BoundedWeights;
import attractor.learning.Covariance;
import attractor.learning.Gated;
import attractor.learning.LearningRule;
import attractor.learning.Oja;
import attractor.learning.Palimpsest;
import attractor.learning.Perceptron;
import attractor.learning.PseudoInverse;
import attractor.learning.StochasticBinary;
import attractor.learning.Storkey;
import attractor.learning.Taylor;
import attractor.learning.Unlearning;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import java.util.OptionalDouble;

/// The learning rules on dense ±1 patterns, each with parameters that suit the dimension.
enum RuleFamily {
    /// Hebb.
    ACTIVITY_PRODUCT("activity product", 1),
    /// The mean over all units and patterns subtracted. The mean of each unit silences a unit that few patterns
    /// never changed, so that its flips stay.
    COVARIANCE("covariance, overall mean", 1),
    /// Added to every coupling.
    CONSTANT("constant term, a = 1", 0.35),
    /// θ = 0.3.
    PRESYNAPTIC("presynaptic gate, θ = 0.3", 0.55),
    /// θ = 0.5.
    POSTSYNAPTIC("postsynaptic gate, θ = 0.5", 0.75),
    /// All coefficients at once.
    EXPANDED("all six coefficients", 0.6),
    /// Decay at its best.
    PALIMPSEST("palimpsest, best decay", 0.5),
    /// The same, clamped.
    OJA("Oja, clamped, best rate", 0.5),
    /// Free-running.
    OJA_FREE("Oja, free-running", 0.6),
    /// |W| ≤ 0.4 √D.
    BOUNDED("bounded, L = 0.4 √D", 0.7),
    /// q = e z/(m √D).
    STOCHASTIC("stochastic binary, best q", 0.2),
    /// D unlearned states.
    UNLEARNING("unlearning", 1.3),
    /// Storkey.
    STORKEY("Storkey", 2),
    /// One perceptron a unit, with a margin against noise.
    PERCEPTRON("perceptron per unit, κ = 3", 2),
    /// Projection.
    PSEUDO_INVERSE("pseudo-inverse", 2.2);

    private static final double DELTA = 0.1;

    /// Standard deviations that 5 % failures of a few hundred units ask for.
    private static final double MARGIN = 3.7;

    private final String words;
    private final double share;

    /// @param share the capacity to expect, over that of the activity product
    RuleFamily(String words, double share) {
        this.words = words;
        this.share = share;
    }

    String words() {
        return words;
    }

    LearningRule rule(int dimension) {
        return switch (this) {
            case ACTIVITY_PRODUCT -> new ActivityProduct();
            case COVARIANCE -> new Covariance(Covariance.Mean.OVERALL, 0);
            case CONSTANT -> new Taylor("1", "0", "0", "0", "0", "1");
            case PRESYNAPTIC -> new Gated(Gated.Gate.PRESYNAPTIC, 0.3);
            case POSTSYNAPTIC -> new Gated(Gated.Gate.POSTSYNAPTIC, 0.5);
            case EXPANDED -> new Taylor("0.1", "0.1", "0.2", "0.05", "-0.05", "1");
            case PALIMPSEST -> new Palimpsest(decay(dimension), 1);
            case OJA -> new Oja(Oja.Activity.CLAMPED, decay(dimension));
            case OJA_FREE -> new Oja(Oja.Activity.FREE, 0.5 / dimension);
            case BOUNDED -> new BoundedWeights(Math.max(1, Math.rint(0.4 * Math.sqrt(dimension))), 1);
            case STOCHASTIC ->
                new StochasticBinary(Math.min(1, Math.E * MARGIN / ((1 - 2 * DELTA) * Math.sqrt(dimension))), 1);
            case UNLEARNING -> new Unlearning(0.01, dimension, 1);
            case STORKEY -> new Storkey();
            case PERCEPTRON -> new Perceptron(3, 1000);
            case PSEUDO_INVERSE -> new PseudoInverse();
        };
    }

    /// The decay of the longest memory, which also is what all patterns up to there need.
    private static double decay(int dimension) {
        return Math.min(0.3, palimpsest(dimension).bestDecay());
    }

    private static attractor.theory.capacity.Palimpsest palimpsest(int dimension) {
        return new attractor.theory.capacity.Palimpsest(
                dimension, DELTA, OneStepTrials.EPSILON, attractor.theory.capacity.Palimpsest.Margin.ACCURATE);
    }

    /// The capacity that theory predicts for one step, where there is a formula.
    OptionalDouble theory(int dimension) {
        return switch (this) {
            case ACTIVITY_PRODUCT, COVARIANCE -> gaussian(HebbianCoefficients.BALANCED, dimension);
            case CONSTANT -> gaussian(new HebbianCoefficients(1, 0, 0, 1), dimension);
            case PRESYNAPTIC -> gaussian(new HebbianCoefficients(0, -0.3, 0, 1), dimension);
            case POSTSYNAPTIC -> gaussian(new HebbianCoefficients(0, 0, -0.5, 1), dimension);
            case EXPANDED -> gaussian(new HebbianCoefficients(0.1, 0.1, 0.2, 1), dimension);
            case PALIMPSEST, OJA -> OptionalDouble.of(palimpsest(dimension).bestAge() + 1);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble gaussian(HebbianCoefficients coefficients, int dimension) {
        return OptionalDouble.of(
                (double) new HebbianGaussian(coefficients, dimension, DELTA).capacity(OneStepTrials.EPSILON));
    }

    /// The capacity about which trials are made.
    double expected(int dimension) {
        if (this == CONSTANT) {
            return theory(dimension).orElse(2) + 0.5;
        }
        return switch (this) {
            case STOCHASTIC -> Math.max(2.5, Math.sqrt(dimension) / 8);
            case STORKEY, PSEUDO_INVERSE, PERCEPTRON -> 0.14 * dimension;
            default ->
                share
                        * new HebbianGaussian(HebbianCoefficients.BALANCED, dimension, DELTA)
                                .capacity(OneStepTrials.EPSILON);
        };
    }
}
