package attractor.kernel;

/// The sums over real components and rows that recall is made of.
///
/// Each has one sum shape, so its bits depend on nothing but the numbers: not on the provider, the number of cues
/// in a call, the range of rows in a call, or threads. Arrays of cues hold whole cues one after the other. No
/// method keeps its arguments or starts a thread.
public interface RealKernels {

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
}
