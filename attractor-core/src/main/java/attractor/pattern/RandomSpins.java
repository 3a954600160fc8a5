package attractor.pattern;

/// Independent fair signs.
///
///     P(ξ_i^μ = +1) = P(ξ_i^μ = −1) = 1/2        ξ: K×D
///
/// One output of a generator gives 64 signs. Cost O(KD/64).
public record RandomSpins() implements Ensemble {

    @Override
    public SpinPatterns draw(int count, int dimension, Seed seed) {
        PackedRows rows = PackedRows.draw(count, dimension, seed, (rng, words, from, to) -> {
            for (int w = from; w < to; w++) {
                words[w] = rng.nextLong();
            }
        });
        return new SpinPatterns(rows);
    }
}
