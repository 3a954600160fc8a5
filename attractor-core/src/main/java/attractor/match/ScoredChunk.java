package attractor.match;

/// The scores of a chunk of patterns for every cue of a panel.
///
/// Formed tile by tile: kernels write the scores of a row for all cues, and in an array of whole chunks these would
/// lie a power of two apart, so that most caches could hold few of them at once.
final class ScoredChunk {

    /// Rows that are scored together: an odd multiple of the 32 rows of a kernel's tile, and so is the rest of
    /// 4096.
    static final int TILE = 13 * 32;

    private final int cues;
    private final double[][] tiles = new double[Math.ceilDiv(Chunks.SIZE, TILE)][0];
    private int rows;

    /// Room for the scores of so many cues.
    ScoredChunk(int cues) {
        this.cues = cues;
    }

    /// Scores the patterns from, …, from + rows − 1, at most a chunk.
    void score(RowScorer.Panel panel, int from, int rows) {
        this.rows = rows;
        for (int t = 0; t * TILE < rows; t++) {
            int count = Math.min(TILE, rows - t * TILE);
            if (tiles[t].length < cues * count) {
                tiles[t] = new double[cues * count];
            }
            panel.score(from + t * TILE, count, tiles[t]);
        }
    }

    /// How many patterns were scored.
    int rows() {
        return rows;
    }

    /// Copies the scores of one cue.
    ///
    /// @param cue from 0
    /// @param s receives as many scores as there are rows
    void of(int cue, double[] s) {
        for (int t = 0; t * TILE < rows; t++) {
            int count = Math.min(TILE, rows - t * TILE);
            System.arraycopy(tiles[t], cue * count, s, t * TILE, count);
        }
    }
}
