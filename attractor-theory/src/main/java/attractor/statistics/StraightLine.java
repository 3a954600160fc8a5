package attractor.statistics;

import org.hipparchus.stat.regression.SimpleRegression;

/// The line through points by unweighted least squares.
///
///     y = intercept + slope·x,   minimal Σ (y_i − intercept − slope·x_i)²
///
/// The standard error of the slope is √(residual variance / Σ(x_i − x̄)²) with n − 2 degrees of freedom; it is NaN
/// for two points, which leave no residual. Scaling exponents are slopes of ln C on ln D.
///
/// @param intercept value of the line at x = 0
/// @param slope change of y per unit of x
/// @param slopeError standard error of the slope; NaN for two points
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

    /// The value of the line.
    ///
    /// @param x abscissa
    /// @return intercept + slope·x
    public double at(double x) {
        return intercept + slope * x;
    }
}
