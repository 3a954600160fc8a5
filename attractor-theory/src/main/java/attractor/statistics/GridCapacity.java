package attractor.statistics;

/// The largest count on a grid at which a measured error stays below a threshold.
///
///     LARGEST:         max{n: error(n) < threshold}
///     FIRST_CROSSING:  max{n: error(n′) < threshold for all n′ ≤ n}
///
/// The first rule takes a lucky point from above and is the noisier one, the second stops at an unlucky point. The
/// comparison is strict. O(n).
public enum GridCapacity {
    /// The largest count with a small error, whatever happens below it.
    LARGEST,
    /// The last count before the error first reaches the threshold.
    FIRST_CROSSING;

    /// The capacity by this rule.
    ///
    /// @param counts n, in increasing order
    /// @param errors the mean error at each count
    /// @param threshold what the error must stay below
    /// @return a count of the grid; 0 if there is none
    public long capacity(long[] counts, double[] errors, double threshold) {
        if (counts.length != errors.length) {
            throw new IllegalArgumentException("a grid of " + counts.length + " counts has " + errors.length
                    + " errors; give one error for each count");
        }
        long capacity = 0;
        for (int i = 0; i < counts.length; i++) {
            if (errors[i] < threshold) {
                capacity = counts[i];
            } else if (this == FIRST_CROSSING) {
                break;
            }
        }
        return capacity;
    }
}
