import org.jspecify.annotations.NullMarked;

/// Patterns, memories, the match, spin and flow kits, learning rules and kernels.
@NullMarked
module attractor.core {
    requires static org.jspecify;
    requires transitive attractor.reference;
    requires ejml.core;
    requires ejml.ddense;
}
