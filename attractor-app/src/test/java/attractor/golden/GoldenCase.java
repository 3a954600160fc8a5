package attractor.golden;

import tools.jackson.databind.JsonNode;

/// One reference value from another program, in one form for all files.
///
/// @param file the file's name without `.json`
/// @param id unique over all files; where a file gives none, its kind and its number within the kind
/// @param kind what is computed, as the file's head explains
/// @param input arguments
/// @param expected what the other program got
/// @param tolerance how near is near enough
record GoldenCase(String file, String id, String kind, JsonNode input, JsonNode expected, Tolerance tolerance) {

    /// How near is near enough.
    ///
    /// @param value the number that the file gives
    /// @param mode what it bounds
    record Tolerance(double value, Mode mode) {}

    /// What a tolerance bounds.
    enum Mode {
        /// |a − b| ≤ tol·max(1, |b|).
        MIXED,
        /// |a − b| ≤ tol·|b|, integers exact.
        RELATIVE
    }
}
