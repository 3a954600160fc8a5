package attractor.models.classic;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import attractor.pattern.Spins;
import attractor.spin.TieRule;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The non-linearity g of a unit.
public sealed interface Activation {

    /// Applies g to every component.
    ///
    /// @param u finite inputs
    /// @param before the state before the step, which ties may keep
    /// @param precision of real answers
    /// @param rng the randomness
    /// @return g of every component
    Pattern apply(double[] u, Pattern before, Precision precision, RandomGenerator rng);

    /// The sign; an input of exactly 0 follows the tie rule.
    ///
    /// KEEP keeps the sign that the unit had; where it had none (a zero cue component, or a value of another
    /// dimension than its key) it becomes +1.
    ///
    /// @param ties what an input of exactly 0 gives
    record Sign(
            @Param(doc = "what an input of exactly zero gives")
            TieRule ties) implements Activation {

        /// Ties keep the state.
        public Sign() {
            this(TieRule.KEEP);
        }

        @Override
        public Pattern apply(double[] u, Pattern before, Precision precision, RandomGenerator rng) {
            int[] signs = new int[u.length];
            for (int i = 0; i < u.length; i++) {
                signs[i] = u[i] > 0 ? 1 : u[i] < 0 ? -1 : tie(i, u.length, before, rng);
            }
            return Spins.of(signs);
        }

        private int tie(int i, int length, Pattern before, RandomGenerator rng) {
            return switch (ties) {
                case KEEP -> before.dimension() == length && before.at(i) < 0 ? -1 : 1;
                case PLUS -> 1;
                case MINUS -> -1;
                case RANDOM -> rng.nextBoolean() ? 1 : -1;
            };
        }
    }

    /// The input itself.
    record Identity() implements Activation {

        @Override
        public Pattern apply(double[] u, Pattern before, Precision precision, RandomGenerator rng) {
            return Reals.of(precision, u);
        }
    }

    /// The hyperbolic tangent g(u) = tanh(gain · u).
    ///
    /// @param gain the slope at 0, above 0
    record Tanh(
            @Param(doc = "slope at zero", min = 0, ends = Param.Ends.OPEN)
            double gain) implements Activation {

        /// Gain 1.
        public Tanh() {
            this(1);
        }

        /// Checks the range.
        public Tanh {
            Range.positive("gain", gain);
        }

        @Override
        public Pattern apply(double[] u, Pattern before, Precision precision, RandomGenerator rng) {
            return Reals.of(
                    precision,
                    Arrays.stream(u).map(input -> Math.tanh(gain * input)).toArray());
        }
    }
}
