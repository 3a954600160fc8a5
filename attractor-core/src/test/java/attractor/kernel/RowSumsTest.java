package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weighted sums of rows, and overlaps of float32 rows with a cue in float64: both providers against the
/// definition.
final class RowSumsTest {

    private static final List<RealKernels> KERNELS =
            List.of(Kernels.scalar().reals(), Kernels.provider().reals());
    private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 31, 257, 4098};
    private static final int MOST = 400_000;

    private final SplittableRandom random = new SplittableRandom(1);

    /// Numbers of many sizes, some of them zero and some so small that their products leave the range.
    private float number() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> -0.0f;
            case 2 -> Float.MIN_VALUE;
            default -> (float) (random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-30, 30)));
        };
    }

    private float[] numbers(int length) {
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = number();
        }
        return x;
    }

    private double[] wideNumbers(int length) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = random.nextInt(8) == 0 ? 1e-300 * random.nextDouble(-1, 1) : number();
        }
        return x;
    }

    private static double[] widened(float[] x) {
        double[] wide = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            wide[i] = x[i];
        }
        return wide;
    }

    private static FloatRows offHeap(float[] rows, int dimension) {
        MemorySegment segment = Arena.ofAuto().allocate((long) Float.BYTES * rows.length, 64);
        MemorySegment.copy(rows, 0, segment, ValueLayout.JAVA_FLOAT, 0, rows.length);
        return new FloatRows(segment.asReadOnly(), rows.length / dimension, dimension);
    }

    /// x_i = Σ_μ w_μ ξ_i^μ, chunk by chunk and row by row.
    private static double[] sum(double[] rows, double[] w, int dimension) {
        double[] x = new double[dimension];
        for (int from = 0; from < w.length; from += Superposition.CHUNK) {
            double[] chunk = new double[dimension];
            for (int mu = from; mu < Math.min(w.length, from + Superposition.CHUNK); mu++) {
                for (int i = 0; i < dimension && w[mu] != 0; i++) {
                    chunk[i] = Math.fma(w[mu], rows[mu * dimension + i], chunk[i]);
                }
            }
            for (int i = 0; i < dimension; i++) {
                x[i] += chunk[i];
            }
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 61, 128, 509, 4098})
    void weightedSumsAreTheirDefinitionBitForBit(int dimension) {
        for (int count : COUNTS) {
            if ((long) count * dimension > MOST) {
                continue;
            }
            float[] rows = numbers(count * dimension);
            double[] wide = wideNumbers(count * dimension);
            double[] w = wideNumbers(count);
            double[] expected = sum(widened(rows), w, dimension);
            double[] expectedWide = sum(wide, w, dimension);
            for (RealKernels kernels : KERNELS) {
                double[] x = new double[dimension];
                kernels.superpose(FloatRows.of(rows, dimension), w, x);
                assertThat(x).as("K = %d", count).isEqualTo(expected);
                kernels.superpose(offHeap(rows, dimension), w, x);
                assertThat(x).as("K = %d, off the heap", count).isEqualTo(expected);
                kernels.superpose(DoubleRows.of(wide, dimension), w, x);
                assertThat(x).as("K = %d, float64", count).isEqualTo(expectedWide);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 61, 128, 509, 4098})
    void overlapsWithAWideCueAreInnerProductsBitForBit(int dimension) {
        for (int count : COUNTS) {
            if ((long) count * dimension > MOST) {
                continue;
            }
            float[] rows = numbers(count * dimension);
            double[] x = wideNumbers(dimension);
            double[] expected = new double[count + 2];
            for (int mu = 0; mu < count; mu++) {
                expected[1 + mu] = Dot.of(rows, mu * dimension, x, 0, dimension);
            }
            for (RealKernels kernels : KERNELS) {
                double[] m = new double[count + 2];
                kernels.overlaps(FloatRows.of(rows, dimension), x, m, 1);
                assertThat(m).as("K = %d", count).isEqualTo(expected);
                kernels.overlaps(offHeap(rows, dimension), x, m, 1);
                assertThat(m).as("K = %d, off the heap", count).isEqualTo(expected);
            }
        }
    }

    @Test
    void rowsOfInfinityOrNaNCountOnlyWithAWeight() {
        float[] rows = new float[4096];
        for (int i = 0; i < 1024; i++) {
            rows[i] = Float.NaN;
            rows[1024 + i] = Float.POSITIVE_INFINITY;
            rows[2048 + i] = 1;
        }
        for (RealKernels kernels : KERNELS) {
            double[] x = new double[1024];
            kernels.superpose(FloatRows.of(rows, 1024), new double[] {0, 0, 2, 0}, x);
            assertThat(x).containsOnly(2);
            kernels.superpose(FloatRows.of(rows, 1024), new double[] {0, -1, 2, 0}, x);
            assertThat(x).containsOnly(Double.NEGATIVE_INFINITY);
            kernels.superpose(FloatRows.of(rows, 1024), new double[] {1, -1, 2, 0}, x);
            assertThat(x).containsOnly(Double.NaN);
        }
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        for (RealKernels kernels : KERNELS) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            kernels.superpose(FloatRows.of(new float[9000], 100), new double[89], new double[100]))
                    .withMessageContaining("there are 89 weights");
        }
    }
}
