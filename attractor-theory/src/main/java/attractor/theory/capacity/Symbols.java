package attractor.theory.capacity;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The arguments that the capacity formulas share, with their domains.
final class Symbols {

    static final Quantity DIMENSION = new Quantity(
            "dimension", "D", "number of units", Domain.integers().from(2).upTo(1e12));
    /// Where the formula sums over the units.
    static final Quantity SUMMED_DIMENSION = new Quantity(
            "dimension", "D", "number of units", Domain.integers().from(2).upTo(1e6));
    /// Where the formula needs a whole distribution at each step of a search.
    static final Quantity GUARANTEED_DIMENSION = new Quantity(
            "dimension", "D", "number of units", Domain.integers().from(2).upTo(1e5));
    static final Quantity COUNT = new Quantity(
            "count", "K", "number of stored patterns", Domain.integers().from(1).upTo(0x1p53));
    static final Quantity FLIP = new Quantity(
            "delta",
            "δ",
            "flip probability of a cue bit",
            Domain.reals().from(0).below(0.5));
    static final Quantity FAILURE = new Quantity(
            "epsilon", "ε", "failure probability", Domain.reals().above(0).below(1));
    static final Quantity BIT_ERROR = new Quantity(
            "error", "p", "error probability of a bit", Domain.reals().above(0).below(0.5));
    static final Quantity INTEGER_DEGREE = new Quantity(
            "degree",
            "n",
            "degree of the polynomial energy",
            Domain.integers().from(2).upTo(1e6));
    static final Quantity REAL_DEGREE = new Quantity(
            "degree",
            "n",
            "degree of the rectified energy",
            Domain.reals().above(1).upTo(1e6));
    static final Quantity SHARPNESS = new Quantity(
            "beta",
            "β",
            "sharpness of the exponential energy",
            Domain.reals().above(0).upTo(1e6));
    static final Quantity DECAY = new Quantity(
            "lambda",
            "λ",
            "fraction of the weights forgotten per pattern",
            Domain.reals().above(0).below(1));

    private Symbols() {}

    /// m = 1 − 2δ, the mean overlap of cue and pattern.
    static double overlap(double delta) {
        return 1 - 2 * FLIP.check(delta);
    }

    /// z² = 2 ln(D/ε): Q(z) ≤ exp(−z²/2) = ε/D.
    static double safeDeviate(long dimension, double eps) {
        return Math.sqrt(2 * (Math.log((double) DIMENSION.check(dimension)) - Math.log(FAILURE.check(eps))));
    }
}
