package attractor.figure;

/// How a series is drawn.
public enum Look {
    /// Filled markers with error bars: own measurements.
    MARKERS("points"),
    /// Hollow markers with error bars: published values.
    OPEN_MARKERS("published points"),
    /// Markers with error bars, joined by a line.
    JOINED("points joined by a line"),
    /// A line.
    LINE("line"),
    /// A dashed line: theory.
    DASHED("dashed line"),
    /// A line with a shaded band from `low` to `high`.
    BAND("line with a band");

    private final String words;

    Look(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean hasMarkers() {
        return this == MARKERS || this == OPEN_MARKERS || this == JOINED;
    }

    boolean hasLine() {
        return this != MARKERS && this != OPEN_MARKERS;
    }
}
