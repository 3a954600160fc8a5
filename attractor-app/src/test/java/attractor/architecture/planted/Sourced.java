package attractor.architecture.planted;

import attractor.reference.Source;

/// Sources on a class, a method, a component, and several on one element.
@Source(key = "on-class-1900")
record Sourced(@Source(key = "on-component-1900") double beta) {
    @Source(key = "first-of-two-1900", equation = "1")
    @Source(key = "second-of-two-1900", equation = "2")
    double energy() {
        return -beta;
    }

    @Source(key = "on-method-1900")
    double field() {
        return beta;
    }
}
