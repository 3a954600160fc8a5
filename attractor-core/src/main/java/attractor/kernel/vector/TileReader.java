package attractor.kernel.vector;

/// Takes the counts of one tile after the other.
interface TileReader {

    /// Reads a tile of four rows.
    ///
    /// @param counts the count of row r and cue c at r·width + c
    /// @param mu its first row
    /// @param cue its first cue
    /// @param width how many cues
    void read(long[] counts, int mu, int cue, int width);

    /// Reads a tile of one row.
    ///
    /// @param counts the count of cue c at c
    /// @param mu the row
    /// @param cue its first cue
    /// @param width how many cues
    void readOne(long[] counts, int mu, int cue, int width);
}
