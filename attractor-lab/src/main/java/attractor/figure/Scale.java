package attractor.figure;

/// How numbers are laid out along an axis.
public enum Scale {
    /// Equal differences are equal lengths.
    LINEAR,
    /// Equal ratios are equal lengths; numbers must be above 0.
    LOGARITHMIC;

    /// Where a number stands between two others.
    ///
    ///     t = (v − lo)/(hi − lo)        or        t = log(v/lo)/log(hi/lo)
    ///
    /// Computed on halves, so that a range as wide as the doubles does not overflow.
    ///
    /// @param v the number
    /// @param lo gives 0
    /// @param hi gives 1
    /// @return t, below 0 or above 1 outside lo..hi
    double fraction(double v, double lo, double hi) {
        return switch (this) {
            case LINEAR -> (v / 2 - lo / 2) / (hi / 2 - lo / 2);
            case LOGARITHMIC -> (Math.log10(v) - Math.log10(lo)) / (Math.log10(hi) - Math.log10(lo));
        };
    }

    /// Whether a finite number has a place on the axis.
    ///
    /// @param v the number
    /// @return false for 0 and below on a logarithmic axis
    boolean shows(double v) {
        return this == LINEAR || v > 0;
    }
}
