// Written by scripts/float64-kernels from FloatQuery.java; change that file.
package attractor.kernel;

/// A panel of cues in float64 and the sharpness of the softmax.
///
///     w_μ ∝ exp(β s_μ)        cues: C×D
///
/// @param cues C cues of D numbers, one after the other, 1 ≤ C ≤ 64; not copied
/// @param beta the sharpness β in \[0, ∞\]; ∞ gives equal weights to the rows of the greatest score
// A view: the array is the caller's, and records of this type are not compared.
@SuppressWarnings("ArrayRecordComponent")
public record DoubleQuery(double[] cues, double beta) {

    /// The greatest number of cues in a panel.
    public static final int PANEL = 64;

    /// Checks the sharpness.
    ///
    /// @throws IllegalArgumentException if it is negative or NaN
    public DoubleQuery {
        if (!(beta >= 0)) {
            throw new IllegalArgumentException("the sharpness β is " + beta + "; it is 0 or more");
        }
    }

    /// {@return the number of cues C}
    ///
    /// @param dimension their dimension D
    /// @throws IllegalArgumentException if the array is no whole number of cues, or they are none or too many
    public int count(int dimension) {
        return Shape.panel(Shape.count(cues.length, dimension));
    }
}
