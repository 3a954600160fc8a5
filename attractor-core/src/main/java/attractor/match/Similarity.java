package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.reference.Source;

/// How alike two vectors are: larger means more similar, so distances come negated ([Distance] gives them plain).
///
/// Undefined values (zero norm, zero variance, empty union) are NaN, never an exception. Set measures read an entry
/// above 0 as a member; with a, b, c, d the numbers of components in both, in x only, in y only, in neither. Packed
/// patterns of one alphabet are compared by popcount in O(D/64), all others in O(D); both ways agree up to
/// rounding. On ±1 vectors dot, cosine, Hamming, L1 and L2 rank alike; the set measures and Pearson do not.
///
/// Source: `millidge-2022` for the measures in memories, `hintzman-1984` for HINTZMAN.
@Source(key = "millidge-2022", equation = "Section 3")
@Source(key = "hintzman-1984")
public enum Similarity {
    /// Inner product x·y = Σ x_i y_i.
    DOT(Measures::dot, Counts::dot),
    /// Inner product per component x·y/D.
    OVERLAP((x, y) -> Measures.dot(x, y) / x.length, c -> c.dot() / c.n()),
    /// Cosine x·y/(|x||y|); NaN if a norm is 0.
    COSINE(Measures::cosine, c -> Measures.cosine(c.dot(), Math.sqrt(c.firstSquare()), Math.sqrt(c.secondSquare()))),
    /// Pearson correlation, the cosine of the centred vectors; NaN if a vector is constant.
    PEARSON(Measures::pearson, Measures::phi),
    /// The fraction of components that are equal; on reals, equal as numbers.
    HAMMING_SIMILARITY(
            (x, y) -> 1 - (double) Measures.differing(x, y) / x.length, c -> 1 - (double) c.differing() / c.n()),
    /// Minus the number of components that differ.
    HAMMING_DISTANCE((x, y) -> 0.0 - Measures.differing(x, y), c -> 0.0 - c.differing()),
    /// Simple matching (a + d)/D.
    SIMPLE_MATCHING(Measures.SetMeasure.SIMPLE_MATCHING),
    /// Jaccard a/(a + b + c); NaN if both sets are empty.
    JACCARD(Measures.SetMeasure.JACCARD),
    /// Dice 2a/(2a + b + c); NaN if both sets are empty.
    DICE(Measures.SetMeasure.DICE),
    /// Russell-Rao a/D.
    RUSSELL_RAO(Measures.SetMeasure.RUSSELL_RAO),
    /// Rogers-Tanimoto (a + d)/(a + d + 2(b + c)).
    ROGERS_TANIMOTO(Measures.SetMeasure.ROGERS_TANIMOTO),
    /// The phi coefficient of Yule, also Matthews correlation: Pearson on membership; NaN if a set is empty or
    /// full.
    YULE_PHI(Measures.SetMeasure.YULE_PHI),
    /// Tanimoto x·y/(|x|² + |y|² − x·y); NaN for two zero vectors.
    TANIMOTO(
            (x, y) -> Measures.tanimoto(Measures.dot(x, y), Measures.dot(x, x), Measures.dot(y, y)),
            c -> Measures.tanimoto(c.dot(), c.firstSquare(), c.secondSquare())),
    /// Ruzicka Σ min(x_i, y_i)/Σ max(x_i, y_i); NaN if an entry is negative or both vectors are zero.
    RUZICKA(Measures::ruzicka, Measures::ruzicka),
    /// Minus the Euclidean distance |x − y|₂.
    EUCLIDEAN_DISTANCE((x, y) -> -Math.sqrt(Measures.squared(x, y)), c -> -Math.sqrt(Measures.squared(c))),
    /// Minus the squared Euclidean distance |x − y|₂².
    SQUARED_EUCLIDEAN_DISTANCE((x, y) -> -Measures.squared(x, y), c -> -Measures.squared(c)),
    /// Minus the Manhattan distance |x − y|₁.
    MANHATTAN_DISTANCE((x, y) -> -Measures.manhattan(x, y), c -> -Measures.manhattan(c)),
    /// Minus the Chebyshev distance |x − y|_∞.
    CHEBYSHEV_DISTANCE((x, y) -> -Measures.chebyshev(x, y), c -> c.differing() > 0 ? -c.gap() : -0.0),
    /// Reciprocal 1/|x − y|₂²; +∞ for equal vectors, and then [Separation] gives that memory all the weight.
    INVERSE_SQUARED_EUCLIDEAN((x, y) -> 1 / Measures.squared(x, y), c -> 1 / Measures.squared(c)),
    /// Reciprocal 1/|x − y|₁; +∞ for equal vectors, and then [Separation] gives that memory all the weight.
    INVERSE_MANHATTAN((x, y) -> 1 / Measures.manhattan(x, y), c -> 1 / Measures.manhattan(c)),
    /// Minus the Kullback-Leibler divergence −Σ p_i ln(p_i/q_i) of p = x/Σx from q = y/Σy, with x the cue and y the
    /// stored pattern. Entries must be ≥ 0 with a positive sum, else NaN; 0 ln 0 = 0; −∞ if p_i > 0 where q_i = 0.
    KULLBACK_LEIBLER(Measures::kullbackLeibler, Measures::kullbackLeibler),
    /// Hintzman's similarity x·y/(number of components that are non-zero in x or y); NaN for two zero vectors.
    HINTZMAN((x, y) -> Measures.dot(x, y) / Measures.nonZero(x, y), c -> c.dot() / c.nonZeroInEither());

