package attractor.experiment.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.capacity.SurveyedSet.Stage;
import attractor.learning.Covariance;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Readout;
import attractor.models.classic.SparseNetwork;
import attractor.pattern.Seed;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A survey measures the whole rise of the failures, and keeps every recall.
final class CapacitySurveyTest {

    private static final SurveyPlan PLAN = new SurveyPlan(1 << 10, 80, 200, 20);

    private final int threads = Workers.shared().threads();

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(threads);
    }

    private static CapacityQuestion question(int dimension) {
        return new CapacityQuestion(dimension, 0.1, 0.05, Noise.FLIP, Averaging.ANNEALED, Dynamics.ONE_STEP, "exact");
    }

    private static NavigableMap<Integer, Double> rates(List<SurveyedSet> sets) {
        NavigableMap<Integer, long[]> sums = new TreeMap<>();
        for (SurveyedSet set : sets) {
            if (set.stage() == Stage.MEASURE) {
                long[] sum = sums.computeIfAbsent(set.count(), count -> new long[2]);
                sum[0] += set.wrong().stream().filter(wrong -> wrong > 0).count();
                sum[1] += set.wrong().size();
            }
        }
        NavigableMap<Integer, Double> rates = new TreeMap<>();
        sums.forEach((count, sum) -> rates.put(count, (double) sum[0] / sum[1]));
        return rates;
    }

    @Test
    void theCurveRunsFromFewFailuresToMany() {
        List<SurveyedSet> sets = new CapacitySurvey(new Hopfield(), question(128), PLAN).make(new Seed(1));
        NavigableMap<Integer, Double> rates = rates(sets);
        // The reference measures C = 8.6 at ε = 0.05.
        assertThat(rates.firstKey()).isLessThan(8);
        assertThat(rates.firstEntry().getValue()).isLessThan(0.05);
        assertThat(rates.lastEntry().getValue()).isGreaterThan(0.5);
        assertThat(rates.size()).isBetween(5, 9);
        assertThat(sets.stream()
                        .filter(set -> set.stage() == Stage.MEASURE)
                        .mapToInt(set -> set.wrong().size())
                        .sum())
                .isGreaterThanOrEqualTo(200 * rates.size());
    }

    @Test
    void aSparseNetworkThatIsAskedWithFairBitsSaysHowToAsk() {
        Model bits = new SparseNetwork(new Covariance(), new Readout.Winners());
        SearchLimits few = new SearchLimits(64, 200, 5, 20, SearchLimits.CleanCues.REFUSE);
        assertThat(new CapacitySearch(bits, question(48), few)
                        .estimate(new Seed(4), Progress.NONE)
                        .method())
                .contains("active=K noise=move");
    }

    @Test
    void theSameSeedMakesTheSameTrialsOnAnyNumberOfThreads() {
        Workers.useThreads(1);
        List<SurveyedSet> one = new CapacitySurvey(new Hopfield(), question(48), PLAN).make(new Seed(2));
        Workers.useThreads(3);
        assertThat(new CapacitySurvey(new Hopfield(), question(48), PLAN).make(new Seed(2)))
                .isEqualTo(one);
    }

    @Test
    void aRuleThatLearnsNothingFromASinglePatternIsSurveyedWhereItLearns() {
        Model covariance = new SparseNetwork(new Covariance(), new Readout.Winners());
        CapacityQuestion asked =
                new CapacityQuestion(128, 0.25, 0.05, Noise.MOVE, Averaging.ANNEALED, Dynamics.ONE_STEP, "exact", 8);
        NavigableMap<Integer, Double> rates = rates(new CapacitySurvey(covariance, asked, PLAN).make(new Seed(3)));
        assertThat(rates.firstKey()).isGreaterThan(1);
        assertThat(rates.firstEntry().getValue()).isLessThan(0.5);
        assertThat(rates.lastEntry().getValue()).isGreaterThan(0.5);
    }
}
