package attractor.kernel;

import java.util.Arrays;

/// The softmax sums of one chunk of rows in float64, for each cue of a panel, with room to compute them.
///
///     m = max_μ s_μ,  l = Σ_μ exp(β(s_μ − m)),  a = Σ_μ exp(β(s_μ − m)) v^μ        m, l: C, a: C×D'
///
/// Filled by [RealKernels], read by [SoftmaxSum], reusable. One thread at a time uses it.
public final class DoubleChunkSum {

    private final int dimension;
    private final double[] top = new double[DoubleQuery.PANEL];
    private final double[] total = new double[DoubleQuery.PANEL];
    private double[] sums = new double[0];
    private final double[][] scratch = new double[8][0];
    private int count;
    private double beta;

    /// Room for sums over values of one dimension.
    ///
    /// @param dimension the dimension D' of the values
    public DoubleChunkSum(int dimension) {
        this.dimension = dimension;
    }

    /// Makes room for a panel and sets the sums to those of no row: m = −∞, l = 0, a = 0.
    ///
    /// @param count the number of cues C
    /// @param beta the sharpness β of the sums
    public void clear(int count, double beta) {
        this.count = count;
        this.beta = beta;
        if (sums.length < count * dimension) {
            sums = new double[count * dimension];
        }
        Arrays.fill(sums, 0, count * dimension, 0);
        Arrays.fill(top, 0, count, Double.NEGATIVE_INFINITY);
        Arrays.fill(total, 0, count, 0);
    }

    /// {@return the dimension D' of the values}
    public int dimension() {
        return dimension;
    }

    /// {@return the number of cues C of the last panel}
    public int count() {
        return count;
    }

    /// {@return the sharpness β of the sums}
    public double beta() {
        return beta;
    }

    /// {@return the greatest scores m, one for each cue; not a copy}
    public double[] top() {
        return top;
    }

    /// {@return the sums l of the weights, one for each cue; not a copy}
    public double[] total() {
        return total;
    }

    /// {@return the weighted sums a, cue by cue; not a copy}
    public double[] sums() {
        return sums;
    }

    /// {@return an array of at least this length that stays with this object, with whatever was in it}
    ///
    /// @param slot which one, 0 to 7
    /// @param length how long
    public double[] scratch(int slot, int length) {
        if (scratch[slot].length < length) {
            scratch[slot] = new double[length];
        }
        return scratch[slot];
    }
}
