package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// Patterns lie anywhere on a sphere around the origin; in two dimensions, on a circle.
///
///     |y| = a
///
/// @param radius a, above 0
public record UniformSphere(
        @Param(symbol = "a", doc = "radius of the sphere", min = 0, ends = Param.Ends.OPEN)
        double radius) implements CorpusLaw {

    /// Radius 1.
    public UniformSphere() {
        this(1);
    }

    /// Checks the range.
    public UniformSphere {
        Range.positive("radius", radius);
    }
}
