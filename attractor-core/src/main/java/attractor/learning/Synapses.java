package attractor.learning;

import attractor.pattern.Pattern;
import attractor.spin.Couplings;

/// Couplings that change with each pattern. Not safe for several threads.
public interface Synapses {

    /// Learns one pattern.
    ///
    /// @param x of dimension D
    /// @throws IllegalArgumentException if the dimension does not fit
    void learn(Pattern x);

    /// {@return the couplings as they are now}
    Couplings couplings();

    /// Synapses that can take a learned pattern out again, exactly.
    interface Reversible extends Synapses {

        /// Undoes one earlier call of [Synapses#learn(Pattern)] with the same pattern.
        ///
        /// @param x of dimension D
        /// @throws IllegalArgumentException if the dimension does not fit or no pattern is left to forget
        void forget(Pattern x);
    }
}
