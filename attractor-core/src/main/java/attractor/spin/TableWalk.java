package attractor.spin;

import attractor.kernel.FieldKernels;
import attractor.kernel.SignColumns;
import attractor.pattern.Spins;

/// The walk of an energy that sums over overlaps, with the terms of all patterns at hand.
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} s_μ − Σ_μ T[m_μ + x_i] ]        s_μ = T[m_μ+1] + T[m_μ−1]
///
/// Terms are 32-bit integers while all numbers are integers and Σ_μ |s_μ| < 2³¹, as no sum of them then needs more;
/// else they are float64, exact or with the bound on rounding errors of [PlainTableWalk], which decides where that
/// bound is not met. Where the least term of one pattern exceeds the sum of the largest ones of all others its
/// signs are the signs of all fields, and no sum is taken: a recall near its pattern ends that way.
final class TableWalk extends PackedWalk {

    /// Visits without a change after which it pays to look for a leading pattern.
    private static final int QUIET = 32;

    private final PatternSigns signs;
    private final FieldKernels kernels;
    private final SignColumns columns;
    private final OverlapTables tables;
    private final int[] level;
    private final int[] small;
    private OverlapTable table;
    private double[] large = {};
    private boolean current;
    private boolean integers;
    private double sumAbove;
    private double sumBelow;
    private double doubt;
    private int quiet;
    private boolean weighed;
    private int leader;
    private int leaderSign;

    TableWalk(PatternSigns signs, OverlapTables tables, Spins x) {
        super(x);
        this.signs = signs;
        this.kernels = signs.kernels();
        this.columns = signs.columns();
        this.tables = tables;
        this.table = tables.first();
        this.level = new int[columns.weights()];
        this.small = new int[table.pairs().length == 0 ? 0 : level.length];
        signs.levels(x, level);
    }

    /// Brings the terms up to date.
    private void tabulate() {
        if (current) {
            return;
        }
        current = true;
        weighed = false;
        leaderSign = 0;
        quiet = 0;
        table = tables.fitting(level);
        integers = small.length > 0
                && table.pairs().length > 0
                && (table.run() > 0 ? tabulatePositive() : tabulateIntegers());
        if (!integers) {
            tabulateReals();
        }
    }

    /// Terms that are integers and not negative: both halves of a pair are summed at once.
    ///
    /// @return whether no sum of them exceeds 32 bits
    private boolean tabulatePositive() {
        long[] pairs = table.pairs();
        long both = 0;
        long above = 0;
        int count = columns.patterns();
        for (int from = 0; from < count; from += table.run()) {
            long sum = 0;
            for (int mu = from; mu < Math.min(count, from + table.run()); mu++) {
                long pair = pairs[level[mu]];
                small[mu] = (int) (pair >>> 32);
                sum += pair;
            }
            both += sum >>> 32;
            above += sum & 0xFFFFFFFFL;
        }
        sumAbove = above;
        sumBelow = both - above;
        doubt = 0;
        return both < Integer.MAX_VALUE;
    }

    /// Terms that are integers.
    ///
    /// @return whether no sum of them exceeds 32 bits
    private boolean tabulateIntegers() {
        long[] pairs = table.pairs();
        long both = 0;
        long above = 0;
        long sizes = 0;
        for (int mu = 0; mu < columns.patterns(); mu++) {
            long pair = pairs[level[mu]];
            int term = (int) (pair >> 32);
            small[mu] = term;
            both += term;
            above += (int) pair;
            sizes += Math.abs(term);
        }
        sumAbove = above;
        sumBelow = both - above;
        doubt = 0;
        return sizes < Integer.MAX_VALUE;
    }

    private void tabulateReals() {
        if (large.length == 0) {
            large = new double[level.length];
        }
        double totalAbove = 0;
        double totalBelow = 0;
        double magnitude = 0;
        for (int mu = 0; mu < columns.patterns(); mu++) {
            int l = level[mu];
            large[mu] = table.both(l);
            totalAbove += table.above(l);
            totalBelow += table.below(l);
            magnitude += Math.abs(table.above(l)) + Math.abs(table.below(l));
        }
        sumAbove = totalAbove;
        sumBelow = totalBelow;
        doubt = table.doubt(magnitude);
    }

    /// Looks for a pattern that decides all fields by itself.
    private void weigh() {
        if (weighed) {
            return;
        }
        weighed = true;
        double first = -1;
        double sum = 0;
        for (int mu = 0; mu < columns.patterns(); mu++) {
            double largest = table.largest(level[mu]);
            sum += largest;
            if (largest > first) {
                first = largest;
                leader = mu;
            }
        }
        double least = table.least(level[leader]);
        leaderSign = Math.abs(least) - (sum - first) > doubt ? (int) Math.signum(least) : 0;
    }

    /// The field over its factor, where the order of the sum does not matter: exact, or within the doubt.
    private double sum(int i) {
        double plus = integers ? kernels.plusSum(columns, i, small) : kernels.signedSum(columns, i, large, 1);
        return plus - (sign(i) > 0 ? sumAbove : sumBelow);
    }

    /// The field over its factor to the bit of [PlainTableWalk].
    private double orderedSum(int i) {
        tabulate();
        if (table.exact()) {
            return sum(i);
        }
        return Columns.maskedSum(columns, i, large) - (sign(i) > 0 ? sumAbove : sumBelow);
    }

    @Override
    public int preferred(int i) {
        tabulate();
        if (leaderSign != 0) {
            return leaderSign * columns.sign(leader, i);
        }
        double sum = sum(i);
        if (Math.abs(sum) > doubt) {
            return sum > 0 ? 1 : -1;
        }
        return doubt == 0 ? 0 : table.directSign(level, signs.patterns(), i, sign(i));
    }

    @Override
    public int unsettled(int[] order, int from, int to) {
        tabulate();
        if (quiet >= QUIET) {
            weigh();
        }
        int k = from;
        if (leaderSign != 0) {
            while (k < to && sign(order[k]) == leaderSign * columns.sign(leader, order[k])) {
                k++;
            }
            return k;
        }
        while (k < to && sign(order[k]) * sum(order[k]) > doubt) {
            k++;
        }
        quiet += k - from;
        return k;
    }

    @Override
    public void preferredAll(long[] plus, long[] minus) {
        tabulate();
        weigh();
        super.preferredAll(plus, minus);
    }

    @Override
    public double field(int i) {
        double sum = orderedSum(i);
        return sum == 0 ? 0 : table.unit() * sum;
    }

    @Override
    public double strength(int i) {
        return Math.abs(orderedSum(i));
    }

    @Override
    public void flip(int i) {
        kernels.shift(columns, i, level, negate(i));
        current = false;
    }
}
