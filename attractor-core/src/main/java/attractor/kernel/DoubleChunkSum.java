// Written by scripts/float64-kernels from FloatChunkSum.java; change that file.
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

    /// Checks the arguments of a retrieval, makes room for its panel and sets the sums to those of no row: m = −∞,
    /// l = 0, a = 0.
    ///
    /// @param match keys, values and bias
    /// @param from the first row of the chunk
    /// @param query the cues and β
    /// @throws IllegalArgumentException if the chunk, the cues or the dimension of the values do not fit
    public void begin(DoubleMatch match, int from, DoubleQuery query) {
        Shape.requireChunk(from, match.keys().count(), match.values().dimension(), dimension);
        begin(match.keys().dimension(), query);
    }

    /// Checks the arguments of a retrieval from rows that lie otherwise, and begins.
    ///
    /// @param rows how many there are
    /// @param keys their dimension, which is also that of what is retrieved
    /// @param query the cues and β
    /// @throws IllegalArgumentException if the cues or the dimension do not fit
    public void begin(int rows, int keys, DoubleQuery query) {
        Shape.requireChunk(0, rows, keys, dimension);
        begin(keys, query);
    }

    private void begin(int keys, DoubleQuery query) {
        count = query.count(keys);
        beta = query.beta();
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
