package attractor.theory.advice;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import attractor.theory.rem.OverlapLaw;

/// Overlaps that are normal, with a mean and a spread that were measured: what correlated patterns look like to a cue.
///
///     e = x·ξ′/D with mean a and variance b/D:   ζ(u) = a u + ½ b u²,   ζ′(u) = a + b u
///
/// Independent components give b = |x|² r²/D; correlated ones more, and then fewer patterns are recalled. The random
/// energy model of Derrida with the measured variance. Derived here.
///
/// @param signal overlap of the cue with its own pattern, over D
/// @param centre a
/// @param variance b, above 0
public record NormalOverlaps(double signal, double centre, double variance) implements OverlapLaw {

    private static final Quantity VARIANCE = new Quantity(
            "variance",
            "b",
            "variance of the overlaps, times D",
            Domain.reals().above(0).upTo(1e300));

    /// Checks the variance.
    public NormalOverlaps {
        VARIANCE.check(variance);
    }

    @Override
    public double zeta(double u) {
        return u * (centre + variance * u / 2);
    }

    @Override
    public double mean(double u) {
        return centre + variance * u;
    }

    @Override
    public double margin(double u) {
        return u * (signal - centre - variance * u / 2);
    }

    @Override
    public double entropy(double u) {
        return variance * u * u / 2;
    }

    @Override
    public double tilt(double overlap) {
        return (overlap - centre) / variance;
    }
}
