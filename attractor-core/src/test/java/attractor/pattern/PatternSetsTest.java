package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Overlaps and superpositions of packed and real sets against sums of single components.
final class PatternSetsTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(1, 1),
                Arguments.of(3, 63),
                Arguments.of(64, 64),
                Arguments.of(65, 65),
                Arguments.of(130, 127),
                Arguments.of(2, 200),
                // Off the heap.
                Arguments.of(1201, 2011));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void packedSpinsEqualUnpackedOnes(int count, int dimension) {
        SplitMix64 rng = new SplitMix64(count * 1000L + dimension);
        SpinPatterns xi = rng.patterns(count, dimension);
        Spins x = rng.patterns(1, dimension).get(0);
        double[] w = integers(rng, count);
        agree(xi, x, w);

        int[] m = new int[count];
        xi.overlaps(x, m);
        for (int mu = 0; mu < count; mu++) {
            assertThat(m[mu]).isEqualTo(xi.get(mu).overlap(x));
            assertThat(xi.squaredNorm(mu)).isEqualTo(dimension);
            for (int i = 0; i < dimension; i++) {
                boolean up = (xi.columnWord(i, mu >>> 6) >>> mu & 1L) != 0;
                assertThat(up).isEqualTo(xi.sign(mu, i) > 0);
            }
        }
        assertThat(xi.columnWordCount()).isEqualTo((count + 63) / 64);
        assertThat(xi.column(0)).hasSize(xi.columnWordCount());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void packedBitsEqualUnpackedOnes(int count, int dimension) {
        SplitMix64 rng = new SplitMix64(count * 1001L + dimension);
        BitPatterns xi = BitPatterns.fromSpins(rng.patterns(count, dimension));
        Bits x = Bits.fromSpins(rng.patterns(1, dimension).get(0));
        agree(xi, x, integers(rng, count));
        assertThat(BitPatterns.fromSpins(xi.toSpins())).isEqualTo(xi);
        for (int mu = 0; mu < count; mu++) {
            assertThat(xi.squaredNorm(mu)).isEqualTo(xi.get(mu).ones());
            for (int i = 0; i < dimension; i++) {
                boolean up = (xi.columnWord(i, mu >>> 6) >>> mu & 1L) != 0;
                assertThat(up).isEqualTo(xi.bit(mu, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void packedSetsTakeRealVectorsToo(int count, int dimension) {
        SplitMix64 rng = new SplitMix64(count * 1002L + dimension);
        SpinPatterns xi = rng.patterns(count, dimension);
        // Small integers, so that every sum is exact.
        agree(xi, Reals.of(integers(rng, dimension)), integers(rng, count));
        agree(BitPatterns.fromSpins(xi), Reals.of(integers(rng, dimension)), integers(rng, count));
        agree(RealPatterns.from(xi, Precision.FLOAT32), Reals.of(integers(rng, dimension)), integers(rng, count));
        agree(RealPatterns.from(xi, Precision.FLOAT64), xi.get(0), integers(rng, count));
    }

    private static void agree(Patterns xi, Pattern x, double[] w) {
        double[] m = new double[xi.count()];
        double[] sum = new double[xi.dimension()];
        xi.overlaps(x, m);
        xi.superpose(w, sum);
        for (int mu = 0; mu < xi.count(); mu++) {
            double expected = 0;
            for (int i = 0; i < xi.dimension(); i++) {
                expected += xi.get(mu).at(i) * x.at(i);
            }
            assertThat(m[mu]).isEqualTo(expected);
        }
        for (int i = 0; i < xi.dimension(); i++) {
            double expected = 0;
            for (int mu = 0; mu < xi.count(); mu++) {
                expected += w[mu] * xi.get(mu).at(i);
            }
            assertThat(sum[i]).isEqualTo(expected);
        }
    }

    private static double[] integers(SplitMix64 rng, int length) {
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = rng.below(19) - 9;
        }
        return numbers;
    }

    @Test
    void overlapsOfRealsAreWithinTheErrorBoundOfSixteenLanes() {
        int dimension = 1000;
        SplitMix64 rng = new SplitMix64(5);
        double[] row = gaussians(rng, dimension);
        double[] x = gaussians(rng, dimension);
        double[] m64 = new double[1];
        double[] m32 = new double[1];
        RealPatterns.of(dimension, row).overlaps(Reals.of(x), m64);
        RealPatterns.of(Precision.FLOAT32, dimension, row).overlaps(Reals.of(Precision.FLOAT32, x), m32);

        // Exact sums in BigDecimal. A lane adds ceil(1000/16) = 63 terms, the tree 4 levels: 67 roundings at most,
        // each of relative size u, against the sum of |x_i y_i|.
        check(row, x, m64[0], 0x1p-53);
        check(rounded(row), rounded(x), m32[0], 0x1p-24);
    }

    private static void check(double[] x, double[] y, double got, double unit) {
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            exact = exact.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
            size += Math.abs(x[i] * y[i]);
        }
        assertThat(exact.subtract(new BigDecimal(got)).abs().doubleValue())
                .isLessThanOrEqualTo(67 * unit * size * 1.01);
    }

    private static double[] rounded(double[] x) {
        double[] rounded = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rounded[i] = (float) x[i];
        }
        return rounded;
    }

    private static double[] gaussians(SplitMix64 rng, int length) {
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = rng.nextGaussian();
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void packedSetsKeepTheBitsOfTheSumShape(int count, int dimension) {
        SplitMix64 rng = new SplitMix64(count * 1003L + dimension);
        SpinPatterns spins = rng.patterns(count, dimension);
        Reals x = Reals.of(gaussians(rng, dimension));
        double[] w = gaussians(rng, count);
        for (Patterns packed : List.of(spins, BitPatterns.fromSpins(spins))) {
            RealPatterns numbers = RealPatterns.from(packed, Precision.FLOAT64);
            double[] m = new double[count];
            double[] expected = new double[count];
            packed.overlaps(x, m);
            numbers.overlaps(x, expected);
            assertThat(m).isEqualTo(expected);
            double[] sum = new double[dimension];
            double[] expectedSum = new double[dimension];
            packed.superpose(w, sum);
            numbers.superpose(w, expectedSum);
            assertThat(sum).isEqualTo(expectedSum);
        }
    }

    @Test
    void superpositionsOfManyRowsAreSummedInChunks() {
        int count = 10_000;
        SplitMix64 rng = new SplitMix64(6);
        double[] rows = gaussians(rng, count);
        double[] w = gaussians(rng, count);
        double[] sum = new double[1];
        RealPatterns.of(1, rows).superpose(w, sum);

        // The same bits from the definition: fma within 4096 rows, chunks added in order.
        double expected = 0;
        for (int from = 0; from < count; from += 4096) {
            double chunk = 0;
            for (int mu = from; mu < Math.min(count, from + 4096); mu++) {
                chunk = Math.fma(w[mu], rows[mu], chunk);
            }
            expected += chunk;
        }
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int mu = 0; mu < count; mu++) {
            exact = exact.add(new BigDecimal(w[mu]).multiply(new BigDecimal(rows[mu])), MathContext.UNLIMITED);
            size += Math.abs(w[mu] * rows[mu]);
        }
        assertThat(sum[0]).isEqualTo(expected);
        assertThat(exact.subtract(new BigDecimal(sum[0])).abs().doubleValue()).isLessThan(4100 * 0x1p-53 * size);
    }

    @Test
    void selectionsKeepTheirOrderAndMayRepeat() {
        SpinPatterns xi = new SplitMix64(7).patterns(5, 70);

        assertThat(xi.select(4, 0, 4)).isEqualTo(SpinPatterns.of(xi.get(4), xi.get(0), xi.get(4)));
        assertThat(BitPatterns.fromSpins(xi).select(2).get(0)).isEqualTo(Bits.fromSpins(xi.get(2)));
        assertThat(RealPatterns.from(xi, Precision.FLOAT32).select(3).get(0))
                .isEqualTo(Reals.from(xi.get(3), Precision.FLOAT32));
        assertThatThrownBy(() -> xi.select(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void emptySetsHaveADimensionAndNothingElse() {
        for (Patterns empty :
                List.of(SpinPatterns.empty(3), BitPatterns.empty(3), RealPatterns.empty(3, Precision.FLOAT64))) {
            double[] sum = {1, 2, 3};
            empty.superpose(new double[0], sum);

            assertThat(empty.count()).isZero();
            assertThat(empty.dimension()).isEqualTo(3);
            assertThat(sum).containsOnly(0);
        }
    }

    @Test
    void badInputIsNamed() {
        SpinPatterns xi = new SplitMix64(8).patterns(2, 5);

        assertThatThrownBy(() -> SpinPatterns.of(List.of()))
                .hasMessage("a pattern set without rows does not know its dimension; use empty(dimension)");
        assertThatThrownBy(() -> SpinPatterns.of(Spins.of(1), Spins.of(1, 1)))
                .hasMessage("row 1 has dimension 2 but row 0 has 1; all patterns of a set need the same dimension");
        assertThatThrownBy(() -> xi.overlaps(Spins.of(1), new double[2]))
                .hasMessage("the vector has dimension 1 but the patterns have dimension 5; both need the same"
                        + " dimension");
        assertThatThrownBy(() -> xi.overlaps(xi.get(0), new double[3])).hasMessage("array m has length 3; it needs 2");
        assertThatThrownBy(() -> xi.superpose(new double[2], new double[4]))
                .hasMessage("array x has length 4; it needs 5");
        assertThatThrownBy(() -> RealPatterns.of(2, new double[] {1, 2, 3}))
                .hasMessage("the array holds 3 numbers; patterns of dimension 2 need a multiple of it");
        assertThatThrownBy(() -> RealPatterns.of(2, new double[] {1, 2, 3, Double.POSITIVE_INFINITY}))
                .hasMessage("component 1 of pattern 1 is Infinity; components must be finite; clean the data first");
        assertThatThrownBy(() -> RealPatterns.of(new double[][] {{1, 2}, {3}})).hasMessageContaining("row 1");
        assertThatThrownBy(() -> SpinPatterns.ofWords(3, new long[] {1, 9}))
                .hasMessage("row 1 of packed patterns of dimension 3 has bits beyond the dimension set; clear them");
        assertThatThrownBy(() -> SpinPatterns.ofWords(70, new long[] {1, 1, 1})).hasMessageContaining("multiple of 2");
    }
}
