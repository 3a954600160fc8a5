package attractor.architecture.planted.there;

import attractor.architecture.planted.back.Back;

/// One half of a cycle.
public interface There {
    /// The other half.
    Back back();
}
