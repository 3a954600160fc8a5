package attractor.memory;

import attractor.pattern.Pattern;
import attractor.reference.SlowTwin;
import java.util.List;

/// The ability to give the energy of a state.
@FunctionalInterface
public interface Energetic {

    /// {@return the energy E(x)}
    ///
    /// @param x of the memory's dimension and alphabet
    /// @throws IllegalArgumentException if the dimension or alphabet does not fit
    double energy(Pattern x);

    /// The energies of several states, on all worker threads.
    ///
    /// Overridden where one pass over the patterns can serve many states; both give the same bits.
    ///
    /// @param states of the memory's dimension and alphabet
    /// @return E(x) of each, in their order
    /// @throws IllegalArgumentException if a dimension or alphabet does not fit
    @SlowTwin
    default double[] energies(List<? extends Pattern> states) {
        double[] energies = new double[states.size()];
        Workers.shared().forEach(energies.length, i -> energies[i] = energy(states.get(i)));
        return energies;
    }
}
