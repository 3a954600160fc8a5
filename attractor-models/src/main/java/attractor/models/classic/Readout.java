package attractor.models.classic;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Bits;
import java.util.Arrays;

/// Which units of a sparse network become active, given their supports.
///
/// Supports are compared after rounding to 9 decimals, so that sums which are equal but for their order tie; of
/// equal ones the lowest index wins.
public sealed interface Readout permits Readout.Winners, Readout.Hypercolumns {

    /// Checks that the units can be read out so.
    ///
    /// @param dimension D
    /// @throws IllegalArgumentException if the number of units does not suit
    void require(int dimension);

    /// {@return the active units}
    ///
    /// @param support s, D numbers
    /// @param before the state before, of the same dimension
    Bits read(double[] support, Bits before);

    /// {@return whether two units compete, so that no coupling joins them; each unit competes with itself}
    ///
    /// @param i a unit
    /// @param j a unit
    boolean compete(int i, int j);

    /// The support as it is compared.
    private static double rounded(double support) {
        return Math.rint(support * 1e9);
    }

    /// The k units with the largest supports.
    ///
    /// @param active k, or 0 for as many as were active before
    record Winners(
            @Param(symbol = "k", doc = "number of active units; 0: as many as in the cue", min = 0)
            int active) implements Readout {

        /// As many as in the cue.
        public Winners() {
            this(0);
        }

        /// Checks the range.
        public Winners {
            Range.atLeast("active", active, 0);
        }

        @Override
        public void require(int dimension) {
            if (active > dimension) {
                throw new IllegalArgumentException("active is " + active + " but there are only " + dimension
                        + " units; lower active, or set it to 0 for as many as in the cue");
            }
        }

        @Override
        public Bits read(double[] support, Bits before) {
            int k = active == 0 ? before.ones() : active;
            int dimension = support.length;
            double[] compared = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                compared[i] = rounded(support[i]);
            }
            long[] words = new long[before.wordCount()];
            if (k == 0) {
                return Bits.ofWords(dimension, words);
            }
            double[] sorted = compared.clone();
            Arrays.sort(sorted);
            double least = sorted[dimension - k];
            int ties = k;
            for (int i = 0; i < dimension; i++) {
                if (compared[i] > least) {
                    words[i >> 6] |= 1L << i;
                    ties--;
                }
            }
            for (int i = 0; i < dimension && ties > 0; i++) {
                if (compared[i] == least) {
                    words[i >> 6] |= 1L << i;
                    ties--;
                }
            }
            return Bits.ofWords(dimension, words);
        }

        @Override
        public boolean compete(int i, int j) {
            return i == j;
        }
    }

    /// One winner in each hypercolumn, a block of M units one after the other.
    ///
    /// @param size M
    record Hypercolumns(
            @Param(symbol = "M", doc = "number of units of a hypercolumn; it divides D", min = 1)
            int size) implements Readout {

        /// M = 10.
        public Hypercolumns() {
            this(10);
        }

        /// Checks the range.
        public Hypercolumns {
            Range.atLeast("size", size, 1);
        }

        @Override
        public void require(int dimension) {
            if (dimension % size != 0) {
                throw new IllegalArgumentException("hypercolumns of M = " + size + " units do not divide D = "
                        + dimension + " units; choose a size that does, such as " + divisor(dimension));
            }
        }

        /// The divisor nearest to M.
        private int divisor(int dimension) {
            int best = 1;
            for (int m = 1; m <= dimension; m++) {
                if (dimension % m == 0 && Math.abs(m - size) < Math.abs(best - size)) {
                    best = m;
                }
            }
            return best;
        }

        @Override
        public Bits read(double[] support, Bits before) {
            long[] words = new long[before.wordCount()];
            for (int from = 0; from < support.length; from += size) {
                int winner = from;
                for (int i = from + 1; i < from + size; i++) {
                    if (rounded(support[i]) > rounded(support[winner])) {
                        winner = i;
                    }
                }
                words[winner >> 6] |= 1L << winner;
            }
            return Bits.ofWords(support.length, words);
        }

        @Override
        public boolean compete(int i, int j) {
            return i / size == j / size;
        }
    }
}
