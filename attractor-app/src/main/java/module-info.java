import org.jspecify.annotations.NullMarked;

/// The command line.
@NullMarked
module attractor.app {
    requires static org.jspecify;
    requires attractor.core;
    requires attractor.theory;
    requires attractor.models;
    requires attractor.lab;
    requires tools.jackson.databind;
    requires info.picocli;
}
