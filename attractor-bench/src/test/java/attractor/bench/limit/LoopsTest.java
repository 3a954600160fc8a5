package attractor.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LoopsTest {

    @Test
    void bothKindsOfLoopsComputeTheSame() {
        float[] numbers = new float[256];
        Arrays.fill(numbers, 2);
        long[] words = new long[1024];
        long bits = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = i * 0x9E3779B97F4A7C15L;
            bits += Long.bitCount(words[i] ^ 5) + Long.bitCount(words[i] ^ 6);
        }
        for (Loops loops : new Loops[] {new ScalarLoops(), Limits.loops()}) {
            assertThat(loops.sum(MemorySegment.ofArray(numbers))).isEqualTo(512);
            assertThat(loops.differingBits(MemorySegment.ofArray(words), 5, 2)).isEqualTo(bits);
            // Every chain converges to 0.001/(1 − 0.999) = 1.
            assertThat(loops.multiplyAdd(100_000) / (loops.operations() / 2.0)).isBetween(0.99, 1.01);
        }
    }
}
