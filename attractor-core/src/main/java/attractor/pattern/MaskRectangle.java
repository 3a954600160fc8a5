package attractor.pattern;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.random.RandomGenerator;

/// Masks a rectangle of the picture that a pattern draws.
///
///     round(tall · height) rows × round(wide · width) columns,   width = D/height
///
/// @param tall the masked fraction of the height, in [0, 1]
/// @param wide the masked fraction of the width, in [0, 1]
/// @param place where the rectangle lies
/// @param fill what masked components become
/// @param height the number of rows of the picture, or 0 for a square
public record MaskRectangle(
        @Param(doc = "fraction of the height that is masked", min = 0, max = 1)
        double tall,

        @Param(doc = "fraction of the width that is masked", min = 0, max = 1)
        double wide,

        @Param(doc = "where the rectangle lies") Place place,
        @Param(doc = "what masked components become") Fill fill,

        @Param(doc = "rows of the picture, 0 for a square", min = 0)
        int height)
        implements Corruption {

    /// Half of both sides in the middle of a square picture, replaced by the background.
    public MaskRectangle() {
        this(0.5, 0.5, new Place.Centre(), new Fill.Background(), 0);
    }

    /// Checks the ranges.
    public MaskRectangle {
        Range.closed("tall", tall, 0, 1);
        Range.closed("wide", wide, 0, 1);
        Range.atLeast("height", height, 0);
    }

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        Grid grid = Grid.of(clean.dimension(), height);
        int rows = (int) Math.round(tall * grid.height());
        int columns = (int) Math.round(wide * grid.width());
        int top = place.from(Place.Axis.ROWS, rows, grid.height(), rng);
        int left = place.from(Place.Axis.COLUMNS, columns, grid.width(), rng);
        return Masking.apply(
                clean,
                i -> grid.row(i) >= top
                        && grid.row(i) < top + rows
                        && grid.column(i) >= left
                        && grid.column(i) < left + columns,
                fill,
                rng);
    }
}
