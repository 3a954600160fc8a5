package attractor.spin;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Arrays;

/// Couplings of low rank that are never built.
///
///     W = Ξᵀ Q Ξ        h_i = 2 (Σ_μ ξ_i^μ y_μ − W_ii x_i), y = Q m, m = Ξ x        Ξ: K×D, Q: K×K symmetric
///
/// E = −½ xᵀWx without (or with) the diagonal. A visit costs O(K), a flip O(K²), the start O(KD/64 + K²), memory
/// O(K² + D): for K ≪ D, where W itself would be large. Ties relative to Σ_μ |y_μ| + |W_ii|.
public final class ProjectedSystem implements SpinSystem {

    private final SpinPatterns xi;
    private final double[][] mixing;
    private final double[] diagonal;
    private final SelfCoupling selfCoupling;

    /// The system W = ΞᵀQΞ.
    ///
    /// @param xi Ξ, K ≥ 1 patterns
    /// @param mixing Q, K×K and symmetric; not copied
    /// @param selfCoupling what happens to W_ii
    /// @throws IllegalArgumentException if Q is not K×K
    public ProjectedSystem(SpinPatterns xi, double[][] mixing, SelfCoupling selfCoupling) {
        int count = xi.count();
        if (mixing.length != count || Arrays.stream(mixing).anyMatch(row -> row.length != count)) {
            throw new IllegalArgumentException(
                    "the mixing matrix Q has " + mixing.length + " rows; " + count + " patterns need a square Q");
        }
        this.xi = xi;
        this.mixing = mixing;
        this.selfCoupling = selfCoupling;
        this.diagonal = new double[xi.dimension()];
        double[] column = new double[count];
        for (int i = 0; i < diagonal.length; i++) {
            for (int mu = 0; mu < count; mu++) {
                column[mu] = xi.sign(mu, i);
            }
            double sum = 0;
            for (int mu = 0; mu < count; mu++) {
                sum += column[mu] * dot(mixing[mu], column);
            }
            diagonal[i] = sum;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /// {@return this system with its energy E(x) = −½ mᵀQm + ½ Σ_i W_ii (the last term without self-coupling only)}
    public SpinEnergy withEnergy() {
        double trace = 0;
        for (double entry : diagonal) {
            trace += entry;
        }
        double constant = selfCoupling == SelfCoupling.NONE ? trace / 2 : 0;
        return SpinEnergy.of(this, x -> {
            double[] m = new double[xi.count()];
            xi.overlaps(x, m);
            double form = 0;
            for (int mu = 0; mu < m.length; mu++) {
                form += m[mu] * dot(mixing[mu], m);
            }
            return constant - form / 2;
        });
    }

    @Override
    public Walk start(Spins x) {
        return new ProjectedWalk(x);
    }

    private final class ProjectedWalk extends PackedWalk {

        private final int[] m;
        private final double[] y;
        private double terms;
        private double total;
        private boolean current;

        ProjectedWalk(Spins x) {
            super(x);
            this.m = new int[xi.count()];
            this.y = new double[xi.count()];
            xi.overlaps(x, m);
        }

        /// y from the integer overlaps, so that no error accumulates over flips.
        private void mix() {
            if (current) {
                return;
            }
            terms = 0;
            total = 0;
            for (int mu = 0; mu < y.length; mu++) {
                double sum = 0;
                for (int nu = 0; nu < y.length; nu++) {
                    sum += mixing[mu][nu] * m[nu];
                }
                y[mu] = sum;
                total += sum;
                terms += Math.abs(sum);
            }
            current = true;
        }

        private double sum(int i) {
            mix();
            double plus = Columns.maskedSum(xi, i, y);
            double f = 2 * plus - total;
            return selfCoupling == SelfCoupling.NONE ? f - diagonal[i] * sign(i) : f;
        }

        @Override
        public int preferred(int i) {
            return Ties.sign(sum(i), terms + Math.abs(diagonal[i]));
        }

        @Override
        public double field(int i) {
            return 2 * sum(i);
        }

        @Override
        public void flip(int i) {
            int now = negate(i);
            Columns.shift(xi, i, m, 2 * now);
            current = false;
        }
    }
}
