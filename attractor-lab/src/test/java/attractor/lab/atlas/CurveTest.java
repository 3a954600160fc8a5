package attractor.lab.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Rows;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import attractor.lab.atlas.Curve.Criterion;
import attractor.lab.atlas.Curve.TriedSet;
import attractor.statistics.Normal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Capacities read off curves that are known beforehand.
final class CurveTest {

    private static final int SETS = 20;
    private static final int CUES = 20;

    /// Trials at each K, of which this part has so many wrong components, and all others none.
    private static Rows rows(Map<Integer, Double> failing, int wrong) {
        List<long[]> lines = new ArrayList<>();
        failing.forEach((count, rate) -> {
            long failures = Math.round(rate * SETS * CUES);
            for (int t = 0; t < SETS * CUES; t++) {
                // One cue of each set after the other, so that every set fails about as often.
                lines.add(new long[] {1, count, t % SETS, t < failures ? wrong : 0});
            }
        });
        // Trials that looked for the rise do not enter.
        lines.add(new long[] {0, 1, 0, wrong});
        return Rows.NONE
                .with("measured", column(lines, 0))
                .with("count", column(lines, 1))
                .with("set", column(lines, 2))
                .with("wrong", column(lines, 3));
    }

    private static long[] column(List<long[]> lines, int c) {
        return lines.stream().mapToLong(line -> line[c]).toArray();
    }

    private static double planted(double count) {
        return Normal.cumulative(-8 + 2 * Math.log(count));
    }

    private static final Map<Integer, Double> RISE = Map.of(
            20, planted(20), 25, planted(25), 30, planted(30), 40, planted(40), 55, planted(55), 80, planted(80));

    @Test
    void theCapacityIsThatOfThePlantedCurveAtEveryRateOfFailure() {
        Map<Double, Capacity> capacities =
                Curve.of(new Cell(), rows(RISE, 1)).capacities(Criterion.EXACT, 0.05, 0.2, 0.5);
        capacities.forEach((epsilon, capacity) -> {
            double truth = Math.exp((Normal.quantile(epsilon) + 8) / 2);
            // Failures are rounded to whole numbers of 400.
            assertThat(Math.log(capacity.value())).isCloseTo(Math.log(truth), within(0.02));
            assertThat(capacity.low()).isLessThan(truth);
            assertThat(capacity.high()).isGreaterThan(truth);
            assertThat(capacity.isMeasured()).isTrue();
        });
        assertThat(capacities).hasSize(3);
    }

    @Test
    void anAnswerWithFewWrongComponentsFailsExactlyButNotByItsOverlap() {
        // D = 64: one wrong component of 64 leaves an overlap of 0.97.
        Curve curve = Curve.of(new Cell(), rows(RISE, 1));
        assertThat(curve.capacities(Criterion.EXACT, 0.5).get(0.5).value()).isLessThan(80);
        Capacity near = curve.capacities(Criterion.NEAR, 0.05).get(0.05);
        assertThat(near.low()).isEqualTo(80);
        assertThat(near.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void whereASinglePatternFailsTheCapacityIsNone() {
        Capacity capacity = Curve.of(new Cell(), rows(Map.of(1, 0.9, 2, 1.0), 5))
                .capacities(Criterion.EXACT, 0.05)
                .get(0.05);
        assertThat(capacity.value()).isZero();
        assertThat(capacity.isMeasured()).isFalse();
    }

    @Test
    void curvesThatPartWithoutOverlapGiveTheirBracket() {
        Capacity capacity = Curve.of(new Cell(), rows(Map.of(4, 0.0, 9, 1.0), 5))
                .capacities(Criterion.EXACT, 0.05)
                .get(0.05);
        assertThat(capacity).isEqualTo(new Capacity(6, 4, 9));
    }

    /// The planted rise at these K only.
    private static Map<Double, Capacity> seen(double epsilon, int... counts) {
        Map<Integer, Double> rise = new HashMap<>();
        for (int count : counts) {
            rise.put(count, planted(count));
        }
        return Curve.of(new Cell(), rows(rise, 1)).capacities(Criterion.EXACT, epsilon);
    }

    @Test
    void beyondTheLargestMeasuredNumberTheCapacityIsOnlyBoundedFromBelow() {
        // Half of the recalls fail at 54.6.
        assertThat(seen(0.5, 15, 18, 20, 22, 25)).containsExactly(Map.entry(0.5, Capacity.atLeast(25)));
    }

    @Test
    void belowTheLeastMeasuredNumberTheCapacityIsOnlyBoundedFromAbove() {
        // 5 % fail at 24.
        assertThat(seen(0.05, 40, 55, 80)).containsExactly(Map.entry(0.05, Capacity.atMost(40)));
    }

    @Test
    void anEndOfTheIntervalBelowTheLeastMeasuredNumberIsOpen() {
        // A hundred recalls at each K, each of a set of its own: 4 fail at 23, so 5 % may fail below as well.
        List<TriedSet> sets = new ArrayList<>();
        for (int count : new int[] {23, 30, 40, 55, 80}) {
            for (int s = 0; s < 100; s++) {
                sets.add(new TriedSet(count, List.of(s < Math.round(100 * planted(count)) ? 1 : 0)));
            }
        }
        Capacity capacity =
                new Curve(new Cell(), sets).capacities(Criterion.EXACT, 0.05).get(0.05);
        assertThat(capacity.value()).isCloseTo(24, within(0.5));
        assertThat(capacity.low()).isZero();
        assertThat(capacity.high()).isBetween(24.0, 40.0);
        assertThat(capacity.isMeasured()).isFalse();
        assertThat(capacity.isBound()).isFalse();
    }

    @Test
    void aCurveThatHardlyRisesSaysNothing() {
        assertThat(Curve.of(new Cell(), rows(Map.of(20, 0.5, 21, 0.505), 1)).capacities(Criterion.EXACT, 0.2))
                .isEmpty();
    }

    @Test
    void resamplesWithoutAnAnswerWidenTheInterval() {
        // Three of 30 sets fail; a resample has none of them with probability (27/30)^30 = 0.04, more than the 2.5 %
        // beyond an end of the interval.
        List<TriedSet> sets = new ArrayList<>();
        for (int s = 0; s < 10; s++) {
            sets.add(new TriedSet(20, List.of(0)));
            sets.add(new TriedSet(40, List.of(s < 1 ? 1 : 0)));
            sets.add(new TriedSet(80, List.of(s < 2 ? 1 : 0)));
        }
        Capacity capacity =
                new Curve(new Cell(), sets).capacities(Criterion.EXACT, 0.2).get(0.2);
        assertThat(capacity.value()).isBetween(40.0, 80.0);
        assertThat(capacity.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
