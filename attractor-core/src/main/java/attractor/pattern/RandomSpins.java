package attractor.pattern;

/// Independent fair signs.
///
///     P(ξ_i^μ = +1) = P(ξ_i^μ = −1) = 1/2        ξ: K×D
///
/// One output of a generator gives 64 signs. Cost O(KD/64).
public record RandomSpins() implements Ensemble {

    @Override
    public SpinPatterns draw(int count, int dimension, Seed seed) {
        return rows(0, count, dimension, seed);
    }

    @Override
    public SpinPatterns rows(int from, int to, int dimension, Seed seed) {
        PackedRows rows = PackedRows.draw(from, to, dimension, seed, (rng, words, at, end) -> {
            for (int w = at; w < end; w++) {
                words[w] = rng.nextLong();
            }
        });
        return new SpinPatterns(rows);
    }
}
