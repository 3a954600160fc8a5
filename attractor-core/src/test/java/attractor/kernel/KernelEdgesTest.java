package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sizes around the lanes, every size of a panel, ranges of rows and extreme scores.
final class KernelEdgesTest {

    private static final List<RealKernels> KERNELS =
            List.of(Kernels.scalar().reals(), Kernels.provider().reals());

    private final SplittableRandom random = new SplittableRandom(1);

    /// The two types, behind arrays of float64 that hold only numbers of the type.
    enum Type {
        FLOAT32 {
            @Override
            double[] overlaps(RealKernels kernels, double[] rows, int dimension, double[] cues) {
                double[] m = new double[rows.length / dimension * (cues.length / dimension)];
                kernels.panelOverlaps(FloatRows.of(narrow(rows), dimension), narrow(cues), m);
                return m;
            }

            @Override
            double[] means(RealKernels kernels, double[] rows, int dimension, double[] cues, double beta) {
                var match = FloatMatch.of(FloatRows.of(narrow(rows), dimension));
                var chunk = new FloatChunkSum(dimension);
                var sum = new SoftmaxSum(cues.length / dimension, dimension);
                for (int from = 0; from < rows.length / dimension; from += Superposition.CHUNK) {
                    kernels.retrieve(match, from, new FloatQuery(narrow(cues), (float) beta), chunk);
                    sum.add(chunk);
                }
                return answers(sum, cues.length, dimension);
            }
        },
        FLOAT64 {
            @Override
            double[] overlaps(RealKernels kernels, double[] rows, int dimension, double[] cues) {
                double[] m = new double[rows.length / dimension * (cues.length / dimension)];
                kernels.panelOverlaps(DoubleRows.of(rows, dimension), cues, m);
                return m;
            }

            @Override
            double[] means(RealKernels kernels, double[] rows, int dimension, double[] cues, double beta) {
                var match = DoubleMatch.of(DoubleRows.of(rows, dimension));
                var chunk = new DoubleChunkSum(dimension);
                var sum = new SoftmaxSum(cues.length / dimension, dimension);
                for (int from = 0; from < rows.length / dimension; from += Superposition.CHUNK) {
                    kernels.retrieve(match, from, new DoubleQuery(cues, beta), chunk);
                    sum.add(chunk);
                }
                return answers(sum, cues.length, dimension);
            }
        };

        abstract double[] overlaps(RealKernels kernels, double[] rows, int dimension, double[] cues);

        abstract double[] means(RealKernels kernels, double[] rows, int dimension, double[] cues, double beta);

        private static double[] answers(SoftmaxSum sum, int length, int dimension) {
            double[] y = new double[length];
            for (int c = 0; c < length / dimension; c++) {
                sum.mean(c, y, c * dimension);
            }
            return y;
        }

