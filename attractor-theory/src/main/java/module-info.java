import org.jspecify.annotations.NullMarked;

/// Capacity theory as callable curves, and the statistics that measurements need.
@NullMarked
module attractor.theory {
    requires static org.jspecify;
    requires transitive attractor.reference;
    requires hipparchus.core;
    requires hipparchus.ode;
    requires hipparchus.stat;
    requires hipparchus.fft;
}
