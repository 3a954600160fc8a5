import org.jspecify.annotations.NullMarked;

/// The contract suite that every model passes.
@NullMarked
module attractor.contract {
    requires static org.jspecify;
    requires transitive attractor.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports attractor.contract;
}
