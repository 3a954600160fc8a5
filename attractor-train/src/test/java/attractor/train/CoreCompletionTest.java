package attractor.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CoreCompletionTest {

    private static final double[][] SIGMA = {{2, 0.5, 0.3}, {0.5, 1, -0.2}, {0.3, -0.2, 1.5}};
    private static final CoreCompletion.Corpus CORPUS = new CoreCompletion.Corpus(new double[] {1, -1, 0.5}, SIGMA);

    @Test
    void theCoreIsTheStoredOne() {
        double[][] a = {{1, 1, 0}, {0, 1, -2}};
        double[][] cores = {{0.3, 0.7}, {-2, 1}};
        CoreCompletion completion = new CoreCompletion(a, cores, CORPUS);
        RandomGenerator rng = new Seed(1).generator();
        boolean[] seen = new boolean[2];
        for (int k = 0; k < 50; k++) {
            double[] y = completion.sample(rng).toArray();
            int n = Math.abs(y[0] + y[1] - 0.3) < 1e-9 ? 0 : 1;
            seen[n] = true;
            assertThat(new double[] {y[0] + y[1], y[1] - 2 * y[2]}).containsExactly(cores[n], within(1e-9));
        }
        assertThat(seen).containsExactly(true, true);
    }

    @Test
    void theRestHasTheConditionalLaw() {
        CoreCompletion completion = new CoreCompletion(new double[][] {{1, 0, 0}}, new double[][] {{2}}, CORPUS);
        RandomGenerator rng = new Seed(2).generator();
        int samples = 40_000;
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int k = 0; k < samples; k++) {
            double[] y = completion.sample(rng).toArray();
            for (int i = 0; i < 3; i++) {
                sum[i] += y[i] / samples;
                squares[i] += y[i] * y[i] / samples;
            }
        }
        for (int i = 1; i < 3; i++) {
            double gain = SIGMA[i][0] / SIGMA[0][0];
            double mean = CORPUS.mean()[i] + gain * (2 - CORPUS.mean()[0]);
            double variance = SIGMA[i][i] - gain * SIGMA[0][i];
            // Six standard errors each: false alarm 1e-8.
            assertThat(sum[i]).isCloseTo(mean, within(6 * Math.sqrt(variance / samples)));
            assertThat(squares[i] - sum[i] * sum[i])
                    .isCloseTo(variance, within(6 * variance * Math.sqrt(2.0 / samples)));
        }
    }

    @Test
    void whatCannotBeCompletedIsRefused() {
        assertThatThrownBy(() ->
                        new CoreCompletion(new double[][] {{1, 0, 0}, {2, 0, 0}}, new double[][] {{1, 2}}, CORPUS))
                .hasMessageContaining("depend on each other");
        assertThatThrownBy(() -> new CoreCompletion(new double[][] {{1, 0}}, new double[][] {{1}}, CORPUS))
                .hasMessageContaining("must have 3");
        assertThatThrownBy(() -> new CoreCompletion(
                        new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[][] {{1, 2, 3}}, CORPUS))
                .hasMessageContaining("fewer numbers");
    }
}