        private static float[] narrow(double[] x) {
            float[] narrow = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                narrow[i] = (float) x[i];
            }
            return narrow;
        }
    }

    /// Numbers of float32 in (−1, 1).
    private double[] numbers(int length) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = (float) random.nextDouble(-1, 1);
        }
        return x;
    }

    private static double[] filled(int length, double number) {
        double[] x = new double[length];
        Arrays.fill(x, number);
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 31, 32, 33, 509, 1021, 2048, 4095, 4096})
    void overlapsAreWithinAMillionthOfTheSumOfMagnitudes(int dimension) {
        int count = 37;
        int panel = 33;
        double[] rows = numbers(count * dimension);
        double[] cues = numbers(panel * dimension);
        for (RealKernels kernels : KERNELS) {
            double[] m = Type.FLOAT32.overlaps(kernels, rows, dimension, cues);
            double[] wide = Type.FLOAT64.overlaps(kernels, rows, dimension, cues);
            for (int k = 0; k < m.length; k++) {
                double sum = 0;
                double size = 0;
                for (int i = 0; i < dimension; i++) {
                    double product = rows[k % count * dimension + i] * cues[k / count * dimension + i];
                    sum += product;
                    size += Math.abs(product);
                }
                assertThat(m[k]).isCloseTo(sum, within(1e-6 * size));
                // 4096 roundings at most, here and in the sum above.
                assertThat(wide[k]).isCloseTo(sum, within(1e-12 * size));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void largeRowsHaveTheSameBitsEverywhere(Type type) {
        for (int dimension : new int[] {2, 15, 509, 4098}) {
            double[] rows = numbers(13 * dimension);
            double[] cues = numbers(33 * dimension);
            assertThat(type.overlaps(KERNELS.get(1), rows, dimension, cues))
                    .isEqualTo(type.overlaps(KERNELS.get(0), rows, dimension, cues));
            double beta = 3 / Math.sqrt(dimension);
            assertThat(type.means(KERNELS.get(1), rows, dimension, cues, beta))
                    .isEqualTo(type.means(KERNELS.get(0), rows, dimension, cues, beta));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySizeOfAPanelHasTheBitsOfSingleCues(Type type) {
        int dimension = 61;
        int count = 131;
        double[] rows = numbers(count * dimension);
        double[] cues = numbers(65 * dimension);
        for (RealKernels kernels : KERNELS) {
            double[] m = new double[65 * count];
            double[] y = new double[cues.length];
            for (int c = 0; c < 65; c++) {
                double[] x = Arrays.copyOfRange(cues, c * dimension, (c + 1) * dimension);
                System.arraycopy(type.overlaps(kernels, rows, dimension, x), 0, m, c * count, count);
                System.arraycopy(type.means(kernels, rows, dimension, x, 2), 0, y, c * dimension, dimension);
            }
            for (int panel = 1; panel <= 65; panel++) {
                double[] some = Arrays.copyOf(cues, panel * dimension);
                assertThat(type.overlaps(kernels, rows, dimension, some)).isEqualTo(Arrays.copyOf(m, panel * count));
                if (panel <= FloatQuery.PANEL) {
                    assertThat(type.means(kernels, rows, dimension, some, 2))
                            .isEqualTo(Arrays.copyOf(y, panel * dimension));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 61})
    void rangesOfRowsHaveTheBitsOfTheWhole(int dimension) {
        int count = 1031;
        FloatRows rows = FloatRows.of(Type.narrow(numbers(count * dimension)), dimension);
        float[] x = Type.narrow(numbers(dimension));
        for (RealKernels kernels : KERNELS) {
            double[] whole = new double[count];
            kernels.overlaps(rows, x, whole, 0);
            for (int parts : new int[] {2, 3, 7, 31, 257}) {
                double[] m = new double[count];
                for (int part = 0; part < parts; part++) {
                    int from = part * count / parts;
                    kernels.overlaps(rows.slice(from, (part + 1) * count / parts - from), x, m, from);
                }
                assertThat(m).as("%d parts", parts).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 100, 1021, 4096})
    void retrievalIsWithinAMillionthOfTheGreatestValue(int dimension) {
        int count = 100;
        int panel = 17;
        double[] rows = numbers(count * dimension);
        double[] cues = numbers(panel * dimension);
        for (double sharpness : new double[] {1e-6, 1, 8}) {
            double beta = (float) (sharpness / Math.sqrt(dimension));
            double[] y = new double[cues.length];
            for (int c = 0; c < panel; c++) {
                double total = 0;
                for (int mu = 0; mu < count; mu++) {
                    double s = 0;
                    for (int i = 0; i < dimension; i++) {
                        s += rows[mu * dimension + i] * cues[c * dimension + i];
                    }
                    double w = Math.exp(beta * s);
                    total += w;
                    for (int i = 0; i < dimension; i++) {
                        y[c * dimension + i] += w * rows[mu * dimension + i];
                    }
                }
                for (int i = 0; i < dimension; i++) {
                    y[c * dimension + i] /= total;
                }
            }
            for (RealKernels kernels : KERNELS) {
                assertThat(distance(Type.FLOAT32.means(kernels, rows, dimension, cues, beta), y))
                        .as("beta = %s", beta)
                        .isLessThan(1e-6);
                assertThat(distance(Type.FLOAT64.means(kernels, rows, dimension, cues, beta), y))
                        .as("beta = %s", beta)
                        .isLessThan(1e-12);
            }
        }
    }

    private static double distance(double[] y, double[] z) {
        double distance = 0;
        for (int i = 0; i < y.length; i++) {
            distance = Math.max(distance, Math.abs(y[i] - z[i]));
        }
        return distance;
    }

    @ParameterizedTest
    @EnumSource
    void theGreatestScoreTakesAllTheWeightAndEqualOnesShareIt(Type type) {
        int dimension = 64;
        int count = 96;
        double[] rows = numbers(count * dimension);
        double[] x = Arrays.copyOfRange(rows, 5 * dimension, 6 * dimension);
        for (int i = 0; i < dimension; i++) {
            rows[5 * dimension + i] *= 2;
            // The same row again, in another tile.
            rows[77 * dimension + i] = rows[5 * dimension + i];
        }
        double[] expected = Arrays.copyOfRange(rows, 5 * dimension, 6 * dimension);
        for (double beta : new double[] {1e20, 1e38, Double.POSITIVE_INFINITY}) {
            for (RealKernels kernels : KERNELS) {
                assertThat(type.means(kernels, rows, dimension, x, beta)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutSharpnessTheMeanIsPlain(Type type) {
        int dimension = 64;
        double[] rows = numbers(128 * dimension);
        double[] mean = new double[dimension];
        for (int k = 0; k < rows.length; k++) {
            mean[k % dimension] += rows[k] / 128;
        }
        for (RealKernels kernels : KERNELS) {
            assertThat(type.means(kernels, rows, dimension, numbers(dimension), Float.MIN_VALUE))
                    .containsExactly(mean, within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneRowAnswersWithItselfHoweverSmallOrLarge(Type type) {
        for (double size : new double[] {Float.MIN_VALUE, Float.MIN_NORMAL, 1, 1e18f, Float.MAX_VALUE}) {
            double[] row = filled(4098, size);
            for (RealKernels kernels : KERNELS) {
                for (double beta : new double[] {Float.MIN_VALUE, 1, Float.MAX_VALUE}) {
                    assertThat(type.means(kernels, row, 4098, filled(4098, size), beta))
                            .as("%s, beta = %s", size, beta)
                            .isEqualTo(row);
                }
            }
        }
    }

    @Test
    void scoresBeyondTheRangeShareTheWeightInFloat32AndAreToldApartInFloat64() {
        int dimension = 64;
        double[] rows = new double[64 * dimension];
        Arrays.fill(rows, 0, dimension, 1e20);
        Arrays.fill(rows, dimension, 2 * dimension, (float) 3e20);
        double[] x = filled(dimension, 1e20);
        for (RealKernels kernels : KERNELS) {
            assertThat(Type.FLOAT32.means(kernels, rows, dimension, x, 1))
                    .containsExactly(filled(dimension, 2e20), within(1e14));
            assertThat(Type.FLOAT64.means(kernels, rows, dimension, x, 1)).isEqualTo(filled(dimension, (float) 3e20));
        }
    }

    /// Values are finite: a row of weight 0 may be added or left out.
    @ParameterizedTest
    @EnumSource
    void scoresThatAreNoNumbersHaveTheSameBitsEverywhere(Type type) {
        int dimension = 100;
        double[] rows = numbers(300 * dimension);
        double[] cues = numbers(40 * dimension);
        strange(cues);
        for (double beta : new double[] {Float.MIN_VALUE, 1, Float.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(type.means(KERNELS.get(1), rows, dimension, cues, beta))
                    .isEqualTo(type.means(KERNELS.get(0), rows, dimension, cues, beta));
        }
        strange(rows);
        assertThat(type.overlaps(KERNELS.get(1), rows, dimension, cues))
                .isEqualTo(type.overlaps(KERNELS.get(0), rows, dimension, cues));
    }

    private void strange(double[] x) {
        double[] strange = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Float.MIN_VALUE};
        for (int k = 0; k < 90; k++) {
            x[random.nextInt(x.length)] = strange[k % strange.length];
        }
    }

    @Test
    void noRowHasNoOverlap() {
        for (RealKernels kernels : KERNELS) {
            for (Type type : Type.values()) {
                assertThat(type.overlaps(kernels, new double[0], 16, new double[32]))
                        .isEmpty();
            }
        }
    }
}
