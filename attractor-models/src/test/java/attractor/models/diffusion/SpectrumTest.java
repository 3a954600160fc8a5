package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.RealPatterns;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

/// Covariances of fewer patterns than components, most of whose eigenvalues are 0.
final class SpectrumTest {

    private static final int DIMENSION = 60;

    private static RealPatterns few(int count) {
        RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(count);
        double[][] rows = new double[count][DIMENSION];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> rng.nextGaussian());
        }
        return RealPatterns.of(rows);
    }

    @Test
    void aPairHasOneVarianceAlongItsAxis() {
        // (1/2) Σ_k y_k y_kᵀ of ±u is uuᵀ: the eigenvalue |u|² = 4 · 0.25 along u, else 0.
        double[][] pair = new double[2][DIMENSION];
        Arrays.fill(pair[0], 3, 7, 0.5);
        Arrays.fill(pair[1], 3, 7, -0.5);
        Corpus corpus = Corpus.of(RealPatterns.of(pair), 0);
        double[] values =
                Spectrum.of(MatrixUtils.createRealMatrix(corpus.covariance())).values();
        assertThat(values[0]).isEqualTo(1, within(1e-13));
        assertThat(Arrays.copyOfRange(values, 1, DIMENSION)).containsExactly(new double[DIMENSION - 1], within(1e-13));
        double[] axis = corpus.leading(1)[0];
        for (int i = 0; i < DIMENSION; i++) {
            assertThat(Math.abs(axis[i])).isEqualTo(pair[0][i], within(1e-12));
        }
    }

    @Test
    void axesAreEigenvectorsInFallingOrder() {
        for (int count = 1; count <= 12; count++) {
            double[][] covariance = Corpus.of(few(count), 0).covariance();
            Spectrum spectrum = Spectrum.of(MatrixUtils.createRealMatrix(covariance));
            double[] values = spectrum.values();
            for (int k = 0; k < DIMENSION; k++) {
                double[] axis = spectrum.axes()[k];
                for (int i = 0; i < DIMENSION; i++) {
                    double product = 0;
                    for (int j = 0; j < DIMENSION; j++) {
                        product += covariance[i][j] * axis[j];
                    }
                    assertThat(product)
                            .as(count + " patterns, axis " + k)
                            .isEqualTo(values[k] * axis[i], within(1e-11));
                }
                assertThat(values[k]).isLessThanOrEqualTo(k == 0 ? Double.MAX_VALUE : values[k - 1]);
                if (k >= count - 1) {
                    assertThat(values[k]).as(count + " patterns, axis " + k).isEqualTo(0, within(1e-11));
                }
            }
        }
    }

    @Test
    void thePosteriorOfFewPatternsHasItsTraceInFewEigenvalues() {
        EmpiricalDensity density = EmpiricalDensity.of(few(4));
        double[] z = new double[DIMENSION];
        Posterior posterior = Posterior.at(density, 50, z);
        double[] h = density.weights(50, z);
        double trace = 0;
        for (int mu = 0; mu < h.length; mu++) {
            for (int i = 0; i < DIMENSION; i++) {
                double apart = density.patterns().at(mu, i) - posterior.mean()[i];
                trace += h[mu] * apart * apart / 50;
            }
        }
        double[] values = posterior.eigenvalues();
        assertThat(values[0] + values[1] + values[2]).isEqualTo(trace, within(1e-12));
        assertThat(posterior.steepest()).isEqualTo(values[0]);
    }
}
