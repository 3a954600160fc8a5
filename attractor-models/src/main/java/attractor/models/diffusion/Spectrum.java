package attractor.models.diffusion;

import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Eigenvalues and orthonormal eigenvectors of a covariance, which may be singular.
///
///     S u_k = λ_k u_k,   found from S + s I,   s = max_i |S_ii|        S: D×D, symmetric
///
/// The library's iteration may stall at eigenvalues of 0, which a law with a stored core has, and one of fewer
/// patterns than components; so they are moved. An eigenvalue is good to about 10⁻¹⁶ s times a small factor: one of
/// 0 may come out a little below it. Cost O(D³).
///
/// @param values λ, the greatest first
/// @param axes u_k in row k
// Made and read in this package only.
@SuppressWarnings("ArrayRecordComponent")
record Spectrum(double[] values, double[][] axes) {

    static Spectrum of(RealMatrix symmetric) {
        int dimension = symmetric.getRowDimension();
        if (dimension == 1) {
            return new Spectrum(new double[] {symmetric.getEntry(0, 0)}, new double[][] {{1}});
        }
        double shift = IntStream.range(0, dimension)
                .mapToDouble(i -> Math.abs(symmetric.getEntry(i, i)))
                .max()
                .orElseThrow();
        var moved = new EigenDecompositionSymmetric(
                symmetric.add(MatrixUtils.createRealIdentityMatrix(dimension).scalarMultiply(shift)));
        double[] values = moved.getEigenvalues();
        double[][] axes = new double[dimension][];
        for (int k = 0; k < dimension; k++) {
            values[k] -= shift;
            axes[k] = moved.getEigenvector(k).toArray();
        }
        return new Spectrum(values, axes);
    }
}
