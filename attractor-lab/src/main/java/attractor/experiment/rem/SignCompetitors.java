package attractor.experiment.rem;

import attractor.parameter.Range;
import attractor.theory.special.LogSum;
import java.util.random.RandomGenerator;

/// Overlaps of a state of signs with patterns of independent fair signs: c = 1 − 2k/D, k ~ Binomial(D, ½).
///
/// The numbers of patterns with k = 0, 1, … mismatches are drawn one after the other, each binomial given those
/// before ([LevelCount]). From the level on at which more than e^27 are expected, whose fluctuation is below 1e-6,
/// and beyond k = D/2, the expectation is taken. O(D) a draw.
public record SignCompetitors(int dimension) implements Competitors {

    private static final double MANY = 27;

    /// Checks the dimension.
    public SignCompetitors {
        Range.atLeast("the dimension D", dimension, 2);
    }

    @Override
    public Sum draw(double logCount, double sharpness, RandomGenerator rng) {
        LogSum sum = new LogSum();
        double largest = -1;
        double left = logCount <= 40 ? Math.rint(Math.exp(logCount)) : Double.POSITIVE_INFINITY;
        double above = 1;
        double logLevel = -dimension * Math.log(2);
        boolean expected = false;
        for (int k = 0; k <= dimension; k++) {
            double c = 1 - 2.0 * k / dimension;
            double logMean = logCount + logLevel;
            expected |= logMean > MANY || 2 * k > dimension;
            double drawn;
            if (expected) {
                drawn = left > 0 ? logMean : Double.NEGATIVE_INFINITY;
            } else if (Double.isInfinite(left)) {
                drawn = Math.log(LevelCount.poisson(Math.exp(logMean), rng));
            } else {
                double number = LevelCount.binomial(left, Math.min(1, Math.exp(logLevel) / above), rng);
                left -= number;
                above -= Math.exp(logLevel);
                drawn = Math.log(number);
            }
            sum.add(sharpness * dimension * c + drawn, c);
            if (drawn >= 0 && largest == -1) {
                largest = c;
            }
            logLevel += Math.log((double) (dimension - k) / (k + 1));
        }
        return new Sum(sum.log(), sum.mean(), largest);
    }
}
