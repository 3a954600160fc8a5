package attractor.bench.limit;

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
    private static final int CHAINS = 12;

    @Override
    public String title() {
        return "vector, " + FLOATS.vectorBitSize() + " bits";
    }

    @Override
    public double sum(float[] numbers, int from, int to) {
        int lanes = FLOATS.length();
        FloatVector a = FloatVector.zero(FLOATS);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        int i = from;
        for (int end = to - 8 * lanes; i <= end; i += 8 * lanes) {
            a = a.add(FloatVector.fromArray(FLOATS, numbers, i));
            b = b.add(FloatVector.fromArray(FLOATS, numbers, i + lanes));
            c = c.add(FloatVector.fromArray(FLOATS, numbers, i + 2 * lanes));
            d = d.add(FloatVector.fromArray(FLOATS, numbers, i + 3 * lanes));
            e = e.add(FloatVector.fromArray(FLOATS, numbers, i + 4 * lanes));
            f = f.add(FloatVector.fromArray(FLOATS, numbers, i + 5 * lanes));
            g = g.add(FloatVector.fromArray(FLOATS, numbers, i + 6 * lanes));
            h = h.add(FloatVector.fromArray(FLOATS, numbers, i + 7 * lanes));
        }
        FloatVector all = a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h)));
        double sum = all.reduceLanes(VectorOperators.ADD);
        for (; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
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
    public long differingBits(long[] words, long cue, int passes) {
        long bits = 0;
        for (int pass = 0; pass < passes; pass++) {
            bits += differingBits(words, cue + pass);
        }
        return bits;
    }

    private static long differingBits(long[] words, long cue) {
        int lanes = LONGS.length();
        LongVector q = LongVector.broadcast(LONGS, cue);
        LongVector a = LongVector.zero(LONGS);
        LongVector b = a;
        LongVector c = a;
        LongVector d = a;
        int i = 0;
        for (int end = words.length - 4 * lanes; i <= end; i += 4 * lanes) {
            a = a.add(LongVector.fromArray(LONGS, words, i)
                    .lanewise(VectorOperators.XOR, q)
                    .lanewise(VectorOperators.BIT_COUNT));
            b = b.add(LongVector.fromArray(LONGS, words, i + lanes)
                    .lanewise(VectorOperators.XOR, q)
                    .lanewise(VectorOperators.BIT_COUNT));
            c = c.add(LongVector.fromArray(LONGS, words, i + 2 * lanes)
                    .lanewise(VectorOperators.XOR, q)
                    .lanewise(VectorOperators.BIT_COUNT));
            d = d.add(LongVector.fromArray(LONGS, words, i + 3 * lanes)
                    .lanewise(VectorOperators.XOR, q)
                    .lanewise(VectorOperators.BIT_COUNT));
        }
        long bits = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
        for (; i < words.length; i++) {
            bits += Long.bitCount(words[i] ^ cue);
        }
        return bits;
    }
}
