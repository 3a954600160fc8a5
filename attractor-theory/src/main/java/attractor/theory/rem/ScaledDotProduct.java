package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The capacity when the inner product is divided by a power of the dimension, as attention divides it by √D.
///
///     λ = λ̃/D^a,   K = exp(α̃ D^(1−a)),   0 < a < 1:   α̃_1 = α̃_c = λ̃ for D → ∞, any ensemble of |ξ|² = D
///     finite D:  α̃(D) = D^a α_1(λ̃ D^(−a)) = λ̃ − λ̃²/(2D^a) + …
///
/// So a stretched exponential of patterns is held. Source: `lucibello-mezard-2024`, scaled dot product; the finite
/// form is derived here.
@Source(key = "lucibello-mezard-2024", equation = "scaled dot product")
public final class ScaledDotProduct {

    /// The sharpness before the division.
    static final Quantity SCALED_SHARPNESS = new Quantity(
            "scaled-lambda",
            "λ̃",
            "sharpness before division by D^a",
            Domain.reals().above(0).upTo(1e6));
    /// The power of the dimension.
    static final Quantity POWER = new Quantity(
            "power",
            "a",
            "power of the dimension that divides the inner product",
            Domain.reals().above(0).below(1));

    private ScaledDotProduct() {}

    /// The capacity in the scaled exponent.
    ///
    /// @param law overlaps of a typical pattern
    /// @param scaledSharpness λ̃
    /// @param dimension D
    /// @param power a
    /// @return α̃ = ln K/D^(1−a)
    public static double capacity(OverlapLaw law, double scaledSharpness, long dimension, double power) {
        double scale = Math.pow((double) Symbols.DIMENSION.check(dimension), POWER.check(power));
        return scale * TypicalPattern.capacity(law, SCALED_SHARPNESS.check(scaledSharpness) / scale);
    }

    /// The capacity for D → ∞.
    ///
    /// @param scaledSharpness λ̃
    /// @return α̃ = λ̃, for any ensemble of |ξ|² = D and any power
    public static double limit(double scaledSharpness) {
        return SCALED_SHARPNESS.check(scaledSharpness);
    }
}
