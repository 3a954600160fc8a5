package attractor.experiment.rem;

import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatQuery;
import attractor.kernel.SoftmaxSum;
import attractor.memory.Workers;
import attractor.parameter.Range;
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

    private final PatternBlocks patterns;
    private final int limit;
    private final List<FloatChunkSum> parts = new ArrayList<>();

    /// Descents over one memory, of at most 1000 steps.
    ///
    /// @param patterns what is stored
    public SoftmaxDescent(PatternBlocks patterns) {
        this(patterns, STEPS);
    }

    /// Descents over one memory.
    ///
    /// @param patterns what is stored
    /// @param limit the greatest number of steps, at least 1
    public SoftmaxDescent(PatternBlocks patterns, int limit) {
        this.patterns = patterns;
        this.limit = Range.atLeast("the greatest number of steps", limit, 1);
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

    /// A descent on its way: β = λ where it is alone; in company β = 1 and the cue is λx, which rounds differently.
    private static final class Path {
        private final float[] target;
        private float[] x;
        private double nearest;
        private int steps;
        private boolean still;
        private boolean lost;

        Path(float[] cue, float[] target) {
            this.target = target;
            this.x = cue.clone();
            this.nearest = distance();
        }

        double distance() {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (x[i] - target[i]) * (double) (x[i] - target[i]);
            }
            return sum / x.length;
        }

        /// Goes on to y; says whether that is the end.
        boolean ends(double[] y, int at) {
            double moved = 0;
            float[] next = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                next[i] = (float) y[at + i];
                moved += (next[i] - x[i]) * (double) (next[i] - x[i]);
            }
            x = next;
            steps++;
            still = moved / x.length < STILL;
            double distance = distance();
            // a cue far from its pattern may first come nearer
            lost = !still && distance > LOST && distance > nearest;
            nearest = Math.min(nearest, distance);
            return still || lost;
        }

        End end() {
            return new End(distance(), steps, still ? Reason.STILL : lost ? Reason.LOST : Reason.STEP_LIMIT);
        }
    }

    /// Descends.
    ///
    /// @param cue where it starts, D numbers; left untouched
    /// @param target the pattern ξ that should be recalled
    /// @param sharpness λ
    /// @return where it ended
    /// @throws CancellationException if the thread is interrupted
    public End from(float[] cue, float[] target, double sharpness) {
        Path path = new Path(cue, target);
        double[] y = new double[cue.length];
        SoftmaxSum sum = new SoftmaxSum(1, cue.length);
        for (int step = 1; step <= limit; step++) {
            sum.clear();
            pass(new FloatQuery(path.x, (float) sharpness), sum);
            sum.mean(0, y, 0);
            if (path.ends(y, 0)) {
                break;
            }
        }
        return path.end();
    }

    /// Descends from one pattern at several values of λ; each block of patterns is read once a step for all that
    /// are still on their way.
    ///
    /// @param target the pattern ξ, where all start
    /// @param sharpness the values of λ, at most 64
    /// @return where each ended
    /// @throws CancellationException if the thread is interrupted
    public List<End> at(float[] target, double[] sharpness) {
        List<Path> paths = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        for (int k = 0; k < sharpness.length; k++) {
            paths.add(new Path(target, target));
            active.add(k);
        }
        int dimension = target.length;
        for (int step = 1; step <= limit && !active.isEmpty(); step++) {
            float[] cues = new float[active.size() * dimension];
            for (int c = 0; c < active.size(); c++) {
                float[] x = paths.get(active.get(c)).x;
                for (int i = 0; i < dimension; i++) {
                    cues[c * dimension + i] = (float) (sharpness[active.get(c)] * x[i]);
                }
            }
            SoftmaxSum sum = new SoftmaxSum(active.size(), dimension);
            pass(new FloatQuery(cues, 1), sum);
            double[] y = new double[cues.length];
            List<Integer> left = new ArrayList<>();
            for (int c = 0; c < active.size(); c++) {
                sum.mean(c, y, c * dimension);
                if (!paths.get(active.get(c)).ends(y, c * dimension)) {
                    left.add(active.get(c));
                }
            }
            active = left;
        }
        return paths.stream().map(Path::end).toList();
    }

    private void pass(FloatQuery query, SoftmaxSum sum) {
        boolean alone = (long) patterns.count() * query.cues().length < ALONE;
        for (int first = 0; first < patterns.blocks(); first += parts.size()) {
            Workers.checkInterrupt();
            int start = first;
            int size = Math.min(parts.size(), patterns.blocks() - first);
            if (alone) {
                for (int k = 0; k < size; k++) {
                    patterns.sum(start + k, query, parts.get(k));
                }
            } else {
                Workers.shared().forEach(size, k -> patterns.sum(start + k, query, parts.get(k)));
            }
            for (int k = 0; k < size; k++) {
                sum.add(parts.get(k));
            }
        }
    }
}
