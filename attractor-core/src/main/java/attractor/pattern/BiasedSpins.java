package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Independent signs of a given mean.
///
///     P(ξ_i^μ = +1) = (1 + b)/2        ⟨ξ⟩ = b, ⟨ξ^μ·ξ^ν⟩ = D b²
///
/// @param bias the mean b of a component, in [−1, 1]
public record BiasedSpins(
        @Param(symbol = "b", doc = "mean of a component", min = -1, max = 1)
        double bias) implements Ensemble {

    /// Mean 0.5.
    public BiasedSpins() {
        this(0.5);
    }

    /// Checks the range.
    public BiasedSpins {
        Range.closed("bias", bias, -1, 1);
    }

    @Override
    public SpinPatterns draw(int count, int dimension, Seed seed) {
        return rows(0, count, dimension, seed);
    }

    @Override
    public SpinPatterns rows(int from, int to, int dimension, Seed seed) {
        double p = (1 + bias) / 2;
        PackedRows rows = PackedRows.draw(from, to, dimension, seed, (rng, words, at, end) -> {
            for (int w = at; w < end; w++) {
                words[w] = Coins.word(p, rng);
            }
        });
        return new SpinPatterns(rows);
    }
}
