package attractor.kernel;

/// Softmax retrieval in many small memories at once.
///
/// The same bits in every provider. No method keeps its arguments or starts a thread.
public interface BankKernels {

    /// The softmax mean of the patterns of each memory.
    ///
    ///     y_i = (Σ_μ p_μ ξ_i^μ)/(Σ_μ p_μ),  p_μ = exp(β(s_μ − max_ν s_ν)),  s_μ = Σ_i ξ_i^μ x_i        x, y: D
    ///
    /// All sums run in order, from 0, by fused multiply-adds; the exponential is that of [Exponential]. Cost O(KD)
    /// for each memory.
    ///
    /// @param bank the memories; its room is overwritten
    /// @param x states; those of this call are the numbers at, …, at + 16D − 1
    /// @param at where they begin
    /// @param beta the sharpness β ≥ 0
    /// @param mean receives 16·D numbers from number 0 on
    void retrieve(FloatBank bank, float[] x, int at, float beta, float[] mean);
}
