package attractor.spin;

import attractor.pattern.Spins;

/// Units that act on each other by pairs.
///
///     f_i = Σ_j J_ij x_j + b_i        h_i = a·f_i        E(x) = −(a/2) (½ xᵀJx + bᵀx) + E₀
///
/// In ±1 units J = W/s, a = 2s, b = 0. In 0/1 units V = (1 + x)/2 with thresholds U the input Σ_j T_ij V_j − U_i is
/// a·f_i with a = s/2, b_i = Σ_j J_ij − 2U_i/s, and E₀ makes E = −½ VᵀTV + UᵀV. All fields are kept; a visit costs
/// O(1), a flip O(D), the start O(D²). With integer J (and 2U/s) everything is exact; else ties are relative to Σ_j
/// |J_ij| + |b_i|, a J_ii that was removed included, and fields are recomputed every D flips.
public final class CoupledSystem implements SpinSystem {

    private final Couplings couplings;
    private final double[][] columns;
    private final double[] bias;
    private final double[] terms;
    private final double factor;
    private final double constant;
    private final boolean exact;

    private CoupledSystem(Couplings couplings, double[] bias, double factor, double constant) {
        this.couplings = couplings;
        this.columns = couplings.columns();
        this.bias = bias;
        this.factor = factor;
        this.constant = constant;
        boolean integral = couplings.exact();
        this.terms = new double[bias.length];
        for (int i = 0; i < bias.length; i++) {
            integral &= bias[i] == Math.rint(bias[i]) && Math.abs(bias[i]) < Ties.EXACT / 4;
            double sum = Math.abs(bias[i]) + couplings.removed(i);
            for (double entry : couplings.row(i)) {
                sum += Math.abs(entry);
            }
            terms[i] = sum;
        }
        this.exact = integral;
        if (exact) {
            java.util.Arrays.fill(terms, 0);
        }
    }

    /// {@return ±1 units}
    ///
    /// @param couplings W; its diagonal acts as a self-coupling
    /// @param constant E₀, added to every energy
    public static CoupledSystem plusMinus(Couplings couplings, double constant) {
        return new CoupledSystem(couplings, new double[couplings.dimension()], 2 * couplings.scale(), constant);
    }

    /// {@return 0/1 units of Hopfield 1982, seen as spins 2V − 1}
    ///
    /// @param couplings T
    /// @param thresholds U, one for each unit
    /// @throws IllegalArgumentException if the number of thresholds differs from D, one is not finite, or T is 0
    ///     while thresholds are not
    public static CoupledSystem zeroOne(Couplings couplings, double[] thresholds) {
        int dimension = couplings.dimension();
        if (thresholds.length != dimension) {
            throw new IllegalArgumentException(
                    "there are " + thresholds.length + " thresholds for " + dimension + " units; give one for each");
        }
        double[] bias = new double[dimension];
        double total = 0;
        double thresholdSum = 0;
        for (int i = 0; i < dimension; i++) {
            if (!Double.isFinite(thresholds[i])) {
                throw new IllegalArgumentException(
                        "threshold " + i + " is " + thresholds[i] + "; thresholds must be finite");
            }
            double sum = 0;
            for (double entry : couplings.row(i)) {
                sum += entry;
            }
            total += sum;
            thresholdSum += thresholds[i];
            bias[i] = sum - 2 * thresholds[i] / couplings.scale();
        }
        double constant = -couplings.scale() * total / 8 + thresholdSum / 2;
        return new CoupledSystem(couplings, bias, couplings.scale() / 2, constant);
    }

    /// {@return the energy of a state; meaningful for symmetric couplings}
    ///
    /// @param x of dimension D
    public double energy(Spins x) {
        double[] f = sums(x);
        double twice = 0;
        for (int i = 0; i < f.length; i++) {
            twice += x.sign(i) * (f[i] + bias[i]);
        }
        return -factor / 4 * twice + constant;
    }

    /// {@return this system, with its energy where the couplings are symmetric}
    public SpinSystem withEnergy() {
        return couplings.symmetric() ? SpinEnergy.of(this, x -> energy((Spins) x)) : this;
    }

    private double[] sums(Spins x) {
        double[] f = bias.clone();
        for (int j = 0; j < f.length; j++) {
            addTo(f, columns[j], x.sign(j));
        }
        return f;
    }

    private static void addTo(double[] f, double[] column, double weight) {
        for (int i = 0; i < f.length; i++) {
            f[i] += weight * column[i];
        }
    }

    @Override
    public Walk start(Spins x) {
        return new CoupledWalk(x);
    }

    private final class CoupledWalk extends PackedWalk {

        private double[] f;
        private int flips;

        CoupledWalk(Spins x) {
            super(x);
            this.f = sums(x);
        }

        @Override
        public int preferred(int i) {
            return factor < 0 ? -Ties.sign(f[i], terms[i]) : Ties.sign(f[i], terms[i]);
        }

        @Override
        public double field(int i) {
            return factor * f[i];
        }

        @Override
        public void flip(int i) {
            int now = negate(i);
            if (!exact && ++flips % f.length == 0) {
                f = sums(state());
            } else {
                addTo(f, columns[i], 2 * now);
            }
        }
    }
}
