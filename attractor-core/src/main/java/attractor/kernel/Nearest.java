package attractor.kernel;

import java.util.Arrays;

/// The rows with the fewest mismatches found so far, for each cue of a panel.
///
///     row_c = the lowest μ of least n_μc,   least_c = min_μ n_μc,   second_c = min_{μ ≠ row_c} n_μc
///
/// The answer does not depend on the order in which rows, or pieces of rows, are offered. Not safe for several
/// threads: give each its own and [#add(Nearest)] them.
public final class Nearest {

    /// The least or second count where there is no such row.
    public static final int NONE = Integer.MAX_VALUE;

    private final int[] row;
    private final int[] least;
    private final int[] second;

    /// No rows yet.
    ///
    /// @param cues the number of cues
    public Nearest(int cues) {
        row = new int[cues];
        least = new int[cues];
        second = new int[cues];
        Arrays.fill(least, NONE);
        Arrays.fill(second, NONE);
    }

    /// {@return the number of cues}
    public int cues() {
        return row.length;
    }

    /// {@return the lowest row among those with the fewest mismatches; 0 if there was no row}
    ///
    /// @param cue the cue, from 0
    public int row(int cue) {
        return row[cue];
    }

    /// {@return its mismatches; [#NONE] if there was no row}
    ///
    /// @param cue the cue, from 0
    public int least(int cue) {
        return least[cue];
    }

    /// {@return the fewest mismatches of any other row; [#NONE] if there is no other}
    ///
    /// @param cue the cue, from 0
    public int second(int cue) {
        return second[cue];
    }

    /// Takes one row into account.
    ///
    /// @param cue the cue, from 0
    /// @param mu the row
    /// @param n its mismatches
    public void offer(int cue, int mu, int n) {
        if (n < least[cue] || (n == least[cue] && mu < row[cue])) {
            second[cue] = least[cue];
            least[cue] = n;
            row[cue] = mu;
        } else if (n < second[cue]) {
            second[cue] = n;
        }
    }

    /// Takes into account what was found among other rows.
    ///
    /// @param other the rows found, for the same cues
    public void add(Nearest other) {
        for (int c = 0; c < row.length; c++) {
            if (other.least[c] != NONE) {
                offer(c, other.row[c], other.least[c]);
                second[c] = Math.min(second[c], other.second[c]);
            }
        }
    }
}
