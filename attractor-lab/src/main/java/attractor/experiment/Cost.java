package attractor.experiment;

/// What a cell is expected to need.
///
/// @param work time in any unit that is the same for all cells of a protocol; long cells start first, and the time
///     to go is judged by it
/// @param bytes memory at its peak, beside the data
public record Cost(double work, long bytes) {

    /// A cell like all others, with 16 MiB.
    public static final Cost SMALL = new Cost(1, 16L << 20);

    /// Checks both.
    public Cost {
        if (!(work > 0) || bytes < 0) {
            throw new IllegalArgumentException("the cost of a cell is " + work + " and " + bytes
                    + " bytes; work must be above 0, bytes at least 0");
        }
    }
}
