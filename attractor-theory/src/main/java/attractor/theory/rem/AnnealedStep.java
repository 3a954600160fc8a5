package attractor.theory.rem;

import attractor.reference.SlowTwin;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.special.MonotoneRoot;

/// One step of recall at finite dimension, the other patterns replaced by their average.
///
///     x = m ξ:   a = 1/(1 + e^L),   m′ = a + (1−a) c,   L = L(m, λ),  c = c(m, λ)
///     λ_c(D) = the least λ for which m′ = m has a solution in [m_min, 1]
///
/// L is ln of the mean weight of all others in the softmax relative to that of the pattern, c the part of their
/// weighted average along the pattern, a the weight of the pattern. A solution below m_min is no recall, and λ_c is
/// +∞ where at the λ found the others alone hold a state of m_min, c(m_min, λ) ≥ m_min to nine digits. Laws:
/// [AnnealedMap] for spheres, [AnnealedSigns], [AnnealedNormals]. Derived here.
public interface AnnealedStep {

    /// The least length that counts as recall.
    Quantity LEAST_LENGTH = new Quantity(
            "least-m",
            "m_min",
            "least length of the state that counts as recall",
            Domain.reals().above(0).below(1));

    /// The weight of the others.
    ///
    /// @param m the length of the state along its pattern
    /// @param sharpness λ
    /// @return L
    double logWeight(double m, double sharpness);

    /// The average of the others.
    ///
    /// @param m the length of the state along its pattern
    /// @param sharpness λ
    /// @return c
    double average(double m, double sharpness);

    /// The length after one step.
    ///
    /// @param m the length before it
    /// @param sharpness λ
    /// @return m′
    default double next(double m, double sharpness) {
        Symbols.SHARPNESS.check(sharpness);
        Symbols.MAGNETISATION.check(m);
        double others = logWeight(m, sharpness);
        return 1 / (1 + Math.exp(others)) + 1 / (1 + Math.exp(-others)) * average(m, sharpness);
    }

    /// The least sharpness that keeps a pattern.
    ///
    /// Root of max_m (m′ − m) as a function of λ; the maximum by a scan that is fine near m = 1, where folds of
    /// large D lie, and golden section. About 10⁻¹² of λ_c; some thousand steps.
    ///
    /// @param least m_min, for example 0.8
    /// @return λ_c(D); +∞ if the others alone then hold a state of m_min, so that no λ tells recall from their
    ///     average (choose a value nearer to 1, or a smaller load)
    @SlowTwin
    default double leastSharpness(double least) {
        LEAST_LENGTH.check(least);
        double sharpness = MonotoneRoot.increasing(lambda -> Fold.gain(this, lambda, least), 0.5);
        return Fold.unlessHeldByOthers(this, sharpness, least);
    }
}
