package attractor.kernel;

import java.util.Arrays;

/// The softmax mean over all rows, merged from its chunks in float64.
///
///     y = a/l,  log Σ_μ exp(β s_μ) = βm + log l        y: C×D'
///
/// Chunks are added in the order of the rows; then the bits depend on nothing else. Cost O(CD') for each chunk.
public final class SoftmaxSum {

    private final int count;
    private final int dimension;
    private final double[] top;
    private final double[] total;
    private final double[] sums;
    private double beta;
    private double before;

    /// The sum over no row.
    ///
    /// @param count the number of cues C
    /// @param dimension the dimension D' of the values
    public SoftmaxSum(int count, int dimension) {
        this.count = count;
        this.dimension = dimension;
        top = new double[count];
        total = new double[count];
        sums = new double[Math.multiplyExact(count, dimension)];
        clear();
    }

    /// Goes back to the sum over no row.
    public void clear() {
        Arrays.fill(top, Double.NEGATIVE_INFINITY);
        Arrays.fill(total, 0);
        Arrays.fill(sums, 0);
    }

    /// Adds the next chunk.
    ///
    /// @param chunk sums over its rows, for the same cues and sharpness
    /// @throws IllegalArgumentException if it is of another number of cues or dimension
    public void add(FloatChunkSum chunk) {
        Shape.requireSame(chunk.count(), chunk.dimension(), count, dimension);
        beta = chunk.beta();
        for (int c = 0; c < count; c++) {
            double scale = join(c, chunk.top()[c], chunk.total()[c]);
            float[] a = chunk.sums();
            for (int i = c * dimension; i < (c + 1) * dimension; i++) {
                sums[i] = Math.fma(sums[i], before, a[i] * scale);
            }
        }
    }

    /// Adds the next chunk.
    ///
    /// @param chunk sums over its rows, for the same cues and sharpness
    /// @throws IllegalArgumentException if it is of another number of cues or dimension
    public void add(DoubleChunkSum chunk) {
        Shape.requireSame(chunk.count(), chunk.dimension(), count, dimension);
        beta = chunk.beta();
        for (int c = 0; c < count; c++) {
            double scale = join(c, chunk.top()[c], chunk.total()[c]);
            double[] a = chunk.sums();
            for (int i = c * dimension; i < (c + 1) * dimension; i++) {
                sums[i] = Math.fma(sums[i], before, a[i] * scale);
            }
        }
    }

    /// Takes in maximum and total of a chunk for one cue; sets the factor `before` of the sums so far.
    ///
    /// @return the factor of the chunk's sums
    private double join(int c, double m, double l) {
        double joint = l > 0 && m > top[c] ? m : top[c];
        before = Exponential.weight(beta, top[c], joint);
        double scale = l > 0 ? Exponential.weight(beta, m, joint) : 0;
        top[c] = joint;
        total[c] = Math.fma(total[c], before, l * scale);
        return scale;
    }

    /// {@return the greatest score m, −∞ if there is none}
    ///
    /// @param c the cue, from 0
    public double top(int c) {
        return top[c];
    }

    /// {@return the sum l of the weights relative to the greatest; 0 if no score was a number}
    ///
    /// @param c the cue, from 0
    public double total(int c) {
        return total[c];
    }

    /// {@return log Σ_μ exp(β s_μ), −∞ over no row}
    ///
    /// @param c the cue, from 0
    public double logSum(int c) {
        return total[c] == 0 ? Double.NEGATIVE_INFINITY : beta * top[c] + Math.log(total[c]);
    }

    /// Writes the mean y of one cue; NaN if no score was a number.
    ///
    /// @param c the cue, from 0
    /// @param y receives D' numbers
    /// @param at where the first of them goes
    public void mean(int c, double[] y, int at) {
        for (int i = 0; i < dimension; i++) {
            y[at + i] = sums[c * dimension + i] / total[c];
        }
    }
}
