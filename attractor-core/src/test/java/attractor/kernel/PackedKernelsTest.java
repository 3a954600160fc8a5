package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Packed rows against packed cues, in both providers, against a count of single components.
class PackedKernelsTest {

    private static final int[] DIMENSIONS = {1, 63, 64, 65, 127, 257, 509, 512, 521, 1021, 1024, 4098};
    private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 7, 31, 64, 67};
    private static final int[] CUES = {1, 2, 7, 8, 9, 16, 31, 32, 33, 63, 64};

    /// Packed bits with the components they stand for.
    @SuppressWarnings("ArrayRecordComponent") // a drawn case, never compared
    private record Data(int dimension, boolean[][] rows, boolean[][] cues) {

        static Data draw(int dimension, int rows, int cues, SplittableRandom rng) {
            boolean[][] stored = bits(rows, dimension, rng);
            boolean[][] asked = bits(cues, dimension, rng);
            // Some cues are rows, so that there are exact hits, and some rows are equal, so that there are ties.
            for (int c = 0; c < cues && rows > 0; c += 2) {
                asked[c] = stored[rng.nextInt(rows)];
            }
            for (int mu = 3; mu < rows; mu += 5) {
                stored[mu] = stored[rng.nextInt(mu)];
            }
            return new Data(dimension, stored, asked);
        }

        private static boolean[][] bits(int count, int dimension, SplittableRandom rng) {
            boolean[][] bits = new boolean[count][dimension];
            for (boolean[] row : bits) {
                for (int i = 0; i < dimension; i++) {
                    row[i] = rng.nextBoolean();
                }
            }
            return bits;
        }

        private long[] packed(boolean[][] bits) {
            int words = (dimension + 63) / 64;
            long[] packed = new long[bits.length * words];
            for (int mu = 0; mu < bits.length; mu++) {
                for (int i = 0; i < dimension; i++) {
                    if (bits[mu][i]) {
                        packed[mu * words + i / 64] |= 1L << i % 64;
                    }
                }
            }
            return packed;
        }

        BitRows onHeap() {
            return BitRows.of(packed(rows), (dimension + 63) / 64);
        }

        BitRows offHeap() {
            long[] packed = packed(rows);
            MemorySegment segment = Arena.ofAuto().allocate((long) Long.BYTES * packed.length, 64);
            MemorySegment.copy(packed, 0, segment, ValueLayout.JAVA_LONG, 0, packed.length);
            return new BitRows(segment.asReadOnly(), rows.length, (dimension + 63) / 64);
        }

        BitPanel panel(Mismatch mismatch) {
            return new BitPanel(mismatch, (dimension + 63) / 64, packed(cues));
        }

        BitPanel single(Mismatch mismatch, int cue) {
            return new BitPanel(mismatch, (dimension + 63) / 64, packed(new boolean[][] {cues[cue]}));
        }

        int count(Mismatch mismatch, int mu, int cue) {
            int n = 0;
            for (int i = 0; i < dimension; i++) {
                boolean against =
                        mismatch == Mismatch.DIFFERENT ? rows[mu][i] != cues[cue][i] : cues[cue][i] && !rows[mu][i];
                n += against ? 1 : 0;
            }
            return n;
        }
    }

    static Stream<Provider> providers() {
        return Stream.of(Kernels.scalar(), Kernels.provider()).distinct();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void mismatchesAreTheComponentsThatCountAgainstARow(Provider provider) {
        SplittableRandom rng = new SplittableRandom(1);
        for (int dimension : DIMENSIONS) {
            for (int count : COUNTS) {
                Data data = Data.draw(dimension, count, 2, rng);
                for (Mismatch mismatch : Mismatch.values()) {
                    int[] expected = new int[count + 2];
                    for (int mu = 0; mu < count; mu++) {
                        expected[mu + 1] = data.count(mismatch, mu, 1);
                    }
                    for (BitRows rows : List.of(data.onHeap(), data.offHeap())) {
                        int[] n = new int[count + 2];
                        provider.packed().mismatches(rows, data.single(mismatch, 1), n, 1);
                        assertThat(n)
                                .as("%s, D = %d, K = %d", mismatch, dimension, count)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aPanelGivesTheMismatchesOfEachCue(Provider provider) {
        SplittableRandom rng = new SplittableRandom(2);
        for (int cues : CUES) {
            for (int dimension : new int[] {1, 65, 521}) {
                Data data = Data.draw(dimension, 13, cues, rng);
                for (Mismatch mismatch : Mismatch.values()) {
                    int[] expected = new int[13 * cues];
                    for (int mu = 0; mu < 13; mu++) {
                        for (int c = 0; c < cues; c++) {
                            expected[mu * cues + c] = data.count(mismatch, mu, c);
                        }
                    }
                    int[] n = new int[13 * cues];
                    provider.packed().panelMismatches(data.offHeap(), data.panel(mismatch), n);
                    assertThat(n)
                            .as("%s, D = %d, C = %d", mismatch, dimension, cues)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theNearestRowIsTheLowestOfThoseWithTheFewestMismatches(Provider provider) {
        SplittableRandom rng = new SplittableRandom(3);
        for (int cues : CUES) {
            for (int dimension : new int[] {1, 5, 64, 521, 4098}) {
                for (int count : COUNTS) {
                    Data data = Data.draw(dimension, count, cues, rng);
                    for (Mismatch mismatch : Mismatch.values()) {
                        Nearest found = new Nearest(cues);
                        provider.packed().nearest(data.offHeap(), 0, data.panel(mismatch), found);
                        requireNearest(data, mismatch, found);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void rangesOfRowsInAnyOrderFindTheSame(Provider provider) {
        SplittableRandom rng = new SplittableRandom(4);
        for (int cues : new int[] {1, 9}) {
            // Few components, so that many rows tie.
            Data data = Data.draw(4, 40, cues, rng);
            BitRows rows = data.offHeap();
            BitPanel panel = data.panel(Mismatch.DIFFERENT);
            Nearest downwards = new Nearest(cues);
            provider.packed().nearest(rows.slice(17, 23), 17, panel, downwards);
            provider.packed().nearest(rows.slice(0, 17), 0, panel, downwards);
            requireNearest(data, Mismatch.DIFFERENT, downwards);
            Nearest late = new Nearest(cues);
            provider.packed().nearest(rows.slice(11, 29), 11, panel, late);
            Nearest early = new Nearest(cues);
            provider.packed().nearest(rows.slice(0, 11), 0, panel, early);
            late.add(early);
            requireNearest(data, Mismatch.DIFFERENT, late);
        }
    }

    @Test
    void rowsThatFillManyBlocksAreAllSeen() {
        int count = 9001;
        Data data = Data.draw(130, count, 3, new SplittableRandom(5));
        for (Mismatch mismatch : Mismatch.values()) {
            Nearest found = new Nearest(3);
            Kernels.provider().packed().nearest(data.offHeap(), 0, data.panel(mismatch), found);
            requireNearest(data, mismatch, found);
        }
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        PackedKernels kernels = Kernels.provider().packed();
        BitRows rows = BitRows.of(new long[6], 2);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> kernels.mismatches(rows, new BitPanel(Mismatch.DIFFERENT, 3, new long[3]), new int[3], 0))
                .withMessageContaining("W = 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> kernels.mismatches(rows, new BitPanel(Mismatch.DIFFERENT, 2, new long[2]), new int[3], 1))
                .withMessageContaining("room for 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BitPanel(Mismatch.DIFFERENT, 1, new long[65]))
                .withMessageContaining("1 to 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BitRows(MemorySegment.ofArray(new long[5]), 3, 2))
                .withMessageContaining("8KW");
    }

    private static void requireNearest(Data data, Mismatch mismatch, Nearest found) {
        int count = data.rows().length;
        for (int c = 0; c < found.cues(); c++) {
            int cue = c;
            int[] n = new int[count];
            Arrays.setAll(n, mu -> data.count(mismatch, mu, cue));
            int row = 0;
            for (int mu = 0; mu < count; mu++) {
                row = n[mu] < n[row] ? mu : row;
            }
            int second = Nearest.NONE;
            for (int mu = 0; mu < count; mu++) {
                second = mu == row ? second : Math.min(second, n[mu]);
            }
            assertThat(new int[] {found.row(c), found.least(c), found.second(c)})
                    .as("%s, D = %d, K = %d, cue %d of %d", mismatch, data.dimension(), count, c, found.cues())
                    .containsExactly(row, count == 0 ? Nearest.NONE : n[row], second);
        }
    }
}
