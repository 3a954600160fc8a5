package attractor.pattern;

import attractor.parameter.Param;
import java.util.random.RandomGenerator;

/// What a masked component becomes.
public sealed interface Fill {

    /// {@return the value of one masked component}
    ///
    /// @param alphabet of the pattern
    /// @param rng used by random fills only
    /// @throws IllegalArgumentException if the value is not in the alphabet
    double value(Alphabet alphabet, RandomGenerator rng);

    /// The empty background: −1 for spins, 0 for bits and reals.
    record Background() implements Fill {

        @Override
        public double value(Alphabet alphabet, RandomGenerator rng) {
            return alphabet == Alphabet.SPINS ? -1 : 0;
        }
    }

    /// One number, the same everywhere.
    ///
    /// @param value −1 or +1 for spins, 0 or 1 for bits, any finite number for reals
    record Constant(
            @Param(doc = "number that masked components become")
            double value) implements Fill {

        /// The value 1, which every alphabet has.
        public Constant() {
            this(1);
        }

        /// Checks the range.
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is " + value + "; masked components must be finite");
            }
        }

        @Override
        public double value(Alphabet alphabet, RandomGenerator rng) {
            boolean allowed =
                    switch (alphabet) {
                        case SPINS -> value == 1 || value == -1;
                        case BITS -> value == 1 || value == 0;
                        case REALS -> true;
                    };
            if (!allowed) {
                throw new IllegalArgumentException("the mask fills with " + value + " but the pattern's components are "
                        + (alphabet == Alphabet.SPINS ? "−1 or +1" : "0 or 1")
                        + "; choose one of these, or convert the patterns to reals");
            }
            return value;
        }
    }

    /// Noise: a fair coin for spins and bits, N(0, 1) for reals.
    record Noise() implements Fill {

        @Override
        public double value(Alphabet alphabet, RandomGenerator rng) {
            return switch (alphabet) {
                case SPINS -> rng.nextBoolean() ? 1 : -1;
                case BITS -> rng.nextBoolean() ? 1 : 0;
                case REALS -> rng.nextGaussian();
            };
        }
    }
}
