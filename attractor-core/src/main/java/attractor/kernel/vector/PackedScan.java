package attractor.kernel.vector;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Mismatch;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts the mismatches of rows with one cue.
///
///     n_μ = Σ_w popcount(ξ^μ_w xor x_w), or popcount(x_w and not ξ^μ_w)
///
/// Each lane holds another word of the row. The words of a row that do not fill a register are read together with
/// what lies behind them and masked; where nothing lies behind, the row is counted word by word.
final class PackedScan {

    // Four rows at a time: the counts of two rows share each lane, one in either half, so that two sums across lanes
    // serve four rows. They come from both halves of the set: a processor fetches two streams ahead, where one stream
    // keeps it waiting.

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /// The number of rows counted together.
    static final int ROWS = 4;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;

    private final MemorySegment rows;
    private final int words;
    private final int whole;
    private final long step;
    private final long[] cue;
    private final long[] keeping;
    private final Mismatch mismatch;
    private final int half;
    private final int[] counts = new int[ROWS];

    PackedScan(BitRows rows, BitPanel cue) {
        this.rows = rows.segment();
        this.words = rows.words();
        this.whole = words / LANES * LANES;
        this.step = (long) Long.BYTES * words;
        this.cue = Arrays.copyOf(cue.words(), whole + LANES);
        this.keeping = new long[LANES];
        Arrays.fill(keeping, 0, words - whole, -1L);
        this.mismatch = cue.mismatch();
        int read = words == whole ? whole : whole + LANES;
        long beyond = (long) Long.BYTES * (rows.words() - read) + rows.segment().byteSize();
        this.half = (int) Math.min(rows.count(), Math.max(0, beyond / step)) / ROWS * 2;
    }

    /// Counts rows, two of each half at a time, until one of four has few mismatches; their counts are then in
    /// [#counts()].
    ///
    /// @param from the first row of the first half, even
    /// @param to the last row of the first half + 1, even, at most [#half()]
    /// @param limit how many mismatches are few
    /// @return the first of the four rows, or `to` if there are none
    int seek(int from, int to, int limit) {
        return switch (mismatch) {
            case DIFFERENT -> words == 2 * LANES ? differentInTwo(from, to, limit) : different(from, to, limit);
            case MISSING -> missing(from, to, limit);
        };
    }

    /// The number of rows of a half, even. Rows from twice as many on are counted one by one.
    int half() {
        return half;
    }

    /// One of the four rows that are counted together.
    ///
    /// @param mu the first of them
    /// @param r which, from 0
    int row(int mu, int r) {
        return mu + r % 2 + r / 2 * half;
    }

    /// The counts of the four rows that were found last.
    int[] counts() {
        return counts;
    }

    /// Counts one row word by word.
    int one(int mu) {
        long at = mu * step;
        int n = 0;
        for (int w = 0; w < words; w++) {
            long row = rows.get(WORD, at + (long) Long.BYTES * w);
            n += Long.bitCount(mismatch == Mismatch.DIFFERENT ? row ^ cue[w] : cue[w] & ~row);
        }
        return n;
    }

    private void keep(long low, long high) {
        counts[0] = (int) low;
        counts[1] = (int) (low >>> Integer.SIZE);
        counts[2] = (int) high;
        counts[3] = (int) (high >>> Integer.SIZE);
    }

    private int different(int from, int to, int limit) {
        MemorySegment rows = this.rows;
        long[] cue = this.cue;
        long step = this.step;
        long far = half * step;
        for (int mu = from; mu < to; mu += 2) {
            LongVector n0 = LongVector.zero(SPECIES);
            LongVector n1 = n0;
            LongVector n2 = n0;
            LongVector n3 = n0;
            long word = mu * step;
            for (int w = 0; w < whole; w += LANES) {
                LongVector y = LongVector.fromArray(SPECIES, cue, w);
                n0 = n0.add(y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                        .lanewise(VectorOperators.BIT_COUNT));
                n1 = n1.add(
                        y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                                .lanewise(VectorOperators.BIT_COUNT));
                n2 = n2.add(
                        y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                                .lanewise(VectorOperators.BIT_COUNT));
                n3 = n3.add(y.lanewise(
                                VectorOperators.XOR,
                                LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                        .lanewise(VectorOperators.BIT_COUNT));
                word += (long) LANES * Long.BYTES;
            }
            if (whole < words) {
                LongVector y = LongVector.fromArray(SPECIES, cue, whole);
                LongVector keep = LongVector.fromArray(SPECIES, keeping, 0);
                n0 = n0.add(y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                        .and(keep)
                        .lanewise(VectorOperators.BIT_COUNT));
                n1 = n1.add(
                        y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                                .and(keep)
                                .lanewise(VectorOperators.BIT_COUNT));
                n2 = n2.add(
                        y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                                .and(keep)
                                .lanewise(VectorOperators.BIT_COUNT));
                n3 = n3.add(y.lanewise(
                                VectorOperators.XOR,
                                LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                        .and(keep)
                        .lanewise(VectorOperators.BIT_COUNT));
            }
            long low = n1.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n0).reduceLanes(VectorOperators.ADD);
            long high = n3.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n2).reduceLanes(VectorOperators.ADD);
            if ((int) low <= limit
                    || (int) (low >>> Integer.SIZE) <= limit
                    || (int) high <= limit
                    || (int) (high >>> Integer.SIZE) <= limit) {
                keep(low, high);
                return mu;
            }
        }
        return to;
    }

