package attractor.kernel;

/// Sums over patterns in plain Java.
final class ScalarFields implements FieldKernels {

    private static final int TABLE = 1 << SignCodes.PER_TABLE;

    @Override
    public int plusSum(SignColumns columns, int i, int[] s) {
        int sum = 0;
        int stride = columns.stride();
        for (int w = 0; w < stride; w++) {
            for (long rest = columns.words()[i * stride + w]; rest != 0; rest &= rest - 1) {
                sum += s[(w << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    @Override
    public int plusSum(SignColumns columns, int i, BitPlanes m) {
        int stride = columns.stride();
        int sum = 0;
        for (int w = 0; w < stride && w << 6 < m.count(); w++) {
            long column = columns.words()[i * stride + w];
            int at = (w / BitPlanes.WIDTH * m.planes() + m.planes() - 1) * BitPlanes.WIDTH + w % BitPlanes.WIDTH;
            int part = -Long.bitCount(column & m.words()[at]);
            for (int k = m.planes() - 2; k >= 0; k--) {
                at -= BitPlanes.WIDTH;
                part = 2 * part + Long.bitCount(column & m.words()[at]);
            }
            sum += part;
        }
        return sum;
    }

    @Override
    public long plusSums(SignColumns columns, int i, int j, BitPlanes m) {
        return (long) plusSum(columns, j, m) << Integer.SIZE | Integer.toUnsignedLong(plusSum(columns, i, m));
    }

    @Override
    public double signedSum(SignColumns columns, int i, double[] s, int sign) {
        double[] lane = new double[Dot.LANES];
        int stride = columns.stride();
        long flipped = sign > 0 ? 0 : -1;
        for (int w = 0; w < stride; w++) {
            for (long rest = columns.words()[i * stride + w] ^ flipped; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                lane[bit & (Dot.LANES - 1)] += s[(w << 6) + bit];
            }
        }
        return Dot.tree(lane);
    }

    @Override
    public void shift(SignColumns columns, int i, int[] s, int step) {
        int stride = columns.stride();
        for (int w = 0; w < stride; w++) {
            long column = columns.words()[i * stride + w];
            int base = w << 6;
            int end = Math.min(64, columns.patterns() - base);
            for (int k = 0; k < end; k++) {
                s[base + k] += step * (2 * (int) (column >>> k & 1) - 1);
            }
        }
    }

    @Override
    public void shift(SignColumns columns, int i, BitPlanes m, int sign) {
        int stride = columns.stride();
        for (int w = 0; w < stride && w << 6 < m.count(); w++) {
            long column = columns.words()[i * stride + w];
            long falling = sign > 0 ? ~column : column;
            long carry = m.used()[w];
            int at = w / BitPlanes.WIDTH * m.planes() * BitPlanes.WIDTH + w % BitPlanes.WIDTH;
            for (int k = 1; k < m.planes(); k++) {
                at += BitPlanes.WIDTH;
                long bits = m.words()[at];
                m.words()[at] = bits ^ carry;
                carry &= bits ^ falling;
            }
        }
    }

    @Override
    public void fields(SignCodes codes, int[] m, int[] f) {
        int groups = codes.groups();
        int[] tables = tables(groups, m, codes.patterns());
        for (int i = 0; i < codes.units(); i++) {
            int sum = 0;
            int at = (i >>> 6) * groups * 64 + (i & 63);
            for (int g = 0; g < groups; g++, at += 64) {
                int code = codes.codes()[at];
                int table = 3 * g * TABLE;
                sum += tables[table + (code & TABLE - 1)]
                        + tables[table + TABLE + (code >>> 5 & TABLE - 1)]
                        + tables[table + 2 * TABLE + (code >>> 10)];
            }
            f[i] = sum;
        }
    }

    @Override
    public void signs(int[] f, int self, long[] x, long[] plus, long[] minus) {
        for (int w = 0; w << 6 < f.length; w++) {
            long above = 0;
            long below = 0;
            for (int i = w << 6; i < Math.min(f.length, (w + 1) << 6); i++) {
                int h = (x[w] >>> i & 1) != 0 ? f[i] - self : f[i] + self;
                above |= (h > 0 ? 1L : 0L) << i;
                below |= (h < 0 ? 1L : 0L) << i;
            }
            plus[w] = above;
            minus[w] = below;
        }
    }

    /// Entry c of table t is Σ_j ±m_{5t+j} with + where bit j of c is set.
    private static int[] tables(int groups, int[] m, int patterns) {
        int[] tables = new int[3 * groups * TABLE];
        for (int t = 0; t < 3 * groups; t++) {
            int first = t * SignCodes.PER_TABLE;
            for (int j = 0; j < SignCodes.PER_TABLE && first + j < patterns; j++) {
                for (int c = 0; c < TABLE; c++) {
                    tables[t * TABLE + c] += (c >>> j & 1) != 0 ? m[first + j] : -m[first + j];
                }
            }
        }
        return tables;
    }
}
