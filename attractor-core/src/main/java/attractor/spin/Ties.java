package attractor.spin;

/// When a field counts as zero.
final class Ties {

    /// The relative threshold where a field is not a sum of integers: |h| ≤ 10⁻¹² Σ|terms| is a tie.
    static final double THRESHOLD = 1e-12;

    /// Sums of integers below this magnitude are exact in double.
    static final double EXACT = 0x1p53;

    private Ties() {}

    /// The sign of a field.
    ///
    /// @param h the field
    /// @param terms the sum of the absolute values of its terms; 0 where the sum is exact
    static int sign(double h, double terms) {
        return Math.abs(h) <= THRESHOLD * terms ? 0 : h > 0 ? 1 : -1;
    }
}
