package attractor.spin;

import attractor.memory.Memory;

/// A model that takes a bias for every unit beside the couplings.
public interface BiasedModel extends CoupledModel {

    /// {@return the memory with these couplings and biases}
    ///
    /// @param couplings W, as a learning rule made them or as read from a file
    /// @param bias b, D finite numbers
    /// @throws IllegalArgumentException if there are not D finite biases
    Memory withCouplings(Couplings couplings, double[] bias);
}
