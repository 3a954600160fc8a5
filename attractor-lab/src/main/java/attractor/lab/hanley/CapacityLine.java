package attractor.lab.hanley;

import attractor.experiment.Measured;
import attractor.statistics.StraightLine;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The straight line through ln C, whose slope is the exponent of the capacity.
///
///     ln C(D) against ln D or D;   σ of ln C = σ_C/C, so that the error of the exponent is that of the trials
enum CapacityLine {
    /// C ∝ D^slope.
    POWER {
        @Override
        double abscissa(int dimension) {
            return Math.log(dimension);
        }
    },
    /// C ∝ exp(slope·D).
    EXPONENTIAL {
        @Override
        double abscissa(int dimension) {
            return dimension;
        }
    };

    abstract double abscissa(int dimension);

    /// The line through the capacities themselves.
    ///
    /// @return nothing for fewer than two
    Optional<StraightLine> plain(NavigableMap<Integer, Measured> capacities) {
        return fit(capacities, dimension -> 1);
    }

    /// The line through C·2 ln(D/ε), which takes the logarithm of Gaussian crosstalk out of the exponent.
    ///
    /// @return nothing for fewer than two
    Optional<StraightLine> corrected(NavigableMap<Integer, Measured> capacities) {
        return fit(capacities, dimension -> 2 * Math.log(dimension / OneStepTrials.EPSILON));
    }

    private Optional<StraightLine> fit(NavigableMap<Integer, Measured> capacities, IntToDoubleFunction factor) {
        if (capacities.size() < 2) {
            return Optional.empty();
        }
        double[] x = new double[capacities.size()];
        double[] y = new double[x.length];
        double[] errors = new double[x.length];
        int k = 0;
        for (Map.Entry<Integer, Measured> entry : capacities.entrySet()) {
            int dimension = entry.getKey();
            Measured capacity = entry.getValue();
            x[k] = abscissa(dimension);
            y[k] = Math.log(capacity.value() * factor.applyAsDouble(dimension));
            errors[k++] = capacity.standardError() / capacity.value();
        }
        return Optional.of(StraightLine.fit(x, y, errors));
    }

    /// {@return the exponent with its standard error}
    ///
    /// @param line a fitted line
    static Measured slope(StraightLine line) {
        return new Measured(line.slope(), line.slopeError());
    }
}
