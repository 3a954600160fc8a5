package attractor.match;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.DoubleRows;
import attractor.kernel.FloatRange;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.Mismatch;
import attractor.kernel.PackedKernels;
import attractor.kernel.RealKernels;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;

/// Overlaps of ranges of stored patterns with a panel of cues, with the bits of [Patterns#overlaps].
final class PanelOverlaps {

    private PanelOverlaps() {}

    static RowScorer.Panel of(Patterns patterns, List<? extends Pattern> cues) {
        RealKernels kernels = Kernels.provider().reals();
        if (patterns instanceof RealPatterns reals && reals.precision() == Precision.FLOAT64) {
            double[] panel = doubles(cues, patterns.dimension());
            DoubleRows rows = doubles(reals);
            return (from, count, s) -> kernels.panelOverlaps(rows.slice(from, count), panel, s);
        }
        if (patterns instanceof RealPatterns reals && cues.stream().noneMatch(PanelOverlaps::isDouble)) {
            float[] panel = floats(cues, patterns.dimension());
            FloatRows rows = floats(reals);
            return (from, count, s) -> {
                FloatRows slice = rows.slice(from, count);
                kernels.panelOverlaps(slice, panel, s);
                FloatRange.restore(slice, reals::leastMagnitude, panel, s, 0);
            };
        }
        if (patterns instanceof SpinPatterns spins && cues.stream().allMatch(Spins.class::isInstance)) {
            return counted(spins, cues.stream().map(Spins.class::cast).toList());
        }
        return (from, count, s) -> {
            Patterns rows = patterns.rows(from, from + count);
            double[] m = new double[count];
            for (int c = 0; c < cues.size(); c++) {
                rows.overlaps(cues.get(c), m);
                System.arraycopy(m, 0, s, c * count, count);
            }
        };
    }

    /// Overlaps of spins by counting the components that differ, m = D − 2n.
    private static RowScorer.Panel counted(SpinPatterns patterns, List<Spins> cues) {
        PackedKernels kernels = Kernels.provider().packed();
        int dimension = patterns.dimension();
        int words = patterns.rowWordCount();
        BitRows rows = new BitRows(patterns.segment(), patterns.count(), words);
        List<BitPanel> panels = new ArrayList<>();
        for (int c = 0; c < cues.size(); c += BitPanel.MOST) {
            panels.add(panel(cues.subList(c, Math.min(cues.size(), c + BitPanel.MOST)), words));
        }
        return (from, count, s) -> {
            BitRows slice = rows.slice(from, count);
            int first = 0;
            for (BitPanel panel : panels) {
                int width = panel.count();
                int[] n = new int[count * width];
                kernels.panelMismatches(slice, panel, n);
                for (int c = 0; c < width; c++) {
                    for (int r = 0; r < count; r++) {
                        s[(first + c) * count + r] = dimension - 2 * n[r * width + c];
                    }
                }
                first += width;
            }
        };
    }

    private static BitPanel panel(List<Spins> cues, int words) {
        long[] packed = new long[cues.size() * words];
        for (int c = 0; c < cues.size(); c++) {
            System.arraycopy(cues.get(c).toWords(), 0, packed, c * words, words);
        }
        return new BitPanel(Mismatch.DIFFERENT, words, packed);
    }

    private static boolean isDouble(Pattern cue) {
        return cue instanceof Reals reals && reals.precision() == Precision.FLOAT64;
    }

    /// The rows of a float32 set.
    static FloatRows floats(RealPatterns patterns) {
        return new FloatRows(patterns.segment(), patterns.count(), patterns.dimension());
    }

    /// The rows of a float64 set.
    static DoubleRows doubles(RealPatterns patterns) {
        return new DoubleRows(patterns.segment(), patterns.count(), patterns.dimension());
    }

    /// The cues one after the other, rounded to float32.
    static float[] floats(List<? extends Pattern> cues, int dimension) {
        float[] panel = new float[cues.size() * dimension];
        for (int c = 0; c < cues.size(); c++) {
            float[] cue = Reals.from(cues.get(c), Precision.FLOAT32).toFloats();
            System.arraycopy(cue, 0, panel, c * dimension, dimension);
        }
        return panel;
    }

    /// The cues one after the other.
    static double[] doubles(List<? extends Pattern> cues, int dimension) {
        double[] panel = new double[cues.size() * dimension];
        for (int c = 0; c < cues.size(); c++) {
            System.arraycopy(cues.get(c).toArray(), 0, panel, c * dimension, dimension);
        }
        return panel;
    }
}
