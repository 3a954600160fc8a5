package attractor.lab.hanley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.learning.ActivityProduct;
import attractor.models.classic.Hopfield;
import attractor.pattern.Seed;
import attractor.statistics.Normal;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One-step trials and the capacity that they fix.
final class OneStepTrialsTest {

    @Test
    void theCapacityIsWhereFivePerCentFail() {
        // Failures exactly as a probit of ln K with the crossing at K = 50.
        TreeMap<Integer, Rows> rows = new TreeMap<>();
        for (int count : new int[] {20, 30, 40, 50, 60, 80}) {
            double p = Normal.cumulative(Normal.quantile(0.05) + 2 * Math.log(count / 50.0));
            long[] failures = new long[40];
            long[] cues = new long[40];
            for (int s = 0; s < 40; s++) {
                failures[s] = Math.round(10_000 * p);
                cues[s] = 10_000;
            }
            rows.put(count, Rows.NONE.with("failures", failures).with("cues", cues));
        }
        Optional<Measured> capacity = OneStepTrials.capacity(rows);
        assertThat(capacity.orElseThrow().value()).isCloseTo(50, within(0.1));
    }

    @Test
    void everySetHasItsOwnPatternsAndAtMostKCues() {
        Rows rows = new OneStepTrials(40, 3, 0).run(new Hopfield(new ActivityProduct()), 5, 20, new Seed(1));
        assertThat(rows.whole("cues")).containsExactly(3, 3, 3, 3, 3);
        assertThat(OneStepTrials.exact(rows).value()).isBetween(0.5, 1.0);
    }

    @Test
    void aLadderHasNoRepeats() {
        assertThat(OneStepTrials.ladder(2, 0.1, 0.5, 0.6, 1, 1.4)).containsExactly(1, 2, 3);
    }
}
