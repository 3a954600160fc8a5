package attractor.bench;

/// A case of a workload.
///
/// @param name as typed, such as `rand1m`
/// @param about sizes and settings, in one line
/// @param part whether it is run without being named
public record Case(String name, String about, Part part) {

    /// Whether a case is run without being named.
    public enum Part {
        /// Run whenever its workload is.
        USUAL,
        /// Run only when it is named: odd sizes, and sizes that need much memory.
        NAMED
    }

    /// A case that is run whenever its workload is.
    ///
    /// @param name as typed
    /// @param about sizes and settings, in one line
    /// @return the case
    public static Case usual(String name, String about) {
        return new Case(name, about, Part.USUAL);
    }

    /// A case that is run only when it is named.
    ///
    /// @param name as typed
    /// @param about sizes and settings, in one line
    /// @return the case
    public static Case named(String name, String about) {
        return new Case(name, about, Part.NAMED);
    }
}
