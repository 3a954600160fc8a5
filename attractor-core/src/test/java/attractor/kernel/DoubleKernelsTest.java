package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kernels in float64: against sums in float64, and the provider in use against the scalar one, bit for bit.
final class DoubleKernelsTest {

    private static final RealKernels SCALAR = Kernels.scalar().reals();
    private static final RealKernels USED = Kernels.provider().reals();
    private static final int[] COUNTS = {0, 1, 3, 4, 5, 31, 32, 33, 61, 257, 4098};

    private final SplittableRandom random = new SplittableRandom(1);

    private double[] numbers(int length) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = random.nextDouble(-1, 1);
        }
        return x;
    }

    private static double exact(double[] rows, int mu, double[] x, int from, int dimension) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += rows[mu * dimension + i] * x[from + i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15, 16, 17, 31, 61, 100, 128, 785})
    void overlapsAreInnerProductsWithTheSameBitsEverywhere(int dimension) {
        for (int count : COUNTS) {
            if ((long) count * dimension > 600_000) {
                continue;
            }
            double[] rows = numbers(count * dimension);
            double[] x = numbers(dimension);
            double[] scalar = new double[count + 2];
            double[] used = new double[count + 2];
            SCALAR.overlaps(DoubleRows.of(rows, dimension), x, scalar, 1);
            USED.overlaps(DoubleRows.of(rows, dimension), x, used, 1);
            assertThat(used).as("K = %d", count).isEqualTo(scalar);
            for (int mu = 0; mu < count; mu++) {
                assertThat(scalar[1 + mu]).isEqualTo(Dot.of(rows, mu * dimension, x, 0, dimension));
                assertThat(scalar[1 + mu])
                        .isCloseTo(exact(rows, mu, x, 0, dimension), within(1e-15 * Math.max(1, dimension / 3.0)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 61, 128, 785})
    void aPanelHasTheBitsOfItsCuesOneByOne(int dimension) {
        for (int panel : new int[] {1, 2, 17, 26, 33, 64, 70}) {
            int count = 67;
            double[] rows = numbers(count * dimension);
            double[] cues = numbers(panel * dimension);
            double[] together = new double[panel * count];
            double[] single = new double[panel * count];
            USED.panelOverlaps(DoubleRows.of(rows, dimension), cues, together);
            for (int c = 0; c < panel; c++) {
                double[] x = Arrays.copyOfRange(cues, c * dimension, (c + 1) * dimension);
                SCALAR.overlaps(DoubleRows.of(rows, dimension), x, single, c * count);
            }
            assertThat(together).as("C = %d", panel).isEqualTo(single);
        }
    }

    @Test
    void retrievalHasTheSameBitsEverywhere() {
        for (int dimension : new int[] {1, 3, 16, 17, 61, 100, 128}) {
            for (int count : COUNTS) {
                for (int panel : new int[] {1, 2, 30, 64}) {
                    if (count > 0 && (long) count * dimension * panel < 9_000_000) {
                        for (double beta : new double[] {1e-30, 0.3, 8, 300, 1e30, Double.POSITIVE_INFINITY}) {
                            sameRetrieval(match(count, dimension), new DoubleQuery(numbers(panel * dimension), beta));
                        }
                    }
                }
            }
        }
    }

    private DoubleMatch match(int count, int dimension) {
        DoubleRows keys = DoubleRows.of(numbers(count * dimension), dimension);
        return switch (random.nextInt(3)) {
            case 0 -> DoubleMatch.of(keys);
            case 1 -> new DoubleMatch(keys, keys, numbers(count));
            default -> new DoubleMatch(keys, DoubleRows.of(numbers(count * 21), 21), new double[0]);
        };
    }

    private static void sameRetrieval(DoubleMatch match, DoubleQuery query) {
        int width = match.values().dimension();
        var scalar = new DoubleChunkSum(width);
        var used = new DoubleChunkSum(width);
        for (int from = 0; from < match.keys().count(); from += Superposition.CHUNK) {
            SCALAR.retrieve(match, from, query, scalar);
            USED.retrieve(match, from, query, used);
            int panel = scalar.count();
            String what = match.keys().count() + " rows of " + match.keys().dimension() + ", " + panel + " cues, beta "
                    + query.beta();
            assertThat(Arrays.copyOf(used.top(), panel)).as(what).isEqualTo(Arrays.copyOf(scalar.top(), panel));
            assertThat(Arrays.copyOf(used.total(), panel)).as(what).isEqualTo(Arrays.copyOf(scalar.total(), panel));
            assertThat(Arrays.copyOf(used.sums(), panel * width))
                    .as(what)
                    .isEqualTo(Arrays.copyOf(scalar.sums(), panel * width));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 100, 128, 4096})
    void retrievalIsTheSoftmaxMean(int dimension) {
        int count = dimension == 4096 ? 300 : 9000;
        double[] rows = numbers(count * dimension);
        double[] x = numbers(dimension);
        double beta = 4 / Math.sqrt(dimension);
        var match = DoubleMatch.of(DoubleRows.of(rows, dimension));
        var chunk = new DoubleChunkSum(dimension);
        var sum = new SoftmaxSum(1, dimension);
        for (int from = 0; from < count; from += Superposition.CHUNK) {
            USED.retrieve(match, from, new DoubleQuery(x, beta), chunk);
            sum.add(chunk);
        }
        double total = 0;
        double scale = 0;
        double[] mean = new double[dimension];
        for (int mu = 0; mu < count; mu++) {
            double w = Math.exp(beta * exact(rows, mu, x, 0, dimension));
            total += w;
            for (int i = 0; i < dimension; i++) {
                mean[i] += w * rows[mu * dimension + i];
                scale = Math.max(scale, w);
            }
        }
        double[] y = new double[dimension];
        sum.mean(0, y, 0);
        assertThat(sum.logSum(0)).isCloseTo(Math.log(total), within(1e-14));
        for (int i = 0; i < dimension; i++) {
            assertThat(y[i]).isCloseTo(mean[i] / total, within(1e-14));
        }
    }

    @Test
    void extremeScoresTiesAndZerosHaveTheSameBitsEverywhere() {
        int dimension = 100;
        int count = 4200;
        for (double size : new double[] {1e-40, 1e-160, 1, 1e152, 1e153, 1e154}) {
            double[] rows = numbers(count * dimension);
            double[] cues = numbers(40 * dimension);
            for (int k = 0; k < rows.length; k++) {
                rows[k] = random.nextInt(4) == 0 ? 0 : Math.signum(rows[k]) * size;
            }
            for (int k = 0; k < cues.length; k++) {
                cues[k] = Math.signum(cues[k]) * size;
            }
            for (double beta : new double[] {Double.MIN_VALUE, 1e-30, 1, 1e30, Double.POSITIVE_INFINITY}) {
                var match = DoubleMatch.of(DoubleRows.of(rows, dimension));
                sameRetrieval(match, new DoubleQuery(cues, beta));
                sameRetrieval(match, new DoubleQuery(Arrays.copyOf(cues, dimension), beta));
            }
        }
    }

    @Test
    void infiniteSharpnessSharesTheWeightAmongTheGreatest() {
        double[] rows = {1, 0, 0, 1, 1, 1, 1, 1};
        var chunk = new DoubleChunkSum(2);
        var query = new DoubleQuery(new double[] {1, 1}, Double.POSITIVE_INFINITY);
        USED.retrieve(DoubleMatch.of(DoubleRows.of(rows, 2)), 0, query, chunk);
        assertThat(chunk.top()[0]).isEqualTo(2);
        assertThat(chunk.total()[0]).isEqualTo(2);
        assertThat(Arrays.copyOf(chunk.sums(), 2)).containsExactly(2, 2);
    }
}
