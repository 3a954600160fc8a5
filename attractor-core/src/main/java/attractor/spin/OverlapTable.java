package attractor.spin;

/// The fields of an energy that is a sum over overlaps, tabulated.
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} T[m_μ − x_i] − Σ_{μ: ξ_i^μ = −1} T[m_μ + x_i] ],   T[r] = f(r+1) − f(r−1)
///
/// That is [FieldForm#DIFFERENCE]; DERIVATIVE has 2f′(m_μ) in place of both T. Entry l of each array belongs to m =
/// 2l − D. The values that no state reaches, T[±(D+1)], are 0.
///
/// @param above T[m + 1], D + 1 numbers
/// @param below T[m − 1], D + 1 numbers
/// @param exact whether all entries are integers small enough that sums over the patterns are exact
// Read within the package only and never compared, so the arrays do no harm.
@SuppressWarnings("ArrayRecordComponent")
record OverlapTable(double[] above, double[] below, boolean exact) {

    static OverlapTable of(Interaction f, int dimension, int count, FieldForm form) {
        double[] values = new double[dimension + 1];
        for (int l = 0; l <= dimension; l++) {
            int m = 2 * l - dimension;
            values[l] = form == FieldForm.DIFFERENCE ? f.at(m) : 2 * f.slope(m);
        }
        if (form == FieldForm.DERIVATIVE) {
            return new OverlapTable(values, values, isExact(values, values, values, count));
        }
        double[] above = new double[dimension + 1];
        double[] below = new double[dimension + 1];
        for (int l = 0; l < dimension; l++) {
            above[l] = values[l + 1] - values[l];
            below[l + 1] = above[l];
        }
        return new OverlapTable(above, below, isExact(values, above, below, count));
    }

    private static boolean isExact(double[] values, double[] above, double[] below, int count) {
        double largest = 0;
        for (int l = 0; l < values.length; l++) {
            if (values[l] != Math.rint(values[l]) || Math.abs(values[l]) >= Ties.EXACT) {
                return false;
            }
            largest = Math.max(largest, Math.abs(above[l]) + Math.abs(below[l]));
        }
        return largest * count < Ties.EXACT;
    }
}
