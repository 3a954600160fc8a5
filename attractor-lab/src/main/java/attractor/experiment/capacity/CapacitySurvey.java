package attractor.experiment.capacity;

import attractor.experiment.capacity.SurveyedSet.Stage;
import attractor.memory.Model;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The curve of failures over K of any model, and every single recall of it.
///
///     K_½ by doubling and bisection;  K_½/√2, K_½/2, … until few fail;  nine K from there to 1.3 K_½
///
/// A [CapacitySearch] asks about one ε and stops as soon as it knows; a survey measures the whole rise with a fixed
/// number of cues at each K, and keeps how many components of each answer were wrong, so that other ε and other
/// criteria can be asked later. Few means not more than a third of ε. Where one pattern is not recalled but 2, 4, …
/// or 64 are (a rule that subtracts measured means learns nothing from a single one), the curve begins there.
/// Random patterns only; everything random comes from children of the seed, so the answer does not depend on the
/// number of threads.
public final class CapacitySurvey {

    private static final int POINTS = 9;
    private static final double BEYOND = 1.3;
    private static final int DIP = 64;
    private static final double DIP_RISE = 0.1;
    private static final Proportion NO_FAILURE = new Proportion(0, 1);

    private final Trial trial;
    private final CapacityQuestion question;
    private final SurveyPlan plan;

    /// A survey.
    ///
    /// @param model the model
    /// @param question its patterns, cues and dynamics; ε says how low the curve is followed
    /// @param plan how many trials
    public CapacitySurvey(Model model, CapacityQuestion question, SurveyPlan plan) {
        this.trial = new Trial(model, question);
        this.question = question;
        this.plan = plan;
    }

    /// Makes the trials.
    ///
    /// @param seed same seed, same trials
    /// @return all of them, in the order in which they were made
    public List<SurveyedSet> make(Seed seed) {
        List<SurveyedSet> all = new ArrayList<>();
        int first = first(seed, all);
        Ladder ladder = Ladder.climb(plan.maxCount(), count -> {
            Proportion failures = count < first ? NO_FAILURE : located(count, seed, all);
            return new Point(count, failures, failures.rate() < 0.5, true);
        });
        double middle =
                ladder.isCensored() ? ladder.held() : Math.sqrt((double) Math.max(1, ladder.held()) * ladder.failed());
        int least = least(first, (int) Math.max(first, Math.rint(middle / Math.sqrt(2))), seed, all);
        for (int count : counts(least, Math.min(plan.maxCount(), BEYOND * middle))) {
            all.addAll(sets(Stage.MEASURE, count, plan.measuring(), seed));
        }
        return all;
    }

    /// The least power of two that is recalled at all; 1 if none is up to 64.
    private int first(Seed seed, List<SurveyedSet> all) {
        for (int count = 1; count <= Math.min(DIP, plan.maxCount()); count *= 2) {
            if (located(count, seed, all).rate() < 0.5) {
                return count;
            }
        }
        return 1;
    }

    /// Down from a K until few fail, or more do than before: below that few patterns are learned badly.
    private int least(int first, int from, Seed seed, List<SurveyedSet> all) {
        int least = from;
        double rate = located(least, seed, all).rate();
        while (least > first && rate > question.epsilon() / 3) {
            int below = (int) Math.max(first, Math.floor(least / Math.sqrt(2)));
            double next = located(below, seed, all).rate();
            if (next > rate + DIP_RISE) {
                return least;
            }
            least = below;
            rate = next;
        }
        return least;
    }

    /// The failures at a K, of trials made now or before.
    private Proportion located(int count, Seed seed, List<SurveyedSet> all) {
        if (all.stream().noneMatch(set -> set.count() == count)) {
            all.addAll(sets(Stage.LOCATE, count, plan.locating(), seed));
        }
        List<Integer> wrong = all.stream()
                .filter(set -> set.count() == count)
                .flatMap(set -> set.wrong().stream())
                .toList();
        return new Proportion(wrong.stream().filter(one -> one > 0).count(), wrong.size());
    }

    /// Counts in equal ratios, fewer where they are the same whole numbers.
    private static SortedSet<Integer> counts(int least, double most) {
        TreeSet<Integer> counts = new TreeSet<>();
        double ratio = Math.max(1, most / least);
        for (int k = 0; k < POINTS; k++) {
            counts.add((int) Math.rint(least * Math.pow(ratio, k / (POINTS - 1.0))));
        }
        return counts;
    }

    private List<SurveyedSet> sets(Stage stage, int count, int cues, Seed seed) {
        int each = Math.min(count, plan.cuesPerSet());
        SurveyedSet[] sets = new SurveyedSet[(cues + each - 1) / each];
        Seed own = seed.child(stage.name(), 0);
        Workers.shared()
                .forEach(
                        sets.length,
                        set -> sets[set] =
                                new SurveyedSet(stage, count, set, trial.wrong(count, set, plan.cuesPerSet(), own)));
        return Arrays.asList(sets);
    }
}
