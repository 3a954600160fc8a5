import org.jspecify.annotations.NullMarked;

/// The memory models of the literature.
@NullMarked
module attractor.models {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive attractor.theory;
}
