package attractor.experiment.rem;

import attractor.parameter.Range;
import attractor.theory.special.LogSum;
import java.util.random.RandomGenerator;

/// Overlaps with patterns uniform on the sphere: (1+c)/2 ~ Beta((D−1)/2, (D−1)/2).
///
///     S(c) = P(c_μ > c) = ½ I_{1−c²}((D−1)/2, ½) for c ≥ 0,   density ∝ (1−c²)^((D−3)/2)
///
/// Drawn as [LargestOverlaps] says, with the moments of the truncated law integrated numerically to 1e-6. About a
/// millisecond a draw. Domain: D from 3 on.
public final class SphereCompetitors implements Competitors {

    private static final int PIECES = 1000;
    private static final int CENTRAL_PIECES = 64;
    private static final double NEGLIGIBLE = 45;
    private static final double LOG_TWO = Math.log(2);

    /// Below this many standard deviations from the centre the tail is a half less an integral.
    private static final double CENTRAL = 3;

    private final int dimension;
    private final double logBeta;

    /// The patterns of one dimension.
    ///
    /// @param dimension D ≥ 3
    public SphereCompetitors(int dimension) {
        this.dimension = Range.atLeast("the dimension D", dimension, 3);
        // Γ((D−1)/2)/Γ(D/2), from D − 2 by a factor (D−3)/(D−2)
        double ratio = dimension % 2 == 0 ? Math.sqrt(Math.PI) : 2 / Math.sqrt(Math.PI);
        for (int d = dimension % 2 == 0 ? 2 : 3; d < dimension; d += 2) {
            ratio *= (d - 1.0) / d;
        }
        this.logBeta = Math.log(ratio * Math.sqrt(Math.PI));
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Sum draw(double logCount, double sharpness, RandomGenerator rng) {
        return LargestOverlaps.draw(new Beta(), logCount, sharpness, rng);
    }

    /// The law of the overlaps.
    private final class Beta implements LargestOverlaps.Tail {

        @Override
        public double overlap(double log, double from) {
            return exceeded(log, from);
        }

        @Override
        public LargestOverlaps.Moment moment(double sharpness, double most) {
            return truncated(sharpness, most);
        }

        @Override
        public double greatest() {
            return 1;
        }

        @Override
        public int dimension() {
            return dimension;
        }
    }

    /// The overlap that is exceeded with probability e^log, at most `from`, by Newton's method.
    ///
    /// ln S is concave and falls, so that steps from above the root stay above it.
    private double exceeded(double log, double from) {
        double c = from;
        if (from == 1) {
            c = log < -LOG_TWO ? Math.sqrt(-Math.expm1(2 * (LOG_TWO + log) / (dimension - 1))) : 0;
        }
        for (int step = 0; step < 100; step++) {
            double survival = logSurvival(c);
            double slope = Math.exp(logDensity(c) - survival);
            double next = c + (survival - log) / slope;
            if (!(next < c - 1e-14)) {
                return Math.min(c, next);
            }
            c = next;
        }
        return c;
    }

    /// ln of the density of c.
    private double logDensity(double c) {
        return 0.5 * (dimension - 3) * Math.log1p(-c * c) - logBeta;
    }

    /// {@return ln P(c_μ > c)}
    ///
    /// @param c overlap in (−1, 1)
    double logSurvival(double c) {
        if (c < 0) {
            return Math.log1p(-Math.exp(logSurvival(-c)));
        }
        if (c * Math.sqrt(dimension) < CENTRAL) {
            double step = c / CENTRAL_PIECES;
            double integral = 0;
            for (int k = 0; k <= CENTRAL_PIECES; k++) {
                double simpson = k == 0 || k == CENTRAL_PIECES ? 1 : k % 2 == 1 ? 4 : 2;
                integral += simpson * Math.exp(logDensity(k * step));
            }
            return Math.log(0.5 - integral * step / 3);
        }
        // ½ I_x(a, ½) = ½ x^a c/(a B) Σ_n x^n Π_{k<n} (a+½+k)/(a+1+k),  x = 1 − c²,  a = (D−1)/2
        double a = 0.5 * (dimension - 1);
        double x = 1 - c * c;
        double term = 1;
        double total = 1;
        for (int n = 0; term > 1e-16 * total; n++) {
            term *= x * (a + 0.5 + n) / (a + 1 + n);
            total += term;
        }
        return a * Math.log1p(-c * c) + Math.log(c / (2 * a) * total) - logBeta;
    }

    private LargestOverlaps.Moment truncated(double sharpness, double most) {
        double end = Math.asin(Math.min(1, most));
        double peak = Math.min(end, peak(sharpness));
        double top = exponent(sharpness, peak);
        double low = edge(sharpness, -Math.PI / 2, peak, top);
        double high = exponent(sharpness, end) > top - NEGLIGIBLE ? end : edge(sharpness, end, peak, top);
        double step = (high - low) / PIECES;
        LogSum sum = new LogSum();
        for (int k = 0; k <= PIECES; k++) {
            double angle = low + k * step;
            double simpson = k == 0 || k == PIECES ? 1 : k % 2 == 1 ? 4 : 2;
            sum.add(exponent(sharpness, angle) + Math.log(simpson), Math.sin(angle));
        }
        return new LargestOverlaps.Moment(sum.log() + Math.log(step / 3) - logBeta, sum.mean());
    }

    /// ln of the integrand, with c = sin φ: it rises to one peak and falls.
    private double exponent(double sharpness, double angle) {
        return sharpness * dimension * Math.sin(angle) + (dimension - 2) * Math.log(Math.max(1e-300, Math.cos(angle)));
    }

    /// sin φ of the peak solves λD(1 − s²) = (D−2) s.
    private double peak(double sharpness) {
        double u = 2 * sharpness * dimension / (dimension - 2);
        return Math.asin(u / (1 + Math.sqrt(1 + u * u)));
    }

    /// Where the integrand is e^−45 of its peak, between a far end and the peak.
    private double edge(double sharpness, double far, double peak, double top) {
        double out = far;
        double in = peak;
        for (int k = 0; k < 40; k++) {
            double middle = 0.5 * (out + in);
            if (exponent(sharpness, middle) < top - NEGLIGIBLE) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return out;
    }
}
