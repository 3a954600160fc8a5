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

        /// The preferred signs of all units at once, for synchronous steps, as two sets of units.
        ///
        /// @param plus receives ⌈D/64⌉ words: bit i mod 64 of word ⌊i/64⌋ is set when unit i prefers +1
        /// @param minus receives ⌈D/64⌉ words: the units that prefer −1; a unit in neither set is tied
        @SlowTwin
        default void preferredAll(long[] plus, long[] minus) {
            int dimension = state().dimension();
            java.util.Arrays.fill(plus, 0);
            java.util.Arrays.fill(minus, 0);
            for (int i = 0; i < dimension; i++) {
                int preferred = preferred(i);
                if (preferred != 0) {
                    (preferred > 0 ? plus : minus)[i >>> 6] |= 1L << i;
                }
            }
        }

        /// The first visit of an order that may change its unit.
        ///
        /// Every visit before it finds a unit that prefers the sign it has, by a field other than 0.
        ///
        /// @param order units in visiting order
        /// @param from the first visit to look at
        /// @param to the visit after the last
        /// @return a visit in from..to − 1, or `to`
        @SlowTwin
        default int unsettled(int[] order, int from, int to) {
            int k = from;
            while (k < to && preferred(order[k]) == sign(order[k])) {
                k++;
            }
            return k;
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
