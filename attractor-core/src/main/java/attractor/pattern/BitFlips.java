package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.random.RandomGenerator;

/// Flips each component independently.
///
///     P(x_i = −ξ_i) = δ        ⟨x·ξ⟩ = (1 − 2δ) D
///
/// Spins change sign, bits are toggled; real patterns have no flip and are refused. The number of flips fluctuates
/// by √(δ(1 − δ)D); [ExactFlips] fixes it. Source: `hanley-2025`, the δ-perturbation of Definition 2.1.1.
///
/// @param probability the flip probability δ, in [0, 1]
@Source(key = "hanley-2025", equation = "Definition 2.1.1")
public record BitFlips(
        @Param(symbol = "δ", doc = "probability that a component is flipped", min = 0, max = 1)
        double probability) implements Corruption {

    /// One flip in ten.
    public BitFlips() {
        this(0.1);
    }

    /// Checks the range.
    public BitFlips {
        Range.closed("probability", probability, 0, 1);
    }

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        return Flipping.apply("bit-flips", clean, dimension -> {
            long[] flips = new long[Packing.words(dimension)];
            for (int w = 0; w < flips.length; w++) {
                flips[w] = Coins.word(probability, rng);
            }
            flips[flips.length - 1] &= Packing.lastMask(dimension);
            return flips;
        });
    }
}
