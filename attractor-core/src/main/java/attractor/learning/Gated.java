package attractor.learning;

import attractor.parameter.Param;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;

/// A gated rule: one side of the synapse opens it, the activity of the other side is compared with a threshold.
///
///     presynaptic   ΔW_ij = x_j (x_i − θ)        c₂ᶜᵒʳʳ = 1, c₁ᵖʳᵉ = −θ
///     postsynaptic  ΔW_ij = x_i (x_j − θ)        c₂ᶜᵒʳʳ = 1, c₁ᵖᵒˢᵗ = −θ
///
/// On 0/1 patterns nothing changes where the gate is closed. On ±1 patterns θ adds noise and nothing else: with
/// presynaptic gating the capacity falls by (1 − |θ|)² and vanishes at |θ| = 1. Additive; W is not symmetric unless
/// θ = 0. Source: `hanley-2025`, Section 2.4; `gerstner-kistler-2002`.
///
/// @param gate which side opens the synapse
/// @param threshold θ
@Source(key = "hanley-2025", equation = "19")
@Source(key = "gerstner-kistler-2002")
public record Gated(
        @Param(doc = "which side opens the synapse") Gate gate,

        @Param(symbol = "θ", doc = "activity above which the open synapse grows")
        double threshold)
        implements Expanded {

    /// Which side opens the synapse.
    public enum Gate {
        /// The sending unit.
        PRESYNAPTIC,
        /// The receiving unit.
        POSTSYNAPTIC
    }

    /// The sending unit, θ = 0.1.
    public Gated() {
        this(Gate.PRESYNAPTIC, 0.1);
    }

    /// Checks the threshold.
    ///
    /// @throws IllegalArgumentException if it is not finite
    public Gated {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold θ is " + threshold + "; it must be a finite number");
        }
    }

    @Override
    public TaylorCoefficients expansion(double activity) {
        return gate == Gate.PRESYNAPTIC
                ? TaylorCoefficients.constants(0, -threshold, 0, 1)
                : TaylorCoefficients.constants(0, 0, -threshold, 1);
    }

    @Override
    public Couplings learn(Patterns xi) {
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return expansion(0).begin(dimension);
    }

    @Override
    public boolean additive() {
        return true;
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }
}
