package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.Energetic;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Units that follow their fields one at a time.
final class AsynchronousTest {

    private static SpinMemory cubic(SpinPatterns xi, SpinDynamics dynamics) {
        OverlapSystem system = new OverlapSystem(xi, SpinEnergyTest.power(3, 1.0 / 3), FieldForm.DIFFERENCE);
        return SpinMemory.of(xi.dimension(), system.withEnergy(), dynamics, TieRule.KEEP);
    }

    private static List<Pattern> states(SpinMemory memory, Spins cue, long seed) {
        List<Pattern> states = new ArrayList<>();
        memory.recall(cue, new Seed(seed).generator(), (step, state) -> states.add(state.get()));
        return states;
    }

    @ParameterizedTest
    @EnumSource(Asynchronous.Order.class)
    void everyFlipLowersTheEnergyByTheFieldAndTheEndIsAFixedPoint(Asynchronous.Order order) {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            SpinPatterns xi = rng.patterns(20, 33);
            SpinMemory memory = cubic(xi, new Asynchronous(order, 1000));
            Spins cue = rng.patterns(1, 33).get(0);
            List<Pattern> states = states(memory, cue, seed);
            for (int t = 1; t < states.size(); t++) {
                Spins before = (Spins) states.get(t - 1);
                Spins after = (Spins) states.get(t);
                assertThat(after.hamming(before)).isEqualTo(1);
                int flipped = 0;
                while (before.sign(flipped) == after.sign(flipped)) {
                    flipped++;
                }
                double drop = ((Energetic) memory).energy(before) - ((Energetic) memory).energy(after);
                assertThat(drop).isPositive();
                assertThat(drop)
                        .isCloseTo(
                                Math.abs(memory.fields(before)[flipped]), org.assertj.core.api.Assertions.within(1e-6));
            }
            Recall recall = memory.recall(cue, new Seed(seed).generator());
            assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
            assertThat(memory.step(recall.pattern(), new Seed(1).generator())).isEqualTo(recall.pattern());
        }
    }

    @Test
    void greedyTakesTheLargestFieldFirst() {
        SplitMix64 rng = new SplitMix64(3);
        SpinPatterns xi = rng.patterns(12, 40);
        SpinMemory memory = cubic(xi, new Asynchronous(Asynchronous.Order.GREEDY, 100));
        List<Pattern> states = states(memory, rng.patterns(1, 40).get(0), 0);
        assertThat(states).hasSizeGreaterThan(3);
        for (int t = 1; t < states.size(); t++) {
            Spins before = (Spins) states.get(t - 1);
            double[] h = memory.fields(before);
            double best = -1;
            int unit = -1;
            for (int i = 0; i < h.length; i++) {
                if (h[i] * before.sign(i) < 0 && Math.abs(h[i]) > best) {
                    best = Math.abs(h[i]);
                    unit = i;
                }
            }
            assertThat(((Spins) states.get(t)).sign(unit)).isEqualTo(-before.sign(unit));
        }
    }

    @Test
    void aGivenOrderIsFollowedInEverySweep() {
        // Two independent ferromagnetic pairs, as E = −x0x1 − x2x3.
        SpinEnergy pairs = x -> -x.at(0) * x.at(1) - x.at(2) * x.at(3);
        SpinMemory memory = SpinMemory.ofEnergy(4, pairs, new Asynchronous(), TieRule.KEEP);
        Spins cue = Spins.of(1, -1, 1, -1);
        assertThat(answer(memory.visiting(new int[] {0, 1, 2, 3}, 9), cue)).isEqualTo(Spins.of(-1, -1, -1, -1));
        assertThat(answer(memory.visiting(new int[] {1, 0, 2, 3}, 9), cue)).isEqualTo(Spins.of(1, 1, -1, -1));
        Recall partial = memory.visiting(new int[] {0}, 5).recall(cue, new Seed(0).generator());
        assertThat(partial.pattern()).isEqualTo(Spins.of(-1, -1, 1, -1));
        assertThat(partial.outcome()).isEqualTo(Outcome.STEP_LIMIT);
    }

    private static Pattern answer(SpinMemory memory, Spins cue) {
        return memory.recall(cue, new Seed(0).generator()).pattern();
    }

    @Test
    void theSweepWithoutAChangeCounts() {
        SpinEnergy field = x -> -x.at(0) - x.at(1);
        SpinMemory memory = SpinMemory.ofEnergy(2, field, new Asynchronous(), TieRule.KEEP);
        assertThat(memory.recall(Spins.of(1, 1), new Seed(0).generator()).steps())
                .isEqualTo(1);
        assertThat(memory.recall(Spins.of(-1, 1), new Seed(0).generator()).steps())
                .isEqualTo(2);
    }

    @Test
    void aTieFollowsItsRule() {
        SpinEnergy flat = x -> 0;
        Spins cue = Spins.of(1, -1, 1);
        assertThat(answer(SpinMemory.ofEnergy(3, flat, new Asynchronous(), TieRule.KEEP), cue))
                .isEqualTo(cue);
        assertThat(answer(SpinMemory.ofEnergy(3, flat, new Asynchronous(), TieRule.PLUS), cue))
                .isEqualTo(Spins.of(1, 1, 1));
        assertThat(answer(SpinMemory.ofEnergy(3, flat, new Asynchronous(), TieRule.MINUS), cue))
                .isEqualTo(Spins.of(-1, -1, -1));
    }

    @ParameterizedTest
    @EnumSource(Asynchronous.Order.class)
    void tiesBrokenAtRandomNeverCountAsAFixedPoint(Asynchronous.Order order) {
        SpinMemory memory = SpinMemory.ofEnergy(3, x -> 0, new Asynchronous(order, 50), TieRule.RANDOM);
        boolean changed = false;
        for (long seed = 0; seed < 10; seed++) {
            Recall recall = memory.recall(Spins.of(1, 1, 1), new Seed(seed).generator());
            assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
            changed |= !recall.pattern().equals(Spins.of(1, 1, 1));
        }
        // All ten ends equal to the cue: probability 8^-10 = 1e-9.
        assertThat(changed).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Asynchronous.Order.class)
    void clampedUnitsNeverChange(Asynchronous.Order order) {
        SplitMix64 rng = new SplitMix64(5);
        SpinPatterns xi = rng.patterns(5, 40);
        SpinMemory memory = cubic(xi, new Asynchronous(order, 200));
        Spins cue = rng.patterns(1, 40).get(0);
        int[] known = new int[40];
        for (int i = 0; i < 15; i++) {
            known[i] = 1;
        }
        Recall recall = memory.recallClamped(cue, Bits.of(known), new Seed(1).generator(), Observer.NONE);
        assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        double[] h = memory.fields((Spins) recall.pattern());
        for (int i = 0; i < 40; i++) {
            assertThat(i < 15 ? recall.pattern().at(i) : Math.signum(h[i]))
                    .isEqualTo(i < 15 ? cue.at(i) : recall.pattern().at(i));
        }
        int[] all = new int[40];
        java.util.Arrays.fill(all, 1);
        Recall held = memory.recallClamped(cue, Bits.of(all), new Seed(1).generator(), Observer.NONE);
        assertThat(held.pattern()).isEqualTo(cue);
        assertThat(held.outcome()).isEqualTo(Outcome.FIXED_POINT);
    }

    @Test
    void anInterruptedRecallStops() {
        SpinMemory memory = cubic(new SplitMix64(6).patterns(3, 40), new Asynchronous());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            memory.recall(new SplitMix64(7).patterns(1, 40).get(0), new Seed(0).generator()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void badInputIsRefusedWithTheNumbersAndTheWayOut() {
        SpinMemory memory = SpinMemory.ofEnergy(3, x -> 0, new Asynchronous(), TieRule.KEEP);
        assertThatThrownBy(() -> new Asynchronous(Asynchronous.Order.GREEDY, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxSweeps is 0; it must be at least 1");
        assertThatThrownBy(() -> memory.visiting(new int[] {0, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 1 of the visiting order is 3; units are numbered 0..2");
        assertThatThrownBy(() -> memory.recall(Spins.of(1, 1), new Seed(0).generator()))
                .hasMessage("cue has dimension 2 but the memory stores patterns of dimension 3; pad it or choose an"
                        + " encoding");
        assertThatThrownBy(() -> memory.recall(Bits.of(1, 0, 1), new Seed(0).generator()))
                .hasMessage("cue consists of bits but the memory works on ±1 units; binarise it first");
        assertThatThrownBy(() ->
                        memory.recallClamped(Spins.of(1, 1, 1), Bits.of(1, 0), new Seed(0).generator(), Observer.NONE))
                .hasMessage("the mask of known units has dimension 2 but the memory has dimension 3; give one entry for"
                        + " each unit");
    }
}
