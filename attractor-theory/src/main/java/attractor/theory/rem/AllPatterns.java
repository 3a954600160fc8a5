package attractor.theory.rem;

import attractor.reference.Source;
import attractor.theory.rem.PatternLaw.Deviation;
import attractor.theory.special.MonotoneRoot;

/// How many patterns a memory may hold while every one of them is recalled in one step: the large-deviation bound
/// α_c^lb, and what limits it.
///
///     bulk:        α_J(λ) = max_{t≥0, l≤λ} h(t,l)/(1+t)
///     competitor:  α_P    = max_{0≤t≤1, l>0} h(t,l)/(1+t)
///     α_c^lb = min(α_J, α_P)
///
/// Among e^(αD) patterns some are rarer than typical by a rate α. If such a pattern has so small a margin that the
/// sum over all others beats it, α exceeds α_J; if it is beaten by a single other pattern that happens to be
/// aligned with it, α exceeds α_P. At t = 1 the latter is half the rate at which two patterns compete, L₂/2. h is
/// the [PatternLaw]'s deviation: h(t,l)/(1+t) rises and falls once in t, and h once in l, so both maxima are found
/// by roots of derivatives. A heuristic second-moment argument says that the bound is the capacity. Source:
/// `lucibello-mezard-2024`, equations 10 to 12; the maxima in this form and the competitor are derived here.
@Source(key = "lucibello-mezard-2024", equation = "10 to 12")
public final class AllPatterns {

    private static final double LARGEST_TILT = 0x1p40;
    private static final double LARGEST_SHARPNESS = 0x1p900;
    private static final double FADED = 1e-14;

    private AllPatterns() {}

    /// What makes the first pattern fail.
    public enum Channel {
        /// All other patterns together, against a typical pattern.
        BULK,
        /// All other patterns together, against a pattern of unusually small margin, for example a short one.
        WEAK_PATTERN,
        /// One other pattern that happens to be aligned with a weak one.
        COMPETITOR
    }

    /// Whether a pattern is lost when another has the same overlap with it as itself.
    public enum Ties {
        /// It is: duplicates, and for ±1 patterns neighbours, count as failures.
        FAIL,
        /// It is not: only a strictly larger overlap counts.
        ALLOWED
    }

    /// A capacity and what limits it.
    ///
    /// @param alpha α_c^lb = ln K/D
    /// @param channel what fails first
    public record Capacity(double alpha, Channel channel) {}

    /// The bound.
    ///
    /// @param law the patterns
    /// @param sharpness λ
    /// @param ties whether equal overlaps are failures
    /// @return α_c^lb and its channel
    public static Capacity capacity(PatternLaw law, double sharpness, Ties ties) {
        Summit bulk = bulk(law, Symbols.SHARPNESS.check(sharpness));
        Capacity byBulk = new Capacity(bulk.value(), bulk.tilt() >= LARGEST_TILT ? Channel.BULK : Channel.WEAK_PATTERN);
        Summit pair = competitor(law);
        boolean onlyTies = pair.tilt() == 1 && Double.isInfinite(pair.sharpness());
        return pair.value() >= byBulk.alpha() || (ties == Ties.ALLOWED && onlyTies)
                ? byBulk
                : new Capacity(pair.value(), Channel.COMPETITOR);
    }

    /// The bound by single competitors, α_P.
    ///
    /// @param law the patterns
    /// @return α_P with ties as failures; +∞ where no pattern can compete
    public static double competitorBound(PatternLaw law) {
        return competitor(law).value();
    }

    /// The rate at which one given pattern has at least the overlap of another with itself.
    ///
    /// @param law the patterns
    /// @return L₂ = sup_l −(1/D) ln E exp(l D (overlap − signal)); +∞ where that never happens
    public static double pairRate(PatternLaw law) {
        return steepest(law, 1, Double.POSITIVE_INFINITY).value();
    }

    /// The rate of patterns whose margin at sharpness l is so small that e^(αD) others beat them together.
    ///
    /// @param law the patterns
    /// @param alpha α = ln K/D
    /// @param sharpness l
    /// @return J(α, l) = sup_{t≥0} [h(t,l) − tα]; 0 where typical patterns fail, +∞ where none can
    public static double weakPatternRate(PatternLaw law, double alpha, double sharpness) {
        Symbols.LOAD.check(alpha);
        if (law.deviation(0, sharpness).byTilt() <= alpha) {
            return 0;
        }
        if (law.deviation(LARGEST_TILT, sharpness).byTilt() > alpha) {
            return Double.POSITIVE_INFINITY;
        }
        double t =
                MonotoneRoot.increasing(x -> alpha - law.deviation(x, sharpness).byTilt(), 1);
        return law.deviation(t, sharpness).value() - t * alpha;
    }

    /// A maximum of h/(1+t) and where it is.
    private record Summit(double value, double tilt, double sharpness) {}

    private static Summit bulk(PatternLaw law, double most) {
        if (ascent(law, LARGEST_TILT, most) > 0) {
            Steepest best = steepest(law, LARGEST_TILT, most);
            return new Summit(best.byTilt(), LARGEST_TILT, best.sharpness());
        }
        return summit(law, MonotoneRoot.increasing(t -> -ascent(law, t, most), 1), most);
    }

    private static Summit competitor(PatternLaw law) {
        double unlimited = Double.POSITIVE_INFINITY;
        double t = ascent(law, 1, unlimited) >= 0 ? 1 : MonotoneRoot.increasing(x -> -ascent(law, x, unlimited), 0.5);
        return summit(law, t, unlimited);
    }

    private static Summit summit(PatternLaw law, double t, double most) {
        Steepest best = steepest(law, t, most);
        return new Summit(best.value() / (1 + t), t, best.sharpness());
    }

    /// (1+t)² times the derivative of max_l h/(1+t).
    private static double ascent(PatternLaw law, double t, double most) {
        Steepest best = steepest(law, t, most);
        return Double.isInfinite(best.value()) ? 1 : (1 + t) * best.byTilt() - best.value();
    }

    /// max_l h(t, l) for given t, where it is, and its slope in t.
    private record Steepest(double value, double byTilt, double sharpness) {}

    private static Steepest steepest(PatternLaw law, double t, double most) {
        if (!Double.isInfinite(most)) {
            Deviation end = law.deviation(t, most);
            if (end.bySharpness() >= 0) {
                return new Steepest(end.value(), end.byTilt(), most);
            }
        }
        double l = Math.min(1, most);
        Deviation here = law.deviation(t, l);
        while (here.bySharpness() > 0) {
            if (l * here.bySharpness() <= FADED * here.value()) {
                return new Steepest(here.value(), here.byTilt(), Double.POSITIVE_INFINITY);
            }
            if (l > LARGEST_SHARPNESS) {
                return new Steepest(Double.POSITIVE_INFINITY, here.byTilt(), Double.POSITIVE_INFINITY);
            }
            l *= 2;
            here = law.deviation(t, l);
        }
        double root = MonotoneRoot.increasing(x -> -law.deviation(t, x).bySharpness(), l);
        Deviation top = law.deviation(t, root);
        // where the slope fades away below rounding the supremum is approached, not reached
        boolean reached = top.value() - law.deviation(t, 8 * root).value() > 1e-9 * top.value();
        return new Steepest(top.value(), top.byTilt(), reached ? root : Double.POSITIVE_INFINITY);
    }
}
