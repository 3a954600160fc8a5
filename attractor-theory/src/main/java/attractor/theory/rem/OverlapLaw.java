package attractor.theory.rem;

import attractor.reference.SlowTwin;
import attractor.reference.Source;
import attractor.theory.special.MonotoneRoot;

/// The law of the overlaps of one state with independent random patterns, as far as exponents of the dimension go.
///
///     ζ(u) = lim (1/D) ln E exp(u x·ξ),   P(x·ξ/D ≥ e) ≈ exp(−D I(e)),   I(e) = sup_u [u e − ζ(u)]
///
/// The energies −x·ξ^μ of K = e^(αD) patterns are those of a random energy model, so ζ and the signal, the overlap
/// of the state with its own pattern, decide everything else: [FreeEnergy], [TypicalPattern], [Basin]. The
/// implemented methods are the general engine (Legendre transform by root search, accurate to 1e-15 max(1, u) and,
/// relative to small values, to what ζ allows); closed forms override them and must agree. A real u of either sign
/// is allowed. Source: `lucibello-mezard-2024`, section on the random energy model; their N and P are our D and K.
@Source(key = "lucibello-mezard-2024", equation = "random energy model")
public interface OverlapLaw {

    /// The overlap per unit of the state with the pattern that it is meant to recall.
    ///
    /// @return for example r² = |ξ|²/D when the state is the pattern itself
    double signal();

    /// The scaled cumulant generating function.
    ///
    /// @param u tilt
    /// @return ζ(u)
    double zeta(double u);

    /// Its derivative, the overlap that patterns tilted by e^(u x·ξ) have.
    ///
    /// @param u tilt
    /// @return ζ′(u), which never falls
    double mean(double u);

    /// By how much the signal beats the average of all other patterns at tilt u.
    ///
    /// @param u tilt
    /// @return u·signal − ζ(u)
    @SlowTwin
    default double margin(double u) {
        return u * signal() - zeta(u);
    }

    /// The rate of the overlap that dominates at tilt u: K = e^(αD) patterns reach it if α exceeds the rate.
    ///
    /// @param u tilt
    /// @return I(ζ′(u)) = u ζ′(u) − ζ(u) ≥ 0
    @SlowTwin
    default double entropy(double u) {
        return u * mean(u) - zeta(u);
    }

    /// The tilt at which an overlap dominates.
    ///
    /// @param overlap e
    /// @return u with ζ′(u) = e; ±∞ where no finite tilt reaches e
    @SlowTwin
    default double tilt(double overlap) {
        return Legendre.tilt(this, overlap);
    }

    /// The rate function of the overlap.
    ///
    /// @param overlap e
    /// @return I(e) ≥ 0; +∞ where such overlaps do not occur
    @SlowTwin
    default double rate(double overlap) {
        return Legendre.rate(this, overlap);
    }

    /// The tilt from which on the largest of e^(αD) overlaps dominates the sum over patterns: the model is frozen.
    ///
    /// @param alpha α = ln K/D
    /// @return λ_* with I(ζ′(λ_*)) = α; +∞ when α exceeds the rate of every overlap
    @SlowTwin
    default double freezing(double alpha) {
        Symbols.LOAD.check(alpha);
        double guess = Math.sqrt(2 * alpha);
        double limit = Legendre.saturation(this);
        return entropy(limit) <= alpha
                ? Double.POSITIVE_INFINITY
                : MonotoneRoot.increasing(u -> entropy(u) - alpha, guess);
    }

    /// The largest of e^(αD) overlaps.
    ///
    /// @param alpha α = ln K/D
    /// @return ε_*, the largest e with I(e) ≤ α
    @SlowTwin
    default double largest(double alpha) {
        double frozen = freezing(alpha);
        return mean(Double.isInfinite(frozen) ? Legendre.saturation(this) : frozen);
    }

    /// The tilt at which other patterns would have the overlap of the signal: sharper does not help.
    ///
    /// @return l with ζ′(l) = signal; +∞ when no tilt reaches it
    @SlowTwin
    default double saturation() {
        return tilt(signal());
    }
}
