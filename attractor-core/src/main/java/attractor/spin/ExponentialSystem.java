package attractor.spin;

import attractor.pattern.Pattern;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;

/// Units with an exponential interaction, exact in sign at every sharpness.
///
///     E(x) = −Σ_μ exp(β m_μ)   or   E(x) = −(1/β) log Σ_μ exp(β m_μ)
///     sgn h_i = sgn Σ_r c_r exp(β(r − r*)),   c_r = Σ_{μ: r_μ = r} ξ_i^μ,   r_μ = m_μ − ξ_i^μ x_i  (DERIVATIVE: m_μ)
///
/// The counts c_r of a level are integers, so levels that cancel do so exactly; r* is the highest level with c_r ≠
/// 0; a tie is c_r = 0 at every level. The walk first sums weights exp(β(m_μ − max m)) over one packed column and
/// falls back on the counts where that sum is smaller than its rounding error, so the fast form never changes a
/// sign. Both energies drive the same deterministic dynamics, as one is an increasing function of the other; at
/// temperature they differ. Cost O(K) a visit or flip. Source: `demircigil-2017`; the counts are our own.
@Source(key = "demircigil-2017")
public final class ExponentialSystem implements SpinSystem {

    /// Which energy is reported and drives a heat bath.
    public enum Form {
        /// E = −Σ_μ exp(β m_μ): as published; leaves the range of numbers for β D beyond about 700.
        SUM,
        /// E = −(1/β) log Σ_μ exp(β m_μ): finite always.
        LOG
    }

    private static final double TINY = 1e-290;

    private final SpinPatterns xi;
    private final double beta;
    private final FieldForm field;
    private final Form form;
    private final double logScale;
    private final double[] weights;
    private final PatternSigns signs;

