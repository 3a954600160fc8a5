package attractor.spin;

import attractor.memory.Workers;

/// Couplings between D units.
///
///     W = s·J        W: D×D, W_ij acts on unit i (post) from unit j (pre)
///
/// A common factor s is kept apart so that couplings which are integers up to that factor stay exact. Immutable.
/// Memory 8D² bytes.
public final class Couplings {

    private static final double SYMMETRY = 1e-12;

    /// Rows and columns that are compared together: both their parts stay near.
    private static final int BLOCK = 64;

    private static final double[] NOTHING = {};

    private final double[][] entries;
    private final double scale;
    private final double[] removed;
    private final boolean exact;
    private final boolean symmetric;

    /// @param removed the diagonal that was set to 0, or nothing
    private Couplings(double[][] entries, double scale, double[] removed) {
        this.entries = entries;
        this.scale = scale;
        this.removed = removed;
        this.exact = isExact(entries);
        this.symmetric = isSymmetric(entries, removed);
    }

    /// {@return couplings with these values}
    ///
    /// @param w D×D finite numbers; copied
    /// @throws IllegalArgumentException if w is empty or not square, or an entry is not finite
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Couplings of(double[][] w) {
        return of(w, 1);
    }

    /// {@return couplings s·J}
    ///
    /// @param entries J, D×D finite numbers; copied
    /// @param scale s, finite
    /// @throws IllegalArgumentException if J is empty or not square, or a number is not finite
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Couplings of(double[][] entries, double scale) {
        requireUnits(entries.length);
        requireScale(scale);
        double[][] copy = new double[entries.length][];
        for (int i = 0; i < copy.length; i++) {
            requireRow(i, entries[i], copy.length);
            copy[i] = entries[i].clone();
        }
        return new Couplings(copy, scale, NOTHING);
    }

    /// Writes the entries of a matrix while it is made.
    @FunctionalInterface
    public interface Filling {
        /// Writes all entries.
        ///
        /// @param entries J, D×D zeros; its rows are not to be replaced, nor used after the call
        void fill(double[][] entries);
    }

    /// {@return couplings s·J whose entries are written into their memory, without a copy}
    ///
    /// @param dimension the number of units D ≥ 1
    /// @param scale s, finite
    /// @param filling writes J, finite numbers
    /// @throws IllegalArgumentException if D or a number is out of range
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Couplings filled(int dimension, double scale, Filling filling) {
        requireUnits(dimension);
        requireScale(scale);
        double[][] entries = new double[dimension][dimension];
        filling.fill(entries);
        for (int i = 0; i < dimension; i++) {
            requireRow(i, entries[i], dimension);
        }
        return new Couplings(entries, scale, NOTHING);
    }

    private static void requireUnits(int dimension) {
        if (dimension <= 0) {
            throw new IllegalArgumentException("the coupling matrix W is empty; it needs one row for each unit");
        }
    }

    private static void requireRow(int i, double[] row, int dimension) {
        Workers.checkInterrupt();
        if (row.length != dimension) {
            throw new IllegalArgumentException("row " + i + " of the coupling matrix W has " + row.length
                    + " entries but W has " + dimension + " rows; W must be square");
        }
        for (int j = 0; j < dimension; j++) {
            if (!Double.isFinite(row[j])) {
                throw new IllegalArgumentException(
                        "coupling W[" + i + "][" + j + "] is " + row[j] + "; couplings must be finite numbers");
            }
        }
    }

    private static double requireScale(double scale) {
        if (!Double.isFinite(scale)) {
            throw new IllegalArgumentException("the scale of the couplings is " + scale + "; it must be finite");
        }
        return scale;
    }

    private static boolean isExact(double[][] entries) {
        for (double[] row : entries) {
            double sum = 0;
            for (double entry : row) {
                if (entry != Math.rint(entry)) {
                    return false;
                }
                sum += Math.abs(entry);
            }
            if (sum >= Ties.EXACT / 4) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSymmetric(double[][] entries, double[] removed) {
        double largest = 0;
        for (double entry : removed) {
            largest = Math.max(largest, entry);
        }
        for (double[] row : entries) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        return mirrors(entries, SYMMETRY * largest);
    }

    /// {@return the number of units D}
    public int dimension() {
        return entries.length;
    }

    /// {@return the coupling W_ij}
    ///
    /// @param i receiving unit
    /// @param j sending unit
    public double at(int i, int j) {
        return scale * entries[i][j];
    }

    /// {@return a copy of W}
    public double[][] toMatrix() {
        double[][] w = new double[entries.length][entries.length];
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                w[i][j] = at(i, j);
            }
        }
        return w;
    }

    /// {@return the factor s}
    public double scale() {
        return scale;
    }

    /// {@return whether J consists of integers whose row sums are exact in double: ties are then decided exactly}
    public boolean exact() {
        return exact;
    }

    /// {@return whether W_ij = W_ji up to rounding, 10⁻¹² of the largest entry: only then is there an energy}
    public boolean symmetric() {
        return symmetric;
    }

    /// The same couplings with W_ii = 0.
    ///
    /// How large W_ii was is not forgotten: what rounding left in the rest of row i, and so what counts as a tie,
    /// is relative to it too.
    ///
    /// @return couplings without self-coupling
    public Couplings withoutDiagonal() {
        double[][] copy = new double[entries.length][];
        double[] diagonal = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            copy[i] = entries[i].clone();
            copy[i][i] = 0;
            diagonal[i] = Math.abs(entries[i][i]) + removed(i);
        }
        return new Couplings(copy, scale, diagonal);
    }

    /// {@return the couplings times a factor}
    ///
    /// @param factor finite
    public Couplings times(double factor) {
        return new Couplings(entries, requireScale(scale * factor), removed);
    }

    /// |J_ii| where it was set to 0, else 0.
    double removed(int i) {
        return removed.length == 0 ? 0 : removed[i];
    }

    /// Row i of J, not copied.
    double[] row(int i) {
        return entries[i];
    }

    /// The columns of J as rows, not copied; J itself where it is symmetric to the bit.
    double[][] columns() {
        if (mirrors(entries, 0)) {
            return entries;
        }
        double[][] columns = new double[entries.length][entries.length];
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                columns[j][i] = entries[i][j];
            }
        }
        return columns;
    }

    /// Whether no entry differs from its mirror image by more than that; block by block.
    private static boolean mirrors(double[][] entries, double most) {
        int dimension = entries.length;
        for (int low = 0; low < dimension; low += BLOCK) {
            Workers.checkInterrupt();
            for (int left = 0; left <= low; left += BLOCK) {
                for (int i = low; i < Math.min(dimension, low + BLOCK); i++) {
                    for (int j = left; j < Math.min(i, left + BLOCK); j++) {
                        if (Math.abs(entries[i][j] - entries[j][i]) > most) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
