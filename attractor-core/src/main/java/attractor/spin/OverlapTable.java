package attractor.spin;

/// The fields of an energy that is a sum over overlaps, tabulated.
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} T[m_μ − x_i] − Σ_{μ: ξ_i^μ = −1} T[m_μ + x_i] ],   T[r] = f(r+1) − f(r−1)
///
/// That is [FieldForm#DIFFERENCE]; DERIVATIVE has 2f′(m_μ) in place of both T. Entry l of each array belongs to m =
/// 2l − D. The values that no state reaches, T[±(D+1)], are 0.
final class OverlapTable {

    private final double[] above;
    private final double[] below;
    private final double[] both;
    private final boolean exact;

    OverlapTable(Interaction f, int dimension, int count, FieldForm form) {
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
        exact = isExact(values, count);
    }

    private boolean isExact(double[] values, int count) {
        double largest = 0;
        for (int l = 0; l < values.length; l++) {
            if (values[l] != Math.rint(values[l]) || Math.abs(values[l]) >= Ties.EXACT) {
                return false;
            }
            largest = Math.max(largest, Math.abs(above[l]) + Math.abs(below[l]));
        }
        return largest * count < Ties.EXACT;
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

    /// Whether all entries are integers small enough that sums over the patterns are exact.
    boolean exact() {
        return exact;
    }
}
