package attractor.models.diffusion;

import attractor.memory.Workers;
import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// The attractors of an exact diffusion memory at a fixed noise: limits of the posterior mean applied again and
/// again.
///
///     x ← E[y | x] = Σ_μ h_μ ξ^μ,   until max_i |Δx_i| < 10⁻¹⁴
///
/// These are the maxima of ln p_v (the iteration is the mean shift). Under little noise there are K, under much
/// one. Near a bifurcation the iteration is slow and the number ill defined. Source: `pham-2025`;
/// `ambrogioni-2023`.
@Source(key = "pham-2025")
public final class FixedPoints {

    private static final double REST = 1e-14;
    private static final int MOST_STEPS = 10_000_000;
    private static final double HALF = 0.5;

    private FixedPoints() {}

    /// What an attractor is.
    public enum Kind {
        /// One pattern has more than half of the posterior weight.
        MEMORY,
        /// Several patterns share it: a spurious state.
        MIXTURE,
        /// The only attractor: all patterns share it.
        CENTRE
    }

    /// An attractor.
    ///
    /// @param state where it is, D numbers
    /// @param greatest the greatest posterior weight there
    /// @param kind what it is
    // A result that is looked at, not compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Attractor(double[] state, double greatest, Kind kind) {}

    /// The attractors that given starts lead to.
    ///
    /// @param density the law of the patterns
    /// @param v the variance v of the noise
    /// @param starts states of D numbers
    /// @param merge limits closer than this are one
    /// @return the attractors, by their first, then their second component, and so on
    /// @throws CancellationException if the thread is interrupted
    public static List<Attractor> of(EmpiricalDensity density, double v, List<double[]> starts, double merge) {
        Range.positive("v", v);
        Range.positive("merge", merge);
        Denoiser denoiser = density.denoiser();
        List<double[]> limits = new ArrayList<>();
        for (double[] start : starts) {
            double[] limit = limit(denoiser, v, start);
            if (limits.stream().noneMatch(known -> distance(known, limit) < merge)) {
                limits.add(limit);
            }
        }
        limits.sort(FixedPoints::compare);
        boolean single = limits.size() == 1 && density.patterns().count() > 1;
        return limits.stream()
                .map(limit -> {
                    double greatest = 0;
                    for (double weight : density.weights(v, limit)) {
                        greatest = Math.max(greatest, weight);
                    }
                    Kind kind = greatest > HALF ? Kind.MEMORY : single ? Kind.CENTRE : Kind.MIXTURE;
                    return new Attractor(limit, greatest, kind);
                })
                .toList();
    }

    private static double[] limit(Denoiser denoiser, double v, double[] start) {
        double[] x = start.clone();
        double[] next = new double[x.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step % 4096 == 0) {
                Workers.checkInterrupt();
            }
            denoiser.denoise(v, x, next);
            double change = 0;
            for (int i = 0; i < x.length; i++) {
                change = Math.max(change, Math.abs(next[i] - x[i]));
            }
            System.arraycopy(next, 0, x, 0, x.length);
            if (change < REST) {
                break;
            }
        }
        return x;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    static int compare(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            int order = Double.compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
