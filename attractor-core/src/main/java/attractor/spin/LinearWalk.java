package attractor.spin;

import attractor.kernel.FieldKernels;
import attractor.kernel.SignColumns;
import attractor.pattern.Spins;
import java.util.Arrays;

/// The walk of a quadratic energy: the terms of a field are linear in the overlaps, and the overlaps are all it
/// keeps.
///
///     h_i = a (g f_i − c K x_i)        f_i = Σ_μ ξ_i^μ m_μ = 2 Σ_{μ: ξ_i^μ = +1} m_μ − Σ_μ m_μ
///
/// Integers throughout, so every sign is exact. Overlaps are 16 bits wide while Σ_μ |m_μ| < 2¹⁵, for then no
/// partial sum of them needs more.
final class LinearWalk extends PackedWalk {

    private final PatternSigns signs;
    private final FieldKernels kernels;
    private final SignColumns columns;
    private final OverlapTable.Line line;
    private final double unit;
    private final long self;
    private int[] wide;
    private final short[] narrow;
    private boolean small;
    private long magnitude;
    private int total;
    private int asked = -1;
    private int answer;

    LinearWalk(PatternSigns signs, OverlapTable.Line line, double unit, Spins x) {
        super(x);
        this.signs = signs;
        this.kernels = signs.kernels();
        this.columns = signs.columns();
        this.line = line;
        this.unit = unit;
        this.self = line.offset() * columns.patterns();
        int[] m = new int[columns.patterns()];
        signs.patterns().overlaps(x, m);
        for (int overlap : m) {
            magnitude += Math.abs(overlap);
            total += overlap;
        }
        this.small = magnitude <= Short.MAX_VALUE;
        this.wide = small ? new int[0] : Arrays.copyOf(m, columns.weights());
        this.narrow = new short[small ? columns.weights() : 0];
        for (int mu = 0; small && mu < m.length; mu++) {
            narrow[mu] = (short) m[mu];
        }
    }

    /// Moves to 32 bits where 16 may not do any more.
    private void widen() {
        // Below 2¹⁵ and a few flips, so 32 bits do.
        int sum = 0;
        int count = columns.patterns();
        for (int mu = 0; mu < count; mu++) {
            sum += Math.abs(narrow[mu]);
        }
        magnitude = sum;
        if (sum > Short.MAX_VALUE) {
            wide = Arrays.copyOf(overlaps(), columns.weights());
            small = false;
        }
    }

    /// All overlaps.
    private int[] overlaps() {
        if (!small) {
            return wide;
        }
        int[] m = new int[columns.patterns()];
        for (int mu = 0; mu < m.length; mu++) {
            m[mu] = narrow[mu];
        }
        return m;
    }

    /// f_i.
    private int sum(int i) {
        if (i == asked) {
            return answer;
        }
        int plus = small ? kernels.plusSum(columns, i, narrow) : kernels.plusSum(columns, i, wide);
        return 2 * plus - total;
    }

    /// The field without the factor of the energy.
    private long scaled(int i) {
        return line.slope() * sum(i) - sign(i) * self;
    }

    @Override
    public int preferred(int i) {
        return Long.signum(scaled(i));
    }

    @Override
    public int unsettled(int[] order, int from, int to) {
        long slope = line.slope();
        for (int k = from; k < to; k++) {
            int i = order[k];
            int plus = small ? kernels.plusSum(columns, i, narrow) : kernels.plusSum(columns, i, wide);
            int f = 2 * plus - total;
            if (sign(i) * slope * f <= self) {
                asked = i;
                answer = f;
                return k;
            }
        }
        return to;
    }

    @Override
    public void preferredAll(long[] plus, long[] minus) {
        boolean divisible = line.slope() > 0 && self % line.slope() == 0;
        if (!divisible || !signs.many()) {
            super.preferredAll(plus, minus);
            return;
        }
        int[] f = new int[dimension()];
        kernels.fields(signs.codes(), overlaps(), f);
        kernels.signs(f, (int) (self / line.slope()), words(), plus, minus);
    }

    @Override
    public double field(int i) {
        long scaled = scaled(i);
        return scaled == 0 ? 0 : unit * scaled;
    }

    @Override
    public double strength(int i) {
        return Math.abs(scaled(i));
    }

    @Override
    public void flip(int i) {
        int step = 2 * negate(i);
        asked = -1;
        total += step * columns.balance(i);
        if (small) {
            kernels.shift(columns, i, narrow, step);
            magnitude += 2L * columns.patterns();
            if (magnitude > Short.MAX_VALUE) {
                widen();
            }
        } else {
            kernels.shift(columns, i, wide, step);
        }
    }
}
