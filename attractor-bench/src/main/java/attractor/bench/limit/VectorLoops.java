package attractor.bench.limit;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The loops with the Vector API, in the widest registers of the machine.
final class VectorLoops implements Loops {

    // Accumulators are local variables, not an array: the compiler keeps an array of vectors in memory. Twelve
    // chains hide the latency of a multiply-add and leave registers for the constants where there are sixteen.

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
    private static final int CHAINS = 12;

    @Override
    public String title() {
        return "vector, " + FLOATS.vectorBitSize() + " bits";
    }

    @Override
    public double sum(MemorySegment numbers) {
        long step = FLOATS.vectorByteSize();
        FloatVector a = FloatVector.zero(FLOATS);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (long i = 0; i <= numbers.byteSize() - 8 * step; i += 8 * step) {
            a = a.add(FloatVector.fromMemorySegment(FLOATS, numbers, i, NATIVE));
            b = b.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + step, NATIVE));
            c = c.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 2 * step, NATIVE));
            d = d.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 3 * step, NATIVE));
            e = e.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 4 * step, NATIVE));
            f = f.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 5 * step, NATIVE));
            g = g.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 6 * step, NATIVE));
            h = h.add(FloatVector.fromMemorySegment(FLOATS, numbers, i + 7 * step, NATIVE));
        }
        FloatVector all = a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h)));
        return all.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public double multiplyAdd(long rounds) {
        FloatVector x = FloatVector.broadcast(FLOATS, 0.999f);
        FloatVector y = FloatVector.broadcast(FLOATS, 0.001f);
        FloatVector a = FloatVector.zero(FLOATS);
        FloatVector b = a.add(1);
        FloatVector c = a.add(2);
        FloatVector d = a.add(3);
        FloatVector e = a.add(4);
        FloatVector f = a.add(5);
        FloatVector g = a.add(6);
        FloatVector h = a.add(7);
        FloatVector i = a.add(8);
        FloatVector j = a.add(9);
        FloatVector k = a.add(10);
        FloatVector l = a.add(11);
        for (long r = 0; r < rounds; r++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        FloatVector all =
                a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).add(i.add(j).add(k.add(l)));
        return all.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public int operations() {
        return 2 * CHAINS * FLOATS.length();
    }

    @Override
    public long differingBits(MemorySegment words, long cue, int passes) {
        int step = LONGS.vectorByteSize();
        int end = (int) words.byteSize() - 8 * step;
        LongVector a = LongVector.zero(LONGS);
        LongVector b = a;
        LongVector c = a;
        LongVector d = a;
        LongVector e = a;
        LongVector f = a;
        LongVector g = a;
        LongVector h = a;
        for (int pass = 0; pass < passes; pass++) {
            LongVector q = LongVector.broadcast(LONGS, cue + pass);
            for (int i = 0; i <= end; i += 8 * step) {
                a = a.add(LongVector.fromMemorySegment(LONGS, words, i, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                b = b.add(LongVector.fromMemorySegment(LONGS, words, i + step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                c = c.add(LongVector.fromMemorySegment(LONGS, words, i + 2 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                d = d.add(LongVector.fromMemorySegment(LONGS, words, i + 3 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                e = e.add(LongVector.fromMemorySegment(LONGS, words, i + 4 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                f = f.add(LongVector.fromMemorySegment(LONGS, words, i + 5 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                g = g.add(LongVector.fromMemorySegment(LONGS, words, i + 6 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
                h = h.add(LongVector.fromMemorySegment(LONGS, words, i + 7 * step, NATIVE)
                        .lanewise(VectorOperators.XOR, q)
                        .lanewise(VectorOperators.BIT_COUNT));
            }
        }
        return a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).reduceLanes(VectorOperators.ADD);
    }
}
