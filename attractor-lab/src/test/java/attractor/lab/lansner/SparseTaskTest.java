package attractor.lab.lansner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The patterns and cues of the sparse benchmark.
final class SparseTaskTest {

    @Test
    void everyHypercolumnHasOneActiveUnitInPatternAndCue() {
        SparseTask task = new SparseTask(Coding.HYPERCOLUMNS, 60, 6);
        BitPatterns xi = task.patterns(20, new Seed(1));
        RandomGenerator rng = new Seed(2).generator();
        for (int mu = 0; mu < 20; mu++) {
            Bits cue = task.cue(xi.get(mu), 2, rng);
            int moved = 0;
            for (int h = 0; h < 6; h++) {
                int ones = 0;
                int kept = 0;
                for (int i = 10 * h; i < 10 * h + 10; i++) {
                    ones += cue.get(i) ? 1 : 0;
                    kept += cue.get(i) && xi.bit(mu, i) ? 1 : 0;
                }
                assertThat(ones).isEqualTo(1);
                moved += 1 - kept;
            }
            assertThat(moved).isEqualTo(2);
            assertThat(xi.get(mu).ones()).isEqualTo(6);
        }
    }

    @Test
    void aCueOfWinnersHasAsManyActiveUnitsAndThatManyElsewhere() {
        SparseTask task = new SparseTask(Coding.WINNERS, 50, 7);
        BitPatterns xi = task.patterns(20, new Seed(3));
        RandomGenerator rng = new Seed(4).generator();
        for (int mu = 0; mu < 20; mu++) {
            Bits cue = task.cue(xi.get(mu), 3, rng);
            int kept = 0;
            for (int i = 0; i < 50; i++) {
                kept += cue.get(i) && xi.bit(mu, i) ? 1 : 0;
            }
            assertThat(cue.ones()).isEqualTo(7);
            assertThat(kept).isEqualTo(4);
        }
    }

    @Test
    void hypercolumnsMustDivideTheUnits() {
        assertThatThrownBy(() -> new SparseTask(Coding.HYPERCOLUMNS, 50, 7))
                .hasMessage("active is 7 hypercolumns, which do not divide N = 50 units; choose units that are a"
                        + " multiple of active");
    }
}
