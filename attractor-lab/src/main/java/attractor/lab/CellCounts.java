package attractor.lab;

/// How many cells a run has, and how many of them were computed when.
///
/// @param total cells of the run
/// @param missing cells that nobody has computed yet; then results and verdicts are provisional
/// @param computed cells that this process computed
/// @param repeated cells of these that an earlier process had begun when it ended
public record CellCounts(int total, int missing, int computed, int repeated) {

    /// {@return such as `3 of 4 cells`: those that are there, of all}
    public String words() {
        return total - missing + " of " + total + " cells";
    }
}
