package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.OptionalDouble;

/// When a reverse diffusion leaves the centre of its patterns: the fidelity of the symmetry breaking.
///
///     centre: z = g(θ) E[y | z],  v = (1−θ²)/θ²,    stable while the eigenvalues of g Cov(y | z)/v are below 1
///
/// It stops being stable at different noise, depending on what is asked; say which. For patterns closed under y →
/// −y the centre is 0; if they have one norm too, the fidelity follows from Λ, the largest eigenvalue of ΞᵀΞ/K. Of
/// other patterns the centre is followed from the strongest noise on. Source: `raya-ambrogioni-2023`,
/// `biroli-2024`.
@Source(key = "raya-ambrogioni-2023")
@Source(key = "biroli-2024")
public enum Speciation {
    /// The log density has no longer a single maximum there: θ² = 1/(1 + Λ).
    DENSITY("maximum of the density"),
    /// The drift of the reverse SDE points away: θ² = √(1 + Λ²) − Λ.
    STOCHASTIC_DRIFT("drift of the reverse SDE"),
    /// The drift of the probability flow points away: θ² = 1 − Λ, at every θ for Λ ≥ 1, as for all ±1 patterns.
    FLOW_DRIFT("drift of the probability flow");

    private final String title;

    Speciation(String title) {
        this.title = title;
    }

    /// {@return what is asked, in words}
    public String title() {
        return title;
    }

    /// {@return the fidelity θ above which the centre is unstable; 0 if it always is}
    ///
    /// @param eigenvalue Λ, above 0
    public double fidelity(double eigenvalue) {
        Range.positive("eigenvalue", eigenvalue);
        return switch (this) {
            case DENSITY -> Math.sqrt(1 / (1 + eigenvalue));
            // √(1 + Λ²) − Λ without the difference of large numbers.
            case STOCHASTIC_DRIFT -> Math.sqrt(1 / (Math.hypot(1, eigenvalue) + eigenvalue));
            case FLOW_DRIFT -> Math.sqrt(Math.max(0, 1 - eigenvalue));
        };
    }

    /// Follows the centre of stored patterns, of any norms and weights, to where it loses its stability.
    ///
    /// Newton's method keeps to the centre from θ = 0.02 on in steps of 0.005, and from 0.995 on in halves of the
    /// noise v, until that is a hundredth of Λ, or 1e-9; Λ is the largest eigenvalue of the patterns' covariance. A
    /// centre that turns into a single pattern, as it may without symmetry, never loses it. Cost O(KD² + D³) a
    /// step.
    ///
    /// @param density the law of the patterns
    /// @return the fidelity θ, to 1e-10 for a centre at 0, to fewer digits at a fold far from it; 0 if the centre
    ///     is unstable at θ = 0.02 already; empty if it is stable down to the last noise
    public OptionalDouble fidelity(EmpiricalDensity density) {
        return new Centre(density, this).breaking();
    }

    /// The gain of the fixed point: its states are z = g(θ) E[y | z].
    ///
    /// @param theta θ in (0, 1)
    /// @return g: 1, 2/(1 + θ²) or 1/θ²
    public double gain(double theta) {
        double square = Fidelity.check(theta) * theta;
        return switch (this) {
            case DENSITY -> 1;
            case STOCHASTIC_DRIFT -> 2 / (1 + square);
            case FLOW_DRIFT -> 1 / square;
        };
    }
}
