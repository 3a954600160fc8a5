// Written by scripts/float64-kernels from FloatMatch.java; change that file.
package attractor.kernel;

/// What a retrieval in float64 reads: keys that are compared with the cue, the values that they stand for, and an
/// optional bias of each score.
///
///     s_μ = k^μ·x + b_μ        k: K×D, v: K×D', b: K
///
/// @param keys the rows k that scores are formed with
/// @param values the rows v that are averaged; the keys themselves in an auto-associative memory
/// @param bias K numbers added to the scores, or none; not copied
// A view: the array is the caller's, and records of this type are not compared.
@SuppressWarnings("ArrayRecordComponent")
public record DoubleMatch(DoubleRows keys, DoubleRows values, double[] bias) {

    /// Checks that the counts agree.
    ///
    /// @throws IllegalArgumentException if they do not
    public DoubleMatch {
        Shape.requirePairs(keys.count(), values.count(), bias.length);
    }

    /// {@return rows that are keys and values at once, without bias}
    ///
    /// @param rows the rows
    public static DoubleMatch of(DoubleRows rows) {
        return new DoubleMatch(rows, rows, new double[0]);
    }
}
