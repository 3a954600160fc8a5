package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.pattern.Corruption;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCorruptionTest {

    /// Negates the whole pattern or leaves it, by one toss of a coin.
    private static final Corruption COIN =
            (clean, rng) -> rng.nextBoolean() || !(clean instanceof Spins spins) ? clean : spins.negate();

    @TempDir
    Path folder;

    @Test
    void aRowDependsOnTheSeedAndItsNumberOnly() {
        Patterns images = new DataStore(folder).load("procedural-images").spins(127);
        Patterns all = DataCorruption.of(images, COIN, new Seed(1));
        Patterns three = DataCorruption.of(images.select(0, 1, 2), COIN, new Seed(1));
        for (int mu = 0; mu < 3; mu++) {
            assertThat(three.get(mu)).isEqualTo(all.get(mu));
        }
        // ten tosses: all alike, or the same under two seeds, each has probability 2^-9 and was seen not to happen
        assertThat(all).isNotEqualTo(images).isNotEqualTo(DataCorruption.of(images, COIN, new Seed(2)));
    }

    @Test
    void aFileOfSpinsBecomesAFileOfInt8() {
        Path patterns = folder.resolve("P.npy");
        Npy.write(patterns, NdArray.float32(new float[] {1, -1, 1}, 1, 3));
        DataCorruption.ofFile(patterns, (clean, rng) -> ((Spins) clean).negate(), new Seed(1), folder.resolve("C.npy"));
        assertThat(Npy.read(folder.resolve("C.npy"))).isEqualTo(NdArray.int8(new byte[] {-1, 1, -1}, 1, 3));
        assertThat(PatternFiles.read(folder.resolve("C.npy")).patterns())
                .isEqualTo(SpinPatterns.of(Spins.of(-1, 1, -1)));
    }
}
