package attractor.spin;

import attractor.pattern.Spins;
import attractor.reference.SlowTwin;

/// Anything with a local field for each unit: what the spin dynamics need to know of a model.
public interface SpinSystem {

    /// Begins a walk at a state.
    ///
    /// @param x the first state, of the system's dimension
    /// @return the walk, at that state
    Walk start(Spins x);

    /// A state that changes one unit at a time, with its fields kept up to date. Not safe for several threads.
    interface Walk {

        /// {@return the sign that the dynamics prefers for unit i given all other units: −1, +1, or 0 for an exact
        /// tie}
        ///
        /// @param i the unit or component, from 0
        int preferred(int i);

        /// {@return the field h_i = E(x_i = −1) − E(x_i = +1); a heat bath sets x_i = +1 with probability 1/(1 +
        /// exp(−h_i/T))}
        ///
        /// @param i the unit or component, from 0
        double field(int i);

        /// {@return what the greedy order compares: any increasing function of |h_i|, the same for all units of a
        /// system}
        ///
        /// |h_i| itself, unless the system says otherwise because |h_i| leaves the range of numbers.
        ///
        /// @param i the unit or component, from 0
        @SlowTwin
        default double strength(int i) {
            return Math.abs(field(i));
        }

        /// The fields of all units, without self-coupling.
        ///
        /// @param h receives D numbers
        default void fields(double[] h) {
            for (int i = 0; i < h.length; i++) {
                h[i] = field(i);
            }
        }

        /// The preferred signs of all units at once, for synchronous steps.
        ///
        /// @param signs receives D values −1, +1 or 0
        default void preferredAll(byte[] signs) {
            for (int i = 0; i < signs.length; i++) {
                signs[i] = (byte) preferred(i);
            }
        }

        /// Negates unit i.
        ///
        /// @param i the unit or component, from 0
        void flip(int i);

        /// {@return the present sign of unit i}
        ///
        /// @param i the unit or component, from 0
        int sign(int i);

        /// {@return a copy of the present state}
        Spins state();
    }
}
