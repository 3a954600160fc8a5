package attractor.theory.rem;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// The arguments that the formulas of this package share, with their domains.
final class Symbols {

    static final Quantity SHARPNESS = new Quantity(
            "lambda", "λ", "sharpness of the softmax", Domain.reals().above(0).upTo(1e6));
    static final Quantity LOAD = new Quantity(
            "alpha",
            "α",
            "exponent of the count, ln K/D",
            Domain.reals().above(0).upTo(1e6));
    static final Quantity NORM = new Quantity(
            "norm",
            "ρ",
            "norm of the state in units of √D",
            Domain.reals().above(0).upTo(1e6));
    static final Quantity DIMENSION = new Quantity(
            "dimension", "D", "number of units", Domain.integers().from(2).upTo(1e6));
    static final Quantity COUNT = new Quantity(
            "count", "K", "number of stored patterns", Domain.reals().from(2).upTo(1e300));
    static final Quantity MAGNETISATION = new Quantity(
            "m",
            "m",
            "length of the state along its pattern",
            Domain.reals().above(0).upTo(1));

    private Symbols() {}
}
