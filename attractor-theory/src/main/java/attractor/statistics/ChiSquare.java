package attractor.statistics;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.special.Gamma;

/// The upper tail of the chi-square distribution.
///
///     p = P(χ²_ν ≥ x) = Γ(ν/2, x/2)/Γ(ν/2)
///
/// Domain: x ≥ 0, ν > 0.
public final class ChiSquare {

    private static final Quantity STATISTIC = new Quantity(
            "statistic", "χ²", "sum of squared deviations", Domain.reals().from(0));
    private static final Quantity DEGREES =
            new Quantity("degrees", "ν", "degrees of freedom", Domain.reals().above(0));

    private ChiSquare() {}

    /// The probability of a value at least as large as the one observed.
    ///
    /// @param statistic x, the observed sum of squares of standardised deviations
    /// @param degrees ν, the degrees of freedom
    /// @return P(χ²_ν ≥ x)
    public static double pValue(double statistic, double degrees) {
        STATISTIC.check(statistic);
        DEGREES.check(degrees);
        return statistic == 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, statistic / 2, 1e-14, 1_000_000);
    }
}
