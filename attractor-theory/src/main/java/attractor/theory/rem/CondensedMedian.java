package attractor.theory.rem;

/// Where the free energy of the other patterns lies when few of them dominate: its median over memories, to order
/// 1/D.
///
///     D(φ_D − φ) → (κ − ½ ln(2πD ζ″(λ_*)) − ln λ_*)/λ_* + (ln s)/λ,   λ > λ_*(α)
///
/// The greatest overlaps are a Poisson process of density ∝ exp(−λ_* D c); κ = lim D(ζ_D − ζ) at λ_*, which is −½
/// ln(1 − c⁴) on the sphere and 0 for independent components; s is the median of Σ_j E_j^(−λ/λ_*), E_j the arrivals
/// of a unit process, a stable law of index λ_*/λ (Kanter's integral). For components ±1 overlaps lie 2/D apart,
/// and the median scatters about this value by less than 1 as D varies. Derived here.
public final class CondensedMedian {

    private static final int PIECES = 4000;
    private static final double STEP = 1e-4;

    private CondensedMedian() {}

    /// {@return D(φ_D − φ)}
    ///
    /// @param law the law of the overlaps
    /// @param at load α, sharpness λ above λ_*(α), and dimension
    /// @param kappa lim D(ζ_D − ζ) at λ_*
    /// @throws IllegalArgumentException if λ is at most λ_*
    public static double of(OverlapLaw law, Place at, double kappa) {
        double freezing = law.freezing(at.alpha());
        if (!(at.sharpness() > freezing)) {
            throw new IllegalArgumentException("the sharpness λ is " + at.sharpness() + "; it must be above λ_* = "
                    + freezing + ", from which on few patterns dominate");
        }
        double curvature = (law.mean(freezing + STEP) - law.mean(freezing - STEP)) / (2 * STEP);
        double greatest = kappa - 0.5 * Math.log(2 * Math.PI * at.dimension() * curvature) - Math.log(freezing);
        return greatest / freezing + logMedian(freezing / at.sharpness()) / at.sharpness();
    }

    /// Which memory.
    ///
    /// @param alpha load α
    /// @param sharpness λ
    /// @param dimension D
    public record Place(double alpha, double sharpness, double dimension) {}

    /// {@return ln of the median of Σ_j E_j^(−1/m)}
    ///
    /// @param m index in (0, 1)
    static double logMedian(double m) {
        double low = -100;
        double high = 700;
        while (high - low > 1e-10 * Math.max(1, Math.abs(high))) {
            double middle = 0.5 * (low + high);
            if (distribution(m, middle) < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high) + logGamma(1 - m) / m;
    }

    /// P(S ≤ e^log) for E e^(−tS) = exp(−t^m), by the midpoint rule.
    private static double distribution(double m, double log) {
        double sum = 0;
        double factor = Math.exp(-log * m / (1 - m));
        for (int k = 0; k < PIECES; k++) {
            double u = Math.PI * (k + 0.5) / PIECES;
            double a = Math.pow(Math.sin(m * u) / Math.sin(u), 1 / (1 - m)) * Math.sin((1 - m) * u) / Math.sin(m * u);
            sum += Math.exp(-a * factor);
        }
        return sum / PIECES;
    }

    private static double logGamma(double x) {
        return org.hipparchus.special.Gamma.logGamma(x);
    }
}
