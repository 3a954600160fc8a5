package attractor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The only source of randomness: a 64-bit value with named children.
///
///     child(purpose, index) = mix(mix(value + φ·hash(purpose)) + φ·(index + 1))        φ = 0x9E3779B97F4A7C15
///
/// `mix` is the finaliser of SplitMix64 and `hash` the 64-bit FNV-1a of the UTF-8 bytes of the purpose. Children
/// are derived by purpose and index, never by thread or time, so the same seed gives the same bits for any number
/// of threads, resumed or not. A changed derivation is a breaking change.
///
/// @param value any 64-bit value
public record Seed(long value) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /// {@return the seed for one purpose and one index, statistically independent of this one and of its siblings}
    ///
    /// @param purpose what the randomness is for, such as `patterns` or `cue`
    /// @param index which of them
    public Seed child(String purpose, long index) {
        return family(purpose).child(index);
    }

    /// The children for one purpose, for those who ask for many.
    Family family(String purpose) {
        return new Family(SplitMix64.mix(value + GOLDEN * hash(purpose)));
    }

    /// All children for one purpose.
    ///
    /// @param root what they have in common
    record Family(long root) {

        Seed child(long index) {
            return new Seed(SplitMix64.mix(root + GOLDEN * (index + 1)));
        }
    }

    /// {@return a new generator at the start of this seed's stream (L64X128MixRandom of the JDK)}
    public RandomGenerator generator() {
        return FACTORY.create(value);
    }

    private static long hash(String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }
}
