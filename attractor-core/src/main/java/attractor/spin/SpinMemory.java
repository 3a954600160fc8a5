package attractor.spin;

import attractor.memory.Clamping;
import attractor.memory.Memory;
import attractor.memory.Stepping;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Spins;

/// A spin system with a dynamics and a rule for ties, as a memory.
///
/// Has the ability [attractor.memory.Energetic] when its system has an energy. Steps by one synchronous update of
/// all units, whatever the dynamics. Immutable and safe for many threads when its system is.
public sealed interface SpinMemory extends Memory, Stepping, Clamping permits PlainSpinMemory, EnergeticSpinMemory {

    /// {@return the memory of a spin system}
    ///
    /// @param dimension D ≥ 1
    /// @param system supplies the fields; a [attractor.memory.Energetic] one makes the memory energetic
    /// @param dynamics how units are updated
    /// @param ties what a unit with field 0 does
    static SpinMemory of(int dimension, SpinSystem system, SpinDynamics dynamics, TieRule ties) {
        return of(new SpinMachine(dimension, system, Moves.of(dynamics), ties, Alphabet.SPINS));
    }

    /// The memory of an energy alone, which may be a lambda expression.
    ///
    /// @param dimension D ≥ 1
    /// @param energy the energy of a state
    /// @param dynamics how units are updated
    /// @param ties what a unit with field 0 does
    static SpinMemory ofEnergy(int dimension, SpinEnergy energy, SpinDynamics dynamics, TieRule ties) {
        return of(dimension, energy, dynamics, ties);
    }

    /// {@return the memory without patterns: every cue is a fixed point}
    ///
    /// @param dimension D ≥ 1
    static SpinMemory empty(int dimension) {
        SpinEnergy flat = new SpinEnergy.SystemWithEnergy(NoField::new, x -> 0);
        return of(dimension, flat, new Asynchronous(Asynchronous.Order.SEQUENTIAL, 1), TieRule.KEEP);
    }

    private static SpinMemory of(SpinMachine machine) {
        return machine.system() instanceof attractor.memory.Energetic energies
                ? new EnergeticSpinMemory(machine, energies)
                : new PlainSpinMemory(machine);
    }

    /// The parts of this memory; the two kinds of memory hold nothing else.
    private SpinMachine machine() {
        return switch (this) {
            case PlainSpinMemory plain -> plain.machine();
            case EnergeticSpinMemory energetic -> energetic.machine();
        };
    }

    /// {@return the spin system}
    default SpinSystem system() {
        return machine().system();
    }

    /// {@return the same system under another dynamics}
    ///
    /// @param dynamics how units are updated
    default SpinMemory with(SpinDynamics dynamics) {
        SpinMachine m = machine();
        return of(new SpinMachine(m.dimension(), m.system(), Moves.of(dynamics), m.ties(), m.alphabet()));
    }

    /// {@return the same system with another rule for ties}
    ///
    /// @param ties what a unit with field 0 does
    default SpinMemory with(TieRule ties) {
        SpinMachine m = machine();
        return of(new SpinMachine(m.dimension(), m.system(), m.moves(), ties, m.alphabet()));
    }

    /// {@return the same system, its units visited one at a time in a given order, the same in every sweep}
    ///
    /// The order may leave units out or repeat them. A sweep without a change ends the recall as a fixed point if
    /// the order names every unit that is not clamped; else the recall runs to the limit.
    ///
    /// @param order unit indices in 0..D−1
    /// @param maxSweeps limit on sweeps, at least 1
    /// @throws IllegalArgumentException if an index is out of range or the limit below 1
    default SpinMemory visiting(int[] order, int maxSweeps) {
        SpinMachine m = machine();
        Range.atLeast("maxSweeps", maxSweeps, 1);
        int[] visits = order.clone();
        for (int k = 0; k < visits.length; k++) {
            if (visits[k] < 0 || visits[k] >= m.dimension()) {
                throw new IllegalArgumentException("entry " + k + " of the visiting order is " + visits[k]
                        + "; units are numbered 0.." + (m.dimension() - 1));
            }
        }
        Moves moves = t -> Descent.inOrder(t, visits, maxSweeps);
        return of(new SpinMachine(m.dimension(), m.system(), moves, m.ties(), m.alphabet()));
    }

    /// {@return the same memory speaking 0/1: bit 1 is spin +1}
    default SpinMemory speakingBits() {
        SpinMachine m = machine();
        return of(new SpinMachine(m.dimension(), m.system(), m.moves(), m.ties(), Alphabet.BITS));
    }

    /// The field of each unit at a state, E(x_i = −1) − E(x_i = +1) for systems with an energy.
    ///
    /// @param state of the memory's dimension
    /// @return D numbers
    default double[] fields(Spins state) {
        SpinMachine m = machine();
        double[] h = new double[m.dimension()];
        system().start(state).fields(h);
        return h;
    }
}
