package attractor.theory.rem;

/// How the capacity of spherical patterns approaches its limit: with (ln D)/D.
///
///     α_1(D, λ) ≈ α_1(λ) − [1 + ln(Dλ(1−c)²) − ½ ln(1−c⁴)]/D,   c = ζ′(λ)
///
/// The fold of [AnnealedMap] for large D. The last term of the bracket is what the average over the sphere differs
/// from its limit, D(ζ_D − ζ) + O(1/D). So fits in powers of 1/D extrapolate to a wrong limit. Derived here; an
/// earlier statement that the correction is 1/D is wrong.
public final class SizeLaw {

    private SizeLaw() {}

    /// The capacity at finite dimension.
    ///
    /// @param dimension D
    /// @param sharpness λ
    /// @return α_1(D, λ) to the order 1/D; meaningless where it is not small against the limit
    public static double capacity(long dimension, double sharpness) {
        Spherical law = new Spherical();
        double d = Symbols.DIMENSION.check(dimension);
        double s = Math.hypot(1, 2 * Symbols.SHARPNESS.check(sharpness));
        double c = law.mean(sharpness);
        // 1 − c = (1 + s − 2λ)/(1 + s), where s − 2λ = 1/(s + 2λ)
        double rest = (1 + 1 / (s + 2 * sharpness)) / (1 + s);
        double lost = 1
                + Math.log(d * sharpness)
                + 2 * Math.log(rest)
                - 0.5 * (Math.log(rest) + Math.log((1 + c) * (1 + c * c)));
        return TypicalPattern.capacity(law, sharpness) - lost / d;
    }
}
