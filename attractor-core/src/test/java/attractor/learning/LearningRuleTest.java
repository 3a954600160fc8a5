package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import java.util.List;
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
        Patterns xi = patterns(rule, new SplitMix64(4).patterns(5, 12));
        Synapses synapses = rule.begin(12);
        for (int mu = 0; mu < 5; mu++) {
            synapses.learn(xi.get(mu));
        }
        assertNear(synapses.couplings().toMatrix(), rule.learn(xi).toMatrix());
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
    void theExpansionIsTheRuleUpToAFactor() {
        SpinPatterns xi = new SplitMix64(12).patterns(6, 9);
        assertNear(
                scaled(begun(new ActivityProduct(), xi), 1.0 / 9),
                new ActivityProduct().learn(xi).toMatrix());
        assertNear(
                scaled(begun(new Covariance(Covariance.Mean.GIVEN, 0.3), xi), 1.0 / 6),
                new Covariance(Covariance.Mean.GIVEN, 0.3).learn(xi).toMatrix());
        assertNear(
                begun(new Oja(Oja.Activity.CLAMPED, 0.2), xi),
                new Oja(Oja.Activity.CLAMPED, 0.2).learn(xi).toMatrix());
        BitPatterns bits = BitPatterns.fromSpins(xi);
        Synapses signed = new SignedProduct().expansion(0.5).begin(9);
        for (int mu = 0; mu < 6; mu++) {
            signed.learn(bits.get(mu));
        }
        assertNear(
                scaled(signed.couplings().toMatrix(), 1.0 / 6),
                new SignedProduct().learn(bits).toMatrix());
    }

    private static double[][] begun(Expanded rule, Patterns xi) {
        Synapses synapses = rule.expansion(0).begin(xi.dimension());
        for (int mu = 0; mu < xi.count(); mu++) {
            synapses.learn(xi.get(mu));
        }
        return synapses.couplings().toMatrix();
    }

    private static double[][] scaled(double[][] w, double factor) {
        for (double[] row : w) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return w;
    }

    @Test
    void clampedOjaOnSpinsForgetsExponentially() {
        SpinPatterns xi = new SplitMix64(13).patterns(4, 7);
        Couplings w = new Oja(Oja.Activity.CLAMPED, 0.3).learn(xi);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                double sum = 0;
                for (int mu = 0; mu < 4; mu++) {
                    sum += 0.3 * Math.pow(0.7, 3 - mu) * xi.sign(mu, i) * xi.sign(mu, j);
                }
                assertThat(w.at(i, j)).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test
    void freeOjaFindsThePrincipalComponent() {
        // One direction explains most: every pattern is ±ξ up to one flip.
        SpinPatterns one = new SplitMix64(14).patterns(1, 20);
        Synapses synapses = new Oja(Oja.Activity.FREE, 0.005).begin(20);
        SplitMix64 rng = new SplitMix64(15);
        for (int t = 0; t < 3000; t++) {
            int[] x = new int[20];
            int sign = rng.sign();
            int flipped = rng.below(20);
            for (int i = 0; i < 20; i++) {
                x[i] = sign * one.sign(0, i) * (i == flipped ? -1 : 1);
            }
            synapses.learn(Spins.of(x));
        }
        double[][] w = synapses.couplings().toMatrix();
        for (double[] row : w) {
            double along = 0;
            double length = 0;
            for (int j = 0; j < 20; j++) {
                along += row[j] * one.sign(0, j) / Math.sqrt(20);
                length += row[j] * row[j];
            }
            assertThat(Math.abs(along) / Math.sqrt(length)).isGreaterThan(0.95);
            assertThat(length).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void stochasticSynapsesFollowAPatternWithTheirProbability() {
        SpinPatterns xi = new SplitMix64(16).patterns(1, 200);
        double[][] before = new StochasticBinary(0.3, 5).begin(200).couplings().toMatrix();
        double[][] after = new StochasticBinary(0.3, 5).learn(xi).toMatrix();
        int wrong = 0;
        int turned = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(after[i][j])).isEqualTo(1);
                if (before[i][j] != xi.sign(0, i) * xi.sign(0, j)) {
                    wrong++;
                    turned += after[i][j] != before[i][j] ? 1 : 0;
                }
            }
        }
        // About 10^4 synapses: six standard errors are 0.028; false alarm 2e-9.
        assertThat((double) turned / wrong).isCloseTo(0.3, within(0.028));
    }

    @Test
    void unlearningWeakensTheStatesThatAreReached() {
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, 1, 1, -1, -1, 1));
        // One pattern: every descent ends in ξ or −ξ, so each step takes ε/D off it.
        double[][] w = new Unlearning(0.01, 30, 1).learn(xi).toMatrix();
        assertThat(w[0][1]).isCloseTo((1 - 0.3) / 6, within(1e-12));
        assertThat(w[0][3]).isCloseTo(-(1 - 0.3) / 6, within(1e-12));
    }

    @Test
    void thePerceptronFindsCouplingsThatHoldEveryPattern() {
        SpinPatterns xi = new SplitMix64(17).patterns(40, 40);
        Perceptron.Training training = new Perceptron(0, 2000).train(xi);
        assertThat(training.converged()).isTrue();
        for (int mu = 0; mu < 40; mu++) {
            for (int i = 0; i < 40; i++) {
                double field = 0;
                for (int j = 0; j < 40; j++) {
                    field += training.couplings().at(i, j) * xi.sign(mu, j);
                }
                assertThat(field * xi.sign(mu, i)).isPositive();
            }
        }
    }

    @Test
    void formulasAreReadAsWritten() {
        assertThat(Coefficient.parse("c", "0.1 - 2W").at(3)).isEqualTo(0.1 - 6);
        assertThat(Coefficient.parse("c", "0.1 - 2W").isAffine()).isTrue();
        assertThat(Coefficient.parse("c", "-(1 - W)/4").slope()).isEqualTo(0.25);
        assertThat(Coefficient.parse("c", "1e-3").intercept()).isEqualTo(1e-3);
        assertThat(Coefficient.parse("c", "-W^2").at(3)).isEqualTo(-9);
        assertThat(Coefficient.parse("c", "2^-1").at(0)).isEqualTo(0.5);
        assertThat(Coefficient.parse("c", "2W(1-abs(W))").at(-0.25)).isEqualTo(-0.375);
        assertThat(Coefficient.parse("c", "2W(1-abs(W))").isAffine()).isFalse();
        assertThatThrownBy(() -> Coefficient.parse("c0", "0.1 + foo(W)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c0 is 0.1 + foo(W): unknown word foo at character 10");
        assertThatThrownBy(() -> Coefficient.parse("c0", "(1"))
                .hasMessageContaining("a bracket is not closed at character 3");
        assertThatThrownBy(() -> Coefficient.parse("c0", "")).hasMessageContaining("a number is missing");
        assertThatThrownBy(() -> Coefficient.parse("c0", "log(W)")).hasMessageContaining("at W = 0");
    }

    @Test
    void rulesThatCannotWorkSayWhatToDo() {
        assertThatThrownBy(() -> new Taylor("0", "0", "0", "0", "0", "0"))
                .hasMessageContaining("c2corr is 0")
                .hasMessageContaining("the field of a stored pattern vanishes");
        SpinPatterns xi = new SplitMix64(18).patterns(30, 12);
        assertThatThrownBy(() -> new Oja(Oja.Activity.CLAMPED, 2.5).learn(xi))
                .hasMessageContaining("Oja's rule diverges")
                .hasMessageContaining("below 2.0");
        assertThatThrownBy(() -> new Oja(Oja.Activity.FREE, 0.9).learn(xi)).hasMessageContaining("below 1/D");
        assertThatThrownBy(() -> new Taylor("W^3", "0", "0", "0", "0", "3").learn(xi))
                .hasMessageContaining("the rule diverged");
        assertThatThrownBy(() -> new Willshaw().learn(xi))
                .hasMessage("the rule willshaw counts units that are 1 together, so it learns 0/1 patterns, but the"
                        + " patterns are ±1; give 0/1 patterns (best to the model sparse-network), or choose"
                        + " covariance or activity-product");
        assertThatThrownBy(() -> new Storkey().learn(BitPatterns.fromSpins(xi)))
                .hasMessageContaining("learns ±1 patterns, but the patterns are 0/1");
        assertThatThrownBy(() -> new Perceptron().begin(12).learn(Bits.of(new int[12])))
                .hasMessageContaining("learns ±1 patterns");
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
