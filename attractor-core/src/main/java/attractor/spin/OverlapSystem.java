package attractor.spin;

import attractor.pattern.Pattern;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;

/// Units whose energy is a sum of one function of the overlaps.
///
///     E(x) = −Σ_μ F(m_μ)        h_i = E(x_i = −1) − E(x_i = +1) = a Σ_μ ξ_i^μ T[m_μ − ξ_i^μ x_i]
///
/// The walk keeps all overlaps as integers and, for each pattern, s_μ = T[m_μ+1] + T[m_μ−1]; then
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} s_μ − Σ_μ T[m_μ + x_i] ]
///
/// takes one pass over column i. For all units at once this is the synchronous step in two products, A_μ = s_μ/2
/// and B = ½ Σ_μ (T[m_μ−1] − T[m_μ+1]). Cost O(K) a visit or flip, O(KD/64) a start, O(KD) for all fields;
/// couplings are never built. Where f takes integer values and the sums stay below 2⁵³ fields are exact; else a tie
/// is |h_i| ≤ 10⁻¹² times the sum of the absolute terms. Source: `krotov-hopfield-2016`; the incremental form is
/// our own.
@Source(key = "krotov-hopfield-2016", equation = "1")
public final class OverlapSystem implements SpinSystem {

    private final SpinPatterns xi;
    private final Interaction f;
    private final OverlapTable table;

    /// The system of these patterns.
    ///
    /// @param xi Ξ, K×D
    /// @param f the interaction
    /// @param form which field drives the units
    public OverlapSystem(SpinPatterns xi, Interaction f, FieldForm form) {
        this.xi = xi;
        this.f = f;
        this.table = new OverlapTable(f, xi.dimension(), xi.count(), form);
    }

    /// The number of units D.
    public int dimension() {
        return xi.dimension();
    }

    /// {@return whether fields are exact sums of integers}
    public boolean exact() {
        return table.exact();
    }

    /// {@return the energy E(x) = −a Σ_μ f(m_μ)}
    ///
    /// @param x of dimension D
    public double energy(Pattern x) {
        int[] m = new int[xi.count()];
        xi.overlaps((Spins) x, m);
        double sum = 0;
        for (int overlap : m) {
            sum += f.at(overlap);
        }
        return -f.unit() * sum;
    }

    /// {@return this system, with its energy where no state's energy leaves the range of numbers}
    public SpinSystem withEnergy() {
        double largest = 0;
        for (int m = -xi.dimension(); m <= xi.dimension(); m += 2) {
            largest = Math.max(largest, Math.abs(f.at(m)));
        }
        return Double.isFinite(f.unit() * largest * xi.count()) ? SpinEnergy.of(this, this::energy) : this;
    }

    @Override
    public Walk start(Spins x) {
        return new OverlapWalk(x);
    }

    private final class OverlapWalk extends PackedWalk {

        private final int[] level;
        private final double[] s;
        private double sumAbove;
        private double sumBelow;
        private double doubt;

        OverlapWalk(Spins x) {
            super(x);
            this.level = new int[xi.count()];
            this.s = new double[xi.count()];
            for (int mu = 0; mu < level.length; mu++) {
                level[mu] = (xi.overlap(mu, x) + dimension()) >> 1;
            }
            tabulate();
        }

        private void tabulate() {
            double totalAbove = 0;
            double totalBelow = 0;
            for (int mu = 0; mu < level.length; mu++) {
                int l = level[mu];
                s[mu] = table.both(l);
                totalAbove += table.above(l);
                totalBelow += table.below(l);
            }
            sumAbove = totalAbove;
            sumBelow = totalBelow;
            doubt = table.exact() ? 0 : bound();
        }

        /// A bound on the rounding error of a field and on the threshold of a tie.
        private double bound() {
            double magnitude = 0;
            for (int l : level) {
                magnitude += Math.abs(table.above(l)) + Math.abs(table.below(l));
            }
            return magnitude * Math.max(2 * Ties.THRESHOLD, 4 * Math.ulp(1.0) * level.length);
        }

        private double sum(int i) {
            return Columns.maskedSum(xi, i, s) - (sign(i) > 0 ? sumAbove : sumBelow);
        }

        @Override
        public int preferred(int i) {
            double sum = sum(i);
            if (Math.abs(sum) > doubt) {
                return sum > 0 ? 1 : -1;
            }
            return doubt == 0 ? 0 : directSign(i);
        }

        /// The sign from the terms one by one.
        private int directSign(int i) {
            int x = sign(i);
            double sum = 0;
            double terms = 0;
            for (int mu = 0; mu < level.length; mu++) {
                int sign = xi.sign(mu, i);
                double term = sign == x ? table.below(level[mu]) : table.above(level[mu]);
                sum += sign * term;
                terms += Math.abs(term);
            }
            return Ties.sign(sum, terms);
        }

        @Override
        public double field(int i) {
            double sum = sum(i);
            return sum == 0 ? 0 : f.unit() * sum;
        }

        @Override
        public double strength(int i) {
            return Math.abs(sum(i));
        }

        @Override
        public void flip(int i) {
            Columns.shift(xi, i, level, negate(i));
            tabulate();
        }
    }
}
