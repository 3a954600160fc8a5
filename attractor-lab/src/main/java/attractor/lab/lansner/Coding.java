package attractor.lab.lansner;

/// How active units are spread over the network.
public enum Coding {
    /// One in each hypercolumn.
    HYPERCOLUMNS("hypercolumns"),
    /// Anywhere; the k largest supports win.
    WINNERS("k winners");

    private final String words;

    Coding(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
