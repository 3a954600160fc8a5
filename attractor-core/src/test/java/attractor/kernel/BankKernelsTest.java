package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Softmax means of sixteen memories, in both providers, against the definition in float64.
class BankKernelsTest {

    private static final int LANES = FloatBank.LANES;

    static Stream<Provider> providers() {
        return Stream.of(Kernels.scalar(), Kernels.provider()).distinct();
    }

    private static float[] uniform(int length, long seed) {
        SplittableRandom rng = new SplittableRandom(seed);
        float[] numbers = new float[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = (float) (2 * rng.nextDouble() - 1);
        }
        return numbers;
    }

    private static double mean(FloatBank bank, float[] x, int at, double beta, int place) {
        int s = place % LANES;
        double[] scores = new double[bank.count()];
        double top = Double.NEGATIVE_INFINITY;
        int row = LANES * bank.dimension();
        for (int mu = 0; mu < scores.length; mu++) {
            for (int i = 0; i < bank.dimension(); i++) {
                scores[mu] += (double) bank.xi()[mu * row + LANES * i + s] * x[at + LANES * i + s];
            }
            top = Math.max(top, scores[mu]);
        }
        double total = 0;
        double sum = 0;
        for (int mu = 0; mu < scores.length; mu++) {
            double p = Math.exp(beta * (scores[mu] - top));
            total += p;
            sum += p * bank.xi()[mu * row + place];
        }
        return sum / total;
    }

    @ParameterizedTest
    @MethodSource("providers")
    void meansAreThoseOfTheDefinition(Provider provider) {
        for (int dimension : new int[] {1, 3, 4, 5, 20}) {
            for (int count : new int[] {1, 2, 7, 8, 9, 33}) {
                FloatBank bank = new FloatBank(uniform(LANES * count * dimension, count), count, dimension);
                float[] x = uniform(3 * LANES * dimension, 7);
                float[] mean = new float[LANES * dimension];
                provider.banks().retrieve(bank, x, LANES * dimension, 2.5f, mean);
                for (int k = 0; k < mean.length; k++) {
                    assertThat((double) mean[k]).isCloseTo(mean(bank, x, LANES * dimension, 2.5, k), within(2e-5));
                }
            }
        }
    }

    @Test
    void bothProvidersGiveTheSameBits() {
        for (int dimension : new int[] {1, 2, 3, 4, 6, 13, 20}) {
            for (int count : new int[] {1, 5, 8, 11, 16, 60}) {
                float[] xi = uniform(LANES * count * dimension, 31 * count + dimension);
                float[] x = uniform(LANES * dimension, count);
                for (float beta : new float[] {0, 0.5f, 40}) {
                    float[] a = new float[LANES * dimension];
                    float[] b = new float[LANES * dimension];
                    Kernels.scalar().banks().retrieve(new FloatBank(xi, count, dimension), x, 0, beta, a);
                    Kernels.provider().banks().retrieve(new FloatBank(xi, count, dimension), x, 0, beta, b);
                    assertThat(b)
                            .as("D = %d, K = %d, β = %s", dimension, count, beta)
                            .isEqualTo(a);
                }
            }
        }
    }

    @Test
    void arraysOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> new FloatBank(new float[31], 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
        FloatBank bank = new FloatBank(new float[32], 2, 1);
        assertThatThrownBy(() -> Kernels.provider().banks().retrieve(bank, new float[20], 5, 1, new float[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20");
    }
}
