package attractor.spin;

import attractor.memory.Energetic;
import attractor.pattern.Pattern;
import attractor.pattern.Spins;
import attractor.reference.SlowTwin;

/// A spin system given by its energy alone.
///
/// Only [#energy(Pattern)] must be supplied. The inherited walk evaluates it twice for each field: slow and right.
/// A tie is |h_i| ≤ 10⁻¹² · max(|E(x_i = −1)|, |E(x_i = +1)|), or exactly 0. A faster walk overrides
/// [#start(Spins)] and must prefer the same signs.
///
///     SpinEnergy ising = x -> -coupling * bonds(x);
@FunctionalInterface
public interface SpinEnergy extends SpinSystem, Energetic {

    @Override
    @SlowTwin
    default Walk start(Spins x) {
        return new EnergyWalk(this, x);
    }

    /// {@return a system with a walk of its own, and its energy}
    ///
    /// @param system supplies the walk
    /// @param energy the energy whose differences are the fields of the walk
    static SpinEnergy of(SpinSystem system, Energetic energy) {
        return new SystemWithEnergy(system, energy);
    }

    /// The pair that [#of(SpinSystem, Energetic)] makes.
    ///
    /// @param system supplies the walk
    /// @param energies supplies the energy
    record SystemWithEnergy(SpinSystem system, Energetic energies) implements SpinEnergy {
        @Override
        public Walk start(Spins x) {
            return system.start(x);
        }

        @Override
        public double energy(Pattern x) {
            return energies.energy(x);
        }
    }
}
