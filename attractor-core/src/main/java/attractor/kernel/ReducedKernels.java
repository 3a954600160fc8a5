package attractor.kernel;

/// Overlaps with rows in reduced storage, which take a quarter or half of the memory traffic of float32.
///
/// Each has the same bits in every provider. No method keeps its arguments or starts a thread.
public interface ReducedKernels {

    /// Overlaps of 8-bit rows with one 8-bit cue, exact.
    ///
    ///     m_{at+μ} = ξ^μ·x        ξ: K×D, x: D
    ///
    /// Cost O(KD).
    ///
    /// @param rows the rows ξ
    /// @param x the cue, D numbers
    /// @param m receives K integers
    /// @param at where the first of them goes
    void overlaps(ByteRows rows, byte[] x, int[] m, int at);

    /// Overlaps of bfloat16 rows with one float32 cue, in float32.
    ///
    ///     m_{at+μ} = ξ^μ·x        ξ: K×D, x: D
    ///
    /// Each is the inner product of [Dot] with the row widened to float32. Cost O(KD).
    ///
    /// @param rows the rows ξ
    /// @param x the cue, D numbers
    /// @param m receives K numbers
    /// @param at where the first of them goes
    void overlaps(BfloatRows rows, float[] x, float[] m, int at);
}
