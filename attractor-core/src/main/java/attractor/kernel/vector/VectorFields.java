package attractor.kernel.vector;

import attractor.kernel.BitPlanes;
import attractor.kernel.FieldKernels;
import attractor.kernel.Kernels;
import attractor.kernel.SignCodes;
import attractor.kernel.SignColumns;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums over patterns on registers of 512 bits.
///
/// A column's words are the masks of masked additions: 64 patterns take four additions of ints, eight of doubles;
/// integers in bit planes take one count of bits a plane for 512 patterns. For all units at once a table of 32
/// shorts is one register, and a permutation looks up the share of five patterns in the fields of 32 units. The
/// loops are written out because the compiler does not unroll masked additions by itself.
final class VectorFields implements FieldKernels {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;
    private static final int TABLE = 32;
    private static final int FEW = 16;
    private static final int W = BitPlanes.WIDTH;

    private final FieldKernels scalar = Kernels.scalar().fields();

    @Override
    public int plusSum(SignColumns columns, int i, int[] s) {
        long[] words = columns.words();
        int stride = columns.stride();
        int from = i * stride;
        if (columns.patterns() <= FEW) {
            return IntVector.fromArray(INTS, s, 0)
                    .reduceLanes(VectorOperators.ADD, VectorMask.fromLong(INTS, words[from]));
        }
        IntVector a = IntVector.zero(INTS);
        IntVector b = a;
        IntVector c = a;
        IntVector d = a;
        for (int w = 0; w < stride; w++) {
            long bits = words[from + w];
            int k = w << 6;
            a = a.add(IntVector.fromArray(INTS, s, k), VectorMask.fromLong(INTS, bits));
            b = b.add(IntVector.fromArray(INTS, s, k + 16), VectorMask.fromLong(INTS, bits >>> 16));
            c = c.add(IntVector.fromArray(INTS, s, k + 32), VectorMask.fromLong(INTS, bits >>> 32));
            d = d.add(IntVector.fromArray(INTS, s, k + 48), VectorMask.fromLong(INTS, bits >>> 48));
        }
        return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public int plusSum(SignColumns columns, int i, BitPlanes m) {
        return (int) plusSums(columns, i, i, m);
    }

    @Override
    public long plusSums(SignColumns columns, int i, int j, BitPlanes m) {
        long[] planes = m.words();
        int block = m.planes() * W;
        long sum = 0;
        for (int from = 0, w = 0; from < planes.length; from += block, w += W) {
            sum += plusSums(columns, new Units(i, j, w), planes, from + block, from);
        }
        int low = (int) sum;
        // A negative lower half has taken one from the upper half.
        return sum + (Integer.toUnsignedLong(low) - low);
    }

    /// Two units, and the first of eight words of their columns.
    private record Units(int i, int j, int word) {}

    /// The sums over 512 patterns: that of the first unit plus 2³² times that of the second.
    private static long plusSums(SignColumns columns, Units units, long[] planes, int end, int from) {
        long[] words = columns.words();
        LongVector c = LongVector.fromArray(LONGS, words, units.i() * columns.stride() + units.word());
        LongVector d = LongVector.fromArray(LONGS, words, units.j() * columns.stride() + units.word());
        int p = end - 2 * W;
        LongVector x = LongVector.fromArray(LONGS, planes, p);
        LongVector y = LongVector.fromArray(LONGS, planes, p + W);
        LongVector a = c.and(x).lanewise(VectorOperators.BIT_COUNT);
        LongVector b = d.and(x).lanewise(VectorOperators.BIT_COUNT);
        // The upper plane holds the signs.
        LongVector e = c.and(y).lanewise(VectorOperators.BIT_COUNT).neg();
        LongVector f = d.and(y).lanewise(VectorOperators.BIT_COUNT).neg();
        for (p -= 2 * W; p >= from; p -= 2 * W) {
            x = LongVector.fromArray(LONGS, planes, p);
            y = LongVector.fromArray(LONGS, planes, p + W);
            a = a.lanewise(VectorOperators.LSHL, 2).add(c.and(x).lanewise(VectorOperators.BIT_COUNT));
            b = b.lanewise(VectorOperators.LSHL, 2).add(d.and(x).lanewise(VectorOperators.BIT_COUNT));
            e = e.lanewise(VectorOperators.LSHL, 2).add(c.and(y).lanewise(VectorOperators.BIT_COUNT));
            f = f.lanewise(VectorOperators.LSHL, 2).add(d.and(y).lanewise(VectorOperators.BIT_COUNT));
        }
        LongVector first = e.add(e).add(a);
        LongVector second = f.add(f).add(b);
        return second.lanewise(VectorOperators.LSHL, Integer.SIZE).add(first).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public double signedSum(SignColumns columns, int i, double[] s, int sign) {
        long[] words = columns.words();
        int stride = columns.stride();
        int from = i * stride;
        long flipped = sign > 0 ? 0 : -1;
        DoubleVector a = DoubleVector.zero(DOUBLES);
        DoubleVector b = a;
        for (int w = 0; w < stride; w++) {
            long bits = words[from + w] ^ flipped;
            int k = w << 6;
            a = a.add(DoubleVector.fromArray(DOUBLES, s, k), VectorMask.fromLong(DOUBLES, bits));
            b = b.add(DoubleVector.fromArray(DOUBLES, s, k + 8), VectorMask.fromLong(DOUBLES, bits >>> 8));
            a = a.add(DoubleVector.fromArray(DOUBLES, s, k + 16), VectorMask.fromLong(DOUBLES, bits >>> 16));
            b = b.add(DoubleVector.fromArray(DOUBLES, s, k + 24), VectorMask.fromLong(DOUBLES, bits >>> 24));
            a = a.add(DoubleVector.fromArray(DOUBLES, s, k + 32), VectorMask.fromLong(DOUBLES, bits >>> 32));
            b = b.add(DoubleVector.fromArray(DOUBLES, s, k + 40), VectorMask.fromLong(DOUBLES, bits >>> 40));
            a = a.add(DoubleVector.fromArray(DOUBLES, s, k + 48), VectorMask.fromLong(DOUBLES, bits >>> 48));
            b = b.add(DoubleVector.fromArray(DOUBLES, s, k + 56), VectorMask.fromLong(DOUBLES, bits >>> 56));
        }
        // The rest of the tree of Dot: lanes 4, 2 and 1 apart.
        DoubleVector sum = a.add(b);
        double low = sum.lane(0) + sum.lane(4) + (sum.lane(2) + sum.lane(6));
        double high = sum.lane(1) + sum.lane(5) + (sum.lane(3) + sum.lane(7));
        return low + high;
    }

    @Override
    public void shift(SignColumns columns, int i, int[] s, int step) {
        long[] words = columns.words();
        int stride = columns.stride();
        int from = i * stride;
        IntVector up = IntVector.broadcast(INTS, step);
        IntVector down = up.neg();
        for (int w = 0; w < stride; w++) {
            long bits = words[from + w];
            int k = w << 6;
            IntVector.fromArray(INTS, s, k)
                    .add(down.blend(up, VectorMask.fromLong(INTS, bits)))
                    .intoArray(s, k);
            IntVector.fromArray(INTS, s, k + 16)
                    .add(down.blend(up, VectorMask.fromLong(INTS, bits >>> 16)))
                    .intoArray(s, k + 16);
            IntVector.fromArray(INTS, s, k + 32)
                    .add(down.blend(up, VectorMask.fromLong(INTS, bits >>> 32)))
                    .intoArray(s, k + 32);
            IntVector.fromArray(INTS, s, k + 48)
                    .add(down.blend(up, VectorMask.fromLong(INTS, bits >>> 48)))
                    .intoArray(s, k + 48);
        }
    }

    @Override
    public void shift(SignColumns columns, int i, BitPlanes m, int sign) {
        long[] words = columns.words();
        long[] planes = m.words();
        int block = m.planes() * BitPlanes.WIDTH;
        int column = i * columns.stride();
        long flipped = sign > 0 ? -1 : 0;
        for (int from = 0, w = 0; from < planes.length; from += block, w += BitPlanes.WIDTH) {
            LongVector falling = LongVector.fromArray(LONGS, words, column + w).lanewise(VectorOperators.XOR, flipped);
            LongVector carry = LongVector.fromArray(LONGS, m.used(), w);
            for (int p = from + BitPlanes.WIDTH; p < from + block; p += BitPlanes.WIDTH) {
                LongVector bits = LongVector.fromArray(LONGS, planes, p);
                bits.lanewise(VectorOperators.XOR, carry).intoArray(planes, p);
                carry = carry.and(bits.lanewise(VectorOperators.XOR, falling));
            }
        }
    }

    @Override
    public void fields(SignCodes codes, int[] m, int[] f) {
        int[] ends = ends(codes, m);
        if (ends.length == 0) {
            scalar.fields(codes, m, f);
            return;
        }
        short[] tables = tables(codes.groups(), m, codes.patterns());
        int[] block = new int[64];
        short[] half = new short[64];
        for (int first = 0; first < codes.units(); first += 64) {
            Arrays.fill(block, 0);
            int from = 0;
            for (int end : ends) {
                addBlock(codes, tables, new Span(first, from, end), block, half);
                from = end;
            }
            System.arraycopy(block, 0, f, first, Math.min(64, codes.units() - first));
        }
    }

    @Override
    public void signs(int[] f, int self, long[] x, long[] plus, long[] minus) {
        IntVector down = IntVector.broadcast(INTS, -self);
        IntVector up = IntVector.broadcast(INTS, self);
        int words = (f.length + 63) >>> 6;
        int[] last = new int[64];
        for (int w = 0; w < words; w++) {
            int[] from = f;
            int at = w << 6;
            long used = -1L;
            if (at + 64 > f.length) {
                System.arraycopy(f, at, last, 0, f.length - at);
                used = (1L << f.length) - 1;
                from = last;
                at = 0;
            }
            long state = x[w];
            IntVector a = IntVector.fromArray(INTS, from, at).add(up.blend(down, VectorMask.fromLong(INTS, state)));
            IntVector b = IntVector.fromArray(INTS, from, at + 16)
                    .add(up.blend(down, VectorMask.fromLong(INTS, state >>> 16)));
            IntVector c = IntVector.fromArray(INTS, from, at + 32)
                    .add(up.blend(down, VectorMask.fromLong(INTS, state >>> 32)));
            IntVector d = IntVector.fromArray(INTS, from, at + 48)
                    .add(up.blend(down, VectorMask.fromLong(INTS, state >>> 48)));
            plus[w] = used
                    & (a.compare(VectorOperators.GT, 0).toLong()
                            | b.compare(VectorOperators.GT, 0).toLong() << 16
                            | c.compare(VectorOperators.GT, 0).toLong() << 32
                            | d.compare(VectorOperators.GT, 0).toLong() << 48);
            minus[w] = used
                    & (a.compare(VectorOperators.LT, 0).toLong()
                            | b.compare(VectorOperators.LT, 0).toLong() << 16
                            | c.compare(VectorOperators.LT, 0).toLong() << 32
                            | d.compare(VectorOperators.LT, 0).toLong() << 48);
        }
    }

    /// Groups `from` to `end` − 1 of the 64 units from `first` on.
    private record Span(int first, int from, int end) {}

    /// Groups are summed in 16 bits as long as Σ|m| stays below 2¹⁵; the ends of such runs, none if a single group
    /// exceeds it.
    private static int[] ends(SignCodes codes, int[] m) {
        int groups = codes.groups();
        int[] ends = new int[groups];
        int runs = 0;
        long run = 0;
        for (int g = 0; g < groups; g++) {
            long magnitude = 0;
            for (int k = g * SignCodes.PATTERNS; k < Math.min(codes.patterns(), (g + 1) * SignCodes.PATTERNS); k++) {
                magnitude += Math.abs((long) m[k]);
            }
            if (magnitude > Short.MAX_VALUE) {
                return new int[0];
            }
            if (run + magnitude > Short.MAX_VALUE) {
                ends[runs++] = g;
                run = 0;
            }
            run += magnitude;
        }
        ends[runs++] = groups;
        return Arrays.copyOf(ends, runs);
    }

    private static void addBlock(SignCodes codes, short[] tables, Span span, int[] sum, short[] half) {
        short[] code = codes.codes();
        int at = (span.first() * codes.groups()) + span.from() * 64;
        ShortVector a = ShortVector.zero(SHORTS);
        ShortVector b = a;
        int table = span.from() * 3 * TABLE;
        for (int g = span.from(); g < span.end(); g++) {
            ShortVector t0 = ShortVector.fromArray(SHORTS, tables, table);
            ShortVector t1 = ShortVector.fromArray(SHORTS, tables, table + TABLE);
            ShortVector t2 = ShortVector.fromArray(SHORTS, tables, table + 2 * TABLE);
            ShortVector x = ShortVector.fromArray(SHORTS, code, at);
            ShortVector y = ShortVector.fromArray(SHORTS, code, at + 32);
            // A permutation reads the low five bits of its index only, so the higher ones need not be cleared.
            a = a.add(x.selectFrom(t0))
                    .add(x.lanewise(VectorOperators.LSHR, 5).selectFrom(t1))
                    .add(x.lanewise(VectorOperators.LSHR, 10).selectFrom(t2));
            b = b.add(y.selectFrom(t0))
                    .add(y.lanewise(VectorOperators.LSHR, 5).selectFrom(t1))
                    .add(y.lanewise(VectorOperators.LSHR, 10).selectFrom(t2));
            at += 64;
            table += 3 * TABLE;
        }
        a.intoArray(half, 0);
        b.intoArray(half, 32);
        for (int k = 0; k < sum.length; k++) {
            sum[k] += half[k];
        }
    }

    /// Entry c of table t is Σ_j ±m_{5t+j} with + where bit j of c is set.
    private static short[] tables(int groups, int[] m, int patterns) {
        short[] tables = new short[3 * groups * TABLE];
        int[] padded = Arrays.copyOf(m, 3 * groups * SignCodes.PER_TABLE);
        Arrays.fill(padded, patterns, padded.length, 0);
        for (int t = 0, k = 0; t < 3 * groups; t++, k += SignCodes.PER_TABLE) {
            int at = t * TABLE;
            tables[at] = (short) -(padded[k] + padded[k + 1] + padded[k + 2] + padded[k + 3] + padded[k + 4]);
            for (int j = 0, half = 1; j < SignCodes.PER_TABLE; j++, half *= 2) {
                short twice = (short) (2 * padded[k + j]);
                for (int c = 0; c < half; c++) {
                    tables[at + half + c] = (short) (tables[at + c] + twice);
                }
            }
        }
        return tables;
    }
}
