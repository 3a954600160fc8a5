package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.reference.Source;

/// When a reverse diffusion leaves the centre of its patterns: the fidelity of the symmetry breaking.
///
/// For patterns closed under y → −y and of one norm, with Λ the largest eigenvalue of ΞᵀΞ/K, the state x = 0 is a
/// fixed point. It stops being stable at different noise, depending on what is asked; say which. Source:
/// `raya-ambrogioni-2023`, `biroli-2024`.
@Source(key = "raya-ambrogioni-2023")
@Source(key = "biroli-2024")
public enum Speciation {
    /// The log density has no longer a single maximum there: θ² = 1/(1 + Λ).
    DENSITY,
    /// The drift of the reverse SDE points away: θ² = √(1 + Λ²) − Λ.
    STOCHASTIC_DRIFT,
    /// The drift of the probability flow points away: θ² = 1 − Λ, at every θ for Λ ≥ 1, as for all ±1 patterns.
    FLOW_DRIFT;

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
}
