package attractor.experiment.capacity;

import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.statistics.Bootstrap;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Probit;
import attractor.statistics.Proportion;
import attractor.statistics.SequentialTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The search over random patterns: fresh pattern sets at every K, and a probit regression over all trials.
final class AnnealedSearch {

    /// Pattern sets in a batch: the sequential test is asked after each batch, whatever the number of threads.
    private static final int BATCH = 8;

    private static final double ERROR = 0.05;
    private static final double RATIO = 1.5;

    private final Trial trial;
    private final CapacityQuestion question;
    private final SearchLimits limits;
    private final List<SetTrials> trials = new ArrayList<>();

    AnnealedSearch(Trial trial, CapacityQuestion question, SearchLimits limits) {
        this.trial = trial;
        this.question = question;
        this.limits = limits;
    }

    Outcome run(Seed seed, Progress progress) {
        int[] asked = {0};
        Ladder ladder = Ladder.climb(limits.maxCount(), count -> {
            Point point = ask(count, seed);
            progress.report(++asked[0], asked[0]);
            return point;
        });
        if (ladder.held() == 0) {
            return outcome(ladder, 0, between(0, 1), "a single pattern already fails too often" + trial.hint());
        }
        OptionalDouble fitted = fit(trials);
        if (ladder.isCensored() || fitted.isEmpty()) {
            String method = ladder.isCensored()
                    ? "no failure above the accepted rate up to the largest number tried"
                    : "largest number that holds; the failures part without overlap, so no curve can be fitted";
            double failed = ladder.isCensored() ? Double.POSITIVE_INFINITY : ladder.failed();
            return outcome(ladder, ladder.held(), between(ladder.held(), failed), method);
        }
        Optional<ConfidenceInterval> interval = new Bootstrap<>(trials, limits.resamples(), 0.95)
                .interval(
                        groups -> fit(groups).orElse(Double.NaN),
                        seed.child("bootstrap", 0).generator())
                .interval();
        return outcome(
                ladder, fitted.getAsDouble(), interval, "probit regression on ln K; bootstrap over pattern sets");
    }

    private static Optional<ConfidenceInterval> between(double held, double failed) {
        return Optional.of(new ConfidenceInterval(held, failed, 1 - ERROR));
    }

    private Outcome outcome(Ladder ladder, double estimate, Optional<ConfidenceInterval> interval, String method) {
        return new Outcome(estimate, interval, method, ladder.isCensored(), ladder.points(), trials);
    }

    private Point ask(int count, Seed seed) {
        SequentialTest test = new SequentialTest(SequentialTest.Rates.around(question.epsilon(), RATIO), ERROR, ERROR);
        SequentialTest.Decision decision = SequentialTest.Decision.UNDECIDED;
        for (int set = 0; decision == SequentialTest.Decision.UNDECIDED && test.trials() < limits.maxTrials(); ) {
            SetTrials[] batch = new SetTrials[BATCH];
            int from = set;
            Workers.shared().forEach(BATCH, i -> batch[i] = trial.set(count, from + i, limits.cuesPerSet(), seed));
            set += BATCH;
            trials.addAll(Arrays.asList(batch));
            decision = test.add(
                    Arrays.stream(batch).mapToLong(SetTrials::failures).sum(),
                    Arrays.stream(batch).mapToLong(SetTrials::cues).sum());
        }
        Proportion outcome = new Proportion(test.failures(), test.trials());
        boolean holds = decision == SequentialTest.Decision.UNDECIDED
                ? outcome.rate() < question.epsilon()
                : decision == SequentialTest.Decision.H0;
        return new Point(count, outcome, holds, decision != SequentialTest.Decision.UNDECIDED);
    }

    private OptionalDouble fit(List<SetTrials> groups) {
        TreeMap<Integer, long[]> byCount = new TreeMap<>();
        for (SetTrials set : groups) {
            long[] sums = byCount.computeIfAbsent(set.count(), count -> new long[2]);
            sums[0] += set.failures();
            sums[1] += set.cues();
        }
        List<Probit.Observation> observations = new ArrayList<>();
        byCount.forEach(
                (count, sums) -> observations.add(new Probit.Observation(count, new Proportion(sums[0], sums[1]))));
        return Probit.fit(observations).countAt(question.epsilon());
    }
}
