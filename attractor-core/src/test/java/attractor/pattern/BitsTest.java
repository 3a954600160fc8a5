package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class BitsTest {

    @Test
    void bitsAndSpinsCorrespondAsVAndTwoVMinusOne() {
        Bits bits = Bits.of(1, 0, 0, 1);

        assertThat(bits.toSpins()).isEqualTo(Spins.of(1, -1, -1, 1));
        assertThat(Bits.fromSpins(bits.toSpins())).isEqualTo(bits).hasSameHashCodeAs(bits);
        assertThat(bits.toArray()).containsExactly(1, 0, 0, 1);
        assertThat(bits.ones()).isEqualTo(2);
        assertThat(bits.toWords()).containsExactly(9L);
        assertThat(bits.alphabet()).isEqualTo(Alphabet.BITS);
    }

    @Test
    void patternsOfDifferentAlphabetsAreNeverEqual() {
        assertThat((Pattern) Bits.of(1, 1)).isNotEqualTo(Spins.of(1, 1));
        assertThat((Pattern) Reals.of(1, 1)).isNotEqualTo(Spins.of(1, 1));
        assertThat(Reals.of(1, 1)).isNotEqualTo(Reals.ofFloats(1, 1));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Bits.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component 1 of a bit pattern is -1; bits are 0 or 1; binarise the data first");
        assertThatThrownBy(() -> Bits.of(1).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
