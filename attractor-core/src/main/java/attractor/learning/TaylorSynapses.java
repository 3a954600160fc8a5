package attractor.learning;

import attractor.pattern.Pattern;
import attractor.spin.Couplings;

/// Couplings that change by expanded coefficients; W is the one before the pattern, diagonal included.
final class TaylorSynapses implements Synapses {

    private final TaylorCoefficients coefficients;
    private final double[][] w;
    private int learned;

    TaylorSynapses(TaylorCoefficients coefficients, int dimension) {
        this.coefficients = coefficients;
        this.w = CouplingArray.square(dimension);
    }

    @Override
    public void learn(Pattern x) {
        double[] components = CouplingArray.components(x, w.length);
        learned++;
        for (int i = 0; i < w.length; i++) {
            double[] row = w[i];
            for (int j = 0; j < row.length; j++) {
                double change = coefficients.change(row[j], components[i], components[j]);
                if (!Double.isFinite(change) || Math.abs(row[j] + change) > CouplingArray.DIVERGED) {
                    throw new IllegalArgumentException("the rule diverged: at pattern " + learned + " coupling W[" + i
                            + "][" + j + "] goes from " + row[j] + " to " + (row[j] + change)
                            + "; lower the coefficients that grow with W, or give them the opposite sign");
                }
                row[j] += change;
            }
        }
    }

    @Override
    public Couplings couplings() {
        return Couplings.of(w);
    }

    /// Couplings of constant coefficients, from sums that every pattern enters on its own.
    ///
    /// W = K c₀ + c₁ᵖʳᵉ S_j + c₁ᵖᵒˢᵗ S_i + c₂ᵖʳᵉ Q_j + c₂ᵖᵒˢᵗ Q_i + c₂ᶜᵒʳʳ M_ij with S = Σ x, Q = Σ x², M = Σ x xᵀ.
    static final class Additive implements Reversible {

        private final TaylorCoefficients coefficients;
        private final double[][] products;
        private final double[] sums;
        private final double[] squares;
        private int count;

        Additive(TaylorCoefficients coefficients, int dimension) {
            this.coefficients = coefficients;
            this.products = CouplingArray.square(dimension);
            this.sums = new double[dimension];
            this.squares = new double[dimension];
        }

        private void add(Pattern x, int sign) {
            double[] components = CouplingArray.components(x, sums.length);
            CouplingArray.addOuter(products, sign, components, components);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * components[i];
                squares[i] += sign * components[i] * components[i];
            }
            count += sign;
        }

        @Override
        public void learn(Pattern x) {
            add(x, 1);
        }

        @Override
        public void forget(Pattern x) {
            CouplingArray.requireLearned(count);
            add(x, -1);
        }

        @Override
        public Couplings couplings() {
            double[][] w = CouplingArray.square(sums.length);
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    w[i][j] = count * coefficients.c0().intercept()
                            + coefficients.c1pre().intercept() * sums[j]
                            + coefficients.c1post().intercept() * sums[i]
                            + coefficients.c2pre().intercept() * squares[j]
                            + coefficients.c2post().intercept() * squares[i]
                            + coefficients.c2corr().intercept() * products[i][j];
                }
            }
            return Couplings.of(w);
        }
    }
}
