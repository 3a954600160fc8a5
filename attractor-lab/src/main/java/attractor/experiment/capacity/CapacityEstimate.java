package attractor.experiment.capacity;

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
    private final OptionalDouble theory;
    private final Optional<String> law;

    CapacityEstimate(CapacityQuestion question, Outcome outcome, OptionalDouble theory, Optional<String> law) {
        this.question = question;
        this.outcome = outcome;
        this.theory = theory;
        this.law = law;
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
        return theory;
    }

    /// The name of the law, where the model has one.
    public Optional<String> law() {
        return law;
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
        theory.ifPresent(k -> tree.put("theory", number(k)));
        law.ifPresent(name -> tree.put("law", name));
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
        law.ifPresent(name -> text.append("theory   ")
                .append(theory.isPresent() ? brief(theory.getAsDouble()) : "does not cover this question")
                .append("   ")
                .append(name)
                .append('\n'));
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

    private static String rates(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, "%.4f to %.4f", interval.lower(), interval.upper());
    }

    private static String brief(double value) {
        return value >= 1000 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
