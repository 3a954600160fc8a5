package attractor.experiment.advisor;

import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.statistics.Quantile;
import attractor.theory.rem.Kernel;
import attractor.theory.special.MonotoneRoot;
import java.util.Arrays;
import java.util.List;

/// What the overlaps of noisy cues with all stored patterns say, without a law for them.
///
///     β_x = the β with Σ_{μ ≠ own} exp(β(m_μ − m_own)) = 1/9,   m_μ = ξ^μ·x (less ½|ξ^μ|² for the distance kernel)
///
/// From β_x on the own pattern has nine tenths of the softmax weight of the first step, with which the step ends
/// near it; β_x = ∞ where another pattern is nearer. The random energy model with the energies that are there: the
/// theory for independent components differs from it in the law of the energies alone.
///
/// @param spreadRatio standard deviation of overlaps with other patterns over that of independent components
/// @param thresholds β_x of each cue looked at
public record MeasuredOverlaps(double spreadRatio, List<Double> thresholds) {

    private static final int MOST = 64;

    /// The own weight over that of all others.
    private static final double OTHERS = 9;

    /// Copies the list.
    public MeasuredOverlaps {
        thresholds = List.copyOf(thresholds);
    }

    /// Looks at the overlaps of the first cues, at most 64.
    ///
    /// @param patterns what is stored
    /// @param question the kernel
    /// @param cues noisy cues
    /// @param independent variance of the overlaps of independent components in units of the squared mean square
    ///     norm
    /// @return the thresholds
    static MeasuredOverlaps of(Patterns patterns, DataQuestion question, NoisyCues cues, double independent) {
        int number = Math.min(MOST, cues.cues().size());
        double[] norms = new double[patterns.count()];
        if (question.kernel() == Kernel.DISTANCE) {
            Arrays.setAll(norms, patterns::squaredNorm);
        }
        double unit = NoisyCues.rootMeanSquare(patterns);
        double[] thresholds = new double[number];
        double[] variances = new double[number];
        Workers.shared().forEach(number, k -> {
            double[] m = new double[patterns.count()];
            Pattern cue = cues.cues().get(k);
            patterns.overlaps(cue, m);
            for (int mu = 0; mu < m.length; mu++) {
                m[mu] -= norms[mu] / 2;
            }
            int own = cues.targets().get(k);
            thresholds[k] = threshold(m, own);
            variances[k] = variance(m, own);
        });
        double variance = Arrays.stream(variances).average().orElse(0) / Math.pow(unit, 4);
        return new MeasuredOverlaps(
                Math.sqrt(variance / Math.max(1e-300, independent)),
                Arrays.stream(thresholds).boxed().toList());
    }

    private static double threshold(double[] m, int own) {
        double nearest = Double.NEGATIVE_INFINITY;
        for (int mu = 0; mu < m.length; mu++) {
            nearest = mu == own ? nearest : Math.max(nearest, m[mu] - m[own]);
        }
        if (nearest >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return MonotoneRoot.increasing(
                beta -> {
                    double sum = 0;
                    for (int mu = 0; mu < m.length; mu++) {
                        sum += mu == own ? 0 : Math.exp(beta * (m[mu] - m[own]));
                    }
                    return -Math.log(OTHERS * sum);
                },
                Math.max(1e-9, Math.log(OTHERS * m.length)) / -nearest);
    }

    private static double variance(double[] m, int own) {
        double mean = (Arrays.stream(m).sum() - m[own]) / (m.length - 1);
        double sum = 0;
        for (int mu = 0; mu < m.length; mu++) {
            sum += mu == own ? 0 : (m[mu] - mean) * (m[mu] - mean);
        }
        return sum / (m.length - 1);
    }

    /// {@return the share of the cues whose own pattern has nine tenths of the weight}
    ///
    /// @param beta β
    public double recall(double beta) {
        return (double) thresholds.stream().filter(each -> each <= beta).count() / thresholds.size();
    }

    /// {@return the β from which on half of the cues have nine tenths of the weight on their pattern; ∞ if none
    /// does}
    public double median() {
        double[] sorted = thresholds.stream().mapToDouble(each -> each).sorted().toArray();
        return Double.isInfinite(sorted[sorted.length / 2]) ? Double.POSITIVE_INFINITY : Quantile.median(sorted);
    }

    /// {@return the share of the cues to which another pattern is nearer}
    public double beaten() {
        return 1 - recall(Double.MAX_VALUE);
    }
}
