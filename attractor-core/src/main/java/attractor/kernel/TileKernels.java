package attractor.kernel;

/// Random rows and recall where sixteen rows lie side by side, for dimensions of some tens to some hundreds.
///
/// As with [RealKernels], the bits depend on nothing but the numbers: not on the provider, the number of cues in a
/// call, the range of rows in a call, or threads. No method keeps its arguments or starts a thread.
public interface TileKernels {

    /// Which law rows have.
    enum Rows {
        /// Independent standard normal components.
        NORMAL,
        /// Normal, then brought to the norm √D: uniform on the sphere.
        SPHERE
    }

    /// Makes random rows: row μ depends on the seed and μ alone.
    ///
    ///     (ξ_2p, ξ_2p+1) = [NormalPair] of two words        a last sine is left out where D is odd
    ///
    /// Output k of SplitMix64 holds two words of 32 bits, the lower one first. For the sixteen rows 16T + j and
    /// pair p they begin at output k = 16(T⌈D/2⌉ + p): eight outputs hold the sixteen words of the radii, the next
    /// eight those of the angles. On the sphere s = Σ_i ξ_i² in order by fused multiply-add, then ξ_i ← ξ_i·√(D/s).
    ///
    /// @param rows their law
    /// @param seed any 64 bits
    /// @param from the first row, a multiple of 16
    /// @param tiles receives the rows, whole groups of them
    void draw(Rows rows, long seed, long from, FloatTiles tiles);

    /// The softmax sums over rows for a panel of cues.
    ///
    ///     m = max_μ s_μ,  l = Σ_μ p_μ,  a = Σ_μ p_μ ξ^μ,  p_μ = exp(β(s_μ − m)),  s_μ = ξ^μ·x
    ///
    /// A score is one fused multiply-add a component in order, from 0. Rows are taken in groups of 128. For each,
    /// m' is the greater of m and the greatest score of the group, c = exp(β(m − m')), p_r = exp(β(s_r − m')) as
    /// [Exponential] defines them. Sixteen sums, one for each μ mod 16, go through the eight rows r of a group:
    ///
    ///     l ← l·c, then l ← l + p_r;   a_i ← a_i·c, then a_i ← fma(p_r, ξ_i^r, a_i)
    ///
    /// At the end sum j takes in sum j + 8, then j + 4, j + 2, j + 1. Cost O(CKD).
    ///
    /// @param tiles the rows ξ
    /// @param query the cues and β
    /// @param sum receives m, l and a
    void retrieve(FloatTiles tiles, FloatQuery query, FloatChunkSum sum);
}
