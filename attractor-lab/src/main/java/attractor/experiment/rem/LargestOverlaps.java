package attractor.experiment.rem;

import attractor.theory.special.LogSum;
import java.util.random.RandomGenerator;

/// The sum over overlaps of a continuous law, of which the largest are drawn and the rest are their mean.
///
/// The greatest 512 overlaps are drawn as order statistics: −ln(1 − S(c_(j))) grows by Exp(1)/(n−j). The rest, if
/// any, are n − 512 independent overlaps below the last of them; their sum is drawn as normal with the mean and
/// variance of the truncated law. n ≤ 512 is exact.
final class LargestOverlaps {

    private static final int TOP = 512;

    private LargestOverlaps() {}

    /// A law of overlaps.
    interface Tail {

        /// The overlap that is exceeded with probability e^log; it is at most `from`.
        double overlap(double log, double from);

        /// Moments of e^{λDc} up to a greatest overlap.
        Moment moment(double sharpness, double most);

        /// What every overlap lies below.
        double greatest();

        /// D.
        int dimension();
    }

    /// ln of ∫ f(c) e^{λDc} dc up to a greatest overlap, and the mean overlap under the integral.
    record Moment(double log, double mean) {}

    static Competitors.Sum draw(Tail tail, double logCount, double sharpness, RandomGenerator rng) {
        LogSum sum = new LogSum();
        double count = Math.exp(logCount);
        int top = (int) Math.min(TOP, Math.rint(count));
        double scaled = 0;
        double c = 0;
        double largest = 0;
        double log = 0;
        for (int j = 0; j < top; j++) {
            // scaled is n·(−ln(1 − S)), so that it stays a number where n does not
            scaled += -Math.log1p(-rng.nextDouble()) / (1 - j / count);
            double t = Math.exp(Math.log(scaled) - logCount);
            log = t > 1e-8 ? Math.log(-Math.expm1(-t)) : Math.log(scaled) - logCount;
            c = tail.overlap(log, j == 0 ? tail.greatest() : c);
            largest = j == 0 ? c : largest;
            sum.add(sharpness * tail.dimension() * c, c);
        }
        double deviate = rng.nextGaussian();
        if (top < count) {
            double logRest = logCount + Math.log1p(-top / count);
            Cut cut = new Cut(c, logRest, logRest - Math.log(-Math.expm1(log)));
            addRest(sum, tail, cut, new Shape(sharpness, deviate));
        }
        return new Competitors.Sum(sum.log(), sum.mean(), largest);
    }

    /// The greatest overlap that the rest may have, ln of their number, and that over the probability of being
    /// below.
    private record Cut(double most, double logNumber, double logDensity) {}

    /// λ, and by how many standard deviations the rest is off its mean.
    private record Shape(double sharpness, double deviate) {}

    private static void addRest(LogSum sum, Tail tail, Cut cut, Shape shape) {
        Moment first = tail.moment(shape.sharpness(), cut.most());
        Moment second = tail.moment(2 * shape.sharpness(), cut.most());
        double logMean = cut.logDensity() + first.log();
        // Σ of n independent terms: variance n (E2 − E1²), relative to the squared mean
        double square = Math.exp(cut.logDensity() + second.log() - 2 * logMean) - Math.exp(-cut.logNumber());
        double relative = Math.sqrt(Math.max(0, square));
        sum.add(logMean + Math.log(Math.max(1e-300, 1 + relative * shape.deviate())), first.mean());
    }
}
