package attractor.theory.advice;

import attractor.statistics.Normal;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.OverlapLaw;
import attractor.theory.rem.SphereAverage;
import attractor.theory.rem.Spherical;
import org.hipparchus.special.Beta;

/// The average over noisy cues of spherical or Gaussian patterns.
///
///     x = mξ + q√D e,  e ⟂ ξ a unit vector;  cues: m = 1 + σz/(r√D), q = σw, r = |ξ|/√D, ρ = |x|/√D
///     map: a = 1/(1 + exp(ln(K−1) + D ζ_D(λ; ρ) − λD s)),  m′ = a + (1−a) g m,  q′ = (1−a) g q
///
/// z is normal, wD^½ has the χ law of D−1 degrees, r is 1 or (Gaussian) χ_D/√D; g x is the average of the others
/// seen from x. Whether a cue is kept rises once with z, so the place where it does is bisected; the rest is
/// quadrature.
final class RealCues {

    private static final double REACH = 9;
    private static final int ALONG = 60;
    private static final double ASIDE_STEP = 3;

    /// Steps of the quadrature over norms, in standard deviations; ln of the shortest norm looked at, which is that
    /// of the patterns lost to a single other one, ½ ln ½, and a good deal beyond; up to which dimension there are
    /// any.
    private static final double NORM_STEP = 0.2;

    private static final double SHORTEST = 0.9;
    private static final double FEW = 2000;
    private static final int STEPS = 300;

    private final RandomMemory memory;
    private final double sharpness;
    private final double dimension;
    private final double logOthers;
    private final SphereAverage sphere;

    RealCues(RandomMemory memory, double sharpness) {
        this.memory = memory;
        this.sharpness = sharpness;
        dimension = memory.dimension();
        logOthers = FiniteRecall.logOthers(memory.count());
        sphere = new SphereAverage(memory.dimension());
    }

    /// A cue: its part along the pattern, aside of it, and the norm of the pattern over √D.
    private record Cue(double along, double aside, double norm) {

        double square() {
            return along * along * norm * norm + aside * aside;
        }
    }

    /// Points and weights of the law of χ/√dof.
    private static final class Nodes {

        private final double[] values;
        private final double[] weights;

        Nodes(double[] values, double[] weights) {
            this.values = values;
            this.weights = weights;
        }

        static Nodes chi(double dof, double step, double lowest) {
            double sd = 1 / Math.sqrt(2 * dof);
            int below = (int) Math.ceil(Math.max(REACH, lowest / sd) / step);
            int above = (int) Math.ceil(REACH / step);
            double[] values = new double[below + above + 1];
            double[] weights = new double[values.length];
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                double t = (k - below) * step * sd;
                values[k] = Math.exp(t);
                // density of t = ln(χ/√dof), relative to that at 0
                weights[k] = Math.exp(dof * t - dof / 2 * Math.expm1(2 * t));
                sum += weights[k];
            }
            for (int k = 0; k < values.length; k++) {
                weights[k] /= sum;
            }
            return new Nodes(values, weights);
        }

