package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Masks exactly round(fD) components, every choice equally likely.
///
/// @param fraction the masked fraction f, in [0, 1]
/// @param fill what masked components become
public record MaskRandom(
        @Param(symbol = "f", doc = "fraction of components that are masked", min = 0, max = 1)
        double fraction,

        @Param(doc = "what masked components become") Fill fill)
        implements Corruption {

    /// Half of the components, replaced by the background.
    public MaskRandom() {
        this(0.5, new Fill.Background());
    }

    /// Checks the range.
    public MaskRandom {
        Range.closed("fraction", fraction, 0, 1);
    }

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        int dimension = clean.dimension();
        long[] masked = Subset.words((int) Math.round(fraction * dimension), dimension, rng);
        return Masking.apply(clean, i -> Packing.bit(masked, dimension, i), fill, rng);
    }
}
