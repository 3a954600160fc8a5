package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.MonotoneRoot;

/// The fidelity at which a reverse diffusion commits itself to one of e^(αD) patterns.
///
///     ±1 patterns:                  C(θ_C) = α,   C the capacity of the channel of [NoisyCue]
///     spherical or Gaussian ones:   θ_C = √(1 − e^(−2α))
///
/// Below θ_C exponentially many patterns share the posterior weight, above it one has it all: the same threshold as
/// that of decoding, and as the cosine of the nearest pattern. Source: `biroli-2024`; the equality with the channel
/// capacity is derived here.
@Source(key = "biroli-2024")
public final class Collapse {

    private static final Quantity LOAD = new Quantity(
            "alpha", "α", "logarithm of the count per unit", Domain.reals().above(0));

    /// As far as the channel is computed to the last digits; the capacity there is ln 2 within 1e-9.
    private static final double MOST = 0.995;

    private static final double LEAST = 1e-6;

    private Collapse() {}

    /// The collapse of ±1 patterns.
    ///
    /// @param alpha α
    /// @return θ_C in (0, 1); 1 from α = ln 2 on, where no cue suffices
    public static double ofSigns(double alpha) {
        LOAD.check(alpha);
        if (alpha >= new NoisyCue(MOST).capacity()) {
            return 1;
        }
        return MonotoneRoot.between(theta -> new NoisyCue(theta).capacity() - alpha, LEAST, MOST);
    }

    /// The collapse of spherical or Gaussian patterns.
    ///
    /// @param alpha α
    /// @return θ_C in (0, 1)
    public static double ofSpherical(double alpha) {
        return Math.sqrt(-Math.expm1(-2 * LOAD.check(alpha)));
    }
}
