package attractor.experiment.advisor;

import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/// What is done to patterns before they are stored. What is done to them must be done to every cue as well.
public enum Preparation {
    /// The mean pattern is subtracted from each.
    CENTRE,
    /// Each pattern is divided by its norm, after it was centred.
    NORMALISE;

    /// Prepares patterns.
    ///
    /// @param patterns any
    /// @param steps what to do
    /// @return the same patterns where there is nothing to do, else real ones of the same precision (float64 for
    ///     spins and bits)
    /// @throws IllegalArgumentException if a pattern to be normalised is zero
    public static Patterns apply(Patterns patterns, Set<Preparation> steps) {
        if (steps.isEmpty()) {
            return patterns;
        }
        Precision precision = patterns instanceof RealPatterns reals ? reals.precision() : Precision.FLOAT64;
        int dimension = patterns.dimension();
        double[] mean = new double[dimension];
        if (steps.contains(CENTRE)) {
            for (int mu = 0; mu < patterns.count(); mu++) {
                double[] row = patterns.get(mu).toArray();
                for (int i = 0; i < dimension; i++) {
                    mean[i] += row[i] / patterns.count();
                }
            }
        }
        return RealPatterns.filled(precision, patterns.count(), dimension, rows -> {
            for (int mu = 0; mu < patterns.count(); mu++) {
                double[] row = patterns.get(mu).toArray();
                double square = 0;
                for (int i = 0; i < dimension; i++) {
                    row[i] -= mean[i];
                    square += row[i] * row[i];
                }
                write(rows, precision, (long) mu * dimension, scaled(row, mu, steps.contains(NORMALISE) ? square : 1));
            }
        });
    }

    private static double[] scaled(double[] row, int mu, double square) {
        if (!(square > 0)) {
            throw new IllegalArgumentException(
                    "pattern " + mu + " is zero, so it cannot be normalised; leave it out, or drop --normalise");
        }
        double norm = Math.sqrt(square);
        for (int i = 0; i < row.length; i++) {
            row[i] /= norm;
        }
        return row;
    }

    private static void write(MemorySegment rows, Precision precision, long from, double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (precision == Precision.FLOAT32) {
                rows.setAtIndex(ValueLayout.JAVA_FLOAT, from + i, (float) row[i]);
            } else {
                rows.setAtIndex(ValueLayout.JAVA_DOUBLE, from + i, row[i]);
            }
        }
    }
}
