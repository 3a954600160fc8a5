package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Flips exactly the nearest integer to δD of the components, every choice equally likely.
///
///     |{i : x_i = −ξ_i}| = round(δD)        halves upwards
///
/// Spins change sign, bits are toggled; real patterns have no flip and are refused.
///
/// @param fraction the flipped fraction δ, in [0, 1]
public record ExactFlips(
        @Param(symbol = "δ", doc = "fraction of components that are flipped", min = 0, max = 1)
        double fraction) implements Corruption {

    /// One component in ten.
    public ExactFlips() {
        this(0.1);
    }

    /// Checks the range.
    public ExactFlips {
        Range.closed("fraction", fraction, 0, 1);
    }

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        return Flipping.apply(
                "exact-flips",
                clean,
                dimension -> Subset.words((int) Math.round(fraction * dimension), dimension, rng));
    }
}
