package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import org.junit.jupiter.api.Test;

/// What the rules do that forget, dream or learn from mistakes.
final class RulesThatForgetTest {

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
}
