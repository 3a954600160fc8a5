package attractor.memory;

/// Refuses cues that do not fit a memory.
public final class Cues {

    private Cues() {}

    /// Checks the dimension of a cue.
    ///
    /// @param found the dimension of the cue
    /// @param memory the memory that is to recall from it
    /// @throws IllegalArgumentException if the memory has another dimension
    public static void requireDimension(int found, Memory memory) {
        if (found != memory.dimension()) {
            throw new IllegalArgumentException(
                    "cue has dimension " + found + " but the memory stores patterns of dimension " + memory.dimension()
                            + "; pad it or choose an encoding");
        }
    }
}
