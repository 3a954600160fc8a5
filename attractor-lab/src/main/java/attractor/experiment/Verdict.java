package attractor.experiment;

import java.util.Locale;

/// How an own result stands to the published one.
public enum Verdict {
    /// Within the tolerance.
    REPRODUCED,
    /// Within two tolerances.
    CLOSE,
    /// Farther than two tolerances, or not a number.
    DIFFERS,
    /// Cannot be compared, for a reason that is given: data missing, axis unreadable, formula inconsistent.
    NOT_COMPARABLE,
    /// The cells that it needs were not run.
    NOT_RUN;

    /// {@return the verdict in words: `reproduced`, `close`, `differs`, `not comparable`, `not run`}
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// {@return the verdict of these words}
    ///
    /// @param words the words
    /// @throws IllegalArgumentException if there is none
    public static Verdict of(String words) {
        for (Verdict verdict : values()) {
            if (verdict.words().equals(words)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException(
                "the verdict is \"" + words + "\"; it must be reproduced, close, differs, not comparable or not run");
    }

    /// {@return whether this verdict is worse than the other in the order reproduced, close, differs}
    ///
    /// What could not be compared, or was not run, is never worse than anything, and nothing is worse than it.
    ///
    /// @param expected the verdict to compare with
    public boolean worseThan(Verdict expected) {
        return isRanked() && expected.isRanked() && compareTo(expected) > 0;
    }

    private boolean isRanked() {
        return this != NOT_COMPARABLE && this != NOT_RUN;
    }
}
