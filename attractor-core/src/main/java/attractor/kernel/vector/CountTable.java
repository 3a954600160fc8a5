package attractor.kernel.vector;

/// Keeps all counts, in the layout of [PackedKernels#panelMismatches].
final class CountTable implements TileReader {

    private final int[] n;
    private final int cues;

    /// A table to fill.
    ///
    /// @param n receives the counts, row by row
    /// @param cues the number of cues; lanes beyond it are dropped
    CountTable(int[] n, int cues) {
        this.n = n;
        this.cues = cues;
    }

    @Override
    public void read(long[] counts, int mu, int cue, int width) {
        for (int r = 0; r < PackedTile.ROWS; r++) {
            copy(counts, r * width, mu + r, cue, width);
        }
    }

    @Override
    public void readOne(long[] counts, int mu, int cue, int width) {
        copy(counts, 0, mu, cue, width);
    }

    private void copy(long[] counts, int from, int mu, int cue, int width) {
        for (int c = 0; c < Math.min(width, cues - cue); c++) {
            n[mu * cues + cue + c] = (int) counts[from + c];
        }
    }
}
