package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PatternArraysTest {

    // ---- definition: rows are patterns

    @Test
    void rowsOfPlusAndMinusOneAreSpinsInEveryType() {
        SpinPatterns expected = SpinPatterns.of(Spins.of(1, -1, 1), Spins.of(-1, -1, 1));
        double[] values = {1, -1, 1, -1, -1, 1};
        NdArray doubles = NdArray.float64(values, 2, 3);
        assertThat(PatternArrays.spins(doubles)).isEqualTo(expected);
        assertThat(PatternArrays.spins(NdArray.float32(doubles.floats(), 2, 3))).isEqualTo(expected);
        assertThat(PatternArrays.spins(NdArray.int8(new byte[] {1, -1, 1, -1, -1, 1}, 2, 3)))
                .isEqualTo(expected);
        assertThat(PatternArrays.spins(NdArray.bool(new boolean[] {true, false, true, false, false, true}, 2, 3)))
                .isEqualTo(expected);
    }

    @Test
    void rowsOfZeroAndOneAreBits() {
        BitPatterns expected = BitPatterns.of(Bits.of(1, 0), Bits.of(0, 0));
        assertThat(PatternArrays.bits(NdArray.uint8(new byte[] {1, 0, 0, 0}, 2, 2)))
                .isEqualTo(expected);
        assertThat(PatternArrays.bits(NdArray.bool(new boolean[] {true, false, false, false}, 2, 2)))
                .isEqualTo(expected);
    }

    @Test
    void realsKeepTheirPrecisionAndTheirBits() {
        var wide = PatternArrays.reals(NdArray.float64(new double[] {-0.0, Double.MIN_VALUE}, 1, 2));
        assertThat(wide.precision()).isEqualTo(Precision.FLOAT64);
        assertThat(Double.doubleToRawLongBits(wide.at(0, 0))).isEqualTo(Long.MIN_VALUE);
        assertThat(wide.at(0, 1)).isEqualTo(Double.MIN_VALUE);
        var narrow = PatternArrays.reals(NdArray.float32(new float[] {-0.0f, Float.MIN_VALUE}, 1, 2));
        assertThat(narrow.precision()).isEqualTo(Precision.FLOAT32);
        assertThat(PatternArrays.array(narrow)).isEqualTo(NdArray.float32(new float[] {-0.0f, Float.MIN_VALUE}, 1, 2));
    }

    @Test
    void axesBeyondTheSecondAreFlattened() {
        assertThat(PatternArrays.spins(NdArray.int8(new byte[] {1, 1, -1, -1, 1, 1, 1, 1}, 2, 2, 2)))
                .isEqualTo(SpinPatterns.of(Spins.of(1, 1, -1, -1), Spins.of(1, 1, 1, 1)));
    }

    @Test
    void theSmallestAlphabetIsFound() {
        assertThat(PatternArrays.smallestAlphabet(NdArray.int8(new byte[] {1, -1}, 1, 2)))
                .isEqualTo(Alphabet.SPINS);
        assertThat(PatternArrays.smallestAlphabet(NdArray.int8(new byte[] {1, 0}, 1, 2)))
                .isEqualTo(Alphabet.BITS);
        assertThat(PatternArrays.smallestAlphabet(NdArray.int8(new byte[] {1, 0, -1}, 1, 3)))
                .isEqualTo(Alphabet.REALS);
        assertThat(PatternArrays.smallestAlphabet(NdArray.bool(new boolean[2], 1, 2)))
                .isEqualTo(Alphabet.SPINS);
    }

    // ---- properties

    @Test
    void patternsAndArraysGoBackAndForthInEveryType() {
        RandomGenerator rng = new Seed(4).child("patterns", 0).generator();
        for (int dimension : new int[] {1, 63, 64, 65, 200}) {
            int[][] signs = new int[3][dimension];
            for (int[] row : signs) {
                for (int i = 0; i < dimension; i++) {
                    row[i] = rng.nextBoolean() ? 1 : -1;
                }
            }
            Patterns spins = SpinPatterns.of(Spins.of(signs[0]), Spins.of(signs[1]), Spins.of(signs[2]));
            Patterns bits = BitPatterns.fromSpins((SpinPatterns) spins);
            for (DType type : new DType[] {DType.INT8, DType.FLOAT32, DType.FLOAT64, DType.BOOL}) {
                assertThat(PatternArrays.spins(PatternArrays.array(spins, type)))
                        .isEqualTo(spins);
                assertThat(PatternArrays.bits(PatternArrays.array(bits, type))).isEqualTo(bits);
            }
            assertThat(PatternArrays.array(spins).type()).isEqualTo(DType.INT8);
            assertThat(PatternArrays.array(bits).type()).isEqualTo(DType.UINT8);
        }
    }

    // ---- edges

    @Test
    void numbersOutsideTheAlphabetAreRefusedWithTheirPlace() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> PatternArrays.spins(NdArray.int8(new byte[] {1, 1, -1, 0}, 2, 2)))
                .withMessage("component 1 of row 1 is 0; spins are -1 or +1; binarise the data with --binarise"
                        + " THRESHOLD");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> PatternArrays.bits(NdArray.int8(new byte[] {1, -1}, 1, 2)))
                .withMessageContaining("component 1 of row 0 is -1");
    }

    @Test
    void theFirstNonFiniteNumberIsNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            NdArray rows = NdArray.float64(new double[] {0, 1, 2, 3, bad, bad}, 3, 2);
            assertThat(rows.firstNonFinite()).hasValue(4);
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> PatternArrays.reals(rows))
                    .withMessageContaining("component 0 of row 2 is " + bad);
        }
    }

    @Test
    void arraysWithoutRowsOrComponentsAreRefused() {
        for (int[] shape : new int[][] {{0, 3}, {3, 0}, {0}, {}}) {
            NdArray array = NdArray.float32(new float[shape.length == 0 ? 1 : 0], shape);
            assertThatExceptionOfType(BadInputException.class).isThrownBy(() -> PatternArrays.reals(array));
        }
    }

    @Test
    void integersThatFloat64CannotHoldAreRefused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> PatternArrays.reals(NdArray.int64(new long[] {1L << 60}, 1, 1)))
                .withMessageContaining("2^53");
        assertThat(PatternArrays.reals(NdArray.int64(new long[] {1L << 40}, 1, 1))
                        .at(0, 0))
                .isEqualTo(0x1p40);
    }

    @Test
    void aTypeThatCannotHoldTheComponentsIsNotWritten() {
        Patterns reals = PatternArrays.reals(NdArray.float64(new double[] {0.1}, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PatternArrays.array(reals, DType.FLOAT32))
                .withMessageContaining("float32 cannot hold");
    }
}
