package attractor.experiment.capacity;

import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.statistics.Bootstrap;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Proportion;
import attractor.statistics.Quantile;
import attractor.statistics.SequentialTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The search over fixed pattern sets: the first K rows of one long random set, every pattern judged by itself.
///
/// K fails at the first pattern for which the sequential test, with error rates 0.05/K, says so; it holds when
/// every pattern holds. The answer is the geometric mean over the sets, with a bootstrap over them; the median
/// where the limit stopped a set, which then counts as +∞, or a set holds not even one pattern, whose logarithm is
/// −∞.
final class QuenchedSearch {

    private static final int SETS = 8;
    private static final double ERROR = 0.05;
    private static final double RATIO = 1.5;

    private final Trial trial;
    private final CapacityQuestion question;
    private final SearchLimits limits;

    QuenchedSearch(Trial trial, CapacityQuestion question, SearchLimits limits) {
        this.trial = trial;
        this.question = question;
        this.limits = limits;
    }

    private record Climbed(Ladder ladder, List<SetTrials> trials) {}

    Outcome run(Seed seed, Progress progress) {
        Climbed[] sets = new Climbed[SETS];
        Workers.shared().forEach(SETS, set -> {
            List<SetTrials> trials = new ArrayList<>();
            Seed own = seed.child("set", set);
            Ladder ladder = Ladder.climb(limits.maxCount(), count -> ask(count, set, own, trials));
            sets[set] = new Climbed(ladder, trials);
            progress.report(set + 1L, SETS);
        });
        List<Climbed> all = Arrays.asList(sets);
        List<Double> held = all.stream().map(climbed -> held(climbed.ladder())).toList();
        boolean plain = held.stream().allMatch(count -> count > 0 && Double.isFinite(count));
        ToDoubleFunction<List<Double>> middle = plain ? QuenchedSearch::geometricMean : QuenchedSearch::median;
        double estimate = middle.applyAsDouble(held);
        Optional<ConfidenceInterval> interval = new Bootstrap<>(held, limits.resamples(), 0.95)
                .interval(middle, seed.child("bootstrap", 0).generator())
                .interval()
                .map(this::fromTheLimit);
        return new Outcome(
                Math.min(estimate, limits.maxCount()),
                interval,
                (plain ? "geometric mean over " : "median over ") + SETS + " pattern sets; bootstrap over them",
                Double.isInfinite(estimate),
                all.stream()
                        .flatMap(climbed -> climbed.ladder().points().stream())
                        .sorted(Comparator.comparingInt(Point::count))
                        .toList(),
                all.stream().flatMap(climbed -> climbed.trials().stream()).toList());
    }

    /// How many patterns a set holds, +∞ if the limit stopped the search.
    private static double held(Ladder ladder) {
        return ladder.isCensored() ? Double.POSITIVE_INFINITY : ladder.held();
    }

    /// The limit is the last thing known of a set that it stopped.
    private ConfidenceInterval fromTheLimit(ConfidenceInterval interval) {
        return new ConfidenceInterval(
                Math.min(interval.lower(), limits.maxCount()), interval.upper(), interval.level());
    }

    private static double median(List<Double> counts) {
        return Quantile.median(counts.stream().mapToDouble(count -> count).toArray());
    }

    private static double geometricMean(List<Double> counts) {
        double logs = 0;
        for (double count : counts) {
            logs += Math.log(count);
        }
        return Math.exp(logs / counts.size());
    }

    private Point ask(int count, int set, Seed own, List<SetTrials> trials) {
        SpinPatterns xi = trial.patterns(count, own);
        Memory memory = trial.store(xi, own);
        long failures = 0;
        long made = 0;
        boolean holds = true;
        boolean decided = true;
        for (int mu = 0; mu < count && holds; mu++) {
            Workers.checkInterrupt();
            SequentialTest test = judge(memory, xi, mu, own.child("count", count));
            failures += test.failures();
            made += test.trials();
            SequentialTest.Decision decision = test.decision();
            decided &= decision != SequentialTest.Decision.UNDECIDED;
            holds = decision == SequentialTest.Decision.UNDECIDED
                    ? test.failures() < question.epsilon() * test.trials()
                    : decision == SequentialTest.Decision.H0;
        }
        trials.add(new SetTrials(count, set, Math.toIntExact(failures), Math.toIntExact(made)));
        return new Point(count, new Proportion(failures, made), holds, decided);
    }

    private SequentialTest judge(Memory memory, SpinPatterns xi, int mu, Seed seed) {
        double error = ERROR / xi.count();
        SequentialTest test = new SequentialTest(SequentialTest.Rates.around(question.epsilon(), RATIO), error, error);
        Seed pattern = seed.child("pattern", mu);
        while (test.decision() == SequentialTest.Decision.UNDECIDED && test.trials() < limits.maxTrials()) {
            test.add(trial.fails(memory, xi.get(mu), pattern.child("cue", test.trials())));
        }
        return test;
    }
}
