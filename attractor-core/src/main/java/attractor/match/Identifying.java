package attractor.match;

import attractor.pattern.Pattern;
import java.util.Optional;

/// The ability to say which stored pattern a cue resembles most, and by how much.
@FunctionalInterface
public interface Identifying {

    /// {@return the best match, or nothing if no pattern is stored}
    ///
    /// @param cue of the memory's dimension
    /// @throws IllegalArgumentException if the dimension does not fit
    Optional<BestMatch> identify(Pattern cue);
}
