package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpinsTest {

    @Test
    void componentIIsBitIModulo64OfWordIOver64() {
        int[] signs = new int[70];
        Arrays.fill(signs, -1);
        signs[0] = 1;
        signs[65] = 1;

        Spins spins = Spins.of(signs);

        assertThat(spins.toWords()).containsExactly(1L, 2L);
        assertThat(spins.toSigns()).isEqualTo(signs);
        assertThat(spins.at(65)).isEqualTo(1);
        assertThat(spins.alphabet()).isEqualTo(Alphabet.SPINS);
        assertThat(Spins.ofWords(70, 1L, 2L)).isEqualTo(spins).hasSameHashCodeAs(spins);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 1000})
    void packedOverlapsEqualTheSumOverComponents(int dimension) {
        SplitMix64 rng = new SplitMix64(dimension);
        Spins x = rng.patterns(1, dimension).get(0);
        Spins y = rng.patterns(1, dimension).get(0);
        int overlap = 0;
        int differing = 0;
        for (int i = 0; i < dimension; i++) {
            overlap += x.sign(i) * y.sign(i);
            differing += x.sign(i) == y.sign(i) ? 0 : 1;
        }

        assertThat(x.overlap(y)).isEqualTo(overlap);
        assertThat(x.hamming(y)).isEqualTo(differing);
        assertThat(x.overlap(x.negate())).isEqualTo(-dimension);
        assertThat(x.negate().negate()).isEqualTo(x);
    }

    @Test
    void signsOfRealsSendZerosWhereTheyAreTold() {
        double[] values = {-0.5, 0, -0.0, 3};

        assertThat(Spins.signs(values, 1).toSigns()).containsExactly(-1, 1, 1, 1);
        assertThat(Spins.signs(values, -1).toSigns()).containsExactly(-1, -1, -1, 1);
        assertThatThrownBy(() -> Spins.signs(values, 0)).hasMessage("the sign of zero is 0; it must be −1 or +1");
        assertThatThrownBy(() -> Spins.signs(new double[] {1, Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component 1 is NaN and has no sign");
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> Spins.of(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component 1 of a spin pattern is 0; spins are −1 or +1; binarise the data first");
        assertThatThrownBy(Spins::of).hasMessage("a pattern has dimension D = 0; it needs at least one component");
        assertThatThrownBy(() -> Spins.ofWords(70, 1L))
                .hasMessage("a packed pattern of dimension 70 has 1 words; it needs 2 (64 components each)");
        assertThatThrownBy(() -> Spins.ofWords(3, 8L))
                .hasMessage("the last word of a packed pattern of dimension 3 has bits beyond the dimension set; clear"
                        + " them");
        assertThatThrownBy(() -> Spins.of(1).overlap(Spins.of(1, 1)))
                .hasMessage("patterns of dimension 1 and 2 have no overlap; both need the same dimension");
        assertThatThrownBy(() -> Spins.of(1, -1).at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void wordsAreCopiedInAndOut() {
        long[] words = {5};
        Spins spins = Spins.ofWords(3, words);
        words[0] = 0;
        spins.toWords()[0] = 0;

        assertThat(spins.toSigns()).containsExactly(1, -1, 1);
    }
}
