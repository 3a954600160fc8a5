package attractor.theory.capacity;

import attractor.reference.Source;
import attractor.statistics.Normal;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// The capacity of an additive rule on sparse 0/1 patterns with k-winners-take-all recall, one step.
///
///     K = D (ρ−f)² / (f (1−f)² [1 + (Q′/c)² D/(1−f)] (z₁+z₀)²)
///     z₁ = Q⁻¹(e₁/(fD)),  z₀ = Q⁻¹(e₀/((1−f)D)),  e₁ + e₀ = ε chosen to make z₁ + z₀ smallest
///
/// The rule is ΔW = a + p x_j + q x_i + c x_i x_j with known coding level f; a and p are common to all units and
/// cancel. Q′ = q + c f is the mismatch: 0 for the covariance rule, c f for plain Hebb, whose noise grows by 1 + f²
/// D/(1−f). Conservative by 15 to 25 % against simulation; ratios between rules are right. f → ln D/D gives about
/// D²/(ln D)² patterns, but still a bounded number of bits per weight. Derived here; sparse covariance learning is
/// `tsodyks-feigelman-1988`.
///
/// @param dimension D
/// @param coding f, the fraction of active units
/// @param mismatch Q′/c
@Source(key = "tsodyks-feigelman-1988", equation = "sparse limit")
public record SparseCoding(long dimension, double coding, double mismatch) {

    /// The coding level.
    static final Quantity CODING = new Quantity(
            "coding", "f", "fraction of active units", Domain.reals().above(0).below(1));
    /// The mismatch.
    static final Quantity MISMATCH =
            new Quantity("mismatch", "Q′/c", "postsynaptic mismatch (q + c f)/c", Domain.reals());
    /// The quality of the cue.
    static final Quantity RIGHT = new Quantity(
            "rho",
            "ρ",
            "fraction of the cue's active units that are right",
            Domain.reals().above(0).upTo(1));

    /// Checks the domain; at least one unit must be active and one silent.
    public SparseCoding {
        Symbols.DIMENSION.check(dimension);
        CODING.check(coding);
        MISMATCH.check(mismatch);
        if (coding * dimension < 1 || (1 - coding) * dimension < 1) {
            throw new IllegalArgumentException("coding (f, fraction of active units) is " + coding + " at D = "
                    + dimension + " but must leave at least one unit active and one silent; choose f between "
                    + 1.0 / dimension + " and " + (1 - 1.0 / dimension));
        }
    }

    /// The capacity.
    ///
    /// @param rho ρ, the fraction of the cue's active units that are right; above f
    /// @param eps ε, the failure probability allowed
    /// @return K as a real number
    public double capacity(double rho, double eps) {
        RIGHT.check(rho);
        Symbols.FAILURE.check(eps);
        double f = coding;
        if (rho <= f) {
            throw new IllegalArgumentException("rho (ρ, fraction of the cue's active units that are right) is " + rho
                    + " but must exceed the coding level " + f + "; such a cue says nothing about its pattern");
        }
        double margin = smallestMargin(eps);
        double noise = 1 + mismatch * mismatch * dimension / (1 - f);
        return dimension * (rho - f) * (rho - f) / (f * (1 - f) * (1 - f) * noise * margin * margin);
    }

    /// min z₁ + z₀: at the minimum f φ(z₁) = (1−f) φ(z₀), and the difference of the logarithms rises with e₁.
    private double smallestMargin(double eps) {
        double active = coding * dimension;
        double silent = (1 - coding) * dimension;
        double share = new BracketingNthOrderBrentSolver(1e-15, 1e-15, 5)
                .solve(
                        1000,
                        t -> {
                            double z1 = Normal.upperQuantile(eps * t / active);
                            double z0 = Normal.upperQuantile(eps * (1 - t) / silent);
                            return Math.log(active / silent) - (z1 * z1 - z0 * z0) / 2;
                        },
                        1e-15,
                        1 - 1e-15);
        return Normal.upperQuantile(eps * share / active) + Normal.upperQuantile(eps * (1 - share) / silent);
    }
}
