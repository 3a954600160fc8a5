package attractor.theory.advice;

import attractor.statistics.Normal;
import attractor.theory.rem.CoordinateLaw;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.OverlapLaw;
import attractor.theory.special.MonotoneRoot;
import java.util.List;

/// Given cues among patterns whose components are independent, each of its own measured law.
///
///     κ_i(u; x) = ln E_v e^(u e(x,v)),  v ~ law i:   ζ(u) = mean over cues and components of κ_i(u; x_i)
///     signal = mean over cues and components of e(x_i, ξ_i)
///
/// Nothing is assumed about the cues. Cost O(C D V) an evaluation for C cues and V values a component. Derived
/// here, as a cue's own view of [attractor.theory.rem.Factorised].
public final class MeasuredCues implements OverlapLaw {

    private static final int STEPS = 60;

    private final List<CoordinateLaw> laws;
    private final Kernel kernel;
    private final double[][] values;
    private final double[][] probabilities;
    private final double[][] cues;
    private final double[][] targets;
    private final double signal;

    /// Cues and the patterns they were made from.
    ///
    /// @param laws of the D components
    /// @param kernel what the softmax compares
    /// @param cues at least one, of D components; not copied
    /// @param targets one for each cue; not copied
    public MeasuredCues(List<CoordinateLaw> laws, Kernel kernel, double[][] cues, double[][] targets) {
        if (cues.length == 0 || cues.length != targets.length) {
            throw new IllegalArgumentException("there are " + cues.length + " cues and " + targets.length
                    + " targets; give one target for each of at least 1 cue");
        }
        this.laws = List.copyOf(laws);
        this.kernel = kernel;
        this.cues = cues;
        this.targets = targets;
        values = laws.stream().map(CoordinateLaw::values).toArray(double[][]::new);
        probabilities = laws.stream().map(CoordinateLaw::probabilities).toArray(double[][]::new);
        double sum = 0;
        for (int c = 0; c < cues.length; c++) {
            sum += signal(cues[c], targets[c]);
        }
        signal = sum / cues.length;
    }

    /// {@return the view of one of the cues}
    ///
    /// @param cue which, from 0
    public MeasuredCues only(int cue) {
        return new MeasuredCues(laws, kernel, new double[][] {cues[cue]}, new double[][] {targets[cue]});
    }

    private double signal(double[] x, double[] target) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += kernel.overlap(x[i], target[i]);
        }
        return sum / x.length;
    }

    @Override
    public double signal() {
        return signal;
    }

    @Override
    public double zeta(double u) {
        double sum = 0;
        for (double[] x : cues) {
            sum += tilted(x, u, new double[x.length])[0];
        }
        return sum / cues.length;
    }

    @Override
    public double mean(double u) {
        double sum = 0;
        for (double[] x : cues) {
            sum += tilted(x, u, new double[x.length])[1];
        }
        return sum / cues.length;
    }

    /// {@return ζ″(0), the variance of the overlaps with other patterns times D}
    public double curvature() {
        double small = 1e-4;
        return (mean(small) - mean(-small)) / (2 * small);
    }

    /// ζ and ζ′ of a state at tilt u, and the average pattern it sees.
    private double[] tilted(double[] x, double u, double[] average) {
        double zeta = 0;
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            double[] v = values[i];
            double[] p = probabilities[i];
            double top = Double.NEGATIVE_INFINITY;
            for (double each : v) {
                top = Math.max(top, u * kernel.overlap(x[i], each));
            }
            double sum = 0;
            double first = 0;
            double overlap = 0;
            for (int k = 0; k < v.length; k++) {
                double e = kernel.overlap(x[i], v[k]);
                double w = p[k] * Math.exp(u * e - top);
                sum += w;
                first += w * v[k];
                overlap += w * e;
            }
            zeta += top + Math.log(sum);
            mean += overlap / sum;
            average[i] = first / sum;
        }
        return new double[] {zeta / x.length, mean / x.length};
    }

    /// The share of the cues that a memory recalls.
    ///
    /// As [FiniteRecall]: lost to the bulk where the annealed map does not come back; lost to a single other
    /// pattern with the probability of the saddle point, exp(−D I + t²/2) Q(t), t = l√(D ζ″).
    ///
    /// @param count K ≥ 2
    /// @param sharpness λ in (0, 10⁶]
    /// @return the shares
    public FiniteRecall recall(double count, double sharpness) {
        double bulk = 0;
        double nearest = 0;
        double pairs = 0;
        for (int c = 0; c < cues.length; c++) {
            MeasuredCues own = cues.length == 1 ? this : only(c);
            double p = own.beaten();
            pairs += p;
            if (own.isKept(count, sharpness)) {
                nearest += FiniteRecall.anyOf(count, p);
            } else {
                bulk++;
            }
        }
        return FiniteRecall.of(bulk / cues.length, nearest / cues.length, pairs / cues.length, count);
    }

    private double beaten() {
        if (mean(0) >= signal) {
            return 1;
        }
        double scale = 1 / Math.max(1e-300, Math.abs(signal));
        double most = 1e6 * scale;
        if (mean(most) <= signal) {
            return Math.exp(-cues[0].length * (most * signal - zeta(most)));
        }
        double u = MonotoneRoot.increasing(l -> mean(l) - signal, scale);
        double bend = (mean(u * 1.0001) - mean(u * 0.9999)) / (2e-4 * u);
        double t = u * Math.sqrt(cues[0].length * Math.max(0, bend));
        double log = cues[0].length * (zeta(u) - u * signal) + (t < 1e6 ? t * t / 2 + Normal.logUpperTail(t) : 0);
        return Math.min(1, Math.exp(log));
    }

    private boolean isKept(double count, double sharpness) {
        double[] target = targets[0];
        double[] x = cues[0].clone();
        int dimension = x.length;
        if (FiniteRecall.isCondensed(this, dimension, count, sharpness)) {
            return true;
        }
        double[] average = new double[dimension];
        double square = 0;
        for (double each : target) {
            square += each * each;
        }
        double distance = 0;
        for (int step = 0; step < STEPS; step++) {
            double zeta = tilted(x, sharpness, average)[0];
            double others = FiniteRecall.logOthers(count) + dimension * (zeta - sharpness * signal(x, target));
            double own = 1 / (1 + Math.exp(others));
            double moved = 0;
            distance = 0;
            for (int i = 0; i < dimension; i++) {
                double next = own * target[i] + (1 - own) * average[i];
                moved += (next - x[i]) * (next - x[i]);
                distance += (next - target[i]) * (next - target[i]);
                x[i] = next;
            }
            if (moved < 1e-6 * square) {
                break;
            }
        }
        return distance < 0.1 * square;
    }
}