    /// The system of these patterns.
    ///
    /// @param xi Ξ, K×D with K ≥ 1
    /// @param beta sharpness β, positive and finite; one so large that β D leaves the range of numbers acts as the
    ///     largest that does not
    /// @param field which field drives the units
    /// @param form which energy is meant
    /// @param scale positive factor of the energy
    public ExponentialSystem(SpinPatterns xi, double beta, FieldForm field, Form form, double scale) {
        this.xi = xi;
        this.beta = Math.min(beta, Double.MAX_VALUE / 4 / xi.dimension());
        this.field = field;
        this.form = form;
        this.logScale = Math.log(scale);
        this.signs = new PatternSigns(xi);
        this.weights = new double[xi.dimension() + 1];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = Math.exp(-2 * this.beta * l);
        }
    }

    /// The number of units D.
    public int dimension() {
        return xi.dimension();
    }

    /// {@return the logarithm of Σ_μ exp(β m_μ), the highest level factored out: finite always}
    ///
    /// @param x of dimension D
    public double logSum(Pattern x) {
        int[] m = new int[xi.count()];
        xi.overlaps((Spins) x, m);
        int top = -xi.dimension();
        for (int overlap : m) {
            top = Math.max(top, overlap);
        }
        double sum = 0;
        for (int overlap : m) {
            sum += weights[(top - overlap) >> 1];
        }
        return beta * top + Math.log(sum);
    }

    /// {@return the energy in the chosen form}
    ///
    /// @param x of dimension D
    public double energy(Pattern x) {
        double logSum = logSum(x);
        return form == Form.LOG ? -Math.exp(logScale) * logSum / beta : -Math.exp(logSum + logScale);
    }

    /// {@return this system, with its energy where no state's energy leaves the range of numbers}
    public SpinSystem withEnergy() {
        double largest = beta * xi.dimension() + Math.log(xi.count()) + logScale;
        boolean representable = form == Form.LOG || largest < Math.log(Double.MAX_VALUE);
        return representable ? SpinEnergy.of(this, this::energy) : this;
    }

    /// The log-odds of each unit: it has the sign of h_i where rounding allows, and nothing else of it.
    ///
    ///     LSE_{μ: ξ_i^μ = +1}(β r_μ) − LSE_{μ: ξ_i^μ = −1}(β r_μ)
    ///
    /// ±∞ where one group is empty, NaN never for K ≥ 1.
    ///
    /// @param x of dimension D
    /// @return D numbers
    public double[] logOdds(Spins x) {
        double[] odds = new double[xi.dimension()];
        int[] m = new int[xi.count()];
        xi.overlaps(x, m);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = logSumExp(m, i, x.sign(i), 1) - logSumExp(m, i, x.sign(i), -1);
        }
        return odds;
    }

    private double logSumExp(int[] m, int i, int x, int group) {
        int shift = field == FieldForm.DIFFERENCE ? group * x : 0;
        int top = Integer.MIN_VALUE;
        for (int mu = 0; mu < m.length; mu++) {
            if (xi.sign(mu, i) == group) {
                top = Math.max(top, m[mu] - shift);
            }
        }
        if (top == Integer.MIN_VALUE) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int mu = 0; mu < m.length; mu++) {
            if (xi.sign(mu, i) == group) {
                sum += Math.exp(beta * (m[mu] - shift - top));
            }
        }
        return beta * top + Math.log(sum);
    }

    @Override
    public Walk start(Spins x) {
        return new ExponentialWalk(x);
    }

    private final class ExponentialWalk extends PackedWalk {

        private final int[] level;
        private final double[] e;
        private final int[] counts;
        private boolean current;
        private int top;
        private double total;
        private int leader;
        private boolean leads;

        ExponentialWalk(Spins x) {
            super(x);
            this.level = new int[signs.weights()];
            this.e = new double[level.length];
            this.counts = new int[dimension() + 1];
            signs.levels(x, level);
        }

        /// Brings the weights up to date.
        private void weigh() {
            if (current) {
                return;
            }
            current = true;
            int count = xi.count();
            int highest = -1;
            for (int mu = 0; mu < count; mu++) {
                highest = Math.max(highest, level[mu]);
            }
            double sum = 0;
            for (int mu = 0; mu < count; mu++) {
                int below = highest - level[mu];
                double weight = weights[below];
                e[mu] = weight;
                sum += weight;
                leader = below == 0 ? mu : leader;
            }
            top = highest;
            total = sum;
            leads = discount() - (total - 1) > error(total);
        }

        /// Σ over the patterns that differ from x at unit i.
        private double against(int i) {
            return signs.signedSum(i, e, -sign(i));
        }

        /// exp(−2β) for DIFFERENCE, 1 for DERIVATIVE: how much less an agreeing pattern counts.
        private double discount() {
            return field == FieldForm.DIFFERENCE ? weights[1] : 1;
        }

        /// A bound on the rounding error of the balance.
        private double error(double against) {
            return 4 * Math.ulp(1.0) * (xi.count() + 64) * (discount() * total + 2 * against) + xi.count() * TINY;
        }

        @Override
        public int preferred(int i) {
            weigh();
            if (leads) {
                // The top pattern outweighs all others together, whatever they say.
                return xi.sign(leader, i);
            }
            double against = against(i);
            double balance = discount() * (total - against) - against;
            if (Math.abs(balance) > error(against)) {
                return balance > 0 ? sign(i) : -sign(i);
            }
            count(i);
            return (int) Math.signum(countedSum(highestCounted()));
        }

        @Override
        public int unsettled(int[] order, int from, int to) {
            weigh();
            int k = from;
            if (leads) {
                while (k < to && sign(order[k]) == xi.sign(leader, order[k])) {
                    k++;
                }
                return k;
            }
            double q = discount();
            while (k < to) {
                double against = against(order[k]);
                if (q * (total - against) - against <= error(against)) {
                    return k;
                }
                k++;
            }
            return k;
        }

        /// The counts c_r of unit i; entry l stands for r = 2l − D + 1 (DIFFERENCE) or 2l − D (DERIVATIVE).
        private void count(int i) {
            java.util.Arrays.fill(counts, 0);
            int x = sign(i);
            boolean difference = field == FieldForm.DIFFERENCE;
            for (int mu = 0; mu < xi.count(); mu++) {
                int sign = xi.sign(mu, i);
                int l = difference && sign == x ? level[mu] - 1 : level[mu];
                counts[l] += sign;
            }
        }

        private int highestCounted() {
            int l = dimension();
            while (l >= 0 && counts[l] == 0) {
                l--;
            }
            return l;
        }

        /// Σ_r c_r exp(β(r − r*)); for small β as Σ c_r + Σ c_r expm1, which keeps the sign where Σ c_r = 0.
        private double countedSum(int highest) {
            long all = 0;
            double sum = 0;
            boolean small = beta < 0.01;
            for (int l = highest; l >= 0; l--) {
                all += counts[l];
                double weight = small ? Math.expm1(-2 * beta * (highest - l)) : weights[highest - l];
                sum += counts[l] * weight;
            }
            return small ? all + sum : sum;
        }

        @Override
        public double field(int i) {
            weigh();
            count(i);
            int highest = highestCounted();
            double sum = countedSum(highest);
            if (sum == 0) {
                return 0;
            }
            int offset = field == FieldForm.DIFFERENCE ? 1 : 0;
            double log = Math.log(Math.abs(sum)) + beta * (2 * highest - dimension() + offset);
            if (form == Form.SUM) {
                return Math.signum(sum) * Math.exp(log + logGain() + logScale);
            }
            double logTotal = Math.log(total) + beta * (2 * top - dimension());
            if (field == FieldForm.DERIVATIVE) {
                return Math.signum(sum) * 2 * Math.exp(log - logTotal + logScale);
            }
            return logField(i, Math.signum(sum) * Math.exp(log + logGain() - logTotal), logTotal);
        }

        /// log(2 sinh β), or log 2β for DERIVATIVE.
        private double logGain() {
            return field == FieldForm.DIFFERENCE ? beta + Math.log(-Math.expm1(-2 * beta)) : Math.log(2 * beta);
        }

        /// (1/β) [LSE at x_i = +1 − LSE at x_i = −1], by log1p where the two are near each other.
        ///
        /// @param gap the difference of the two sums over the present one
        private double logField(int i, double gap, double logTotal) {
            int x = sign(i);
            if (Math.abs(gap) < 0.5) {
                return -Math.exp(logScale) * x * Math.log1p(-x * gap) / beta;
            }
            double flipped = 0;
            int highest = 0;
            for (int mu = 0; mu < xi.count(); mu++) {
                highest = Math.max(highest, level[mu] - x * xi.sign(mu, i));
            }
            for (int mu = 0; mu < xi.count(); mu++) {
                flipped += weights[highest - (level[mu] - x * xi.sign(mu, i))];
            }
            double logFlipped = Math.log(flipped) + beta * (2 * highest - dimension());
            return Math.exp(logScale) * x * (logTotal - logFlipped) / beta;
        }

        @Override
        public double strength(int i) {
            count(i);
            int highest = highestCounted();
            double sum = Math.abs(countedSum(highest));
            return sum == 0 ? Double.NEGATIVE_INFINITY : Math.log(sum) + 2 * beta * highest;
        }

        @Override
        public void flip(int i) {
            signs.shift(i, level, negate(i));
            current = false;
        }
    }
}
