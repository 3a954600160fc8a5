package attractor.spin;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;

/// The walk of an energy that sums over overlaps, without kernels: the slow twin of [TableWalk] and [LinearWalk],
/// and the walk of pattern sets too large for columns on the heap.
final class PlainTableWalk extends PackedWalk {

    private final SpinPatterns xi;
    private final OverlapTables tables;
    private final int[] level;
    private final double[] s;
    private OverlapTable table;
    private double sumAbove;
    private double sumBelow;
    private double doubt;

    PlainTableWalk(SpinPatterns xi, OverlapTables tables, Spins x) {
        super(x);
        this.xi = xi;
        this.tables = tables;
        this.table = tables.first();
        this.level = new int[xi.count()];
        this.s = new double[xi.count()];
        for (int mu = 0; mu < level.length; mu++) {
            level[mu] = (xi.overlap(mu, x) + dimension()) >> 1;
        }
        tabulate();
    }

    private void tabulate() {
        table = tables.fitting(level);
        double totalAbove = 0;
        double totalBelow = 0;
        double magnitude = 0;
        for (int mu = 0; mu < level.length; mu++) {
            int l = level[mu];
            s[mu] = table.both(l);
            totalAbove += table.above(l);
            totalBelow += table.below(l);
            magnitude += Math.abs(table.above(l)) + Math.abs(table.below(l));
        }
        sumAbove = totalAbove;
        sumBelow = totalBelow;
        doubt = table.doubt(magnitude);
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
        return doubt == 0 ? 0 : table.directSign(level, xi, i, sign(i));
    }

    @Override
    public double field(int i) {
        double sum = sum(i);
        return sum == 0 ? 0 : table.unit() * sum;
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
