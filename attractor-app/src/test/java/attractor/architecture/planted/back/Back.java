package attractor.architecture.planted.back;

import attractor.architecture.planted.there.There;

/// The other half of a cycle.
public interface Back {
    /// The first half.
    There there();
}
