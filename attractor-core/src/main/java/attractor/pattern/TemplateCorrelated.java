package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Signs that resemble one random template ζ, drawn anew for each set.
///
///     P(ξ_i^μ = ζ_i) = (1 + c)/2        ⟨ξ^μ·ζ⟩ = c D, ⟨ξ^μ·ξ^ν⟩ = c² D for μ ≠ ν
///
/// The template depends on the seed only.
///
/// @param correlation the correlation c of each pattern with the template, in [−1, 1]
public record TemplateCorrelated(
        @Param(symbol = "c", doc = "correlation of each pattern with the template", min = -1, max = 1)
        double correlation)
        implements Ensemble {

    /// Correlation 0.5.
    public TemplateCorrelated() {
        this(0.5);
    }

    /// Checks the range.
    public TemplateCorrelated {
        Range.closed("correlation", correlation, -1, 1);
    }

    @Override
    public SpinPatterns draw(int count, int dimension, Seed seed) {
        return rows(0, count, dimension, seed);
    }

    @Override
    public SpinPatterns rows(int from, int to, int dimension, Seed seed) {
        Packing.requireDimension(dimension);
        long[] template = template(dimension, seed);
        double p = (1 + correlation) / 2;
        PackedRows rows = PackedRows.draw(from, to, dimension, seed, (rng, words, at, end) -> {
            for (int w = at; w < end; w++) {
                words[w] = ~(template[w - at] ^ Coins.word(p, rng));
            }
        });
        return new SpinPatterns(rows);
    }

    private static long[] template(int dimension, Seed seed) {
        RandomGenerator rng = seed.child("template", 0).generator();
        long[] template = new long[Packing.words(dimension)];
        for (int w = 0; w < template.length; w++) {
            template[w] = rng.nextLong();
        }
        return template;
    }
}
