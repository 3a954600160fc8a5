import org.jspecify.annotations.NullMarked;

/// Where a formula comes from: [attractor.reference.Source] on code, and the bibliography those annotations point to.
@NullMarked
module attractor.reference {
    requires static org.jspecify;

    exports attractor.reference;
}
