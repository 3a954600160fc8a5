package attractor.pattern;

import attractor.reference.SlowTwin;
import java.util.stream.IntStream;

/// Ξ: K rows of D components, immutable. A batch of cues is Patterns too.
///
/// K = 0 is allowed (an empty memory); D ≥ 1 always.
public sealed interface Patterns permits SpinPatterns, BitPatterns, RealPatterns, RegeneratedPatterns {

    /// {@return the number of patterns K ≥ 0}
    int count();

    /// {@return the number of components D ≥ 1 of each}
    int dimension();

    /// {@return the alphabet of the components}
    Alphabet alphabet();

    /// {@return pattern ξ^μ}
    ///
    /// @param mu index in 0..K−1
    Pattern get(int mu);

    /// Overlaps of all patterns with one vector.
    ///
    ///     m_μ = ξ^μ·x        m: K, x: D
    ///
    /// Exact for spins and bits; for reals in the sum shape of `attractor.kernel`, in float32 where both sides are
    /// float32.
    ///
    /// @param x of the same dimension, any alphabet
    /// @param m receives K numbers
    /// @throws IllegalArgumentException if a dimension or length does not fit
    void overlaps(Pattern x, double[] m);

    /// {@return the square |ξ^μ|² of the norm of one pattern, in float64 in the sum shape of `attractor.kernel`}
    ///
    /// @param mu index in 0..K−1
    double squaredNorm(int mu);

    /// Weighted sum of the patterns.
    ///
    ///     x_i = Σ_μ w_μ ξ_i^μ        w: K, x: D
    ///
    /// Rows are summed in chunks of 4096 in order, chunks combined in order, in float64.
    ///
    /// @param w K weights
    /// @param x receives D numbers
    /// @throws IllegalArgumentException if a length does not fit
    void superpose(double[] w, double[] x);

    /// {@return the patterns of a selection, in its order}
    ///
    /// @param rows indices in 0..K−1; repeats are allowed
    Patterns select(int... rows);

    /// {@return the patterns from, …, to − 1}
    ///
    /// Copied here; overridden where a part of the memory can be looked at instead.
    ///
    /// @param from the first row
    /// @param to after the last row
    @SlowTwin
    default Patterns rows(int from, int to) {
        return from == 0 && to == count()
                ? this
                : select(IntStream.range(from, to).toArray());
    }
}
