package attractor.kernel;

/// What the arguments of [PackedKernels] must have in common; for providers.
public final class PackedShape {

    private PackedShape() {}

    /// Checks rows, a panel of one cue, and room for one count a row.
    ///
    /// @param rows the rows
    /// @param cue the panel
    /// @param room how many counts fit
    public static void requireOne(BitRows rows, BitPanel cue, int room) {
        if (cue.count() != 1) {
            throw new IllegalArgumentException(
                    "the panel has " + cue.count() + " cues; mismatches with one cue need a panel of one");
        }
        requirePanel(rows, cue, room);
    }

    /// Checks rows, a panel, and room for one count a row and cue.
    ///
    /// @param rows the rows
    /// @param cues the panel
    /// @param room how many counts fit
    public static void requirePanel(BitRows rows, BitPanel cues, int room) {
        requireWords(rows, cues);
        if ((long) rows.count() * cues.count() > room) {
            throw new IllegalArgumentException("n has room for " + room + " counts; K = " + rows.count()
                    + " rows and C = " + cues.count() + " cues need KC; pass a longer array or fewer rows");
        }
    }

    /// Checks rows, a panel, and what collects the nearest rows.
    ///
    /// @param rows the rows
    /// @param cues the panel
    /// @param found the collector
    public static void requireFound(BitRows rows, BitPanel cues, Nearest found) {
        requireWords(rows, cues);
        if (found.cues() != cues.count()) {
            throw new IllegalArgumentException("the nearest rows are kept for " + found.cues()
                    + " cues but the panel has " + cues.count() + "; both need the same number");
        }
    }

    private static void requireWords(BitRows rows, BitPanel cues) {
        if (rows.words() != cues.wordCount()) {
            throw new IllegalArgumentException("rows have W = " + rows.words() + " words but the cues "
                    + cues.wordCount() + "; both need the same number");
        }
    }
}
