package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// 0/1 patterns with exactly k ones among D components, every choice of k equally likely.
///
///     Σ_i ξ_i^μ = k        coding level f = k/D
///
/// @param active the number k of ones, 0..D
public record SparseBits(
        @Param(symbol = "k", doc = "number of ones in a pattern", min = 0)
        int active) implements Ensemble {

    /// Ten ones.
    public SparseBits() {
        this(10);
    }

    /// Checks the range.
    public SparseBits {
        Range.atLeast("active", active, 0);
    }

    @Override
    public BitPatterns draw(int count, int dimension, Seed seed) {
        return rows(0, count, dimension, seed);
    }

    @Override
    public BitPatterns rows(int from, int to, int dimension, Seed seed) {
        Packing.requireDimension(dimension);
        if (active > dimension) {
            throw new IllegalArgumentException("active is " + active + " but patterns of dimension " + dimension
                    + " have only " + dimension + " components; lower active or raise the dimension");
        }
        PackedRows rows = PackedRows.draw(
                from,
                to,
                dimension,
                seed,
                (rng, words, at, end) ->
                        System.arraycopy(Subset.words(active, dimension, rng), 0, words, at, end - at));
        return new BitPatterns(rows);
    }
}