    /// The same for rows of two registers: the cue stays in two more.
    private int differentInTwo(int from, int to, int limit) {
        MemorySegment rows = this.rows;
        long step = this.step;
        long far = half * step;
        LongVector y = LongVector.fromArray(SPECIES, cue, 0);
        LongVector z = LongVector.fromArray(SPECIES, cue, LANES);
        for (int mu = from; mu < to; mu += 2) {
            long word = mu * step;
            LongVector n0 = y.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT);
            LongVector n1 = y.lanewise(
                            VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT);
            LongVector n2 = y.lanewise(
                            VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT);
            LongVector n3 = y.lanewise(
                            VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT);
            word += (long) LANES * Long.BYTES;
            n0 = n0.add(z.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT));
            n1 = n1.add(z.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT));
            n2 = n2.add(z.lanewise(VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT));
            n3 = n3.add(z.lanewise(
                            VectorOperators.XOR, LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                    .lanewise(VectorOperators.BIT_COUNT));
            long low = n1.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n0).reduceLanes(VectorOperators.ADD);
            long high = n3.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n2).reduceLanes(VectorOperators.ADD);
            if ((int) low <= limit
                    || (int) (low >>> Integer.SIZE) <= limit
                    || (int) high <= limit
                    || (int) (high >>> Integer.SIZE) <= limit) {
                keep(low, high);
                return mu;
            }
        }
        return to;
    }

    private int missing(int from, int to, int limit) {
        MemorySegment rows = this.rows;
        long[] cue = this.cue;
        long step = this.step;
        long far = half * step;
        for (int mu = from; mu < to; mu += 2) {
            LongVector n0 = LongVector.zero(SPECIES);
            LongVector n1 = n0;
            LongVector n2 = n0;
            LongVector n3 = n0;
            long word = mu * step;
            for (int w = 0; w < whole; w += LANES) {
                LongVector y = LongVector.fromArray(SPECIES, cue, w);
                n0 = n0.add(
                        y.lanewise(VectorOperators.AND_NOT, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                                .lanewise(VectorOperators.BIT_COUNT));
                n1 = n1.add(y.lanewise(
                                VectorOperators.AND_NOT,
                                LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                        .lanewise(VectorOperators.BIT_COUNT));
                n2 = n2.add(y.lanewise(
                                VectorOperators.AND_NOT, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                        .lanewise(VectorOperators.BIT_COUNT));
                n3 = n3.add(y.lanewise(
                                VectorOperators.AND_NOT,
                                LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                        .lanewise(VectorOperators.BIT_COUNT));
                word += (long) LANES * Long.BYTES;
            }
            if (whole < words) {
                LongVector y = LongVector.fromArray(SPECIES, cue, whole);
                LongVector keep = LongVector.fromArray(SPECIES, keeping, 0);
                n0 = n0.add(
                        y.lanewise(VectorOperators.AND_NOT, LongVector.fromMemorySegment(SPECIES, rows, word, ORDER))
                                .and(keep)
                                .lanewise(VectorOperators.BIT_COUNT));
                n1 = n1.add(y.lanewise(
                                VectorOperators.AND_NOT,
                                LongVector.fromMemorySegment(SPECIES, rows, word + step, ORDER))
                        .and(keep)
                        .lanewise(VectorOperators.BIT_COUNT));
                n2 = n2.add(y.lanewise(
                                VectorOperators.AND_NOT, LongVector.fromMemorySegment(SPECIES, rows, word + far, ORDER))
                        .and(keep)
                        .lanewise(VectorOperators.BIT_COUNT));
                n3 = n3.add(y.lanewise(
                                VectorOperators.AND_NOT,
                                LongVector.fromMemorySegment(SPECIES, rows, word + far + step, ORDER))
                        .and(keep)
                        .lanewise(VectorOperators.BIT_COUNT));
            }
            long low = n1.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n0).reduceLanes(VectorOperators.ADD);
            long high = n3.lanewise(VectorOperators.LSHL, Integer.SIZE).add(n2).reduceLanes(VectorOperators.ADD);
            if ((int) low <= limit
                    || (int) (low >>> Integer.SIZE) <= limit
                    || (int) high <= limit
                    || (int) (high >>> Integer.SIZE) <= limit) {
                keep(low, high);
                return mu;
            }
        }
        return to;
    }
}
