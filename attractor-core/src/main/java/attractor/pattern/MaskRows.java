package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Masks whole rows of the picture that a pattern draws.
///
///     round(f · height) rows of width D/height
///
/// Source: `hanley-2025` masks the lower half, `millidge-2022` a fraction of the rows.
///
/// @param fraction the masked fraction f of the rows, in [0, 1]
/// @param from which rows go first
/// @param fill what masked components become
/// @param height the number of rows of the picture, or 0 for a square
public record MaskRows(
        @Param(symbol = "f", doc = "fraction of rows that are masked", min = 0, max = 1)
        double fraction,

        @Param(doc = "which rows go first") Side from,
        @Param(doc = "what masked components become") Fill fill,

        @Param(doc = "rows of the picture, 0 for a square", min = 0)
        int height)
        implements Corruption {

    /// Which rows are masked first.
    public enum Side {
        /// The first rows.
        TOP,
        /// The last rows.
        BOTTOM,
        /// Any rows, every choice equally likely.
        RANDOM
    }

    /// The lower half of a square picture, replaced by the background.
    public MaskRows() {
        this(0.5, Side.BOTTOM, new Fill.Background(), 0);
    }

    /// Checks the ranges.
    public MaskRows {
        Range.closed("fraction", fraction, 0, 1);
        Range.atLeast("height", height, 0);
    }

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        Grid grid = Grid.of(clean.dimension(), height);
        int rows = (int) Math.round(fraction * grid.height());
        return switch (from) {
            case TOP -> Masking.apply(clean, i -> grid.row(i) < rows, fill, rng);
            case BOTTOM -> Masking.apply(clean, i -> grid.row(i) >= grid.height() - rows, fill, rng);
            case RANDOM -> {
                long[] masked = Subset.words(rows, grid.height(), rng);
                yield Masking.apply(clean, i -> Packing.bit(masked, grid.height(), grid.row(i)), fill, rng);
            }
        };
    }
}
