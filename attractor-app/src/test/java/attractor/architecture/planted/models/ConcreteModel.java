package attractor.architecture.planted.models;

/// A model, for others to know wrongly.
public final class ConcreteModel {
    /// Something to call.
    public double couplings() {
        return 1;
    }
}
