package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final NdArray GREYS = NdArray.uint8(new byte[] {0, 127, (byte) 128, (byte) 255}, 1, 4);

    @Test
    void aThresholdIsExclusive() {
        assertThat(new Encoding.Threshold(127).encode(GREYS)).isEqualTo(SpinPatterns.of(Spins.of(-1, -1, 1, 1)));
    }

    @Test
    void theMedianIsThatOfEachPattern() {
        // medians 5 (odd) and 2.5 (even)
        NdArray odd = NdArray.float32(new float[] {9, 5, 1}, 1, 3);
        assertThat(new Encoding.Median().encode(odd)).isEqualTo(SpinPatterns.of(Spins.of(1, -1, -1)));
        NdArray two = NdArray.float32(new float[] {1, 2, 3, 4, 40, 30, 20, 10}, 2, 4);
        assertThat(new Encoding.Median().encode(two))
                .isEqualTo(SpinPatterns.of(Spins.of(-1, -1, 1, 1), Spins.of(1, 1, -1, -1)));
    }

    @Test
    void theForegroundOfAMostlyEmptyImageIsPlusOne() {
        NdArray image = NdArray.uint8(new byte[] {0, 0, 0, 9, 0}, 1, 5);
        assertThat(new Encoding.Median().encode(image)).isEqualTo(SpinPatterns.of(Spins.of(-1, -1, -1, 1, -1)));
    }

    @Test
    void bipolarIsTheLineFromMinusOneToOne() {
        NdArray three = NdArray.float64(new double[] {10, 15, 20}, 1, 3);
        assertThat(PatternArrays.array(new Encoding.Bipolar(10, 20).encode(three))
                        .doubles())
                .containsExactly(-1, 0, 1);
    }

    @Test
    void showingUndoesBipolarForEveryGreyLevel() {
        byte[] levels = new byte[256];
        for (int level = 0; level < 256; level++) {
            levels[level] = (byte) level;
        }
        NdArray all = NdArray.uint8(levels, 1, 256);
        Encoding bipolar = new Encoding.Bipolar();
        assertThat(bipolar.show(bipolar.encode(all))).isEqualTo(all);
    }

    @Test
    void spinsAreShownInBlackAndWhite() {
        Encoding threshold = new Encoding.Threshold(127);
        assertThat(threshold.show(threshold.encode(GREYS)).doubles()).containsExactly(0, 0, 255, 255);
    }

    @Test
    void nonFiniteNumbersAndParametersAreRefused() {
        NdArray bad = NdArray.float32(new float[] {1, Float.NaN}, 1, 2);
        for (Encoding encoding :
                new Encoding[] {new Encoding.Threshold(0), new Encoding.Median(), new Encoding.Bipolar()}) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> encoding.encode(bad))
                    .withMessageContaining("component 1 of row 0 is NaN");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Encoding.Threshold(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Encoding.Bipolar(1, 1));
    }
}
