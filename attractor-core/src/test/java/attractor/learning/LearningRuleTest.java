package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every rule promises.
final class LearningRuleTest {

    static Stream<LearningRule> rules() {
        return Stream.of(
                new ActivityProduct(ActivityProduct.Scale.PER_DIMENSION),
                new ActivityProduct(ActivityProduct.Scale.SUM),
                new ActivityProduct(ActivityProduct.Scale.PER_PATTERN),
                new Covariance(Covariance.Mean.PER_UNIT, 0),
                new Covariance(Covariance.Mean.OVERALL, 0),
                new Covariance(Covariance.Mean.GIVEN, 0.3),
                new PseudoInverse(),
                new Storkey(),
                new Taylor("0.1", "0.2", "-0.3", "0.05", "0.07", "1.5"),
                new Taylor("-0.2W", "0", "0.1+0.05W", "0", "0", "1 - tanh(W)^2"),
                new Gated(Gated.Gate.PRESYNAPTIC, 0.3),
                new Gated(Gated.Gate.POSTSYNAPTIC, 0.3),
                new Oja(Oja.Activity.CLAMPED, 0.1),
                new Oja(Oja.Activity.FREE, 0.05),
                new Palimpsest(0.1, 0.5),
                new BoundedWeights(2, 1),
                new StochasticBinary(0.5, 3),
                new Unlearning(0.01, 20, 4),
                new Perceptron(0.1, 100),
                new Willshaw(),
                new PresynapticCovariance(),
                new SignedProduct(),
                new Bcpnn());
    }

    /// Patterns of an alphabet that the rule learns; K spins, or their 0/1 form.
    private static Patterns patterns(LearningRule rule, SpinPatterns spins) {
        return rule.alphabets().contains(Alphabet.SPINS) ? spins : BitPatterns.fromSpins(spins);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneByOneGivesTheCouplingsOfTheBatch(LearningRule rule) {
        Patterns xi = patterns(rule, new SplitMix64(4).patterns(5, 12));
        Synapses synapses = rule.begin(12);
        for (int mu = 0; mu < 5; mu++) {
            synapses.learn(xi.get(mu));
        }
        NearCouplings.assertNear(synapses.couplings().toMatrix(), rule.learn(xi).toMatrix());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOrderOfPatternsMattersWhereTheRuleSaysSo(LearningRule rule) {
        Patterns xi = patterns(rule, new SplitMix64(5).patterns(4, 10));
        double[][] forward = rule.learn(xi).toMatrix();
        double[][] backward = rule.learn(xi.select(3, 2, 1, 0)).toMatrix();
        double largest = 0;
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                largest = Math.max(largest, Math.abs(forward[i][j] - backward[i][j]));
            }
        }
        if (rule.orderDependent()) {
            assertThat(largest).isGreaterThan(1e-3);
        } else {
            assertThat(largest).isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void forgettingUndoesLearning(LearningRule rule) {
        if (!(rule.begin(10) instanceof Synapses.Reversible synapses)) {
            assertThat(rule.additive()).isFalse();
            return;
        }
        Patterns xi = patterns(rule, new SplitMix64(6).patterns(4, 10));
        for (int mu = 0; mu < 4; mu++) {
            synapses.learn(xi.get(mu));
        }
        synapses.forget(xi.get(1));
        NearCouplings.assertNear(
                synapses.couplings().toMatrix(), rule.learn(xi.select(0, 2, 3)).toMatrix());
        Synapses.Reversible fresh = (Synapses.Reversible) rule.begin(10);
        assertThatThrownBy(() -> fresh.forget(xi.get(0)))
                .hasMessage("the synapses have no pattern left to forget; learn one first");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theMixingMatrixMakesTheSameCouplings(LearningRule rule) {
        SpinPatterns xi = new SplitMix64(7).patterns(4, 10);
        if (!rule.alphabets().contains(Alphabet.SPINS)) {
            return;
        }
        rule.mixing(xi).ifPresent(q -> {
            double[][] w = rule.learn(xi).toMatrix();
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 10; j++) {
                    double sum = 0;
                    for (int mu = 0; mu < 4; mu++) {
                        for (int nu = 0; nu < 4; nu++) {
                            sum += xi.sign(mu, i) * q[mu][nu] * xi.sign(nu, j);
                        }
                    }
                    assertThat(sum).isCloseTo(w[i][j], within(1e-10));
                }
            }
        });
        assertThat(rule.mixing(xi).isPresent())
                .isEqualTo(rule instanceof ActivityProduct
                        || rule instanceof PseudoInverse
                        || rule.equals(new Covariance()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void boundedRulesStayWithinTheirBounds(LearningRule rule) {
        double few = largest(rule.learn(patterns(rule, new SplitMix64(11).patterns(60, 8))));
        double many = largest(rule.learn(patterns(rule, new SplitMix64(11).patterns(600, 8))));
        // Without a bound the diagonal of an additive rule grows tenfold; a bounded rule has come near its bound.
        if (rule.bounded()) {
            assertThat(many).isLessThan(2 * few + 1e-9);
        }
    }

    private static double largest(Couplings w) {
        double largest = 0;
        for (double[] row : w.toMatrix()) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        return largest;
    }

    @Test
    void everyRegisteredRuleIsARecipe() {
        assertThat(ServiceLoader.load(LearningRule.class).stream()
                        .map(p -> p.type().getSimpleName()))
                .contains("ActivityProduct", "Covariance", "PseudoInverse", "Storkey", "Taylor", "Bcpnn");
        ServiceLoader.load(LearningRule.class).stream().forEach(p -> {
            Recipe<? extends LearningRule> recipe = Recipe.of(p.type());
            assertThat(recipe.parse(Map.of())).isEqualTo(recipe.defaults());
        });
    }

    @Test
    void everyRegisteredRuleIsUnderTest() {
        List<Class<?>> tested = rules().<Class<?>>map(LearningRule::getClass).toList();
        ServiceLoader.load(LearningRule.class).stream()
                .filter(p -> p.type().getModule() == LearningRule.class.getModule()
                        || p.type().getPackage() == LearningRule.class.getPackage())
                .forEach(p -> assertThat(tested).contains(p.type()));
    }
}
