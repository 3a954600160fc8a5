package attractor.kernel.vector;

import attractor.kernel.RealKernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Sums over the lanes and over the rows of a tile in float32, in their fixed order.
///
///     s_r = the tree of [attractor.kernel.Dot] over sixteen lanes        s: 32
final class FloatTree {

    private static final int LANES = 16;
    private static final int TILE = RealKernels.TILE;

    /// The tree over lanes works on eight of them at a time.
    private static final VectorSpecies<Float> T = FloatVector.SPECIES_256;

    private static final VectorShuffle<Float> SWAP_4 = VectorShuffle.fromValues(T, 4, 5, 6, 7, 0, 1, 2, 3);
    private static final VectorShuffle<Float> SWAP_2 = VectorShuffle.fromValues(T, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Float> SWAP_1 = VectorShuffle.fromValues(T, 1, 0, 3, 2, 5, 4, 7, 6);
    private static final VectorMask<Float> HIGH_4 = VectorMask.fromLong(T, 0b11110000);
    private static final VectorMask<Float> HIGH_2 = VectorMask.fromLong(T, 0b11001100);
    private static final VectorMask<Float> HIGH_1 = VectorMask.fromLong(T, 0b10101010);

    /// Four rows, whose weights are added in turns.
    private static final VectorSpecies<Float> TURNS = FloatVector.SPECIES_128;

    private FloatTree() {}

    /// The tree of [attractor.kernel.Dot] over the lanes of each row of a tile.
    static void sums(float[] lanes, float[] s, int at) {
        for (int r = 0; r < TILE; r += 8) {
            int from = r * LANES;
            FloatVector b0 = half(lanes, from);
            FloatVector b1 = half(lanes, from + LANES);
            FloatVector b2 = half(lanes, from + 2 * LANES);
            FloatVector b3 = half(lanes, from + 3 * LANES);
            FloatVector b4 = half(lanes, from + 4 * LANES);
            FloatVector b5 = half(lanes, from + 5 * LANES);
            FloatVector b6 = half(lanes, from + 6 * LANES);
            FloatVector b7 = half(lanes, from + 7 * LANES);
            FloatVector even = fold(fold(b0, b4, SWAP_4, HIGH_4), fold(b2, b6, SWAP_4, HIGH_4), SWAP_2, HIGH_2);
            FloatVector odd = fold(fold(b1, b5, SWAP_4, HIGH_4), fold(b3, b7, SWAP_4, HIGH_4), SWAP_2, HIGH_2);
            fold(even, odd, SWAP_1, HIGH_1).intoArray(s, at + r);
        }
    }

    private static FloatVector half(float[] lanes, int at) {
        return FloatVector.fromArray(T, lanes, at).add(FloatVector.fromArray(T, lanes, at + 8));
    }

    /// Adds each lane of u and of v to the one it is swapped with; sums of u in the low places, of v in the high
    /// ones.
    private static FloatVector fold(FloatVector u, FloatVector v, VectorShuffle<Float> swap, VectorMask<Float> high) {
        return u.blend(v, high).add(v.blend(u, high).rearrange(swap));
    }

    /// The sum of a tile's weights: four partial sums r mod 4 in order, then 0 with 2, 1 with 3.
    static float total(float[] p, int at) {
        FloatVector sums = FloatVector.zero(TURNS);
        for (int r = 0; r < TILE; r += TURNS.length()) {
            sums = sums.add(FloatVector.fromArray(TURNS, p, at + r));
        }
        return (sums.lane(0) + sums.lane(2)) + (sums.lane(1) + sums.lane(3));
    }
}
