package attractor.spin;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;

/// The walk of an energy that sums over overlaps, without kernels: the slow twin of [TableWalk] and [LinearWalk],
/// and the walk of pattern sets too large for columns on the heap.
final class PlainTableWalk extends PackedWalk {

    private final SpinPatterns xi;
    private final OverlapTable table;
    private final double unit;
    private final int[] level;
    private final double[] s;
    private double sumAbove;
    private double sumBelow;
    private double doubt;

    PlainTableWalk(SpinPatterns xi, OverlapTable table, double unit, Spins x) {
        super(x);
        this.xi = xi;
        this.table = table;
        this.unit = unit;
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
        return sum == 0 ? 0 : unit * sum;
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
