package attractor.models.classic;

import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.pattern.SpinPatterns;
import attractor.spin.FieldForm;
import attractor.spin.Interaction;
import attractor.spin.OverlapSystem;
import attractor.spin.ProjectedSystem;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinEnergy;
import attractor.spin.SpinSystem;

/// Hopfield networks whose couplings are never built, because overlaps with few patterns are cheaper.
final class LowRank {

    /// Beyond this dimension couplings are avoided wherever the rule allows.
    private static final int LARGE = 4096;

    private LowRank() {}

    /// Whether overlaps cost less than couplings: a visit takes O(K) instead of O(1), a start O(KD/64) instead of
    /// O(D²).
    static boolean isCheaper(LearningRule rule, SpinPatterns xi) {
        if (rule instanceof ActivityProduct) {
            return xi.count() <= xi.dimension() / 8 || xi.dimension() > LARGE;
        }
        return xi.dimension() > LARGE
                && xi.count() <= xi.dimension() / 4
                && rule.mixing(xi).isPresent();
    }

    static SpinSystem system(LearningRule rule, SpinPatterns xi, SelfCoupling selfCoupling) {
        if (rule instanceof ActivityProduct product) {
            return quadratic(xi, product.factor(xi.dimension(), xi.count()), selfCoupling);
        }
        return new ProjectedSystem(xi, rule.mixing(xi).orElseThrow(), selfCoupling).withEnergy();
    }

    /// W = s ΞᵀΞ as a sum over squared overlaps: E = −(s/2) Σ m² + sKD/2, the constant without self-coupling only.
    private static SpinSystem quadratic(SpinPatterns xi, double scale, SelfCoupling selfCoupling) {
        boolean none = selfCoupling == SelfCoupling.NONE;
        OverlapSystem system =
                new OverlapSystem(xi, new Square(scale / 2), none ? FieldForm.DIFFERENCE : FieldForm.DERIVATIVE);
        double constant = none ? scale * xi.count() * xi.dimension() / 2 : 0;
        return SpinEnergy.of(system, x -> system.energy(x) + constant);
    }

    /// F(m) = a m².
    private record Square(double unit) implements Interaction {
        @Override
        public double at(int m) {
            return (double) m * m;
        }

        @Override
        public double slope(int m) {
            return 2.0 * m;
        }
    }
}
