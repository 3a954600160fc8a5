package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The sharpness from which on half of the memories of one size keep a pattern, beside its annealed prediction.
///
/// Memories whose λ or prediction lies at an end of the range searched are left out of the ratio, which would be
/// that of two ends, 1. They stay in λ_1/2, which does not feel where beyond the end they lie.
///
/// @param block the memories; how many there are in all is `memories`
/// @param half λ_1/2, the median over memories, with its bootstrap error
/// @param ratio the median of λ over the prediction at the norm of the memory's own pattern; NaN if all are left
///     out
/// @param annealed the prediction λ_c(D) at the median norm
/// @param memories how many
/// @param outside how many of them are left out of the ratio
/// @param steps descents' steps, mean over memories
record SizePoint(
        MemoryBlock block, Measured half, Measured ratio, double annealed, int memories, int outside, double steps) {

    /// {@return the point of all memories of one size}
    ///
    /// @param block one of its blocks
    /// @param rows the rows of all blocks
    static SizePoint of(MemoryBlock block, Rows rows) {
        double[] lambda = rows.real("lambda");
        double[] annealed = rows.real("annealed");
        long[] inside = rows.whole("inside");
        double[] ratio = IntStream.range(0, lambda.length)
                .filter(s -> inside[s] == 1)
                .mapToDouble(s -> lambda[s] / annealed[s])
                .toArray();
        return new SizePoint(
                block,
                Measured.median(lambda, new Seed(2).child("bootstrap", block.dimension())),
                ratio.length == 0
                        ? new Measured(Double.NaN, Double.NaN)
                        : Measured.median(ratio, new Seed(3).child("bootstrap", block.dimension())),
                block.law().annealed(block.dimension(), block.alpha()),
                lambda.length,
                lambda.length - ratio.length,
                Arrays.stream(rows.real("steps")).average().orElse(0));
    }

    /// {@return λ_1/2 as a size for a fit}
    SizeFit.Size size() {
        return new SizeFit.Size(dimension(), half);
    }

    int dimension() {
        return block.dimension();
    }
}
