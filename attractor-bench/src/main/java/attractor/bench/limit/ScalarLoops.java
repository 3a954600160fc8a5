package attractor.bench.limit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The loops without the Vector API; the compiler may still turn them into vectors.
final class ScalarLoops implements Loops {

    private static final int CHAINS = 8;

    @Override
    public String title() {
        return "scalar: the module jdk.incubator.vector is not loaded";
    }

    @Override
    public double sum(MemorySegment numbers) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        long end = numbers.byteSize() / Float.BYTES;
        for (long i = 0; i < end; i += 4) {
            a += numbers.getAtIndex(ValueLayout.JAVA_FLOAT, i);
            b += numbers.getAtIndex(ValueLayout.JAVA_FLOAT, i + 1);
            c += numbers.getAtIndex(ValueLayout.JAVA_FLOAT, i + 2);
            d += numbers.getAtIndex(ValueLayout.JAVA_FLOAT, i + 3);
        }
        return (double) a + b + c + d;
    }

    @Override
    public double multiplyAdd(long rounds) {
        float a = 0;
        float b = 1;
        float c = 2;
        float d = 3;
        float e = 4;
        float f = 5;
        float g = 6;
        float h = 7;
        for (long r = 0; r < rounds; r++) {
            a = Math.fma(a, 0.999f, 0.001f);
            b = Math.fma(b, 0.999f, 0.001f);
            c = Math.fma(c, 0.999f, 0.001f);
            d = Math.fma(d, 0.999f, 0.001f);
            e = Math.fma(e, 0.999f, 0.001f);
            f = Math.fma(f, 0.999f, 0.001f);
            g = Math.fma(g, 0.999f, 0.001f);
            h = Math.fma(h, 0.999f, 0.001f);
        }
        return (double) a + b + c + d + e + f + g + h;
    }

    @Override
    public int operations() {
        return 2 * CHAINS;
    }

    @Override
    public long differingBits(MemorySegment words, long cue, int passes) {
        long bits = 0;
        long end = words.byteSize() / Long.BYTES;
        for (int pass = 0; pass < passes; pass++) {
            for (long i = 0; i < end; i++) {
                bits += Long.bitCount(words.getAtIndex(ValueLayout.JAVA_LONG, i) ^ (cue + pass));
            }
        }
        return bits;
    }
}
