package attractor.symbolic;

import attractor.match.Similarity;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.List;

/// BSC: the binary spatter code, on 0/1 vectors with half of their components 1.
///
///     bind(a, b) = a xor b        bundle(x¹…xⁿ)_i = [Σ_k x_i^k > n/2], n odd
///
/// Binding is its own inverse. An even number of parts is refused, because a vote could be tied. Under 0 ↦ +1, 1 ↦
/// −1 this is [MultiplyAddPermute], so the same accuracy formula holds. Cost O(D/64) words a binding, O(nD/64) a
/// bundle. Source: `kanerva-1996`.
@Source(key = "kanerva-1996")
public record BinarySpatterCode() implements VectorAlgebra<Bits> {

    @Override
    public Similarity similarity() {
        return Similarity.HAMMING_SIMILARITY;
    }

    @Override
    public BitPatterns items(int count, int dimension, Seed seed) {
        return BitPatterns.fromSpins(new RandomSpins().draw(count, dimension, seed));
    }

    @Override
    public BitPatterns patterns(List<Bits> vectors) {
        return BitPatterns.of(vectors);
    }

    @Override
    public Bits draw(int dimension, Seed seed) {
        return items(1, dimension, seed).get(0);
    }

    @Override
    public Bits bind(Bits a, Bits b) {
        int dimension = Alike.dimension(a, b);
        long[] words = new long[a.wordCount()];
        for (int w = 0; w < words.length; w++) {
            words[w] = a.word(w) ^ b.word(w);
        }
        return Bits.ofWords(dimension, words);
    }

    @Override
    public Bits unbind(Bits bound, Bits role) {
        return bind(bound, role);
    }

    @Override
    public Bits bundle(List<Bits> parts) {
        int dimension = Alike.dimension(parts);
        int n = Majority.requireOdd(parts);
        int words = parts.getFirst().wordCount();
        return Bits.ofWords(
                dimension, Majority.of(n, words, (k, w) -> parts.get(k).word(w)));
    }

    @Override
    public Bits permute(Bits a, int places) {
        return Bits.ofWords(a.dimension(), Rotation.of(a.toWords(), a.dimension(), places));
    }
}
