package attractor.spin;

import attractor.pattern.SpinPatterns;
import java.util.Optional;

/// The fields of an energy that is a sum over overlaps, tabulated.
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} T[m_μ − x_i] − Σ_{μ: ξ_i^μ = −1} T[m_μ + x_i] ],   T[r] = f(r+1) − f(r−1)
///
/// That is [FieldForm#DIFFERENCE]; DERIVATIVE has 2f′(m_μ) in place of both T. Entry l of each array belongs to m =
/// 2l − D. The values that no state reaches, T[±(D+1)], are 0.
final class OverlapTable {

    private final int count;
    private final double unit;
    private final double[] above;
    private final double[] below;
    private final double[] both;
    private final boolean exact;
    private final long[] pairs;
    private final int run;
    private final Optional<Line> line;

    /// Terms that are linear in the overlap: T[m ± 1] = g·m ± c.
    ///
    /// @param slope g
    /// @param offset c
    record Line(long slope, long offset) {}

    OverlapTable(Interaction f, int dimension, int count, FieldForm form) {
        this.count = count;
        this.unit = f.unit();
        double[] values = new double[dimension + 1];
        for (int l = 0; l <= dimension; l++) {
            int m = 2 * l - dimension;
            values[l] = form == FieldForm.DIFFERENCE ? f.at(m) : 2 * f.slope(m);
        }
        if (form == FieldForm.DERIVATIVE) {
            above = values;
            below = values;
        } else {
            above = new double[dimension + 1];
            below = new double[dimension + 1];
            for (int l = 0; l < dimension; l++) {
                above[l] = values[l + 1] - values[l];
                below[l + 1] = above[l];
            }
        }
        both = new double[dimension + 1];
        for (int l = 0; l <= dimension; l++) {
            both[l] = above[l] + below[l];
        }
        exact = isExact(values);
        line = exact && (long) count * (dimension + 1) < Integer.MAX_VALUE ? lineOf(dimension) : Optional.empty();
        pairs = exact && line.isEmpty() ? makePairs() : new long[0];
        run = runOf(pairs);
    }

    private boolean isExact(double[] values) {
        double largest = 0;
        for (int l = 0; l < values.length; l++) {
            if (values[l] != Math.rint(values[l]) || Math.abs(values[l]) >= Ties.EXACT) {
                return false;
            }
            largest = Math.max(largest, Math.abs(above[l]) + Math.abs(below[l]));
        }
        return largest * count < Ties.EXACT;
    }

    private long[] makePairs() {
        long[] made = new long[above.length];
        for (int l = 0; l < made.length; l++) {
            if (Math.abs(both[l]) > Integer.MAX_VALUE || Math.abs(above[l]) > Integer.MAX_VALUE) {
                return new long[0];
            }
            made[l] = ((long) both[l] << 32) | ((long) above[l] & 0xFFFFFFFFL);
        }
        return made;
    }

    /// How many pairs can be added as they are, without one half running over; 0 if a half is negative.
    private int runOf(long[] pairs) {
        double largest = 1;
        for (int l = 0; l < pairs.length; l++) {
            if (above[l] < 0 || below[l] < 0) {
                return 0;
            }
            largest = Math.max(largest, both[l]);
        }
        return (int) Math.min(count, Integer.MAX_VALUE / largest);
    }

    private Optional<Line> lineOf(int dimension) {
        if (dimension < 2) {
            return Optional.empty();
        }
        double slope = (above[1] - above[0]) / 2;
        double offset = above[0] + slope * dimension;
        boolean fits = slope == Math.rint(slope);
        for (int l = 0; fits && l <= dimension; l++) {
            double middle = slope * (2 * l - dimension);
            fits = (l == dimension || above[l] == middle + offset) && (l == 0 || below[l] == middle - offset);
        }
        return fits ? Optional.of(new Line((long) slope, (long) offset)) : Optional.empty();
    }

    /// The factor a of the fields.
    double unit() {
        return unit;
    }

    /// T[m + 1].
    double above(int l) {
        return above[l];
    }

    /// T[m − 1].
    double below(int l) {
        return below[l];
    }

    /// T[m + 1] + T[m − 1].
    double both(int l) {
        return both[l];
    }

    /// both(l) in the upper 32 bits and above(l) in the lower ones, for all l; empty where there are no such
    /// integers or the terms are a line.
    long[] pairs() {
        return pairs;
    }

    /// How many pairs can be added as longs without one half running over into the other; 0 if a term is negative.
    int run() {
        return run;
    }

    /// The terms as a line, where they are one.
    Optional<Line> line() {
        return line;
    }

    /// A number that no term of a pattern at level l exceeds in magnitude.
    double largest(int l) {
        return Math.max(Math.abs(above[l]), Math.abs(below[l]));
    }

    /// A number whose sign every term of a pattern at level l has and whose magnitude it reaches; 0 if there is
    /// none. At the ends only one of the two terms occurs.
    double least(int l) {
        double up = l == above.length - 1 ? below[l] : above[l];
        double down = l == 0 ? above[l] : below[l];
        if (Math.signum(up) != Math.signum(down)) {
            return 0;
        }
        return Math.abs(up) < Math.abs(down) ? up : down;
    }

    /// Whether all entries are integers small enough that sums over the patterns are exact.
    boolean exact() {
        return exact;
    }

    /// A bound on the rounding error of a field and on the threshold of a tie; 0 where sums are exact.
    ///
    /// @param magnitude the sum of the magnitudes of all terms
    double doubt(double magnitude) {
        return exact ? 0 : magnitude * Math.max(2 * Ties.THRESHOLD, 4 * Math.ulp(1.0) * count);
    }

    /// The sign of a field from its terms one by one, in the order of the patterns.
    ///
    /// @param level the level of each pattern
    /// @param i the unit
    /// @param x its present sign
    int directSign(int[] level, SpinPatterns xi, int i, int x) {
        double sum = 0;
        double terms = 0;
        for (int mu = 0; mu < count; mu++) {
            int sign = xi.sign(mu, i);
            double term = sign == x ? below[level[mu]] : above[level[mu]];
            sum += sign * term;
            terms += Math.abs(term);
        }
        return Ties.sign(sum, terms);
    }
}
