package attractor.experiment.rem;

import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Overlaps with patterns of standard normal components: c = z/√D, z ~ N(0, 1), for a state of norm √D.
///
/// Drawn as [LargestOverlaps] says, with the moments of the truncated normal law in closed form:
///
///     ∫_{−∞}^m φ(z) e^{tz} dz = e^{t²/2} Φ(m − t),   t = λ√D
///
/// @param dimension D ≥ 1
public record GaussianCompetitors(int dimension) implements Competitors {

    private static final double LOG_TWO = Math.log(2);
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double CENTRAL = 3;
    private static final int CENTRAL_PIECES = 128;
    private static final int TERMS = 200;

    /// Checks the dimension.
    public GaussianCompetitors {
        Range.atLeast("the dimension D", dimension, 1);
    }

    @Override
    public Sum draw(double logCount, double sharpness, RandomGenerator rng) {
        return LargestOverlaps.draw(new Normal(dimension), logCount, sharpness, rng);
    }

    private record Normal(int dimension) implements LargestOverlaps.Tail {

        /// By Newton's method from above: ln S is concave and falls.
        @Override
        public double overlap(double log, double from) {
            double z = from == Double.POSITIVE_INFINITY
                    ? log < -LOG_TWO ? Math.sqrt(-2 * (LOG_TWO + log)) : 0
                    : from * Math.sqrt(dimension);
            for (int step = 0; step < 100; step++) {
                double survival = logSurvival(z);
                double next = z + (survival - log) / Math.exp(logDensity(z) - survival);
                if (!(next < z - 1e-13)) {
                    z = Math.min(z, next);
                    break;
                }
                z = next;
            }
            return z / Math.sqrt(dimension);
        }

        @Override
        public LargestOverlaps.Moment moment(double sharpness, double most) {
            double t = sharpness * Math.sqrt(dimension);
            double end = most * Math.sqrt(dimension) - t;
            double below = logSurvival(-end);
            double mean = t - Math.exp(logDensity(end) - below);
            return new LargestOverlaps.Moment(t * t / 2 + below, mean / Math.sqrt(dimension));
        }

        @Override
        public double greatest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static double logDensity(double z) {
        return -0.5 * z * z - HALF_LOG_TWO_PI;
    }

    /// ln P(Z > z): near the centre a half less an integral, beyond it Laplace's continued fraction.
    static double logSurvival(double z) {
        if (z < 0) {
            return Math.log1p(-Math.exp(logSurvival(-z)));
        }
        if (z < CENTRAL) {
            double step = z / CENTRAL_PIECES;
            double integral = 0;
            for (int k = 0; k <= CENTRAL_PIECES; k++) {
                double simpson = k == 0 || k == CENTRAL_PIECES ? 1 : k % 2 == 1 ? 4 : 2;
                integral += simpson * Math.exp(logDensity(k * step));
            }
            return Math.log(0.5 - integral * step / 3);
        }
        double fraction = z;
        for (int k = TERMS; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return logDensity(z) - Math.log(fraction);
    }
}
