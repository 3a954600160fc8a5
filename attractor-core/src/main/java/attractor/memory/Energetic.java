package attractor.memory;

import attractor.pattern.Pattern;

/// The ability to give the energy of a state.
@FunctionalInterface
public interface Energetic {

    /// {@return the energy E(x)}
    ///
    /// @param x of the memory's dimension and alphabet
    /// @throws IllegalArgumentException if the dimension or alphabet does not fit
    double energy(Pattern x);
}
