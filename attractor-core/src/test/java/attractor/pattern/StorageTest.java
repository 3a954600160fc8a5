package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the numbers of a pattern set lie in memory, small sets and large ones.
final class StorageTest {

    private static final int DIMENSION = 1001;

    /// One set that stays on the heap and one that does not.
    static Stream<Integer> counts() {
        return Stream.of(0, 3, 2503);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void rowsOfSpinsFollowEachOtherInWords(int count) {
        SpinPatterns xi = new RandomSpins().draw(count, DIMENSION, new Seed(1));
        MemorySegment memory = xi.segment();
        assertThat(memory.byteSize()).isEqualTo(8L * count * 16);
        for (int mu = 0; mu < count; mu += 501) {
            for (int w = 0; w < 16; w++) {
                assertThat(memory.getAtIndex(ValueLayout.JAVA_LONG, mu * 16L + w))
                        .isEqualTo(xi.get(mu).word(w))
                        .isEqualTo(xi.rowWord(mu, w));
            }
        }
        requireSafe(memory);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void columnsOfBitsFollowEachOtherInWords(int count) {
        BitPatterns xi = BitPatterns.fromSpins(new RandomSpins().draw(count, DIMENSION, new Seed(1)));
        MemorySegment memory = xi.columnSegment();
        assertThat(memory.byteSize()).isEqualTo(8L * DIMENSION * xi.columnWordCount());
        for (int mu = 0; mu < count; mu += 501) {
            for (int i = 0; i < DIMENSION; i++) {
                long word = memory.getAtIndex(ValueLayout.JAVA_LONG, (long) i * xi.columnWordCount() + (mu >> 6));
                assertThat(word >>> mu & 1).isEqualTo(xi.bit(mu, i) ? 1 : 0);
            }
        }
        requireSafe(memory);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void rowsOfRealsFollowEachOtherInTheirFormat(int count) {
        RealPatterns wide = new Gaussian().draw(count, DIMENSION, new Seed(2));
        RealPatterns narrow = RealPatterns.filled(Precision.FLOAT32, count, DIMENSION, memory -> {
            for (long k = 0; k < (long) count * DIMENSION; k++) {
                double value = wide.segment().getAtIndex(ValueLayout.JAVA_DOUBLE, k);
                memory.setAtIndex(ValueLayout.JAVA_FLOAT, k, (float) value);
            }
        });
        assertThat(wide.segment().byteSize()).isEqualTo(8L * count * DIMENSION);
        assertThat(narrow.segment().byteSize()).isEqualTo(4L * count * DIMENSION);
        for (int mu = 0; mu < count; mu += 501) {
            for (int i = 0; i < DIMENSION; i++) {
                assertThat(wide.segment().getAtIndex(ValueLayout.JAVA_DOUBLE, (long) mu * DIMENSION + i))
                        .isEqualTo(wide.get(mu).at(i));
                assertThat(narrow.at(mu, i)).isEqualTo((float) wide.at(mu, i));
            }
        }
        requireSafe(wide.segment());
        requireSafe(narrow.segment());
    }

    @Test
    void setsOfEqualNumbersAreEqualWhereverTheyLie() {
        RealPatterns large = new Gaussian().draw(2503, DIMENSION, new Seed(2));
        assertThat(large)
                .isEqualTo(new Gaussian().draw(2503, DIMENSION, new Seed(2)))
                .hasSameHashCodeAs(new Gaussian().draw(2503, DIMENSION, new Seed(2)))
                .isNotEqualTo(new Gaussian().draw(2503, DIMENSION, new Seed(3)));
        assertThat(large.select(0, 2502, 7))
                .isEqualTo(RealPatterns.of(List.of(large.get(0), large.get(2502), large.get(7))));
        SpinPatterns spins = new RandomSpins().draw(2503, DIMENSION, new Seed(2));
        assertThat(spins.select(0, 1, 2)).isEqualTo(new RandomSpins().draw(3, DIMENSION, new Seed(2)));
    }

    @Test
    void aSetIsNotMadeFromNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> RealPatterns.filled(
                        Precision.FLOAT32, 3, 5, memory -> memory.setAtIndex(ValueLayout.JAVA_FLOAT, 7, Float.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component 2 of pattern 1 is NaN");
    }

    private static void requireSafe(MemorySegment memory) {
        assertThat(memory.isReadOnly()).isTrue();
        if (memory.byteSize() > Storage.HEAP_BYTES) {
            assertThat(memory.isNative()).isTrue();
            assertThat(memory.address() % Storage.ALIGNMENT).isZero();
        } else {
            assertThat(memory.isNative()).isFalse();
        }
    }
}