    /// A measure of two vectors of equal length.
    @FunctionalInterface
    interface OfVectors {
        double of(double[] x, double[] y);
    }

    /// The same measure from the counts of two packed vectors.
    @FunctionalInterface
    interface OfCounts {
        double of(Counts counts);
    }

    // Immutable because the lambdas capture nothing.
    @SuppressWarnings("Immutable")
    private final OfVectors ofVectors;

    @SuppressWarnings("Immutable")
    private final OfCounts ofCounts;

    Similarity(OfVectors ofVectors, OfCounts ofCounts) {
        this.ofVectors = ofVectors;
        this.ofCounts = ofCounts;
    }

    Similarity(Measures.SetMeasure measure) {
        this((x, y) -> measure.of(Measures.members(x, y)), measure::of);
    }

    /// {@return the similarity of two vectors}
    ///
    /// @param x the cue, of any alphabet
    /// @param y the other vector, of the same dimension, any alphabet
    /// @throws IllegalArgumentException if the dimensions differ
    public double of(Pattern x, Pattern y) {
        if (x.dimension() != y.dimension()) {
            throw new IllegalArgumentException("vectors of dimension " + x.dimension() + " and " + y.dimension()
                    + " have no similarity; both need the same dimension");
        }
        return Counts.suit(x, y) ? ofCounts.of(Counts.of(x, y)) : ofVectors.of(x.toArray(), y.toArray());
    }

    /// Binds this similarity to stored patterns.
    ///
    /// Dot, overlap and cosine go through [Patterns#overlaps], so float32 patterns are compared with float32 cues
    /// in float32 where the result fits its range; all other measures of reals are formed in float64.
    ///
    /// @param patterns the stored patterns
    /// @return what scores a cue against each of them
    public RowScorer over(Patterns patterns) {
        return switch (this) {
            case DOT -> InnerProducts.over(patterns);
            case OVERLAP -> new PerComponent(patterns);
            case COSINE -> new Cosines(patterns);
            default -> new Measured(patterns, this);
        };
    }

    /// Whether +∞ stands for equal vectors, not for a sum that left the range of numbers.
    boolean hitsAreInfinite() {
        return this == INVERSE_SQUARED_EUCLIDEAN || this == INVERSE_MANHATTAN;
    }

    /// The similarity of a cue x and a stored pattern y.
    double of(double[] x, double[] y) {
        return ofVectors.of(x, y);
    }

    /// The similarity of packed vectors with these counts.
    double of(Counts counts) {
        return ofCounts.of(counts);
    }
}
