package attractor.symbolic;

import attractor.match.Similarity;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import java.util.List;

/// MAP: multiply, add, permute, on ±1 vectors.
///
///     bind(a, b)_i = a_i b_i        bundle(x¹…xⁿ)_i = sgn(Σ_k x_i^k), n odd
///
/// Binding is its own inverse. An even number of parts is refused, because a sum could be zero. Cost O(D/64) words
/// a binding, O(nD/64) a bundle. Source: `gayler-1998`.
@Source(key = "gayler-1998")
public record MultiplyAddPermute() implements VectorAlgebra<Spins> {

    @Override
    public Similarity similarity() {
        return Similarity.OVERLAP;
    }

    @Override
    public SpinPatterns items(int count, int dimension, Seed seed) {
        return new RandomSpins().draw(count, dimension, seed);
    }

    @Override
    public SpinPatterns patterns(List<Spins> vectors) {
        return SpinPatterns.of(vectors);
    }

    @Override
    public Spins draw(int dimension, Seed seed) {
        return items(1, dimension, seed).get(0);
    }

    @Override
    public Spins bind(Spins a, Spins b) {
        int dimension = Alike.dimension(a, b);
        long[] words = new long[a.wordCount()];
        for (int w = 0; w < words.length; w++) {
            words[w] = ~(a.word(w) ^ b.word(w));
        }
        words[words.length - 1] &= -1L >>> (words.length * Long.SIZE - dimension);
        return Spins.ofWords(dimension, words);
    }

    @Override
    public Spins unbind(Spins bound, Spins role) {
        return bind(bound, role);
    }

    @Override
    public Spins bundle(List<Spins> parts) {
        int dimension = Alike.dimension(parts);
        int n = Majority.requireOdd(parts);
        int words = parts.getFirst().wordCount();
        return Spins.ofWords(
                dimension, Majority.of(n, words, (k, w) -> parts.get(k).word(w)));
    }

    /// The sum of vectors, before its signs are taken.
    ///
    ///     s_i = Σ_k x_i^k
    ///
    /// @param parts at least one, of one dimension
    /// @return D integers
    public int[] sum(List<Spins> parts) {
        int[] sum = new int[Alike.dimension(parts)];
        for (Spins part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.sign(i);
            }
        }
        return sum;
    }

    @Override
    public Spins permute(Spins a, int places) {
        return Spins.ofWords(a.dimension(), Rotation.of(a.toWords(), a.dimension(), places));
    }
}
