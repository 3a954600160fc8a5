package attractor.bench.reference;

import attractor.memory.Workers;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.lang.foreign.ValueLayout;

/// Numbers and signs that every language can make: output k of SplitMix64, row by row.
///
///     uniform: (output >> 40)·2⁻²³ − 1 ∈ [−1, 1), float32        sign: +1 if the top bit is set, else −1
///
/// Output k depends on seed and k alone, so rows are made on all threads. Source: Steele, Lea & Flood 2014, as in
/// [SplitMix64].
final class ReferenceData {

    /// The seed of patterns; cues take the next one.
    static final long PATTERNS = 1;

    /// The seed of the noise on cues.
    static final long CUES = 2;

    /// What one draw adds to the state.
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private ReferenceData() {}

    /// The generator whose next output is output k.
    static SplitMix64 at(long seed, long k) {
        return new SplitMix64(seed + GAMMA * k);
    }

    /// The next uniform number.
    static float uniform(SplitMix64 outputs) {
        return (outputs.nextLong() >>> 40) * 0x1.0p-23f - 1;
    }

    /// K·D uniform numbers.
    static float[] uniform(long seed, int count, int dimension) {
        float[] rows = new float[Math.multiplyExact(count, dimension)];
        Workers.shared().forEach(count, mu -> {
            int from = mu * dimension;
            SplitMix64 outputs = at(seed, from);
            for (int i = 0; i < dimension; i++) {
                rows[from + i] = uniform(outputs);
            }
        });
        return rows;
    }

    /// K uniform patterns, made where they stay.
    static RealPatterns reals(int count, int dimension) {
        return RealPatterns.filled(
                Precision.FLOAT32,
                count,
                dimension,
                rows -> Workers.shared().forEach(count, mu -> {
                    long from = (long) mu * dimension;
                    SplitMix64 outputs = at(PATTERNS, from);
                    for (int i = 0; i < dimension; i++) {
                        rows.setAtIndex(ValueLayout.JAVA_FLOAT, from + i, uniform(outputs));
                    }
                }));
    }

    /// Each cue is its pattern plus half a uniform number on every component.
    static RealPatterns noisy(RealPatterns patterns, Targets targets) {
        int dimension = patterns.dimension();
        float[] cues = uniform(CUES, targets.cues(), dimension);
        for (int k = 0; k < cues.length; k++) {
            cues[k] = (float) patterns.at(targets.at(k / dimension), k % dimension) + 0.5f * cues[k];
        }
        return RealPatterns.ofFloats(dimension, cues);
    }

    /// K patterns of signs, one output a component.
    static SpinPatterns signs(int count, int dimension) {
        return signs(PATTERNS, count, dimension);
    }

    /// K patterns of signs from a seed, one output a component.
    static SpinPatterns signs(long seed, int count, int dimension) {
        int words = (dimension + 63) / 64;
        long[] rows = new long[Math.multiplyExact(count, words)];
        Workers.shared().forEach(count, mu -> {
            SplitMix64 outputs = at(seed, (long) mu * dimension);
            for (int i = 0; i < dimension; i++) {
                rows[mu * words + (i >>> 6)] |= outputs.nextLong() >>> 63 << i;
            }
        });
        return SpinPatterns.ofWords(dimension, rows);
    }

    /// K patterns whose words of 64 bits are the outputs themselves; unused bits are cleared.
    static SpinPatterns words(int count, int dimension) {
        int words = (dimension + 63) / 64;
        long last = -1L >>> -dimension;
        long[] rows = new long[Math.multiplyExact(count, words)];
        Workers.shared().forEach(count, mu -> {
            SplitMix64 outputs = at(PATTERNS, (long) mu * words);
            for (int w = 0; w < words; w++) {
                rows[mu * words + w] = outputs.nextLong() & (w == words - 1 ? last : -1L);
            }
        });
        return SpinPatterns.ofWords(dimension, rows);
    }

    /// Each cue is its pattern, a component negated when its uniform number is below a threshold.
    static SpinPatterns flipped(SpinPatterns patterns, float below, Targets targets) {
        int dimension = patterns.dimension();
        Spins[] cues = new Spins[targets.cues()];
        for (int b = 0; b < targets.cues(); b++) {
            long[] words = patterns.get(targets.at(b)).toWords();
            SplitMix64 outputs = at(CUES, (long) b * dimension);
            for (int i = 0; i < dimension; i++) {
                if (uniform(outputs) < below) {
                    words[i >>> 6] ^= 1L << i;
                }
            }
            cues[b] = Spins.ofWords(dimension, words);
        }
        return SpinPatterns.of(cues);
    }
}
