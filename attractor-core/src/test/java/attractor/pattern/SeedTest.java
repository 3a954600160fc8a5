package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeedTest {

    @Test
    void childrenDependOnPurposeAndIndexOnly() {
        Seed seed = new Seed(42);

        assertThat(seed.child("cue", 3)).isEqualTo(new Seed(42).child("cue", 3));
        assertThat(seed.child("cue", 3).generator().nextLong())
                .isEqualTo(seed.child("cue", 3).generator().nextLong());
        Set<Long> values = new HashSet<>();
        for (int index = 0; index < 1000; index++) {
            values.add(seed.child("cue", index).value());
            values.add(seed.child("pattern", index).value());
            values.add(new Seed(43).child("cue", index).value());
        }
        assertThat(values).hasSize(3000);
    }

    @Test
    void childGeneratorsAreFairCoinsAcrossIndices() {
        // The first bit of 100 000 neighbouring children; false alarm 1e-9.
        long ones = 0;
        for (int index = 0; index < 100_000; index++) {
            ones += new Seed(1).child("cue", index).generator().nextLong() >>> 63;
        }
        Statistics.assertCount(ones, 100_000, 0.5);
    }

    @Test
    void splitMix64GivesTheReferenceOutputs() {
        // Independent programs, case prng of hebbian-and-dense-memories.json.
        SplitMix64 rng = new SplitMix64(1000);
        assertThat(Long.toUnsignedString(rng.nextLong())).isEqualTo("4332104999045480776");
        assertThat(Long.toUnsignedString(rng.nextLong())).isEqualTo("15022492692291828655");
        assertThat(new SplitMix64(1002).uniform()).isEqualTo(0.9335051476195798);
        assertThat(new SplitMix64(1003).permutation(10)).containsExactly(9, 8, 0, 2, 7, 5, 1, 4, 3, 6);
        assertThatThrownBy(() -> rng.below(0)).hasMessage("the number of choices n is 0; it must be at least 1");
    }
}
