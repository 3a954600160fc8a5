package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows of bytes and of bfloat16 against one cue, in both providers, against the definition.
class ReducedKernelsTest {

    private static final int[] DIMENSIONS = {1, 7, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 509, 4098};
    private static final int ROWS = 5;

    static Stream<Provider> providers() {
        return Stream.of(Kernels.scalar(), Kernels.provider()).distinct();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void overlapsOfBytesAreExact(Provider provider) {
        SplittableRandom rng = new SplittableRandom(1);
        for (int dimension : DIMENSIONS) {
            byte[] rows = new byte[ROWS * dimension];
            byte[] x = new byte[dimension];
            rng.nextBytes(rows);
            rng.nextBytes(x);
            // The extreme products, which a sum of 16 bits would not hold.
            for (int i = 0; i < dimension; i++) {
                rows[i] = Byte.MIN_VALUE;
                x[i] = i % 3 == 0 ? Byte.MIN_VALUE : x[i];
            }
            int[] expected = new int[ROWS + 1];
            for (int mu = 0; mu < ROWS; mu++) {
                for (int i = 0; i < dimension; i++) {
                    expected[mu + 1] += rows[mu * dimension + i] * x[i];
                }
            }
            MemorySegment segment = Arena.ofAuto().allocate(rows.length);
            MemorySegment.copy(rows, 0, segment, ValueLayout.JAVA_BYTE, 0, rows.length);
            int[] m = new int[ROWS + 1];
            provider.reduced().overlaps(new ByteRows(segment, ROWS, dimension), x, m, 1);
            assertThat(m).as("D = %d", dimension).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void overlapsOfBfloatsAreInnerProductsWithTheWidenedRow(Provider provider) {
        SplittableRandom rng = new SplittableRandom(2);
        for (int dimension : DIMENSIONS) {
            MemorySegment segment = Arena.ofAuto().allocate((long) Short.BYTES * ROWS * dimension);
            float[] wide = new float[ROWS * dimension];
            float[] x = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                x[i] = (float) rng.nextGaussian();
            }
            for (int k = 0; k < wide.length; k++) {
                short narrow = BfloatRows.narrow((float) rng.nextGaussian());
                segment.setAtIndex(ValueLayout.JAVA_SHORT, k, narrow);
                wide[k] = BfloatRows.widen(narrow);
            }
            float[] expected = new float[ROWS + 1];
            for (int mu = 0; mu < ROWS; mu++) {
                expected[mu + 1] = (float) Dot.of(wide, mu * dimension, x, 0, dimension);
            }
            float[] m = new float[ROWS + 1];
            provider.reduced().overlaps(new BfloatRows(segment, ROWS, dimension), x, m, 1);
            assertThat(m).as("D = %d", dimension).isEqualTo(expected);
        }
    }

    @Test
    void narrowingTakesTheNearestBfloatAndTheEvenOneOnATie() {
        // 1 + 2⁻⁷ is the bfloat16 after 1.
        assertThat(BfloatRows.widen(BfloatRows.narrow(1))).isEqualTo(1);
        assertThat(BfloatRows.widen(BfloatRows.narrow(1 + 0x1p-8f))).isEqualTo(1);
        assertThat(BfloatRows.widen(BfloatRows.narrow(1 + 0x1.8p-8f))).isEqualTo(1 + 0x1p-7f);
        assertThat(BfloatRows.widen(BfloatRows.narrow(1 + 0x1.8p-7f))).isEqualTo(1 + 0x1p-6f);
        assertThat(BfloatRows.widen(BfloatRows.narrow(-0.0f))).isEqualTo(-0.0f);
        assertThat(BfloatRows.widen(BfloatRows.narrow(Float.MAX_VALUE))).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(BfloatRows.widen(BfloatRows.narrow(Float.NaN))).isNaN();
    }
}
