package attractor.kernel.vector;

import attractor.kernel.Nearest;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The two rows with the fewest mismatches so far, for each lane of a panel.
///
/// A row is the number 2³²n + μ: the smaller number has fewer mismatches or, of equally many, the lower index. So
/// the lowest row among the best needs minima only.
final class Leaders implements TileReader {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final long[] best;
    private final long[] second;

    Leaders(int lanes) {
        best = new long[lanes];
        second = new long[lanes];
        Arrays.fill(best, Long.MAX_VALUE);
        Arrays.fill(second, Long.MAX_VALUE);
    }

    @Override
    public void read(long[] counts, int mu, int cue, int width) {
        for (int c = 0; c < width; c += LANES) {
            LongVector a = key(counts, c, mu);
            LongVector b = key(counts, c + width, mu + 1);
            LongVector least = a.min(b);
            LongVector other = a.max(b);
            a = key(counts, c + 2 * width, mu + 2);
            b = key(counts, c + 3 * width, mu + 3);
            LongVector pair = a.min(b);
            other = other.min(a.max(b)).min(least.max(pair));
            least = least.min(pair);
            LongVector before = LongVector.fromArray(SPECIES, best, cue + c);
            other.min(before.max(least))
                    .min(LongVector.fromArray(SPECIES, second, cue + c))
                    .intoArray(second, cue + c);
            before.min(least).intoArray(best, cue + c);
        }
    }

    private static LongVector key(long[] counts, int at, int mu) {
        return LongVector.fromArray(SPECIES, counts, at)
                .lanewise(VectorOperators.LSHL, Integer.SIZE)
                .add(mu);
    }

    @Override
    public void readOne(long[] counts, int mu, int cue, int width) {
        for (int c = 0; c < width; c++) {
            long row = (counts[c] << Integer.SIZE) + mu;
            second[cue + c] = Math.min(second[cue + c], Math.max(best[cue + c], row));
            best[cue + c] = Math.min(best[cue + c], row);
        }
    }

    /// Hands the leaders over.
    ///
    /// @param first what is added to the row
    /// @param found has a place for each cue
    void into(int first, Nearest found) {
        for (int c = 0; c < found.cues(); c++) {
            offer(c, first, best[c], found);
            offer(c, first, second[c], found);
        }
    }

    private static void offer(int cue, int first, long row, Nearest found) {
        if (row != Long.MAX_VALUE) {
            found.offer(cue, first + (int) row, (int) (row >>> Integer.SIZE));
        }
    }
}
