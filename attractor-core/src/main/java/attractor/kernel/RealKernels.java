package attractor.kernel;

/// The sums over real components and rows that recall is made of.
///
/// Each has one sum shape, so its bits depend on nothing but the numbers: not on the provider, the number of cues
/// in a call, the range of rows in a call, or threads. Arrays of cues hold whole cues one after the other. No
/// method keeps its arguments or starts a thread.
public interface RealKernels {

    /// The number of rows whose weights [#retrieve(FloatMatch, int, FloatQuery, FloatChunkSum)] forms at once.
    int TILE = 32;

    /// Overlaps of rows with one cue in float32, widened at the end.
    ///
    ///     m_{at+μ} = ξ^μ·x        ξ: K×D, x: D
    ///
    /// Each is an inner product as [Dot] defines it. Cost O(KD).
    ///
    /// @param rows the rows ξ
    /// @param x the cue, D numbers
    /// @param m receives K numbers
    /// @param at where the first of them goes
    void overlaps(FloatRows rows, float[] x, double[] m, int at);

    /// Overlaps of float32 rows with one cue, in float64.
    ///
    ///     m_{at+μ} = ξ^μ·x        ξ: K×D, x: D
    ///
    /// @param rows the rows ξ
    /// @param x the cue, D numbers
    /// @param m receives K numbers
    /// @param at where the first of them goes
    void overlaps(FloatRows rows, double[] x, double[] m, int at);

    /// Overlaps of rows with one cue in float64.
    ///
    ///     m_{at+μ} = ξ^μ·x        ξ: K×D, x: D
    ///
    /// @param rows the rows ξ
    /// @param x the cue, D numbers
    /// @param m receives K numbers
    /// @param at where the first of them goes
    void overlaps(DoubleRows rows, double[] x, double[] m, int at);

    /// Overlaps of rows with several cues in float32, widened at the end.
    ///
    ///     m_{cK+μ} = ξ^μ·x^c        ξ: K×D, x: C×D, m: C×K
    ///
    /// The same bits as one cue at a time. Cost O(CKD), with each row read once for many cues.
    ///
    /// @param rows the rows ξ
    /// @param cues C cues, one after the other
    /// @param m receives C·K numbers, cue by cue
    void panelOverlaps(FloatRows rows, float[] cues, double[] m);

    /// Overlaps of rows with several cues in float64.
    ///
    ///     m_{cK+μ} = ξ^μ·x^c        ξ: K×D, x: C×D, m: C×K
    ///
    /// @param rows the rows ξ
    /// @param cues C cues, one after the other
    /// @param m receives C·K numbers, cue by cue
    void panelOverlaps(DoubleRows rows, double[] cues, double[] m);

    /// Weighted sum of float32 rows in float64, in the sum shape of [Superposition].
    ///
    ///     x_i = Σ_μ w_μ ξ_i^μ        w: K, ξ: K×D, x: D
    ///
    /// @param rows the rows ξ
    /// @param w K weights
    /// @param x receives D numbers
    void superpose(FloatRows rows, double[] w, double[] x);

    /// Weighted sum of float64 rows, in the sum shape of [Superposition].
    ///
    ///     x_i = Σ_μ w_μ ξ_i^μ        w: K, ξ: K×D, x: D
    ///
    /// @param rows the rows ξ
    /// @param w K weights
    /// @param x receives D numbers
    void superpose(DoubleRows rows, double[] w, double[] x);

    /// The softmax sums of one chunk of 4096 rows (fewer at the end) for a panel of cues, with each row read once.
    ///
    ///     m = max_μ s_μ,  l = Σ_μ p_μ,  a = Σ_μ p_μ v^μ,  p_μ = exp(β(s_μ − m)),  s_μ = k^μ·x + b_μ
    ///
    /// The scores are formed as [Dot] says. Rows are taken in tiles of 32. For each tile, m' is the greater of m
    /// and the greatest score of the tile, c = exp(β(m − m')) and p_r = exp(β(s_r − m')) as [Exponential] defines
    /// them, so that a row below 2^−60 of the greatest has weight 0. Then
    ///
    ///     l ← fma(l, c, Σ_r p_r),  a_i ← fma(a_i, c, t_i),  t_i = fma(p_r, v_i^r, t_i) for r in order, from 0
    ///
    /// where Σ_r p_r is four partial sums r mod 4 in order, then 0 with 2, 1 with 3. A tile of weights 0 is left
    /// out; zeros come out positive. A score of NaN has weight 0; scores of +∞ share the weight, and so do scores
    /// of −∞ if there is no other. Sums beyond the range of float32 are not caught. Cost O(CKD).
    ///
    /// @param match keys, values and bias
    /// @param from the first row of the chunk, a multiple of 4096
    /// @param query the cues and β
    /// @param sum receives m, l and a
    void retrieve(FloatMatch match, int from, FloatQuery query, FloatChunkSum sum);

    /// The softmax sums of one chunk of rows in float64, in the sum shape of the method for float32.
    ///
    ///     m = max_μ s_μ,  l = Σ_μ p_μ,  a = Σ_μ p_μ v^μ,  p_μ = exp(β(s_μ − m)),  s_μ = k^μ·x + b_μ
    ///
    /// @param match keys, values and bias
    /// @param from the first row of the chunk, a multiple of 4096
    /// @param query the cues and β
    /// @param sum receives m, l and a
    void retrieve(DoubleMatch match, int from, DoubleQuery query, DoubleChunkSum sum);
}
