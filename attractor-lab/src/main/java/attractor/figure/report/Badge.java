package attractor.figure.report;

/// The verdict on one published value, from best to worst; shown as a shape and a word, never by colour alone.
public enum Badge {
    /// Within the tolerance.
    REPRODUCED("reproduced", "M3 8.5 6.5 12 13 4.5"),
    /// Within two tolerances.
    CLOSE("close", "M2.5 9.5C5 4.5 7 5.5 8 8S11 11.5 13.5 6.5"),
    /// Further away.
    DIFFERS("differs", "M4 4 12 12M12 4 4 12"),
    /// Nothing to compare with, for a stated reason.
    NOT_COMPARABLE("not comparable", "M3 8H13");

    private final String words;
    private final String drawing;

    Badge(String words, String drawing) {
        this.words = words;
        this.drawing = drawing;
    }

    /// {@return the verdict in words}
    public String words() {
        return words;
    }

    /// Whether this verdict is worse than another. `NOT_COMPARABLE` is neither better nor worse than any.
    ///
    /// @param expected the other
    /// @return true if both compare and this one is further from the published value
    public boolean worseThan(Badge expected) {
        return this != NOT_COMPARABLE && expected != NOT_COMPARABLE && compareTo(expected) > 0;
    }

    /// The shape as the path of a 16 x 16 drawing.
    String drawing() {
        return drawing;
    }
}
