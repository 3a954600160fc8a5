package attractor.learning;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.linsol.svd.SolvePseudoInverseSvd_DDRM;

/// The pseudo-inverse (projection) rule: W projects on the space that the patterns span.
///
///     W = Ξᵀ (Ξ Ξᵀ)⁺ Ξ        Ξ: K×D, so W ξ^μ = ξ^μ for every pattern
///
/// Every pattern is a fixed point for any K < D linearly independent patterns, however correlated; zero the
/// diagonal for noisy cues. D independent patterns span all states: then W is the identity, and without its
/// diagonal every unit is a tie. Batch cost O(K²D + K³) by singular values of the Gram matrix (of ΞᵀΞ where K > D).
/// One at a time W ← W + r rᵀ/‖r‖², r = x − Wx, which leaves W as it is for a pattern in the span already. Source:
/// `personnaz-1986`.
@Source(key = "personnaz-1986")
public record PseudoInverse() implements LearningRule {

    /// A residual below this part of the pattern's length lies in the span already.
    private static final double IN_SPAN = 1e-9;

    @Override
    public Couplings learn(Patterns xi) {
        CouplingArray.requirePatterns(xi);
        DMatrixRMaj rows = matrix(xi);
        int dimension = xi.dimension();
        DMatrixRMaj w = new DMatrixRMaj(dimension, dimension);
        if (xi.count() <= dimension) {
            DMatrixRMaj mixed = new DMatrixRMaj(xi.count(), dimension);
            CommonOps_DDRM.mult(inverseGram(rows), rows, mixed);
            CommonOps_DDRM.multTransA(rows, mixed, w);
        } else {
            DMatrixRMaj gram = new DMatrixRMaj(dimension, dimension);
            CommonOps_DDRM.multTransA(rows, rows, gram);
            CommonOps_DDRM.mult(inverse(gram, xi.count()), gram, w);
        }
        double[][] entries = CouplingArray.square(dimension);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                entries[i][j] = (w.get(i, j) + w.get(j, i)) / 2;
            }
        }
        return projection(entries);
    }

    /// The couplings; the identity where the rank, which is the trace of a projector, is D: what rounding leaves
    /// off the diagonal means nothing then.
    private static Couplings projection(double[][] entries) {
        double trace = 0;
        for (int i = 0; i < entries.length; i++) {
            trace += entries[i][i];
        }
        if (trace < entries.length - 0.5) {
            return Couplings.of(entries);
        }
        double[][] identity = CouplingArray.square(entries.length);
        for (int i = 0; i < identity.length; i++) {
            identity[i][i] = 1;
        }
        return Couplings.of(identity);
    }

    private static DMatrixRMaj matrix(Patterns xi) {
        DMatrixRMaj rows = new DMatrixRMaj(xi.count(), xi.dimension());
        for (int mu = 0; mu < xi.count(); mu++) {
            double[] components = xi.get(mu).toArray();
            System.arraycopy(components, 0, rows.data, mu * components.length, components.length);
        }
        return rows;
    }

    private static DMatrixRMaj inverseGram(DMatrixRMaj rows) {
        DMatrixRMaj gram = new DMatrixRMaj(rows.numRows, rows.numRows);
        CommonOps_DDRM.multTransB(rows, rows, gram);
        return inverse(gram, Math.max(rows.numRows, rows.numCols));
    }

    /// The pseudo-inverse; singular values that rounding makes of 0 in sums of so many terms count as 0.
    private static DMatrixRMaj inverse(DMatrixRMaj gram, int terms) {
        SolvePseudoInverseSvd_DDRM solver = new SolvePseudoInverseSvd_DDRM(gram.numRows, gram.numCols);
        solver.setThreshold(terms * Math.ulp(1.0));
        if (!solver.setA(gram.copy())) {
            throw new IllegalArgumentException("the " + gram.numRows + "×" + gram.numCols
                    + " Gram matrix of the patterns has no singular value decomposition; scale the patterns to"
                    + " components of order 1");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(gram.numRows, gram.numCols);
        solver.invert(inverse);
        return inverse;
    }

    @Override
    public Optional<double[][]> mixing(SpinPatterns xi) {
        DMatrixRMaj inverse = inverseGram(matrix(xi));
        double[][] q = CouplingArray.square(xi.count());
        for (int mu = 0; mu < q.length; mu++) {
            for (int nu = 0; nu < q.length; nu++) {
                q[mu][nu] = (inverse.get(mu, nu) + inverse.get(nu, mu)) / 2;
            }
        }
        return Optional.of(q);
    }

    @Override
    public Synapses begin(int dimension) {
        return new Projection(dimension);
    }

    @Override
    public boolean additive() {
        return false;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }

    private static final class Projection implements Synapses {

        private final double[][] w;

        Projection(int dimension) {
            this.w = CouplingArray.square(dimension);
        }

        @Override
        public void learn(Pattern x) {
            double[] components = CouplingArray.components(x, w.length);
            double[] residual = residual(components);
            double[] again = residual(residual);
            double length = 0;
            double whole = 0;
            for (int i = 0; i < w.length; i++) {
                length += again[i] * again[i];
                whole += components[i] * components[i];
            }
            if (length > IN_SPAN * IN_SPAN * whole) {
                CouplingArray.addOuter(w, 1 / length, again, again);
            }
        }

        /// x − Wx. Taken twice it stays orthogonal to the span in floating point.
        private double[] residual(double[] x) {
            double[] r = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    sum += w[i][j] * x[j];
                }
                r[i] = x[i] - sum;
            }
            return r;
        }

        @Override
        public Couplings couplings() {
            return projection(w);
        }
    }
}
