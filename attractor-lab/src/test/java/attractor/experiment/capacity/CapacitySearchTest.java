package attractor.experiment.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Normal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CapacitySearchTest {

    private static final SearchLimits QUICK = new SearchLimits(512, 20_000, 20, 100, SearchLimits.CleanCues.REFUSE);
    private static final CapacityQuestion QUESTION = new CapacityQuestion(128, 0.05, 0.05);

    @AfterEach
    void giveTheThreadsBack() {
        Workers.useThreads(Runtime.getRuntime().availableProcessors());
    }

    /// P_fail(K) = Φ(2 ln(K/60)): 0.05 at K = 60·exp(−1.644854/2) = 26.36.
    private static double probit(int count) {
        return Normal.cumulative(2 * Math.log(count / 60.0));
    }

    private static CapacityEstimate search(Forgetful model, CapacityQuestion question, long seed) {
        return new CapacitySearch(model, question, QUICK).estimate(new Seed(seed), Progress.NONE);
    }

    @Test
    void aKnownCurveIsFoundWithinItsInterval() {
        int covered = 0;
        for (int seed = 0; seed < 6; seed++) {
            CapacityEstimate estimate = search(new Forgetful(CapacitySearchTest::probit, false), QUESTION, seed);
            assertThat(estimate.isCensored()).isFalse();
            assertThat(estimate.estimate()).isBetween(26.36 / 1.5, 26.36 * 1.5);
            covered += estimate.interval().orElseThrow().contains(26.36) ? 1 : 0;
        }
        // A 95 % interval misses five times of six with probability 2e-6; the seeds are fixed.
        assertThat(covered).isGreaterThan(1);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Forgetful model = new Forgetful(CapacitySearchTest::probit, false);
        Workers.useThreads(1);
        Map<String, Object> one = search(model, QUESTION, 3).toTree();
        Workers.useThreads(3);
        assertThat(search(model, QUESTION, 3).toTree()).isEqualTo(one);
    }

    @Test
    void aSearchThatTheLimitStopsIsCensored() {
        CapacityEstimate estimate = search(new Forgetful(count -> 0, false), QUESTION, 1);
        assertThat(estimate.isCensored()).isTrue();
        assertThat(estimate.estimate()).isEqualTo(512);
        assertThat(estimate.interval()).hasValue(new ConfidenceInterval(512, Double.POSITIVE_INFINITY, 0.95));
        assertThat(estimate.toText()).contains("at least 512");
    }

    @Test
    void theFirstCrossingCountsWhereTheCurveComesBack() {
        CapacityEstimate estimate =
                search(new Forgetful(count -> count > 20 && count < 200 ? 1 : 0, false), QUESTION, 1);
        assertThat(estimate.estimate()).isEqualTo(20);
        assertThat(estimate.isCensored()).isFalse();
        assertThat(estimate.points())
                .allSatisfy(point -> assertThat(point.count()).isLessThanOrEqualTo(32));
    }

    @Test
    void aModelThatHoldsNothingHasCapacityZero() {
        CapacityEstimate estimate = search(new Forgetful(count -> 1, false), QUESTION, 1);
        assertThat(estimate.estimate()).isZero();
        assertThat(estimate.interval()).hasValue(new ConfidenceInterval(0, 1, 0.95));
    }

    private static CapacityQuestion quenched() {
        return new CapacityQuestion(128, 0.05, 0.05, Noise.FLIP, Averaging.QUENCHED, Dynamics.CONVERGED, "exact");
    }

    /// Nothing fails up to the limit: all that is known is that the capacity is not below it.
    @Test
    void fixedSetsThatTheLimitStopsAreNoExactValues() {
        CapacityEstimate estimate = search(new Forgetful(count -> 0, false), quenched(), 1);
        assertThat(estimate.isCensored()).isTrue();
        assertThat(estimate.estimate()).isEqualTo(512);
        assertThat(estimate.interval()).hasValue(new ConfidenceInterval(512, Double.POSITIVE_INFINITY, 0.95));
    }

    @Test
    void fixedSetsOfWhichSomeAreStoppedHaveAMedian() {
        // By its first component a set holds 4 patterns, or as many as are tried.
        Model model = (xi, seed, progress) -> {
            boolean weak = ((SpinPatterns) xi).sign(0, 0) > 0;
            return new Forgetful(count -> weak && count > 4 ? 1 : 0, false).store(xi, seed, progress);
        };
        SearchLimits sixteen = new SearchLimits(16, 1000, 20, 100, SearchLimits.CleanCues.REFUSE);
        int mixed = 0;
        for (int seed = 0; seed < 5; seed++) {
            CapacityEstimate estimate =
                    new CapacitySearch(model, quenched(), sixteen).estimate(new Seed(seed), Progress.NONE);
            long stopped = estimate.points().stream()
                    .filter(point -> point.count() == 16)
                    .count();
            // The 4th and the 5th of 8 are both 4, or one of them is beyond the limit.
            assertThat(estimate.isCensored()).isEqualTo(stopped >= 4);
            assertThat(estimate.estimate()).isEqualTo(stopped >= 4 ? 16 : 4);
            if (stopped > 0 && stopped < 8) {
                mixed++;
                assertThat(estimate.method()).startsWith("median over 8");
                ConfidenceInterval interval = estimate.interval().orElseThrow();
                assertThat(interval.lower()).isIn(4.0, 16.0);
                assertThat(interval.upper()).isIn(4.0, Double.POSITIVE_INFINITY);
                assertThat(interval.contains(estimate.estimate())).isTrue();
            }
        }
        assertThat(mixed).isPositive();
    }

    @Test
    void fixedSetsThatHoldNothingHaveCapacityZeroAndOthersAreNotDrownedByThem() {
        CapacityEstimate none = search(new Forgetful(count -> 1, false), quenched(), 1);
        assertThat(none.estimate()).isZero();
        assertThat(none.interval()).hasValue(new ConfidenceInterval(0, 0, 0.95));
        assertThat(none.isCensored()).isFalse();
    }

    @Test
    void overlapForgivesOneComponent() {
        CapacityQuestion overlap = new CapacityQuestion(
                128, 0.05, 0.05, Noise.COUNT, Averaging.ANNEALED, Dynamics.CONVERGED, "overlap:0.95");
        assertThat(search(new Forgetful(count -> 1, false), overlap, 1).isCensored())
                .isTrue();
    }

    @Test
    void aFixedSetIsAsGoodAsItsWorstPattern() {
        CapacityQuestion quenched =
                new CapacityQuestion(128, 0.05, 0.05, Noise.FLIP, Averaging.QUENCHED, Dynamics.CONVERGED, "exact");
        // Failure 0 up to 24 patterns, then 0.2: far from ε = 0.05 on both sides, so each test errs below 1e-3.
        CapacityEstimate estimate = search(new Forgetful(count -> count > 24 ? 0.2 : 0, false), quenched, 1);
        assertThat(estimate.estimate()).isBetween(23.0, 24.01);
        assertThat(estimate.interval().orElseThrow().contains(estimate.estimate()))
                .isTrue();
    }

    @Test
    void cleanCuesAndSelfCouplingAreRefusedUnlessForced() {
        CapacityQuestion clean = new CapacityQuestion(128, 0, 0.05);
        Forgetful coupled = new Forgetful(count -> 0, true);
        assertThatThrownBy(() -> search(coupled, clean, 1)).hasMessageContaining("delta is 0");
        SearchLimits forced = new SearchLimits(16, 1000, 20, 100, SearchLimits.CleanCues.FORCE);
        assertThat(new CapacitySearch(coupled, clean, forced)
                        .estimate(new Seed(1), Progress.NONE)
                        .isCensored())
                .isTrue();
        assertThat(search(new Forgetful(count -> 0, false), clean, 1).isCensored())
                .isTrue();
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        CapacityQuestion step =
                new CapacityQuestion(128, 0.05, 0.05, Noise.FLIP, Averaging.ANNEALED, Dynamics.ONE_STEP, "exact");
        assertThatThrownBy(() -> search(new Forgetful(count -> 0, false), step, 1))
                .hasMessageContaining("dynamics=converged");
        assertThatThrownBy(() -> new CapacityQuestion(100, 0.5, 0.05)).hasMessageContaining("delta is 0.5");
        assertThatThrownBy(() -> new CapacityQuestion(100, 0.1, Double.NaN)).hasMessageContaining("epsilon is NaN");
        assertThatThrownBy(() -> Success.of("overlap:1.5")).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Success.of("exactly")).hasMessageContaining("overlap:0.95");
    }

    @Test
    void everyTrialIsKept() {
        CapacityEstimate estimate = search(new Forgetful(CapacitySearchTest::probit, false), QUESTION, 5);
        for (Point point : estimate.points()) {
            assertThat(estimate.trials().stream()
                            .filter(set -> set.count() == point.count())
                            .mapToLong(SetTrials::failures)
                            .sum())
                    .isEqualTo(point.outcome().failures());
        }
    }
}
