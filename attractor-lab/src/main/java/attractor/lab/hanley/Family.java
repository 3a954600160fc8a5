package attractor.lab.hanley;

import attractor.experiment.Profile;
import attractor.learning.Gated;
import attractor.learning.PseudoInverse;
import attractor.learning.Storkey;
import attractor.learning.Taylor;
import attractor.memory.Model;
import attractor.models.classic.Hopfield;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// The memories whose capacities are compared.
public enum Family {
    /// c₀ = 1 beside the product: every weight grows with every pattern.
    CONSTANT_TERM(
            "Hebb with a constant term",
            Kind.MATRIX,
            () -> new Hopfield(new Taylor("1", "0", "0", "0", "0", "1")),
            new Sizes(3, OptionalDouble.of(0.5), 512)),
    /// The presynaptic unit gates, θ = ½.
    PRESYNAPTIC_TERM(
            "Hebb with a presynaptic term",
            Kind.MATRIX,
            () -> new Hopfield(new Gated(Gated.Gate.PRESYNAPTIC, 0.5)),
            new Sizes(3, OptionalDouble.of(1), 512)),
    /// The activity product.
    HEBB("Hebb (activity product)", Kind.MATRIX, Hopfield::new, new Sizes(2, OptionalDouble.of(1), 1024)),
    /// Storkey's rule.
    STORKEY(
            "Storkey, looks at the weights",
            Kind.MATRIX,
            () -> new Hopfield(new Storkey()),
            new Sizes(3, OptionalDouble.of(1), 256)),
    /// The projection rule.
    PSEUDO_INVERSE(
            "pseudo-inverse, not local",
            Kind.MATRIX,
            () -> new Hopfield(new PseudoInverse()),
            new Sizes(3, OptionalDouble.of(1), 256)),
    /// F = x³/3.
    CUBIC("dense, n = 3", Kind.DENSE, () -> new DensePolynomial(3), new Sizes(3, OptionalDouble.of(2), 512)),
    /// F = x⁴/4.
    QUARTIC("dense, n = 4", Kind.DENSE, () -> new DensePolynomial(4), new Sizes(4, OptionalDouble.of(3), 128)),
    /// F = exp(x/2).
    EXPONENTIAL(
            "dense, exponential",
            Kind.DENSE,
            () -> new DenseExponential(0.5),
            new Sizes(4.5, OptionalDouble.empty(), 48));

    /// What a memory is made of.
    public enum Kind {
        /// One matrix of couplings.
        MATRIX,
        /// Couplings of higher order.
        DENSE,
        /// Either.
        ANY
    }

    /// How large a memory is measured.
    ///
    /// @param work exponent of the time in D
    /// @param exponent of the capacity in D, by theory
    /// @param most largest D of the paper profile
    private record Sizes(double work, OptionalDouble exponent, int most) {}

    private final String words;
    private final Kind kind;
    private final Supplier<Model> model;
    private final Sizes sizes;

    Family(String words, Kind kind, Supplier<Model> model, Sizes sizes) {
        this.words = words;
        this.kind = kind;
        this.model = model;
        this.sizes = sizes;
    }

    String words() {
        return words;
    }

    Kind kind() {
        return kind;
    }

    Model model() {
        return model.get();
    }

    OptionalDouble exponent() {
        return sizes.exponent();
    }

    double workExponent() {
        return sizes.work();
    }

    /// Powers of two, and for the exponential memory steps in which its capacity grows as much.
    int[] dimensions(Profile profile) {
        if (this == EXPONENTIAL) {
            return profile == Profile.SMOKE ? new int[] {24, 32, 40} : new int[] {24, 32, 40, 48};
        }
        int most = profile == Profile.SMOKE ? Math.min(sizes.most(), smokeLimit()) : sizes.most();
        int least = this == QUARTIC ? 24 : isUnbalanced() ? 64 : 32;
        int points = 0;
        for (int d = least; d <= most; d *= 2) {
            points++;
        }
        int[] dimensions = new int[points];
        for (int k = 0; k < points; k++) {
            dimensions[k] = least << k;
        }
        return dimensions;
    }

    private int smokeLimit() {
        return this == HEBB || isUnbalanced() ? 256 : 128;
    }

    /// Whether it holds next to nothing below 64 units.
    private boolean isUnbalanced() {
        return this == CONSTANT_TERM || this == PRESYNAPTIC_TERM;
    }
}
