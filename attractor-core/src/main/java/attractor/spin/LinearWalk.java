package attractor.spin;

import attractor.kernel.BitPlanes;
import attractor.kernel.FieldKernels;
import attractor.kernel.SignColumns;
import attractor.pattern.Spins;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The walk of a quadratic energy: the terms of a field are linear in the overlaps, and the overlaps are all it
/// keeps.
///
///     h_i = a (g f_i − c K x_i)        f_i = Σ_μ ξ_i^μ m_μ = 2 Σ_{μ: ξ_i^μ = +1} m_μ − Σ_μ m_μ
///
/// Integers throughout, so every sign is exact. Overlaps of many patterns are sliced into bit planes as soon as a
/// single field is asked for: counting bits costs less than adding numbers.
final class LinearWalk extends PackedWalk {

    /// Overlaps of this many patterns are added no slower than they are counted.
    private static final int FEW = 128;

    private final PatternSigns signs;
    private final FieldKernels kernels;
    private final SignColumns columns;
    private final OverlapTable.Line line;
    private final double unit;
    private final long self;
    private int[] overlaps;
    private @Nullable BitPlanes planes;
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
            total += overlap;
        }
        this.overlaps = Arrays.copyOf(m, columns.weights());
    }

    /// All overlaps.
    private int[] overlaps() {
        return planes == null ? overlaps : planes.toIntegers();
    }

    /// The overlaps in bit planes, if there are many.
    private @Nullable BitPlanes sliced() {
        if (planes == null && columns.patterns() > FEW) {
            planes = new BitPlanes(overlaps, columns.patterns(), dimension());
            overlaps = new int[0];
        }
        return planes;
    }

    /// The sum of the overlaps with the patterns whose unit i is +1.
    private int plusSum(int i) {
        BitPlanes m = sliced();
        return m == null ? kernels.plusSum(columns, i, overlaps) : kernels.plusSum(columns, i, m);
    }

    /// f_i.
    private int sum(int i) {
        if (i == asked) {
            return answer;
        }
        return 2 * plusSum(i) - total;
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
        int k = from;
        BitPlanes m = sliced();
        // Two visits read the planes once.
        while (m != null && k + 1 < to) {
            long sums = kernels.plusSums(columns, order[k], order[k + 1], m);
            if (unsettled(order[k], 2 * (int) sums - total)) {
                return k;
            }
            if (unsettled(order[k + 1], 2 * (int) (sums >> Integer.SIZE) - total)) {
                return k + 1;
            }
            k += 2;
        }
        while (k < to && !unsettled(order[k], 2 * plusSum(order[k]) - total)) {
            k++;
        }
        return k;
    }

    /// Whether a unit may want to change at f_i; then the field is remembered.
    private boolean unsettled(int i, int f) {
        if (sign(i) * line.slope() * f > self) {
            return false;
        }
        asked = i;
        answer = f;
        return true;
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
        int sign = negate(i);
        asked = -1;
        total += 2 * sign * columns.balance(i);
        if (planes == null) {
            kernels.shift(columns, i, overlaps, 2 * sign);
        } else {
            kernels.shift(columns, i, planes, sign);
        }
    }
}
