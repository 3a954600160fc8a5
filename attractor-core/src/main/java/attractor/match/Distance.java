package attractor.match;

import attractor.pattern.Pattern;

/// Distances between two vectors, 0 for equal ones.
///
/// Undefined distances are NaN, never an exception. Cost O(D); O(D/64) between packed patterns of one alphabet.
public enum Distance {
    /// The number of components that differ.
    HAMMING(Similarity.HAMMING_DISTANCE),
    /// The Euclidean distance |x − y|₂ = √Σ(x_i − y_i)².
    EUCLIDEAN(Similarity.EUCLIDEAN_DISTANCE),
    /// The squared error |x − y|₂² = Σ(x_i − y_i)².
    SQUARED_EUCLIDEAN(Similarity.SQUARED_EUCLIDEAN_DISTANCE),
    /// The Manhattan distance |x − y|₁ = Σ|x_i − y_i|.
    MANHATTAN(Similarity.MANHATTAN_DISTANCE),
    /// The Chebyshev distance |x − y|_∞ = max|x_i − y_i|.
    CHEBYSHEV(Similarity.CHEBYSHEV_DISTANCE),
    /// The Kullback-Leibler divergence of the normalised vectors; see [Similarity#KULLBACK_LEIBLER].
    KULLBACK_LEIBLER(Similarity.KULLBACK_LEIBLER);

    private final Similarity negative;

    Distance(Similarity negative) {
        this.negative = negative;
    }

    /// {@return the distance of two vectors}
    ///
    /// @param x of any alphabet
    /// @param y of the same dimension, any alphabet
    /// @throws IllegalArgumentException if the dimensions differ
    public double between(Pattern x, Pattern y) {
        return 0 - negative.of(x, y);
    }
}
