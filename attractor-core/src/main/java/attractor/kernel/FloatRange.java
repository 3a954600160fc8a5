package attractor.kernel;

import java.lang.foreign.ValueLayout;
import java.util.function.DoubleSupplier;

/// Inner products that leave the range of float32.
///
/// A sum over products of numbers near 10²⁰ overflows in float32 and one near 10⁻²⁰ vanishes, though both fit
/// float64: such results are formed again there. All others keep their bits.
public final class FloatRange {

    /// Beyond D times this no product can have vanished that mattered: a sum of 0 is then one that cancels.
    private static final double VANISHING = 0x1p-120;

    private FloatRange() {}

    /// Replaces the overlaps of rows and cues that overflowed or vanished in float32.
    ///
    ///     m_{at+cK+μ} = ξ^μ·x^c        ξ: K×D, x: C×D
    ///
    /// @param rows the rows ξ
    /// @param least a number that no component of the rows other than 0 falls below in magnitude; only asked for
    ///     where an overlap is 0 or nearly so
    /// @param cues C cues, one after the other
    /// @param m holds C·K overlaps as float32 gave them
    /// @param at where the first of them is
    public static void restore(FloatRows rows, DoubleSupplier least, float[] cues, double[] m, int at) {
        int count = rows.count();
        int dimension = rows.dimension();
        for (int c = 0; c < cues.length / dimension; c++) {
            boolean asked = false;
            boolean vanishes = false;
            for (int mu = 0; mu < count; mu++) {
                double overlap = m[at + c * count + mu];
                double size = Math.abs(overlap);
                if (size >= Float.MIN_NORMAL && size <= Float.MAX_VALUE) {
                    continue;
                }
                if (size < Float.MIN_NORMAL && !asked) {
                    asked = true;
                    vanishes = least.getAsDouble() * least(cues, c * dimension, dimension) < Float.MIN_NORMAL;
                }
                if (vanishes || !(size < Float.MIN_NORMAL)) {
                    m[at + c * count + mu] = restored(rows, mu, cues, c * dimension, overlap);
                }
            }
        }
    }

    private static double least(float[] cues, int from, int dimension) {
        float least = Float.MAX_VALUE;
        for (int i = from; i < from + dimension; i++) {
            least = cues[i] == 0 ? least : Math.min(least, Math.abs(cues[i]));
        }
        return least;
    }

    private static double restored(FloatRows rows, int mu, float[] cues, int from, double overlap) {
        int dimension = rows.dimension();
        double[] lane = new double[Dot.LANES];
        for (int i = 0; i < dimension; i++) {
            double component = rows.segment().getAtIndex(ValueLayout.JAVA_FLOAT, (long) mu * dimension + i);
            int j = i & (Dot.LANES - 1);
            lane[j] = Math.fma(component, cues[from + i], lane[j]);
        }
        double sum = Dot.tree(lane);
        boolean cancels = sum == 0 || Math.abs(sum) >= dimension * VANISHING;
        return Double.isFinite(overlap) && cancels ? overlap : sum;
    }
}
