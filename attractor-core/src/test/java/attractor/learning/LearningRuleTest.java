package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every rule promises, and what each one is.
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
                new Storkey());
    }

    private static void assertNear(double[][] got, double[][] want) {
        for (int i = 0; i < want.length; i++) {
            for (int j = 0; j < want.length; j++) {
                assertThat(got[i][j]).as("W[%s][%s]", i, j).isCloseTo(want[i][j], within(1e-9));
            }
        }
    }

    @Test
    void theActivityProductIsTheSumOfOuterProducts() {
        SpinPatterns xi = new SplitMix64(1).patterns(70, 9);
        Couplings w = new ActivityProduct().learn(xi);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                double sum = 0;
                for (int mu = 0; mu < 70; mu++) {
                    sum += xi.sign(mu, i) * xi.sign(mu, j);
                }
                assertThat(w.at(i, j)).isCloseTo(sum / 9, within(1e-14));
            }
        }
        assertThat(w.exact()).isTrue();
    }

    @Test
    void theCovarianceIsTheMeanProductOfDeviations() {
        RealPatterns xi = RealPatterns.of(new double[][] {{1, 2}, {3, 2}, {5, 8}});
        // Means 3 and 4: deviations −2, 0, 2 and −2, −2, 4.
        assertNear(new Covariance().learn(xi).toMatrix(), new double[][] {{8.0 / 3, 4}, {4, 8}});
        // Overall mean 3.5.
        assertThat(new Covariance(Covariance.Mean.OVERALL, 0).learn(xi).at(0, 1))
                .isCloseTo((2.5 * 1.5 + 0.5 * 1.5 + 1.5 * 4.5) / 3, within(1e-12));
        assertThat(new Covariance(Covariance.Mean.GIVEN, 1).learn(xi).at(0, 1))
                .isCloseTo((0 * 1 + 2 * 1 + 4 * 7) / 3.0, within(1e-12));
    }

    @Test
    void thePseudoInverseProjectsOnTheSpanOfThePatterns() {
        SplitMix64 rng = new SplitMix64(2);
        SpinPatterns xi = rng.patterns(6, 20);
        double[][] w = new PseudoInverse().learn(xi).toMatrix();
        for (int mu = 0; mu < 6; mu++) {
            for (int i = 0; i < 20; i++) {
                double sum = 0;
                for (int j = 0; j < 20; j++) {
                    sum += w[i][j] * xi.sign(mu, j);
                }
                assertThat(sum).isCloseTo(xi.sign(mu, i), within(1e-10));
            }
        }
        double trace = 0;
        for (int i = 0; i < 20; i++) {
            trace += w[i][i];
            for (int j = 0; j < 20; j++) {
                double square = 0;
                for (int k = 0; k < 20; k++) {
                    square += w[i][k] * w[k][j];
                }
                assertThat(square).isCloseTo(w[i][j], within(1e-10));
            }
        }
        assertThat(trace).isCloseTo(6, within(1e-9));
    }

    @Test
    void thePseudoInverseOfDependentPatternsAndOfMoreThanDPatterns() {
        SpinPatterns two = SpinPatterns.of(Spins.of(1, -1, 1), Spins.of(-1, 1, -1));
        // The span is one line: W = ξξᵀ/3.
        assertNear(new PseudoInverse().learn(two).toMatrix(), new double[][] {
            {1 / 3.0, -1 / 3.0, 1 / 3.0}, {-1 / 3.0, 1 / 3.0, -1 / 3.0}, {1 / 3.0, -1 / 3.0, 1 / 3.0}
        });
        SpinPatterns many = new SplitMix64(3).patterns(40, 5);
        double[][] identity = new double[5][5];
        for (int i = 0; i < 5; i++) {
            identity[i][i] = 1;
        }
        assertNear(new PseudoInverse().learn(many).toMatrix(), identity);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneByOneGivesTheCouplingsOfTheBatch(LearningRule rule) {
        SpinPatterns xi = new SplitMix64(4).patterns(5, 12);
        Synapses synapses = rule.begin(12);
        for (int mu = 0; mu < 5; mu++) {
            synapses.learn(xi.get(mu));
        }
        assertNear(synapses.couplings().toMatrix(), rule.learn(xi).toMatrix());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOrderOfPatternsMattersWhereTheRuleSaysSo(LearningRule rule) {
        SpinPatterns xi = new SplitMix64(5).patterns(4, 10);
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
        SpinPatterns xi = new SplitMix64(6).patterns(4, 10);
        for (int mu = 0; mu < 4; mu++) {
            synapses.learn(xi.get(mu));
        }
        synapses.forget(xi.get(1));
        assertNear(
                synapses.couplings().toMatrix(), rule.learn(xi.select(0, 2, 3)).toMatrix());
        Synapses.Reversible fresh = (Synapses.Reversible) rule.begin(10);
        assertThatThrownBy(() -> fresh.forget(xi.get(0)))
                .hasMessage("the synapses have no pattern left to forget; learn one first");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theMixingMatrixMakesTheSameCouplings(LearningRule rule) {
        SpinPatterns xi = new SplitMix64(7).patterns(4, 10);
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

    @Test
    void bitsAndRealsAreLearnedToo() {
        BitPatterns bits = BitPatterns.fromSpins(new SplitMix64(8).patterns(5, 6));
        Couplings w = new ActivityProduct(ActivityProduct.Scale.SUM).learn(bits);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                int both = 0;
                for (int mu = 0; mu < 5; mu++) {
                    both += bits.bit(mu, i) && bits.bit(mu, j) ? 1 : 0;
                }
                assertThat(w.at(i, j)).isEqualTo(both);
            }
        }
    }

    @Test
    void everyRegisteredRuleIsARecipe() {
        assertThat(ServiceLoader.load(LearningRule.class).stream()
                        .map(p -> p.type().getSimpleName()))
                .contains("ActivityProduct", "Covariance", "PseudoInverse", "Storkey");
        ServiceLoader.load(LearningRule.class).stream().forEach(p -> {
            Recipe<? extends LearningRule> recipe = Recipe.of(p.type());
            assertThat(recipe.parse(Map.of())).isEqualTo(recipe.defaults());
        });
    }

    @Test
    void badInputIsRefusedWithTheWayOut() {
        Patterns none = SpinPatterns.empty(4);
        assertThatThrownBy(() -> new Storkey().learn(none))
                .hasMessage("a learning rule needs at least one pattern; there are K = 0");
        assertThatThrownBy(() -> new ActivityProduct().begin(4).learn(Spins.of(1, 1)))
                .hasMessage("the pattern has dimension 2 but the synapses have 4 units; both need the same dimension");
        assertThatThrownBy(() -> new Covariance(Covariance.Mean.GIVEN, Double.NaN))
                .hasMessage("activity a is NaN; it must be a finite number");
        assertThatThrownBy(() -> Couplings.of(new double[][] {{0, 1}, {Double.NaN, 0}}))
                .hasMessage("coupling W[1][0] is NaN; couplings must be finite numbers");
        assertThatThrownBy(() -> Couplings.of(new double[][] {{0, 1}, {0}}))
                .hasMessage("row 1 of the coupling matrix W has 1 entries but W has 2 rows; W must be square");
        assertThatThrownBy(() -> Couplings.of(new double[0][0]))
                .hasMessage("the coupling matrix W is empty; it needs one row for each unit");
        assertThatThrownBy(() -> new ActivityProduct().begin(2_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("D = 2000000")
                .hasMessageContaining("choose a rule of low rank");
    }
}
