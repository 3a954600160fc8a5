package attractor.experiment.rem;

import java.util.random.RandomGenerator;

/// How many of n patterns have a property of probability p.
///
/// Binomial: by single draws up to 10^5 of them; else Poisson where p < 10⁻³, else normal, at least 100 being
/// expected. Poisson: by waiting times up to a mean of 10^3, beyond it normal. The variance is within 10⁻³ of the
/// exact one.
final class LevelCount {

    private static final double SINGLE = 1e5;
    private static final double RARE = 1e-3;
    private static final double MANY = 1e3;

    private LevelCount() {}

    static double binomial(double n, double p, RandomGenerator rng) {
        double mean = n * p;
        if (p < RARE) {
            return Math.min(n, poisson(mean, rng));
        }
        if (n <= SINGLE) {
            int hits = 0;
            for (int k = 0; k < n; k++) {
                hits += rng.nextDouble() < p ? 1 : 0;
            }
            return hits;
        }
        return Math.clamp(Math.rint(mean + Math.sqrt(mean * (1 - p)) * rng.nextGaussian()), 0, n);
    }

    static double poisson(double mean, RandomGenerator rng) {
        if (mean > MANY) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * rng.nextGaussian()));
        }
        int count = 0;
        for (double time = -Math.log1p(-rng.nextDouble()); time < mean; time -= Math.log1p(-rng.nextDouble())) {
            count++;
        }
        return count;
    }
}
