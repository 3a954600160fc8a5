package attractor.learning;

import java.util.function.DoubleUnaryOperator;

/// A coefficient of an expanded Hebbian rule: a function of the coupling that it changes.
///
///     c(W_ij) = a + b W_ij, or any function of W_ij
///
/// Two coefficients are equal when they read the same. Immutable. Source: `hanley-2025`, Definition 2.4.3, where
/// every coefficient may depend on W.
public final class Coefficient {

    /// The coefficient 0.
    public static final Coefficient ZERO = constant(0);

    private final String text;
    private final DoubleUnaryOperator curve;
    private final double intercept;
    private final double slope;

    /// @param slope b of an affine function, NaN of any other
    private Coefficient(String text, DoubleUnaryOperator curve, double intercept, double slope) {
        this.text = text;
        this.curve = curve;
        this.intercept = intercept;
        this.slope = slope;
    }

    /// {@return the same number for every coupling}
    ///
    /// @param value a, finite
    public static Coefficient constant(double value) {
        return affine(value, 0);
    }

    /// {@return a + b W}
    ///
    /// @param intercept a, finite
    /// @param slope b, finite
    public static Coefficient affine(double intercept, double slope) {
        if (!Double.isFinite(intercept) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException(
                    "a coefficient is " + intercept + " + " + slope + " W; both numbers must be finite");
        }
        String text = slope == 0 ? String.valueOf(intercept) : intercept + (slope < 0 ? "" : "+") + slope + "*W";
        return new Coefficient(text, w -> intercept + slope * w, intercept, slope);
    }

    /// {@return any function of the coupling}
    ///
    /// @param name what it is called in reports
    /// @param function of W_ij
    public static Coefficient of(String name, DoubleUnaryOperator function) {
        return new Coefficient(name, function, function.applyAsDouble(0), Double.NaN);
    }

    /// {@return the coefficient that a formula in W describes}
    ///
    /// @param name what the coefficient is called in error messages
    /// @param formula numbers, `W`, `+ - * / ^`, brackets, and `abs`, `exp`, `log`, `sqrt`, `tanh`, `sign`; such as
    ///     `0.1`, `-0.2W`, `1 - W^2`
    /// @throws IllegalArgumentException if it cannot be read; the place is named
    public static Coefficient parse(String name, String formula) {
        return new CoefficientFormula(name, formula).read();
    }

    /// {@return c(W)}
    ///
    /// @param w the coupling W_ij
    public double at(double w) {
        return slope == 0 ? intercept : curve.applyAsDouble(w);
    }

    /// {@return whether it is a + b W}
    public boolean isAffine() {
        return !Double.isNaN(slope);
    }

    /// {@return whether it is the same for every coupling}
    public boolean isConstant() {
        return slope == 0;
    }

    /// {@return whether it is 0 for every coupling}
    public boolean isZero() {
        return isConstant() && intercept == 0;
    }

    /// {@return c(0): a of an affine coefficient}
    public double intercept() {
        return intercept;
    }

    /// {@return b of an affine coefficient; NaN of any other}
    public double slope() {
        return slope;
    }

    /// The same function under another text.
    Coefficient named(String other) {
        return new Coefficient(other, curve, intercept, slope);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Coefficient other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
