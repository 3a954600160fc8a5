package attractor.spin;

import attractor.memory.Memory;
import attractor.memory.Model;

/// A model whose memory is made of couplings, so that it can start from given ones instead of patterns.
public interface CoupledModel extends Model {

    /// {@return the memory with these couplings}
    ///
    /// @param couplings W, as a learning rule made them or as read from a file
    Memory withCouplings(Couplings couplings);
}
