package attractor.kernel.vector;

import attractor.kernel.RealKernels;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Sums over the lanes and over the rows of a tile in float64, in their fixed order.
///
///     s_r = the tree of [attractor.kernel.Dot] over sixteen lanes        s: 32
final class DoubleTree {

    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;

    /// The tree over lanes works on four of them at a time.
    private static final VectorSpecies<Double> T = DoubleVector.SPECIES_256;

    private static final VectorShuffle<Double> SWAP_2 = VectorShuffle.fromValues(T, 2, 3, 0, 1);
    private static final VectorShuffle<Double> SWAP_1 = VectorShuffle.fromValues(T, 1, 0, 3, 2);
    private static final VectorMask<Double> HIGH_2 = VectorMask.fromLong(T, 0b1100);
    private static final VectorMask<Double> HIGH_1 = VectorMask.fromLong(T, 0b1010);

    /// Four rows, whose weights are added in turns.
    private static final VectorSpecies<Double> TURNS = DoubleVector.SPECIES_256;

    private DoubleTree() {}

    /// The tree of [attractor.kernel.Dot] over the lanes of each row of a tile.
    static void sums(double[] lanes, double[] s, int at) {
        for (int r = 0; r < TILE; r += 4) {
            int from = r * LANES;
            DoubleVector c0 = quarter(lanes, from);
            DoubleVector c1 = quarter(lanes, from + LANES);
            DoubleVector c2 = quarter(lanes, from + 2 * LANES);
            DoubleVector c3 = quarter(lanes, from + 3 * LANES);
            DoubleVector even = fold(c0, c2, SWAP_2, HIGH_2);
            DoubleVector odd = fold(c1, c3, SWAP_2, HIGH_2);
            fold(even, odd, SWAP_1, HIGH_1).intoArray(s, at + r);
        }
    }

    private static DoubleVector quarter(double[] lanes, int at) {
        return DoubleVector.fromArray(T, lanes, at)
                .add(DoubleVector.fromArray(T, lanes, at + 8))
                .add(DoubleVector.fromArray(T, lanes, at + 4).add(DoubleVector.fromArray(T, lanes, at + 12)));
    }

    /// Adds each lane of u and of v to the one it is swapped with; sums of u in the low places, of v in the high
    /// ones.
    private static DoubleVector fold(
            DoubleVector u, DoubleVector v, VectorShuffle<Double> swap, VectorMask<Double> high) {
        return u.blend(v, high).add(v.blend(u, high).rearrange(swap));
    }

    /// The sum of a tile's weights: four partial sums r mod 4 in order, then 0 with 2, 1 with 3.
    static double total(double[] p, int at) {
        DoubleVector sums = DoubleVector.zero(TURNS);
        for (int r = 0; r < TILE; r += TURNS.length()) {
            sums = sums.add(DoubleVector.fromArray(TURNS, p, at + r));
        }
        return (sums.lane(0) + sums.lane(2)) + (sums.lane(1) + sums.lane(3));
    }
}
