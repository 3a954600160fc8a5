package attractor.experiment.capacity;

import attractor.memory.CapacityBounds;
import attractor.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The answer to a capacity question: an estimate with its interval, whether the search was censored, what theory
/// says, and every trial.
public final class CapacityEstimate {

    private final CapacityQuestion question;
    private final Outcome outcome;
    private final Laws laws;

    CapacityEstimate(CapacityQuestion question, Outcome outcome, Laws laws) {
        this.question = question;
        this.outcome = outcome;
        this.laws = laws;
    }

    /// What was asked.
    public CapacityQuestion question() {
        return question;
    }

    /// The capacity, not rounded; the largest K tried if the search is censored, 0 if not even one pattern is held.
    public double estimate() {
        return outcome.estimate();
    }

    /// The 95 % interval, where one can be given; to +∞ if the limit on K stopped the search.
    public Optional<ConfidenceInterval> interval() {
        return outcome.interval();
    }

    /// Whether the limit on K stopped the search: the capacity is at least the estimate.
    public boolean isCensored() {
        return outcome.censored();
    }

    /// How estimate and interval were made, in words.
    public String method() {
        return outcome.method();
    }

    /// What the model's capacity law says, where it has one that covers the question; it is stated for one step.
    public OptionalDouble theory() {
        return laws.theory();
    }

    /// The name of the law, where the model has one.
    public Optional<String> law() {
        return laws.law();
    }

    /// What is proved about the capacity asked for: the model's own bounds of one step, and what no memory exceeds.
    public CapacityBounds bounds() {
        return laws.bounds();
    }

    /// Every K that was tried.
    public List<Point> points() {
        return outcome.points();
    }

    /// Every trial that was made, summed over each pattern set.
    public List<SetTrials> trials() {
        return outcome.trials();
    }

    /// The answer as a tree for JSON; numbers that are not finite are strings.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("estimate", number(estimate()));
        interval().ifPresent(interval -> tree.put("interval", ends(interval)));
        tree.put("criterion", question.words());
        tree.put("method", method());
        tree.put("censored", isCensored());
        laws.theory().ifPresent(k -> tree.put("theory", number(k)));
        laws.law().ifPresent(name -> tree.put("law", name));
        bounds().guarantee().ifPresent(bound -> {
            tree.put("guarantee", bound.count());
            tree.put("guarantee_law", bound.law());
        });
        bounds().ceiling().ifPresent(bound -> {
            tree.put("ceiling", bound.count());
            tree.put("ceiling_law", bound.law());
        });
        List<Object> tried = new ArrayList<>();
        for (Point point : points()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("count", point.count());
            entry.put("failures", point.outcome().failures());
            entry.put("trials", point.outcome().trials());
            entry.put("wilson", ends(point.outcome().wilson(0.95)));
            entry.put("clopper_pearson", ends(point.outcome().clopperPearson(0.95)));
            entry.put("holds", point.holds());
            entry.put("decided", point.decided());
            tried.add(entry);
        }
        tree.put("points", tried);
        tree.put(
                "trials",
                trials().stream()
                        .map(set -> List.of(set.count(), set.set(), set.failures(), set.cues()))
                        .toList());
        return tree;
    }

    private static List<Object> ends(ConfidenceInterval interval) {
        return List.of(number(interval.lower()), number(interval.upper()));
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    /// The answer in words, with a line for each K.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append("capacity ")
                .append(isCensored() ? "at least " : "")
                .append(brief(estimate()))
                .append(interval()
                        .map(interval ->
                                "   95 % interval " + brief(interval.lower()) + " to " + brief(interval.upper()))
                        .orElse(""))
                .append('\n');
        text.append("asked    ").append(question.words()).append('\n');
        text.append("by       ").append(method()).append('\n');
        laws.law()
                .ifPresent(name -> text.append("theory   ")
                        .append(
                                laws.theory().isPresent()
                                        ? brief(laws.theory().getAsDouble())
                                        : "does not cover this question")
                        .append("   ")
                        .append(name)
                        .append('\n'));
        bounds().guarantee().ifPresent(bound -> append(text, "at least ", bound));
        bounds().ceiling().ifPresent(bound -> append(text, "at most  ", bound));
        text.append(String.format(
                Locale.ROOT,
                "%n%9s %9s %9s   %-19s %-19s %s%n",
                "K",
                "failures",
                "trials",
                "Wilson 95 %",
                "Clopper-Pearson",
                ""));
        for (Point point : points()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%9d %9d %9d   %-19s %-19s %s%n",
                    point.count(),
                    point.outcome().failures(),
                    point.outcome().trials(),
                    rates(point.outcome().wilson(0.95)),
                    rates(point.outcome().clopperPearson(0.95)),
                    (point.holds() ? "holds" : "fails")
                            + (point.decided() ? "" : " (by its rate; the test is undecided)")));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String words, CapacityBounds.Bound bound) {
        text.append(words)
                .append(bound.count() < 1e6 ? String.format(Locale.ROOT, "%.0f", bound.count()) : brief(bound.count()))
                .append("   ")
                .append(bound.law())
                .append('\n');
    }

    private static String rates(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, "%.4f to %.4f", interval.lower(), interval.upper());
    }

    private static String brief(double value) {
        if (value >= 1e7) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return value >= 1000 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
