package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What the rules are that sum or project, by their definitions.
final class DefinitionsOfRulesTest {

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
    void theCovarianceIsTheMeanProductOfDeviations() {
        RealPatterns xi = RealPatterns.of(new double[][] {{1, 2}, {3, 2}, {5, 8}});
        // Means 3 and 4: deviations −2, 0, 2 and −2, −2, 4.
        NearCouplings.assertNear(new Covariance().learn(xi).toMatrix(), new double[][] {{8.0 / 3, 4}, {4, 8}});
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
        NearCouplings.assertNear(new PseudoInverse().learn(two).toMatrix(), new double[][] {
            {1 / 3.0, -1 / 3.0, 1 / 3.0}, {-1 / 3.0, 1 / 3.0, -1 / 3.0}, {1 / 3.0, -1 / 3.0, 1 / 3.0}
        });
        SpinPatterns many = new SplitMix64(3).patterns(40, 5);
        double[][] identity = new double[5][5];
        for (int i = 0; i < 5; i++) {
            identity[i][i] = 1;
        }
        NearCouplings.assertNear(new PseudoInverse().learn(many).toMatrix(), identity);
    }

    @Test
    void aPatternThatIsRepeatedManyTimesSpansOneLine() {
        double[] x = {0.3, -0.7, 0.9, 0.1, -0.5};
        double[][] rows = new double[600][];
        Arrays.fill(rows, x);
        double square = 0.09 + 0.49 + 0.81 + 0.01 + 0.25;
        double[][] line = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                line[i][j] = x[i] * x[j] / square;
            }
        }
        NearCouplings.assertNear(
                new PseudoInverse().learn(RealPatterns.of(rows)).toMatrix(), line);
    }

    @Test
    void theExpansionIsTheRuleUpToAFactor() {
        SpinPatterns xi = new SplitMix64(12).patterns(6, 9);
        NearCouplings.assertNear(
                scaled(begun(new ActivityProduct(), xi), 1.0 / 9),
                new ActivityProduct().learn(xi).toMatrix());
        NearCouplings.assertNear(
                scaled(begun(new Covariance(Covariance.Mean.GIVEN, 0.3), xi), 1.0 / 6),
                new Covariance(Covariance.Mean.GIVEN, 0.3).learn(xi).toMatrix());
        NearCouplings.assertNear(
                begun(new Oja(Oja.Activity.CLAMPED, 0.2), xi),
                new Oja(Oja.Activity.CLAMPED, 0.2).learn(xi).toMatrix());
        BitPatterns bits = BitPatterns.fromSpins(xi);
        Synapses signed = new SignedProduct().expansion(0.5).begin(9);
        for (int mu = 0; mu < 6; mu++) {
            signed.learn(bits.get(mu));
        }
        NearCouplings.assertNear(
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
}
