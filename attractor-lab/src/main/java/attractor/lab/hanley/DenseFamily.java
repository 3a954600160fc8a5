package attractor.lab.hanley;

import attractor.memory.Model;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import attractor.spin.FieldForm;
import attractor.theory.capacity.DenseKernel;

/// The dense memories whose capacity is measured against the dimension.
public enum DenseFamily {
    /// F(x) = x²/2, the Hopfield network.
    QUADRATIC(2),
    /// F(x) = x³/3.
    CUBIC(3),
    /// F(x) = x⁴/4.
    QUARTIC(4),
    /// F(x) = x⁵/5.
    QUINTIC(5),
    /// F(x) = max(x, 0)³/3.
    RECTIFIED_CUBIC(3),
    /// F(x) = exp(x).
    EXPONENTIAL(0);

    private final int power;

    DenseFamily(int power) {
        this.power = power;
    }

    /// n; 0 for the exponential.
    int power() {
        return power;
    }

    String formula() {
        return switch (this) {
            case RECTIFIED_CUBIC -> "max(x,0)^3";
            case EXPONENTIAL -> "exp(x)";
            default -> "x^" + power;
        };
    }

    DenseKernel kernel() {
        return switch (this) {
            case RECTIFIED_CUBIC -> new DenseKernel.Rectified(power);
            case EXPONENTIAL -> new DenseKernel.Exponential(1);
            default -> new DenseKernel.Polynomial(power);
        };
    }

    Model model(FieldForm field) {
        return switch (this) {
            case RECTIFIED_CUBIC -> {
                DenseRectified d = new DenseRectified(power);
                yield new DenseRectified(d.n(), field, d.overlap(), d.energyScale(), d.update(), d.ties());
            }
            case EXPONENTIAL -> {
                DenseExponential d = new DenseExponential(1);
                yield new DenseExponential(d.beta(), field, d.energy(), d.energyScale(), d.update(), d.ties());
            }
            default -> {
                DensePolynomial d = new DensePolynomial(power);
                yield new DensePolynomial(d.n(), field, d.overlap(), d.energyScale(), d.update(), d.ties());
            }
        };
    }
}
