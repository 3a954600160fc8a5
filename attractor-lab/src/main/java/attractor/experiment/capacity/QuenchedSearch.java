package attractor.experiment.capacity;

import attractor.experiment.Cancellation;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.statistics.Bootstrap;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Proportion;
import attractor.statistics.SequentialTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The search over fixed pattern sets: the first K rows of one long random set, every pattern judged by itself.
///
/// K fails at the first pattern for which the sequential test, with error rates 0.05/K, says so; it holds when
/// every pattern holds. The answer is the geometric mean over the sets, with a bootstrap over them.
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
        List<Integer> held =
                all.stream().map(climbed -> climbed.ladder().held()).toList();
        boolean censored = all.stream().anyMatch(climbed -> climbed.ladder().isCensored());
        Optional<ConfidenceInterval> interval = new Bootstrap<>(held, limits.resamples(), 0.95)
                .interval(
                        QuenchedSearch::geometricMean,
                        seed.child("bootstrap", 0).generator())
                .interval();
        return new Outcome(
                geometricMean(held),
                interval,
                "geometric mean over " + SETS + " pattern sets; bootstrap over them",
                censored,
                all.stream()
                        .flatMap(climbed -> climbed.ladder().points().stream())
                        .sorted(Comparator.comparingInt(Point::count))
                        .toList(),
                all.stream().flatMap(climbed -> climbed.trials().stream()).toList());
    }

    private static double geometricMean(List<Integer> counts) {
        double logs = 0;
        for (int count : counts) {
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
            Cancellation.check();
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
