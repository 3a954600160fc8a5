package attractor.experiment.rem;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatQuery;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import attractor.kernel.SoftmaxSum;
import attractor.memory.Workers;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Descent of the energy of a softmax memory over blocks of patterns.
///
///     x ← Σ_μ softmax(λ ξ·x)_μ ξ^μ   until |Δx|²/D < 10⁻⁸, or 1000 steps, or |x − ξ|²/D > ½ (lost)
///
/// The gradient step of size 1 of E(x) = −(1/λ) ln Σ_μ exp(λ ξ^μ·x) + ½|x|². Patterns are float32, sums of blocks
/// are joined in their order in float64: neither threads nor whether patterns are kept change a bit. A state that
/// has moved so far from its pattern does not come back: the average of the others pulls it on. Source:
/// `lucibello-mezard-2024`, equation 1; the rules of stopping are ours.
@Source(key = "lucibello-mezard-2024", equation = "1")
public final class SoftmaxDescent {

    private static final double STILL = 1e-8;
    private static final int STEPS = 1000;
    private static final double LOST = 0.5;
    private static final double NEAR = 0.1;

    /// Blocks whose sums wait to be joined.
    private static final int WINDOW = 64;

    /// Below this many multiply-adds one thread is faster.
    private static final long ALONE = 1_000_000;

    private final RealKernels kernels = Kernels.provider().reals();
    private final PatternBlocks patterns;
    private final List<FloatChunkSum> parts = new ArrayList<>();

    /// Descents over one memory.
    ///
    /// @param patterns what is stored
    public SoftmaxDescent(PatternBlocks patterns) {
        this.patterns = patterns;
        for (int k = 0; k < Math.min(WINDOW, patterns.blocks()); k++) {
            parts.add(new FloatChunkSum(patterns.dimension()));
        }
    }

    /// Where a descent ended.
    ///
    /// @param distance |x − ξ|²/D
    /// @param steps how many
    /// @param reason why it ended
    public record End(double distance, int steps, Reason reason) {

        /// {@return whether the pattern was recalled: |x − ξ|²/D < 0.1}
        public boolean recalled() {
            return distance < NEAR;
        }
    }

    /// Why a descent ended.
    public enum Reason {
        /// A fixed point.
        STILL,
        /// It left its pattern.
        LOST,
        /// Too many steps.
        STEP_LIMIT
    }

    /// Descends.
    ///
    /// @param cue where it starts, D numbers; left untouched
    /// @param target the pattern ξ that should be recalled
    /// @param sharpness λ
    /// @return where it ended
    /// @throws CancellationException if the thread is interrupted
    public End from(float[] cue, float[] target, double sharpness) {
        float[] x = cue.clone();
        double[] y = new double[x.length];
        SoftmaxSum sum = new SoftmaxSum(1, x.length);
        double nearest = distance(x, target);
        for (int step = 1; step <= STEPS; step++) {
            sum.clear();
            pass(new FloatQuery(x, (float) sharpness), sum);
            sum.mean(0, y, 0);
            double moved = 0;
            float[] next = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                next[i] = (float) y[i];
                moved += (next[i] - x[i]) * (double) (next[i] - x[i]);
            }
            x = next;
            double distance = distance(x, target);
            if (moved / x.length < STILL) {
                return new End(distance, step, Reason.STILL);
            }
            // a cue far from its pattern may first come nearer
            if (distance > LOST && distance > nearest) {
                return new End(distance, step, Reason.LOST);
            }
            nearest = Math.min(nearest, distance);
        }
        return new End(distance(x, target), STEPS, Reason.STEP_LIMIT);
    }

    private static double distance(float[] x, float[] target) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - target[i]) * (double) (x[i] - target[i]);
        }
        return sum / x.length;
    }

    private void pass(FloatQuery query, SoftmaxSum sum) {
        boolean alone = (long) patterns.count() * patterns.dimension() < ALONE;
        for (int first = 0; first < patterns.blocks(); first += parts.size()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            int start = first;
            int size = Math.min(parts.size(), patterns.blocks() - first);
            if (alone) {
                for (int k = 0; k < size; k++) {
                    block(start + k, query, parts.get(k));
                }
            } else {
                Workers.shared().forEach(size, k -> block(start + k, query, parts.get(k)));
            }
            for (int k = 0; k < size; k++) {
                sum.add(parts.get(k));
            }
        }
    }

    private void block(int block, FloatQuery query, FloatChunkSum part) {
        patterns.with(block, rows -> kernels.retrieve(FloatMatch.of(rows), 0, query, part));
    }
}
