import org.jspecify.annotations.NullMarked;

/// The contract suites that every model and every learning rule pass.
@NullMarked
module attractor.contract {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports attractor.contract;
}
