package attractor.memory;

import attractor.pattern.Pattern;

/// The ability to say of an answer which part of it was stored and which was made up.
public interface Reconstructing {

    /// What the answer to a cue is made of, as far as the cue tells.
    ///
    /// @param cue of the memory's dimension
    /// @return the expected pattern, and which part of it was stored
    Provenance provenance(Pattern cue);
}
