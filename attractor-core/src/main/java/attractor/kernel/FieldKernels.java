package attractor.kernel;

/// Sums over patterns with the signs of one unit, or of all: what local fields are made of.
///
/// Integer sums are taken modulo 2³², so they are exact wherever the caller knows that the true sum fits, whatever
/// the order. Sums in float64 have the shape of [Dot]: sixteen lanes, pattern μ in lane μ mod 16, the fixed tree.
/// Arrays of weights have [SignColumns#weights()] entries; in float64 those beyond K must be 0.
public interface FieldKernels {

    /// {@return Σ_{μ: ξ_i^μ = +1} s_μ modulo 2³²}
    ///
    /// @param columns ξ
    /// @param i the unit
    /// @param s weights
    int plusSum(SignColumns columns, int i, int[] s);

    /// {@return Σ_{μ: ξ_i^μ = +1} m_μ modulo 2³²}
    ///
    /// @param columns ξ
    /// @param i the unit
    /// @param m K integers
    int plusSum(SignColumns columns, int i, BitPlanes m);

    /// {@return the sums of [#plusSum(SignColumns,int,BitPlanes)] for two units, that of j in the upper 32 bits; both
    /// must lie within ±(2³¹ − 1), or the carry of one reaches the other}
    ///
    /// @param columns ξ
    /// @param i a unit
    /// @param j a unit
    /// @param m K integers
    long plusSums(SignColumns columns, int i, int j, BitPlanes m);

    /// {@return Σ_{μ: ξ_i^μ = sign} s_μ}
    ///
    /// @param columns ξ
    /// @param i the unit
    /// @param s weights
    /// @param sign −1 or +1
    double signedSum(SignColumns columns, int i, double[] s, int sign);

    /// Adds `step·ξ_i^μ` to each s_μ.
    ///
    /// @param columns ξ
    /// @param i the unit
    /// @param s integers, overwritten; those beyond K become undefined
    /// @param step what to add where ξ_i^μ = +1
    void shift(SignColumns columns, int i, int[] s, int step);

    /// Adds `2·sign·ξ_i^μ` to each m_μ: what the overlaps gain when unit i changes to `sign`.
    ///
    /// @param columns ξ
    /// @param i the unit
    /// @param m K integers, overwritten; none may grow beyond what its planes hold
    /// @param sign −1 or +1
    void shift(SignColumns columns, int i, BitPlanes m, int sign);

    /// The sums over all patterns for all units.
    ///
    ///     f_i = Σ_μ ξ_i^μ m_μ        m: K, f: D
    ///
    /// @param codes ξ
    /// @param m K integers, Σ_μ |m_μ| below 2³¹
    /// @param f receives D integers
    void fields(SignCodes codes, int[] m, int[] f);

    /// The signs of fields without self-coupling, as sets of units.
    ///
    ///     i ∈ plus when f_i − t·x_i > 0,  i ∈ minus when f_i − t·x_i < 0
    ///
    /// @param f D fields, |f_i| + |t| below 2³¹
    /// @param self t
    /// @param x the state, bit i mod 64 of word ⌊i/64⌋ set when x_i = +1
    /// @param plus receives ⌈D/64⌉ words, unused bits 0
    /// @param minus receives ⌈D/64⌉ words, unused bits 0
    void signs(int[] f, int self, long[] x, long[] plus, long[] minus);
}
