package attractor.statistics;

import java.util.Arrays;
import org.hipparchus.stat.regression.SimpleRegression;

/// The line through points by unweighted least squares.
///
///     y = intercept + slope·x,   minimal Σ (y_i − intercept − slope·x_i)²
///
/// The standard error of the slope is √(residual variance / Σ(x_i − x̄)²) with n − 2 degrees of freedom; it is NaN
/// for two points, which leave no residual. Where each ordinate has a standard error σ_i of its own, it follows from
/// those instead: three points that lie on a line by chance say little. Scaling exponents are slopes of ln C on ln D.
///
/// @param intercept value of the line at x = 0
/// @param slope change of y per unit of x
/// @param slopeError standard error of the slope; NaN where it is that of residuals and there are two points
/// @param points number of points
public record StraightLine(double intercept, double slope, double slopeError, int points) {

    /// Fits the line.
    ///
    /// @param x abscissae, at least two different ones
    /// @param y ordinates, as many
    /// @return the least-squares line
    public static StraightLine fit(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a line needs as many ordinates as abscissae; " + x.length + " x and "
                    + y.length + " y were given");
        }
        var regression = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "point " + i + " is (" + x[i] + ", " + y[i] + ") but both coordinates must be finite");
            }
            regression.addData(x[i], y[i]);
        }
        double slope = regression.getSlope();
        if (Double.isNaN(slope)) {
            throw new IllegalArgumentException(
                    "a line through " + x.length + " points needs at least two different x; add points");
        }
        double error = x.length > 2 ? regression.getSlopeStdErr() : Double.NaN;
        return new StraightLine(regression.getIntercept(), slope, error, x.length);
    }

    /// Fits the same line, unweighted, to ordinates of known error; points stray from the line by their errors and
    /// because it may be no line, and only the first counts here.
    ///
    ///     se(slope) = √(Σ (x_i − x̄)² σ_i²) / Σ (x_i − x̄)²
    ///
    /// @param x abscissae, at least two different ones
    /// @param y ordinates, as many
    /// @param errors standard errors σ_i ≥ 0 of the ordinates, independent; a NaN makes that of the slope NaN
    /// @return the least-squares line
    public static StraightLine fit(double[] x, double[] y, double[] errors) {
        StraightLine line = fit(x, y);
        if (errors.length != y.length) {
            throw new IllegalArgumentException("a line needs one standard error for each ordinate; " + y.length
                    + " ordinates and " + errors.length + " errors were given");
        }
        double mean = Arrays.stream(x).average().orElseThrow();
        double spread = 0;
        double variance = 0;
        for (int i = 0; i < x.length; i++) {
            if (errors[i] < 0) {
                throw new IllegalArgumentException(
                        "the standard error of point " + i + " is " + errors[i] + "; it must be at least 0");
            }
            double off = x[i] - mean;
            spread += off * off;
            variance += off * off * errors[i] * errors[i];
        }
        return new StraightLine(line.intercept(), line.slope(), Math.sqrt(variance) / spread, x.length);
    }

    /// The value of the line.
    ///
    /// @param x abscissa
    /// @return intercept + slope·x
    public double at(double x) {
        return intercept + slope * x;
    }
}