        static Nodes one() {
            return new Nodes(new double[] {1}, new double[] {1});
        }
    }

    FiniteRecall average() {
        boolean gaussian = memory.patterns() == RandomPatterns.GAUSSIAN;
        double step = memory.noise() == 0 ? 0.1 * NORM_STEP : NORM_STEP;
        double lowest = dimension <= FEW ? SHORTEST : 0;
        Nodes norms = gaussian ? Nodes.chi(dimension, step, lowest) : Nodes.one();
        Nodes sides = memory.noise() > 0 ? Nodes.chi(dimension - 1, ASIDE_STEP, 0) : Nodes.one();
        double[] sums = new double[3];
        for (int i = 0; i < norms.values.length; i++) {
            for (int j = 0; j < sides.values.length; j++) {
                double aside = memory.noise() * sides.values[j] * Math.sqrt((dimension - 1) / dimension);
                add(sums, norms.values[i], aside, norms.weights[i] * sides.weights[j]);
            }
        }
        return FiniteRecall.of(sums[0], sums[1], sums[2], memory.count());
    }

    /// Adds the shares lost to the bulk and to one pattern, and the probability of a pair.
    private void add(double[] sums, double norm, double aside, double weight) {
        if (memory.noise() == 0) {
            Cue cue = new Cue(1, 0, norm);
            double p = beaten(cue);
            sums[2] += weight * p;
            sums[isKept(cue) ? 1 : 0] += weight * (isKept(cue) ? FiniteRecall.anyOf(memory.count(), p) : 1);
            return;
        }
        double from = threshold(norm, aside);
        sums[0] += from > -REACH ? weight * Normal.cumulative(from) : 0;
        double step = 2 * REACH / ALONG;
        for (int k = 0; k <= ALONG; k++) {
            double z = k * step - REACH;
            sums[2] += weight * step * Normal.density(z) * beaten(cue(z, aside, norm));
        }
        step = (REACH - from) / ALONG;
        for (int k = 0; k <= ALONG; k++) {
            double z = from + k * step;
            double half = k == 0 || k == ALONG ? 0.5 : 1;
            double any = FiniteRecall.anyOf(memory.count(), beaten(cue(z, aside, norm)));
            sums[1] += weight * half * step * Normal.density(z) * any;
        }
    }

    private Cue cue(double z, double aside, double norm) {
        return new Cue(1 + memory.noise() * z / (norm * Math.sqrt(dimension)), aside, norm);
    }

    /// The least z of which the cue is kept.
    private double threshold(double norm, double aside) {
        double low = -REACH;
        double high = REACH;
        if (isKept(cue(low, aside, norm))) {
            return low;
        }
        if (!isKept(cue(high, aside, norm))) {
            return high;
        }
        while (high - low > 1e-3) {
            double middle = 0.5 * (low + high);
            if (isKept(cue(middle, aside, norm))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The law of the other patterns' overlaps with a state of this squared norm over D.
    private OverlapLaw law(double square) {
        if (memory.patterns() == RandomPatterns.SPHERICAL) {
            return new LongCue(new Spherical(), Math.sqrt(square));
        }
        return memory.kernel() == Kernel.DOT
                ? new LongCue(new Gaussian(), Math.sqrt(square))
                : new NoisyDistance(square);
    }

    /// Whether the average of the others lets the state go back to its pattern.
    private boolean isKept(Cue cue) {
        if (FiniteRecall.isCondensed(law(cue.square()), memory, sharpness)) {
            return true;
        }
        double m = cue.along();
        double q = cue.aside();
        double r2 = cue.norm() * cue.norm();
        for (int step = 0; step < STEPS; step++) {
            double square = m * m * r2 + q * q;
            double signal = memory.kernel() == Kernel.DOT ? m * r2 : m * r2 - r2 / 2;
            double others = logOthers + logMean(square) - sharpness * dimension * signal;
            double own = 1 / (1 + Math.exp(others));
            double pull = (1 - own) * pull(square);
            double next = own + pull * m;
            double moved = Math.abs(next - m) + Math.abs(pull * q - q);
            m = next;
            q *= pull;
            if (moved < 1e-7 || !(Math.abs(m) < 1e3)) {
                break;
            }
        }
        return r2 * (m - 1) * (m - 1) + q * q < 0.1 * r2;
    }

    private double logMean(double square) {
        return memory.patterns() == RandomPatterns.SPHERICAL
                ? dimension * sphere.zeta(sharpness * Math.sqrt(square))
                : dimension * law(square).zeta(sharpness);
    }

    /// The factor g of the state in the average of the others.
    private double pull(double square) {
        if (memory.patterns() == RandomPatterns.SPHERICAL) {
            double norm = Math.sqrt(square);
            return norm == 0 ? sharpness : sphere.mean(sharpness * norm) / norm;
        }
        return memory.kernel() == Kernel.DOT ? sharpness : sharpness / (1 + sharpness);
    }

    /// The probability that one other pattern is nearer to the cue than its own.
    private double beaten(Cue cue) {
        double square = cue.square();
        double along = cue.along() * cue.norm() * cue.norm();
        if (memory.patterns() == RandomPatterns.SPHERICAL) {
            double cosine = along / Math.sqrt(square);
            double half =
                    0.5 * Beta.regularizedBeta(Math.max(0, (1 - cosine) * (1 + cosine)), (dimension - 1) / 2, 0.5);
            return cosine >= 0 ? half : 1 - half;
        }
        if (memory.kernel() == Kernel.DOT) {
            return Normal.upperTail(Math.sqrt(dimension / square) * along);
        }
        return nearer(square, along - cue.norm() * cue.norm() / 2);
    }

    /// The same by distance, to leading order of the saddle point, which is exact for a normal overlap.
    private double nearer(double square, double signal) {
        double b = 2 * square + 1;
        double root = Math.sqrt(Math.max(0, b * b - 4 * square * (1 + 2 * signal)));
        double v = (b - root) / (2 * square);
        if (v >= 1 - 1e-12) {
            return 0;
        }
        double u = v / (1 - v);
        OverlapLaw law = law(square);
        double bend = square * (1 - v) * (1 - v) * (1 - v) + 0.5 * (1 - v) * (1 - v);
        double t = u * Math.sqrt(dimension * bend);
        double log = dimension * (law.zeta(u) - u * signal) + t * t / 2 + Normal.logUpperTail(t);
        return Math.min(1, Math.exp(log));
    }
}
