package attractor.experiment.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.pattern.BitPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SparseBits;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Cues of sparse patterns, and the question that asks for them.
final class MovedUnitsTest {

    @Test
    void theShareOfActiveUnitsMovesAndTheirNumberStays() {
        BitPatterns bits = new SparseBits(20).draw(30, 100, new Seed(1));
        SpinPatterns xi = bits.toSpins();
        RandomGenerator rng = new Seed(2).generator();
        for (int mu = 0; mu < 30; mu++) {
            Spins cue = (Spins) new MovedUnits(0.15).apply(xi.get(mu), rng);
            int active = 0;
            int kept = 0;
            for (int i = 0; i < 100; i++) {
                active += cue.sign(i) > 0 ? 1 : 0;
                kept += cue.sign(i) > 0 && bits.bit(mu, i) ? 1 : 0;
            }
            assertThat(active).isEqualTo(20);
            assertThat(kept).isEqualTo(17);
        }
    }

    @Test
    void noMoreUnitsMoveThanThereIsRoomFor() {
        Spins full = Spins.of(1, 1, 1, 1, 1, -1);
        Spins cue = (Spins) new MovedUnits(0.4).apply(full, new Seed(3).generator());
        assertThat(cue.sign(5)).isEqualTo(1);
        assertThat(cue.overlap(full)).isEqualTo(2);
    }

    @Test
    void sparsePatternsAskForMovedUnits() {
        assertThatThrownBy(() -> new CapacityQuestion(
                        100, 0.1, 0.05, Noise.FLIP, Averaging.ANNEALED, Dynamics.CONVERGED, "exact", 10))
                .hasMessage("active is 10, so patterns are sparse, but noise=flip changes how many units are active;"
                        + " ask with noise=move");
        CapacityQuestion sparse =
                new CapacityQuestion(100, 0.1, 0.05, Noise.MOVE, Averaging.ANNEALED, Dynamics.CONVERGED, "exact", 10);
        assertThat(sparse.words()).contains("random patterns with 10 active units, active units moved, a fraction 0.1");
    }
}
