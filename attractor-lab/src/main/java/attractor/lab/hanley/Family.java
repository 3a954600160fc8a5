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

/// The memories whose capacities are compared.
public enum Family {
    /// c₀ = 1 beside the product: every weight grows with every pattern.
    CONSTANT_TERM("Hebb with a constant term", Kind.MATRIX),
    /// The presynaptic unit gates, θ = ½.
    PRESYNAPTIC_TERM("Hebb with a presynaptic term", Kind.MATRIX),
    /// The activity product.
    HEBB("Hebb (activity product)", Kind.MATRIX),
    /// Storkey's rule.
    STORKEY("Storkey, looks at the weights", Kind.MATRIX),
    /// The projection rule.
    PSEUDO_INVERSE("pseudo-inverse, not local", Kind.MATRIX),
    /// F = x³/3.
    CUBIC("dense, n = 3", Kind.DENSE),
    /// F = x⁴/4.
    QUARTIC("dense, n = 4", Kind.DENSE),
    /// F = exp(x/2).
    EXPONENTIAL("dense, exponential", Kind.DENSE);

    /// What a memory is made of.
    public enum Kind {
        /// One matrix of couplings.
        MATRIX,
        /// Couplings of higher order.
        DENSE,
        /// Either.
        ANY
    }

    private final String words;
    private final Kind kind;

    Family(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    String words() {
        return words;
    }

    Kind kind() {
        return kind;
    }

    Model model() {
        return switch (this) {
            case CONSTANT_TERM -> new Hopfield(new Taylor("1", "0", "0", "0", "0", "1"));
            case PRESYNAPTIC_TERM -> new Hopfield(new Gated(Gated.Gate.PRESYNAPTIC, 0.5));
            case HEBB -> new Hopfield();
            case STORKEY -> new Hopfield(new Storkey());
            case PSEUDO_INVERSE -> new Hopfield(new PseudoInverse());
            case CUBIC -> new DensePolynomial(3);
            case QUARTIC -> new DensePolynomial(4);
            case EXPONENTIAL -> new DenseExponential(0.5);
        };
    }

    /// The exponent of the capacity in D, up to logarithms.
    OptionalDouble exponent() {
        return switch (this) {
            case CONSTANT_TERM -> OptionalDouble.of(0.5);
            case PRESYNAPTIC_TERM, HEBB, STORKEY, PSEUDO_INVERSE -> OptionalDouble.of(1);
            case CUBIC -> OptionalDouble.of(2);
            case QUARTIC -> OptionalDouble.of(3);
            case EXPONENTIAL -> OptionalDouble.empty();
        };
    }

    /// The exponent of the time of a search in D.
    double workExponent() {
        return switch (this) {
            case HEBB -> 2;
            case QUARTIC -> 4;
            case EXPONENTIAL -> 4.5;
            case CONSTANT_TERM, PRESYNAPTIC_TERM, STORKEY, PSEUDO_INVERSE, CUBIC -> 3;
        };
    }

    /// The largest D of the paper profile.
    private int most() {
        return switch (this) {
            case HEBB -> 1024;
            case CONSTANT_TERM, PRESYNAPTIC_TERM, CUBIC -> 512;
            case STORKEY, PSEUDO_INVERSE -> 256;
            case QUARTIC -> 128;
            case EXPONENTIAL -> 48;
        };
    }

    /// Powers of two, and for the exponential memory steps in which its capacity grows as much.
    int[] dimensions(Profile profile) {
        if (this == EXPONENTIAL) {
            return profile == Profile.SMOKE ? new int[] {24, 32, 40} : new int[] {24, 32, 40, 48};
        }
        int most = profile == Profile.SMOKE ? Math.min(most(), smokeLimit()) : most();
        int least = isUnbalanced() ? 64 : 32;
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
