package attractor.experiment;

import java.util.Arrays;
import java.util.Locale;

/// How large a run is.
public enum Profile {
    /// Seconds, without any download, with wider tolerances that are stated.
    SMOKE,
    /// The sizes that were published.
    PAPER,
    /// Larger than published, for smaller errors.
    FULL;

    /// {@return the name as it is typed: `smoke`, `paper` or `full`}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the profile of this name}
    ///
    /// @param id the id
    /// @throws IllegalArgumentException if there is none
    public static Profile of(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the profile is " + id + "; it must be smoke, paper or full"));
    }
}
