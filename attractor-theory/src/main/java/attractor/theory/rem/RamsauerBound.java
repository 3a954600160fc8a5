package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.LambertW;

/// The number of random patterns on a sphere that the first analysis of softmax memories guarantees.
///
///     K ≥ √p c^((D−1)/4),   c = b/W(exp(a + ln b)),   radius R = M√(D−1)
///     a = (2/(D−1))(1 + ln(2βM²p(D−1))),   b = 2M²β/5
///     for D → ∞, M = 1, β = λ:   ln K/D → W(2λ/5)/4, always below α_1
///
/// p is the probability that the guarantee fails. Published check values: c ≥ 3.1546 for β = 1, M = 3, D = 20, p =
/// 0.001 and c ≥ 1.3718 for β = 1, M = 1, D = 75, p = 0.001. Source: `ramsauer-2021`, theorem 3 (their K is our M,
/// their N our K); the limit is derived here.
@Source(key = "ramsauer-2021", equation = "theorem 3")
public final class RamsauerBound {

    /// The sharpness.
    static final Quantity BETA = new Quantity(
            "beta", "β", "sharpness of the softmax", Domain.reals().above(0).upTo(1e6));
    /// The radius.
    static final Quantity RADIUS = new Quantity(
            "radius",
            "M",
            "norm of the patterns over √(D−1)",
            Domain.reals().above(0).upTo(1e3));
    /// The risk.
    static final Quantity FAILURE = new Quantity(
            "failure",
            "p",
            "probability that the guarantee fails",
            Domain.reals().above(0).upTo(1));

    private RamsauerBound() {}

    /// The base of the exponential.
    ///
    /// @param beta β
    /// @param radius M
    /// @param dimension D
    /// @param failure p
    /// @return c
    public static double base(double beta, double radius, long dimension, double failure) {
        double units = Symbols.DIMENSION.check(dimension) - 1.0;
        double m2 = RADIUS.check(radius) * radius;
        double a = 2 / units * (1 + Math.log(2 * BETA.check(beta) * m2 * FAILURE.check(failure) * units));
        double b = 2 * m2 * beta / 5;
        return b / LambertW.ofExponential(a + Math.log(b));
    }

    /// The guaranteed count.
    ///
    /// @param beta β
    /// @param radius M
    /// @param dimension D
    /// @param failure p
    /// @return √p c^((D−1)/4); ∞ where that exceeds the largest double
    public static double count(double beta, double radius, long dimension, double failure) {
        return Math.sqrt(FAILURE.check(failure))
                * Math.pow(base(beta, radius, dimension, failure), (dimension - 1) / 4.0);
    }

    /// The guaranteed exponent for D → ∞ and patterns of norm √D.
    ///
    /// @param sharpness λ
    /// @return α_R = W(2λ/5)/4
    public static double exponent(double sharpness) {
        return LambertW.principal(0.4 * Symbols.SHARPNESS.check(sharpness)) / 4;
    }
}
