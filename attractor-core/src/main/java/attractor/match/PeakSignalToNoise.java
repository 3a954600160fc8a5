package attractor.match;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Pattern;

/// The peak signal-to-noise ratio, a measure of picture quality in decibels.
///
///     PSNR(x, y) = 10 log₁₀(peak² / ((1/D) Σ(x_i − y_i)²))        +∞ for equal vectors
///
/// It ranks pairs as the squared error does.
///
/// @param peak the greatest difference that a component can have: 1 for bits and pictures in [0, 1], 2 for spins
public record PeakSignalToNoise(
        @Param(doc = "greatest difference that a component can have", min = 0, ends = Param.Ends.OPEN)
        double peak) {

    /// Peak 1.
    public PeakSignalToNoise() {
        this(1);
    }

    /// Checks the range.
    public PeakSignalToNoise {
        Range.positive("peak", peak);
    }

    /// {@return the ratio of two vectors, in decibels}
    ///
    /// @param x of any alphabet
    /// @param y of the same dimension, any alphabet
    /// @throws IllegalArgumentException if the dimensions differ
    public double of(Pattern x, Pattern y) {
        double meanSquare = Distance.SQUARED_EUCLIDEAN.between(x, y) / x.dimension();
        return 10 * Math.log10(peak * peak / meanSquare);
    }
}
