package attractor.models.classic;

import attractor.learning.Expanded;
import attractor.learning.LearningRule;
import attractor.learning.ReducedCoefficients;
import attractor.memory.CapacityBounds;
import attractor.memory.CapacityBounds.Bound;
import attractor.spin.SelfCoupling;
import attractor.theory.capacity.DichotomyCeiling;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import attractor.theory.capacity.HebbianGuarantee;
import attractor.theory.capacity.HebbianOneStep;
import java.util.Optional;
import java.util.OptionalDouble;

/// The one-step capacity of a network of ±1 units by its learning rule: what the rule's expanded coefficients
/// predict and guarantee, and what no rule can exceed.
final class RuleLaw {

    static final String NAME =
            "one synchronous step of the rule's expanded coefficients at finite D, Gaussian evaluation (derived here)";

    private static final String GUARANTEE_BALANCED = "exact bit errors and the union bound over the units (theorem H1)";
    private static final String GUARANTEE_ANY = "Hoeffding's inequality for any coefficients (theorem H2)";
    private static final String CEILING =
            "no learning rule at all lets threshold units recall more (Cover's count and Fano's inequality)";

    private static final int LARGEST_DIMENSION = 1_000_000;

    private RuleLaw() {}

    /// The coefficients on balanced ±1 patterns; nothing for a rule that has none, or that does not add the same
    /// terms for every pattern (one that subtracts measured means does so for many patterns only), or whose product
    /// does not push towards the pattern.
    static Optional<HebbianCoefficients> coefficients(LearningRule rule) {
        if (!(rule instanceof Expanded expanded) || !rule.additive()) {
            return Optional.empty();
        }
        ReducedCoefficients known = ReducedCoefficients.onSigns(expanded.expansion(0));
        return known.product() > 0
                ? Optional.of(new HebbianCoefficients(known.constant(), known.pre(), known.post(), known.product()))
                : Optional.empty();
    }

    static OptionalDouble capacity(LearningRule rule, int dimension, double delta, double epsilon) {
        return coefficients(rule).stream()
                .mapToDouble(known -> new HebbianGaussian(known, dimension, delta).capacity(epsilon))
                .findFirst();
    }

    /// The guarantee needs a rule that adds exactly these terms; the ceiling holds for every rule.
    static CapacityBounds bounds(
            LearningRule rule, SelfCoupling coupling, int dimension, double delta, double epsilon) {
        Optional<Bound> guarantee = coupling == SelfCoupling.NONE
                ? coefficients(rule).map(known -> guarantee(known, dimension, delta, epsilon))
                : Optional.empty();
        double most = epsilon > 0.5
                ? Double.POSITIVE_INFINITY
                : DichotomyCeiling.oneStep(
                        dimension,
                        delta,
                        epsilon,
                        coupling == SelfCoupling.NONE
                                ? DichotomyCeiling.SelfCoupling.NONE
                                : DichotomyCeiling.SelfCoupling.KEPT);
        Optional<Bound> ceiling = Double.isInfinite(most) ? Optional.empty() : Optional.of(new Bound(most, CEILING));
        return new CapacityBounds(guarantee, ceiling);
    }

    private static Bound guarantee(HebbianCoefficients known, int dimension, double delta, double epsilon) {
        return known.isBalanced() && dimension <= LARGEST_DIMENSION
                ? new Bound(HebbianOneStep.unionCapacity(dimension, delta, epsilon), GUARANTEE_BALANCED)
                : new Bound(HebbianGuarantee.capacity(known, dimension, delta, epsilon), GUARANTEE_ANY);
    }
}
