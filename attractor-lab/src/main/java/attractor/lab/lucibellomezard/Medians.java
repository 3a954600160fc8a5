package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import attractor.pattern.Seed;
import attractor.statistics.Quantile;
import java.util.random.RandomGenerator;

/// The median of a sample, with its bootstrap error.
///
///     se² = variance of the medians of 200 resamples
final class Medians {

    private static final int RESAMPLES = 200;

    private Medians() {}

    static Measured of(double[] values, Seed seed) {
        double median = Quantile.median(values);
        if (values.length < 2) {
            return new Measured(median, Double.NaN);
        }
        RandomGenerator rng = seed.generator();
        double[] resample = new double[values.length];
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < RESAMPLES; b++) {
            for (int k = 0; k < resample.length; k++) {
                resample[k] = values[rng.nextInt(values.length)];
            }
            double shift = Quantile.median(resample) - median;
            sum += shift;
            squares += shift * shift;
        }
        return new Measured(median, Math.sqrt(Math.max(0, (squares - sum * sum / RESAMPLES) / (RESAMPLES - 1))));
    }
}
