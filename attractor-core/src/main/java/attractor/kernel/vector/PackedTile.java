package attractor.kernel.vector;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Mismatch;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts the mismatches of four rows with one or four registers of cues.
///
///     n_rc = Σ_w popcount(ξ^r_w xor x^c_w), or popcount(x^c_w and not ξ^r_w)        r in 0..3, c in 0..width−1
///
/// Each lane holds another cue, so a count is never summed across lanes.
final class PackedTile {

    // A word of a row is broadcast and met with the same word of many cues; four rows and four registers of cues
    // keep sixteen counts in registers, and each load serves four of them. The four methods are written out because
    // neither an operator that is no constant nor a helper that takes registers stays in registers in so large a
    // method; for the same reason the counts leave through an array.

    static final int LANES = LongVector.SPECIES_PREFERRED.length();

    /// The number of rows in a tile.
    static final int ROWS = 4;

    /// The number of cues in a wide tile.
    static final int WIDE = 4 * LANES;

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;

    private final MemorySegment rows;
    private final int words;
    private final long[] lanes;
    private final int stride;
    private final Mismatch mismatch;
    private final TileReader reader;
    private final long[] counts = new long[ROWS * WIDE];

    PackedTile(BitRows rows, BitPanel cues, TileReader reader) {
        this.rows = rows.segment();
        this.words = rows.words();
        this.lanes = cues.lanes();
        this.stride = cues.laneCount();
        this.mismatch = cues.mismatch();
        this.reader = reader;
    }

    /// Counts rows from..to−1 against the cues from `cue` on, and hands the counts to the reader.
    ///
    /// @param width how many cues, [#WIDE] or [#LANES]
    void read(int from, int to, int cue, int width) {
        long row = (long) Long.BYTES * words;
        int mu = from;
        for (; mu + ROWS <= to; mu += ROWS) {
            count(mu * row, row, cue, width);
            reader.read(counts, mu, cue, width);
        }
        for (; mu < to; mu++) {
            count(mu * row, 0, cue, width);
            reader.readOne(counts, mu, cue, width);
        }
    }

    private void count(long at, long step, int cue, int width) {
        boolean wide = width == WIDE;
        switch (mismatch) {
            case DIFFERENT -> {
                if (wide) {
                    differentWide(at, step, cue);
                } else {
                    differentNarrow(at, step, cue);
                }
            }
            case MISSING -> {
                if (wide) {
                    missingWide(at, step, cue);
                } else {
                    missingNarrow(at, step, cue);
                }
            }
        }
    }

