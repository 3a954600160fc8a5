package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums over patterns: by definition, and the same from both providers.
final class FieldKernelsTest {

    private static final List<FieldKernels> KERNELS =
            List.of(Kernels.scalar().fields(), Kernels.provider().fields());

    private static final int[] UNITS = {1, 63, 64, 65, 130};

    /// Random packed rows and what they stand for.
    private static final class Drawn {

        private final int[][] signs;
        private final SignColumns columns;

        Drawn(int[][] signs, SignColumns columns) {
            this.signs = signs;
            this.columns = columns;
        }

        static Drawn of(int patterns, int units, RandomGenerator rng) {
            int[][] signs = new int[patterns][units];
            long[][] rows = new long[patterns][(units + 63) / 64];
            for (int mu = 0; mu < patterns; mu++) {
                for (int i = 0; i < units; i++) {
                    signs[mu][i] = rng.nextBoolean() ? 1 : -1;
                    rows[mu][i / 64] |= signs[mu][i] > 0 ? 1L << i : 0;
                }
            }
            return new Drawn(signs, new SignColumns(patterns, units, (mu, w) -> rows[mu][w]));
        }

        long sum(int i, int sign, int[] s) {
            return IntStream.range(0, signs.length)
                    .filter(mu -> signs[mu][i] == sign)
                    .mapToLong(mu -> s[mu])
                    .sum();
        }
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static int[] weights(int length, int bound, RandomGenerator rng) {
        return IntStream.range(0, length)
                .map(k -> rng.nextInt(2 * bound + 1) - bound)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14, 15, 16, 17, 31, 63, 64, 65, 127, 409, 512, 513, 1100})
    void sumsOverOneColumnAreTheirDefinition(int patterns) {
        RandomGenerator rng = generator(patterns);
        for (int units : UNITS) {
            Drawn drawn = Drawn.of(patterns, units, rng);
            SignColumns columns = drawn.columns;
            int[] s = weights(columns.weights(), 60, rng);
            double[] real = new double[s.length];
            BitPlanes planes = new BitPlanes(s, patterns, 60);
            for (int k = 0; k < s.length; k++) {
                real[k] = k < patterns ? s[k] : 0;
            }
            for (FieldKernels kernels : KERNELS) {
                for (int i = 0; i < units; i++) {
                    assertThat(kernels.plusSum(columns, i, s)).isEqualTo(drawn.sum(i, 1, s));
                    assertThat(kernels.plusSum(columns, i, planes)).isEqualTo(drawn.sum(i, 1, s));
                    int other = units - 1 - i;
                    long sums = kernels.plusSums(columns, i, other, planes);
                    assertThat((int) sums).isEqualTo(drawn.sum(i, 1, s));
                    assertThat(sums >> 32).isEqualTo(drawn.sum(other, 1, s));
                    assertThat(kernels.signedSum(columns, i, real, 1)).isEqualTo((double) drawn.sum(i, 1, s));
                    assertThat(kernels.signedSum(columns, i, real, -1)).isEqualTo((double) drawn.sum(i, -1, s));
                    int[] ones = new int[s.length];
                    Arrays.fill(ones, 1);
                    assertThat(columns.balance(i)).isEqualTo((int) (drawn.sum(i, 1, ones) - drawn.sum(i, -1, ones)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 127, 128, 4096, 32_767, 32_768, (1 << 30) - 1})
    void bitPlanesHoldEveryIntegerOfTheirRange(int largest) {
        int[] m = {largest, -largest, 0, largest / 2, -largest / 3, -1 * Math.min(1, largest), Math.min(1, largest)};
        for (int count = 0; count <= m.length; count++) {
            assertThat(new BitPlanes(m, count, largest).toIntegers()).isEqualTo(Arrays.copyOf(m, count));
        }
        assertThat(BitPlanes.planes(largest) % BitPlanes.GROUP).isZero();
        int[] many = weights(1100, largest, generator(largest));
        assertThat(new BitPlanes(many, 1100, largest).toIntegers()).isEqualTo(many);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 64, 200})
    void sumsOfRealsHaveTheSameBits(int patterns) {
        RandomGenerator rng = generator(100 + patterns);
        Drawn drawn = Drawn.of(patterns, 70, rng);
        double[] s = new double[drawn.columns.weights()];
        for (int mu = 0; mu < patterns; mu++) {
            s[mu] = rng.nextGaussian() * Math.exp(10 * rng.nextGaussian());
        }
        for (int i = 0; i < 70; i++) {
            for (int sign : new int[] {-1, 1}) {
                assertThat(KERNELS.get(1).signedSum(drawn.columns, i, s, sign))
                        .isEqualTo(KERNELS.get(0).signedSum(drawn.columns, i, s, sign));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 64, 65, 300, 512, 700})
    void aShiftAddsTheSigns(int patterns) {
        RandomGenerator rng = generator(200 + patterns);
        Drawn drawn = Drawn.of(patterns, 66, rng);
        for (FieldKernels kernels : KERNELS) {
            int[] s = new int[drawn.columns.weights()];
            int[] m = weights(patterns, 7, rng);
            BitPlanes up = new BitPlanes(m, patterns, 9);
            BitPlanes down = new BitPlanes(m, patterns, 9);
            kernels.shift(drawn.columns, 65, s, 3);
            kernels.shift(drawn.columns, 65, up, 1);
            kernels.shift(drawn.columns, 65, down, -1);
            for (int mu = 0; mu < patterns; mu++) {
                assertThat(s[mu]).isEqualTo(3 * drawn.signs[mu][65]);
                assertThat(up.toIntegers()[mu]).isEqualTo(m[mu] + 2 * drawn.signs[mu][65]);
                assertThat(down.toIntegers()[mu]).isEqualTo(m[mu] - 2 * drawn.signs[mu][65]);
                assertThat(drawn.columns.sign(mu, 65)).isEqualTo(drawn.signs[mu][65]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 14, 15, 16, 31, 100, 409})
    void theFieldsOfAllUnitsAreTheirDefinition(int patterns) {
        RandomGenerator rng = generator(300 + patterns);
        for (int units : UNITS) {
            Drawn drawn = Drawn.of(patterns, units, rng);
            SignCodes codes = new SignCodes(drawn.columns);
            // Sixteen bits hold the first for all patterns, the second for some at a time, the third for none.
            for (int bound : new int[] {60, 2000, 40_000}) {
                int[] m = weights(patterns, bound, rng);
                int[] expected = new int[units];
                for (int i = 0; i < units; i++) {
                    expected[i] = (int) (drawn.sum(i, 1, m) - drawn.sum(i, -1, m));
                }
                for (FieldKernels kernels : KERNELS) {
                    int[] f = new int[units];
                    kernels.fields(codes, m, f);
                    assertThat(f).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 200})
    void signsSplitTheUnits(int units) {
        RandomGenerator rng = generator(units);
        int[] f = weights(units, 3, rng);
        long[] x = rng.longs((units + 63) / 64).toArray();
        for (FieldKernels kernels : KERNELS) {
            for (int self : new int[] {0, 1, -2}) {
                long[] plus = new long[x.length];
                long[] minus = new long[x.length];
                Arrays.fill(plus, -1);
                Arrays.fill(minus, -1);
                kernels.signs(f, self, x, plus, minus);
                for (int i = 0; i < 64 * x.length; i++) {
                    int state = (x[i / 64] >>> i & 1) != 0 ? 1 : -1;
                    int h = i < units ? f[i] - self * state : 0;
                    assertThat(plus[i / 64] >>> i & 1).isEqualTo(h > 0 ? 1 : 0);
                    assertThat(minus[i / 64] >>> i & 1).isEqualTo(h < 0 ? 1 : 0);
                }
            }
        }
    }
}
