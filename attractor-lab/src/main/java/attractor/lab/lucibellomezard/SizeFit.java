package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import java.util.List;

/// Weighted least squares through points that approach a limit, and the limit.
///
///     λ(D) = a + b f(D) + c/D^p        quadratic: f = 1/D, p = 2;   logarithmic: f = ln D/D, p = 1
///
/// @param limit a with its standard error
/// @param slope b
/// @param bend c
/// @param form which f
record SizeFit(Measured limit, double slope, double bend, Form form) {

    private static final double LEAST_ERROR = 1e-3;

    /// How the size enters.
    enum Form {
        /// Powers of 1/D, as published.
        QUADRATIC("a + b/D + c/D²"),
        /// The form that theory asks for.
        LOGARITHMIC("a + b ln D/D + c/D");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        double first(double d) {
            return this == QUADRATIC ? 1 / d : Math.log(d) / d;
        }

        double second(double d) {
            return this == QUADRATIC ? 1 / (d * d) : 1 / d;
        }
    }

    /// One size.
    record Size(double dimension, Measured value) {}

    /// {@return the fit; errors below 0.001 count as 0.001}
    ///
    /// @param form how the size enters
    /// @param sizes at least three different ones
    static SizeFit of(Form form, List<Size> sizes) {
        double[][] normal = new double[3][4];
        for (Size size : sizes) {
            double error = size.value().atLeast(LEAST_ERROR).standardError();
            double[] row = {1, form.first(size.dimension()), form.second(size.dimension())};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    normal[i][j] += row[i] * row[j] / (error * error);
                }
                normal[i][3] += row[i] * size.value().value() / (error * error);
            }
        }
        double determinant = determinant(normal, 3, 0);
        double[] solution = new double[3];
        for (int column = 0; column < 3; column++) {
            solution[column] = determinant(normal, column, 3) / determinant;
        }
        double variance = (normal[1][1] * normal[2][2] - normal[1][2] * normal[2][1]) / determinant;
        return new SizeFit(new Measured(solution[0], Math.sqrt(Math.max(0, variance))), solution[1], solution[2], form);
    }

    /// The determinant of the first three columns, with one replaced by another; column 3 by itself changes
    /// nothing.
    private static double determinant(double[][] m, int replaced, int by) {
        double[][] a = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                a[i][j] = m[i][j == replaced ? by : j];
            }
        }
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    /// {@return the fitted value}
    ///
    /// @param dimension D
    double at(double dimension) {
        return limit.value() + slope * form.first(dimension) + bend * form.second(dimension);
    }
}
