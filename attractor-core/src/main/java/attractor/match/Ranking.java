package attractor.match;

import attractor.kernel.Mismatch;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import java.util.Optional;

/// A similarity of packed vectors that is a falling function of their mismatches.
///
///     sim(ξ^μ, x) = f(n_μ), f falling strictly        n_μ: mismatches of row μ with the cue x
///
/// So the fewest mismatches are the greatest similarity, ties included; in float64 too, as neighbouring values of
/// each f are further apart than its rounding for any D below 2³¹.
///
/// @param mismatch what counts against a row
/// @param similarity the similarity
record Ranking(Mismatch mismatch, Similarity similarity) {

    /// {@return the ranking of stored patterns by this scorer among cues of their alphabet, if it has one}
    static Optional<Ranking> of(Patterns patterns, Scorer scorer) {
        return switch (scorer) {
            case InnerProducts products
            when products.floatBias().length == 0 && products.doubleBias().length == 0 ->
                of(patterns.alphabet(), Similarity.DOT);
            case PerComponent overlaps -> of(patterns.alphabet(), Similarity.OVERLAP);
            case Cosines cosines -> of(patterns.alphabet(), Similarity.COSINE);
            case Measured measured -> of(patterns.alphabet(), measured.similarity());
            default -> Optional.empty();
        };
    }

    private static Optional<Ranking> of(Alphabet alphabet, Similarity similarity) {
        return switch (similarity) {
            case HAMMING_DISTANCE,
                    HAMMING_SIMILARITY,
                    SIMPLE_MATCHING,
                    ROGERS_TANIMOTO,
                    EUCLIDEAN_DISTANCE,
                    SQUARED_EUCLIDEAN_DISTANCE,
                    MANHATTAN_DISTANCE,
                    INVERSE_SQUARED_EUCLIDEAN,
                    INVERSE_MANHATTAN -> packed(alphabet, Mismatch.DIFFERENT, similarity);
            case DOT, OVERLAP ->
                packed(alphabet, alphabet == Alphabet.SPINS ? Mismatch.DIFFERENT : Mismatch.MISSING, similarity);
            case RUSSELL_RAO ->
                alphabet == Alphabet.BITS ? packed(alphabet, Mismatch.MISSING, similarity) : Optional.empty();
            case COSINE ->
                alphabet == Alphabet.SPINS ? packed(alphabet, Mismatch.DIFFERENT, similarity) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Ranking> packed(Alphabet alphabet, Mismatch mismatch, Similarity similarity) {
        return alphabet == Alphabet.REALS ? Optional.empty() : Optional.of(new Ranking(mismatch, similarity));
    }

    /// The similarity f(n).
    ///
    /// @param alphabet of cue and patterns
    /// @param dimension the number of components D
    /// @param up how many components of the cue are up
    /// @param n the mismatches
    double score(Alphabet alphabet, int dimension, int up, int n) {
        int low = alphabet == Alphabet.SPINS ? -1 : 0;
        return similarity.of(
                mismatch == Mismatch.DIFFERENT
                        ? new Counts(low, 0, n, 0, dimension - n)
                        : new Counts(low, up - n, n, 0, dimension - up));
    }
}