    private void differentWide(long at, long step, int cue) {
        MemorySegment rows = this.rows;
        long[] lanes = this.lanes;
        int stride = this.stride;
        LongVector zero = LongVector.zero(SPECIES);
        LongVector n00 = zero;
        LongVector n01 = zero;
        LongVector n02 = zero;
        LongVector n03 = zero;
        LongVector n10 = zero;
        LongVector n11 = zero;
        LongVector n12 = zero;
        LongVector n13 = zero;
        LongVector n20 = zero;
        LongVector n21 = zero;
        LongVector n22 = zero;
        LongVector n23 = zero;
        LongVector n30 = zero;
        LongVector n31 = zero;
        LongVector n32 = zero;
        LongVector n33 = zero;
        int q = cue;
        long end = at + (long) Long.BYTES * words;
        for (long word = at; word < end; word += Long.BYTES) {
            LongVector x0 = LongVector.broadcast(SPECIES, rows.get(WORD, word));
            LongVector x1 = LongVector.broadcast(SPECIES, rows.get(WORD, word + step));
            LongVector x2 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 2 * step));
            LongVector x3 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 3 * step));
            LongVector y0 = LongVector.fromArray(SPECIES, lanes, q);
            n00 = n00.add(x0.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n10 = n10.add(x1.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n20 = n20.add(x2.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n30 = n30.add(x3.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            LongVector y1 = LongVector.fromArray(SPECIES, lanes, q + LANES);
            n01 = n01.add(x0.lanewise(VectorOperators.XOR, y1).lanewise(VectorOperators.BIT_COUNT));
            n11 = n11.add(x1.lanewise(VectorOperators.XOR, y1).lanewise(VectorOperators.BIT_COUNT));
            n21 = n21.add(x2.lanewise(VectorOperators.XOR, y1).lanewise(VectorOperators.BIT_COUNT));
            n31 = n31.add(x3.lanewise(VectorOperators.XOR, y1).lanewise(VectorOperators.BIT_COUNT));
            LongVector y2 = LongVector.fromArray(SPECIES, lanes, q + 2 * LANES);
            n02 = n02.add(x0.lanewise(VectorOperators.XOR, y2).lanewise(VectorOperators.BIT_COUNT));
            n12 = n12.add(x1.lanewise(VectorOperators.XOR, y2).lanewise(VectorOperators.BIT_COUNT));
            n22 = n22.add(x2.lanewise(VectorOperators.XOR, y2).lanewise(VectorOperators.BIT_COUNT));
            n32 = n32.add(x3.lanewise(VectorOperators.XOR, y2).lanewise(VectorOperators.BIT_COUNT));
            LongVector y3 = LongVector.fromArray(SPECIES, lanes, q + 3 * LANES);
            n03 = n03.add(x0.lanewise(VectorOperators.XOR, y3).lanewise(VectorOperators.BIT_COUNT));
            n13 = n13.add(x1.lanewise(VectorOperators.XOR, y3).lanewise(VectorOperators.BIT_COUNT));
            n23 = n23.add(x2.lanewise(VectorOperators.XOR, y3).lanewise(VectorOperators.BIT_COUNT));
            n33 = n33.add(x3.lanewise(VectorOperators.XOR, y3).lanewise(VectorOperators.BIT_COUNT));
            q += stride;
        }
        n00.intoArray(counts, 0);
        n01.intoArray(counts, LANES);
        n02.intoArray(counts, 2 * LANES);
        n03.intoArray(counts, 3 * LANES);
        n10.intoArray(counts, 4 * LANES);
        n11.intoArray(counts, 5 * LANES);
        n12.intoArray(counts, 6 * LANES);
        n13.intoArray(counts, 7 * LANES);
        n20.intoArray(counts, 8 * LANES);
        n21.intoArray(counts, 9 * LANES);
        n22.intoArray(counts, 10 * LANES);
        n23.intoArray(counts, 11 * LANES);
        n30.intoArray(counts, 12 * LANES);
        n31.intoArray(counts, 13 * LANES);
        n32.intoArray(counts, 14 * LANES);
        n33.intoArray(counts, 15 * LANES);
    }

    private void missingWide(long at, long step, int cue) {
        MemorySegment rows = this.rows;
        long[] lanes = this.lanes;
        int stride = this.stride;
        LongVector zero = LongVector.zero(SPECIES);
        LongVector n00 = zero;
        LongVector n01 = zero;
        LongVector n02 = zero;
        LongVector n03 = zero;
        LongVector n10 = zero;
        LongVector n11 = zero;
        LongVector n12 = zero;
        LongVector n13 = zero;
        LongVector n20 = zero;
        LongVector n21 = zero;
        LongVector n22 = zero;
        LongVector n23 = zero;
        LongVector n30 = zero;
        LongVector n31 = zero;
        LongVector n32 = zero;
        LongVector n33 = zero;
        int q = cue;
        long end = at + (long) Long.BYTES * words;
        for (long word = at; word < end; word += Long.BYTES) {
            LongVector x0 = LongVector.broadcast(SPECIES, rows.get(WORD, word));
            LongVector x1 = LongVector.broadcast(SPECIES, rows.get(WORD, word + step));
            LongVector x2 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 2 * step));
            LongVector x3 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 3 * step));
            LongVector y0 = LongVector.fromArray(SPECIES, lanes, q);
            n00 = n00.add(y0.lanewise(VectorOperators.AND_NOT, x0).lanewise(VectorOperators.BIT_COUNT));
            n10 = n10.add(y0.lanewise(VectorOperators.AND_NOT, x1).lanewise(VectorOperators.BIT_COUNT));
            n20 = n20.add(y0.lanewise(VectorOperators.AND_NOT, x2).lanewise(VectorOperators.BIT_COUNT));
            n30 = n30.add(y0.lanewise(VectorOperators.AND_NOT, x3).lanewise(VectorOperators.BIT_COUNT));
            LongVector y1 = LongVector.fromArray(SPECIES, lanes, q + LANES);
            n01 = n01.add(y1.lanewise(VectorOperators.AND_NOT, x0).lanewise(VectorOperators.BIT_COUNT));
            n11 = n11.add(y1.lanewise(VectorOperators.AND_NOT, x1).lanewise(VectorOperators.BIT_COUNT));
            n21 = n21.add(y1.lanewise(VectorOperators.AND_NOT, x2).lanewise(VectorOperators.BIT_COUNT));
            n31 = n31.add(y1.lanewise(VectorOperators.AND_NOT, x3).lanewise(VectorOperators.BIT_COUNT));
            LongVector y2 = LongVector.fromArray(SPECIES, lanes, q + 2 * LANES);
            n02 = n02.add(y2.lanewise(VectorOperators.AND_NOT, x0).lanewise(VectorOperators.BIT_COUNT));
            n12 = n12.add(y2.lanewise(VectorOperators.AND_NOT, x1).lanewise(VectorOperators.BIT_COUNT));
            n22 = n22.add(y2.lanewise(VectorOperators.AND_NOT, x2).lanewise(VectorOperators.BIT_COUNT));
            n32 = n32.add(y2.lanewise(VectorOperators.AND_NOT, x3).lanewise(VectorOperators.BIT_COUNT));
            LongVector y3 = LongVector.fromArray(SPECIES, lanes, q + 3 * LANES);
            n03 = n03.add(y3.lanewise(VectorOperators.AND_NOT, x0).lanewise(VectorOperators.BIT_COUNT));
            n13 = n13.add(y3.lanewise(VectorOperators.AND_NOT, x1).lanewise(VectorOperators.BIT_COUNT));
            n23 = n23.add(y3.lanewise(VectorOperators.AND_NOT, x2).lanewise(VectorOperators.BIT_COUNT));
            n33 = n33.add(y3.lanewise(VectorOperators.AND_NOT, x3).lanewise(VectorOperators.BIT_COUNT));
            q += stride;
        }
        n00.intoArray(counts, 0);
        n01.intoArray(counts, LANES);
        n02.intoArray(counts, 2 * LANES);
        n03.intoArray(counts, 3 * LANES);
        n10.intoArray(counts, 4 * LANES);
        n11.intoArray(counts, 5 * LANES);
        n12.intoArray(counts, 6 * LANES);
        n13.intoArray(counts, 7 * LANES);
        n20.intoArray(counts, 8 * LANES);
        n21.intoArray(counts, 9 * LANES);
        n22.intoArray(counts, 10 * LANES);
        n23.intoArray(counts, 11 * LANES);
        n30.intoArray(counts, 12 * LANES);
        n31.intoArray(counts, 13 * LANES);
        n32.intoArray(counts, 14 * LANES);
        n33.intoArray(counts, 15 * LANES);
    }

    private void differentNarrow(long at, long step, int cue) {
        MemorySegment rows = this.rows;
        long[] lanes = this.lanes;
        int stride = this.stride;
        LongVector zero = LongVector.zero(SPECIES);
        LongVector n00 = zero;
        LongVector n10 = zero;
        LongVector n20 = zero;
        LongVector n30 = zero;
        int q = cue;
        long end = at + (long) Long.BYTES * words;
        for (long word = at; word < end; word += Long.BYTES) {
            LongVector x0 = LongVector.broadcast(SPECIES, rows.get(WORD, word));
            LongVector x1 = LongVector.broadcast(SPECIES, rows.get(WORD, word + step));
            LongVector x2 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 2 * step));
            LongVector x3 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 3 * step));
            LongVector y0 = LongVector.fromArray(SPECIES, lanes, q);
            n00 = n00.add(x0.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n10 = n10.add(x1.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n20 = n20.add(x2.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            n30 = n30.add(x3.lanewise(VectorOperators.XOR, y0).lanewise(VectorOperators.BIT_COUNT));
            q += stride;
        }
        n00.intoArray(counts, 0);
        n10.intoArray(counts, LANES);
        n20.intoArray(counts, 2 * LANES);
        n30.intoArray(counts, 3 * LANES);
    }

    private void missingNarrow(long at, long step, int cue) {
        MemorySegment rows = this.rows;
        long[] lanes = this.lanes;
        int stride = this.stride;
        LongVector zero = LongVector.zero(SPECIES);
        LongVector n00 = zero;
        LongVector n10 = zero;
        LongVector n20 = zero;
        LongVector n30 = zero;
        int q = cue;
        long end = at + (long) Long.BYTES * words;
        for (long word = at; word < end; word += Long.BYTES) {
            LongVector x0 = LongVector.broadcast(SPECIES, rows.get(WORD, word));
            LongVector x1 = LongVector.broadcast(SPECIES, rows.get(WORD, word + step));
            LongVector x2 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 2 * step));
            LongVector x3 = LongVector.broadcast(SPECIES, rows.get(WORD, word + 3 * step));
            LongVector y0 = LongVector.fromArray(SPECIES, lanes, q);
            n00 = n00.add(y0.lanewise(VectorOperators.AND_NOT, x0).lanewise(VectorOperators.BIT_COUNT));
            n10 = n10.add(y0.lanewise(VectorOperators.AND_NOT, x1).lanewise(VectorOperators.BIT_COUNT));
            n20 = n20.add(y0.lanewise(VectorOperators.AND_NOT, x2).lanewise(VectorOperators.BIT_COUNT));
            n30 = n30.add(y0.lanewise(VectorOperators.AND_NOT, x3).lanewise(VectorOperators.BIT_COUNT));
            q += stride;
        }
        n00.intoArray(counts, 0);
        n10.intoArray(counts, LANES);
        n20.intoArray(counts, 2 * LANES);
        n30.intoArray(counts, 3 * LANES);
    }
}
