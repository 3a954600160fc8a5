package attractor.data;

import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import java.util.Arrays;

/// How measured numbers, such as grey levels, become patterns, and how patterns become grey levels again.
///
/// An encoding that throws information away ([Threshold], [Median]) shows black and white; [Bipolar] is undone up
/// to rounding.
public interface Encoding {

    /// The patterns of an array.
    ///
    /// @param rows K × D finite numbers; axes beyond the second are flattened
    /// @return K patterns of dimension D
    /// @throws BadInputException if the shape does not fit or a number is not finite
    Patterns encode(NdArray rows);

    /// Grey levels of patterns, for showing.
    ///
    /// @param patterns K patterns of dimension D, such as [#encode(NdArray)] or a recall returns
    /// @return uint8, K × D
    NdArray show(Patterns patterns);

    /// +1 above a fixed threshold, −1 at or below it.
    ///
    ///     ξ_i = +1 if g_i > θ, else −1
    ///
    /// @param threshold θ, finite
    record Threshold(double threshold) implements Encoding {

        /// A threshold.
        ///
        /// @param threshold θ, finite
        public Threshold {
            requireFinite("threshold", threshold);
        }

        @Override
        public SpinPatterns encode(NdArray rows) {
            int dimension = requireRows(rows);
            return PatternArrays.packed(rows, dimension, value -> value > threshold);
        }

        @Override
        public NdArray show(Patterns patterns) {
            return greys(patterns, -1, 1);
        }
    }

    /// +1 above the median of the pattern itself, −1 at or below it: as many +1 as −1 where no number is repeated.
    ///
    ///     ξ_i^μ = +1 if g_i^μ > median_j g_j^μ, else −1
    ///
    /// The median of an even number of components is the mean of the two in the middle. An image that is mostly
    /// background has the background as its median, so its foreground becomes +1.
    record Median() implements Encoding {

        @Override
        public SpinPatterns encode(NdArray rows) {
            int dimension = requireRows(rows);
            double[] row = new double[dimension];
            double[] sorted = new double[dimension];
            return SpinPatterns.filled(rows.size(0), dimension, (mu, words) -> {
                for (int i = 0; i < dimension; i++) {
                    row[i] = rows.at((long) mu * dimension + i);
                }
                System.arraycopy(row, 0, sorted, 0, dimension);
                Arrays.sort(sorted);
                double median = sorted[dimension / 2] / 2 + sorted[(dimension - 1) / 2] / 2;
                for (int i = 0; i < dimension; i++) {
                    if (row[i] > median) {
                        words[i >>> 6] |= 1L << i;
                    }
                }
            });
        }

        @Override
        public NdArray show(Patterns patterns) {
            return greys(patterns, -1, 1);
        }
    }

    /// The line that takes the lowest grey level to −1 and the highest to +1.
    ///
    ///     x_i = 2 (g_i − low)/(high − low) − 1
    ///
    /// Computed in float64 and rounded to the precision of the numbers: float64 for float64, else float32. Numbers
    /// outside low..high map outside −1..1. Shown, x becomes the grey level 255 (x + 1)/2, rounded, limited to
    /// 0..255.
    ///
    /// @param low the grey level that becomes −1
    /// @param high the grey level that becomes +1, above low
    record Bipolar(double low, double high) implements Encoding {

        /// A line through (low, −1) and (high, 1).
        ///
        /// @param low the grey level that becomes −1
        /// @param high the grey level that becomes +1, above low
        public Bipolar {
            requireFinite("low", low);
            requireFinite("high", high);
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "low = " + low + " is not below high = " + high + "; give the darkest and the brightest level");
            }
        }

        /// The line for grey levels 0..255.
        public Bipolar() {
            this(0, 255);
        }

        @Override
        public RealPatterns encode(NdArray rows) {
            requireRows(rows);
            return PatternArrays.filled(
                    rows.type() == DType.FLOAT64 ? Precision.FLOAT64 : Precision.FLOAT32,
                    rows,
                    k -> 2 * (rows.at(k) - low) / (high - low) - 1);
        }

        @Override
        public NdArray show(Patterns patterns) {
            return greys(patterns, -1, 1);
        }
    }

    /// Grey levels of components that lie between two numbers, limited to 0..255.
    ///
    /// @param patterns K patterns of dimension D
    /// @param black the component shown as 0
    /// @param white the component shown as 255
    /// @return uint8, K × D
    static NdArray greys(Patterns patterns, double black, double white) {
        int dimension = patterns.dimension();
        byte[] levels = new byte[Math.multiplyExact(patterns.count(), dimension)];
        for (int mu = 0; mu < patterns.count(); mu++) {
            double[] row = patterns.get(mu).toArray();
            for (int i = 0; i < dimension; i++) {
                double level = Math.clamp(255 * (row[i] - black) / (white - black), 0.0, 255.0);
                levels[mu * dimension + i] = (byte) Math.round(level);
            }
        }
        return NdArray.uint8(levels, patterns.count(), dimension);
    }

    private static int requireRows(NdArray rows) {
        int dimension = PatternArrays.dimension(rows);
        PatternArrays.requireFinite(rows);
        return dimension;
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + "; it must be a finite number");
        }
    }
}
