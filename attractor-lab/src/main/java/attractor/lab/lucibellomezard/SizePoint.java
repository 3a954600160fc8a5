package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.pattern.Seed;
import java.util.Arrays;

/// The sharpness from which on half of the memories of one size keep a pattern, beside its annealed prediction.
///
/// @param block the memories; how many there are in all is `memories`
/// @param half λ_1/2, the median over memories, with its bootstrap error
/// @param ratio the median of λ over the prediction at the norm of the memory's own pattern
/// @param annealed the prediction λ_c(D) at the median norm
/// @param memories how many
/// @param steps descents' steps, mean over memories
record SizePoint(MemoryBlock block, Measured half, Measured ratio, double annealed, int memories, double steps) {

    /// {@return the point of all memories of one size}
    ///
    /// @param block one of its blocks
    /// @param rows the rows of all blocks
    static SizePoint of(MemoryBlock block, Rows rows) {
        double[] lambda = rows.real("lambda");
        double[] annealed = rows.real("annealed");
        double[] ratio = new double[lambda.length];
        for (int s = 0; s < ratio.length; s++) {
            ratio[s] = lambda[s] / annealed[s];
        }
        return new SizePoint(
                block,
                Medians.of(lambda, new Seed(2).child("bootstrap", block.dimension())),
                Medians.of(ratio, new Seed(3).child("bootstrap", block.dimension())),
                block.law().annealed(block.dimension(), block.alpha()),
                lambda.length,
                Arrays.stream(rows.real("steps")).average().orElse(0));
    }

    int dimension() {
        return block.dimension();
    }
}
