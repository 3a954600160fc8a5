package attractor.symbolic;

import attractor.match.Similarity;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.List;
import java.util.stream.IntStream;

/// The operations of a vector symbolic architecture on vectors of one dimension D.
///
///     unbind(bind(a, b), a) ≈ b        sim(bundle(a, b, c), a) ≫ 0        permute(permute(a, k), −k) = a
///
/// What is bound resembles neither part; what is bundled resembles every part; what is permuted does not resemble
/// the original. Vectors are values; nothing is random but what is drawn.
///
/// @param <P> the kind of vectors
public interface VectorAlgebra<P extends Pattern> {

    /// {@return the similarity by which a noisy vector is compared with items}
    Similarity similarity();

    /// Draws independent random items.
    ///
    /// @param count K ≥ 0
    /// @param dimension D ≥ 1
    /// @param seed same seed, same items
    /// @return K patterns of dimension D
    Patterns items(int count, int dimension, Seed seed);

    /// {@return a set of these vectors}
    ///
    /// @param vectors at least one, of one dimension
    /// @throws IllegalArgumentException if there is none, or the dimensions differ
    Patterns patterns(List<P> vectors);

    /// Draws one random vector.
    ///
    /// @param dimension D ≥ 1
    /// @param seed same seed, same vector
    /// @return the vector
    P draw(int dimension, Seed seed);

    /// Binds two vectors, a role and its filler.
    ///
    /// @param a one vector
    /// @param b the other; the order does not matter
    /// @return a vector that resembles neither
    /// @throws IllegalArgumentException if the dimensions differ
    P bind(P a, P b);

    /// Takes a role out of what it is bound to.
    ///
    /// @param bound a bound pair, or a bundle of such
    /// @param role the role
    /// @return the filler, or a noisy copy of it
    /// @throws IllegalArgumentException if the dimensions differ
    P unbind(P bound, P role);

    /// Superposes vectors.
    ///
    /// @param parts at least one
    /// @return a vector that resembles each of them
    /// @throws IllegalArgumentException if there is none, the dimensions differ, or a vote can be tied
    P bundle(List<P> parts);

    /// Moves components cyclically, so that position in a sequence can be told.
    ///
    ///     permute(a, k)_i = a_{(i − k) mod D}
    ///
    /// @param a a vector
    /// @param places k, any integer; −k takes k back
    /// @return the permuted vector
    P permute(P a, int places);

    /// Bundles the pairs of roles and fillers.
    ///
    /// @param roles n vectors
    /// @param fillers n vectors
    /// @return ⊕_k role_k ⊗ filler_k
    /// @throws IllegalArgumentException if the counts or dimensions differ, or the pairs cannot be bundled
    default P structure(List<P> roles, List<P> fillers) {
        if (roles.size() != fillers.size()) {
            throw new IllegalArgumentException("there are " + roles.size() + " roles but " + fillers.size()
                    + " fillers; every role needs one filler");
        }
        return bundle(IntStream.range(0, roles.size())
                .mapToObj(k -> bind(roles.get(k), fillers.get(k)))
                .toList());
    }
}
