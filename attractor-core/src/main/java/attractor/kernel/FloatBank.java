package attractor.kernel;

/// Sixteen small memories side by side in float32, with room to compute in.
///
///     component i of pattern μ of memory s is number 16(μD + i) + s        K patterns of D in each memory
///
/// States lie alike: component i of memory s is number 16 i + s. One register or two then hold the same component
/// of all memories, so that nothing is summed across lanes. For one thread, as the room is shared by all calls.
public final class FloatBank {

    /// The number of memories in a bank.
    public static final int LANES = 16;

    private final float[] xi;
    private final int count;
    private final int dimension;
    private final float[] weights;

    /// A bank.
    ///
    /// @param xi 16·K·D numbers; not copied
    /// @param count the number of patterns K ≥ 1 of each memory
    /// @param dimension the number of components D ≥ 1
    /// @throws IllegalArgumentException if the length is not 16·K·D
    public FloatBank(float[] xi, int count, int dimension) {
        if (count < 1 || dimension < 1 || xi.length != Math.multiplyExact(LANES * count, dimension)) {
            throw new IllegalArgumentException("a bank of " + LANES + " memories with " + count
                    + " patterns of dimension " + dimension + " is given " + xi.length
                    + " numbers; it needs one for each component, and at least 1 pattern of 1 component");
        }
        this.xi = xi;
        this.count = count;
        this.dimension = dimension;
        this.weights = new float[LANES * count];
    }

    /// {@return the numbers of all patterns; not a copy}
    public float[] xi() {
        return xi;
    }

    /// {@return the number of patterns K of each memory}
    public int count() {
        return count;
    }

    /// {@return the number of components D}
    public int dimension() {
        return dimension;
    }

    /// {@return room for 16·K numbers, with whatever was in it}
    public float[] weights() {
        return weights;
    }

    /// Checks the arrays of a call.
    ///
    /// @param x the length of the array of states
    /// @param at where the first state begins
    /// @param mean the length of the array of means
    /// @throws IllegalArgumentException if there is no room for a state of each memory, or its mean
    public void requireRoom(int x, int at, int mean) {
        int state = LANES * dimension;
        if (at < 0 || x - state < at || mean < state) {
            throw new IllegalArgumentException("states of " + state + " numbers from number " + at + " on need as many"
                    + " numbers, but there are " + x + " and room for " + mean + " numbers of the mean");
        }
    }
}
