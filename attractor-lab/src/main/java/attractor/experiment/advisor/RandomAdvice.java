package attractor.experiment.advisor;

import static attractor.experiment.advisor.Sentence.brief;
import static attractor.experiment.advisor.Sentence.degrees;
import static attractor.experiment.advisor.Sentence.few;
import static attractor.experiment.advisor.Sentence.percent;

import attractor.theory.advice.Advice;
import attractor.theory.advice.FiniteRecall;
import attractor.theory.advice.Limits;
import attractor.theory.advice.RandomMemory;
import attractor.theory.advice.RandomPatterns;
import attractor.theory.rem.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Advice on a memory of random patterns, in words and numbers.
///
/// @param question what was asked
/// @param advice the numbers of the theory
public record RandomAdvice(AdviceQuestion question, Advice advice) {

    /// {@return the advice}
    ///
    /// @param question what is asked
    public static RandomAdvice on(AdviceQuestion question) {
        return new RandomAdvice(question, Advice.on(question.memory(), question.beta()));
    }

    /// {@return what there is to say, the answer first}
    public List<Sentence> sentences() {
        return List.of(answer(), load(), channel(), sharpness(), basin(), failures(), every());
    }

    private Sentence answer() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        FiniteRecall finite = advice.finite();
        numbers.put("verdict", advice.answer().name().toLowerCase(Locale.ROOT));
        numbers.put("recall", finite.recall());
        return new Sentence(
                "answer", verdict(advice.answer(), finite.recall()) + " at D = " + question.dimension() + ".", numbers);
    }

    static String verdict(Advice.Answer answer, double recall) {
        String expected = percent(recall) + " of noisy cues are expected to end in their pattern";
        return switch (answer) {
            case RECALLED -> "yes: " + expected;
            case PARTLY -> "only in part: " + expected;
            case LOST -> "no: " + expected;
        };
    }

    private Sentence load() {
        Limits limits = advice.limits();
        RandomMemory memory = advice.memory();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("alpha", limits.load());
        numbers.put("capacity", limits.capacity());
        numbers.put("margin", limits.margin());
        numbers.put("angle_degrees", Math.toDegrees(memory.angle()));
        numbers.put("recalls_in_the_limit", limits.recalls());
        String noise = question.noise() == 0
                ? "clean cues"
                : "cues " + degrees(memory.angle()) + " from their pattern (noise " + brief(question.noise()) + ")";
        return new Sentence(
                "load",
                "K = " + brief(question.count()) + " patterns are e^(αD) with α = " + brief(limits.load())
                        + ". From " + noise + " and with β = " + brief(question.beta())
                        + ", cues are recalled up to α_1 = " + brief(limits.capacity()) + " for D → ∞: the margin is "
                        + (limits.margin() >= 0 ? "+" : "−") + brief(Math.abs(limits.margin())) + ".",
                numbers);
    }

    private Sentence channel() {
        Limits limits = advice.limits();
        boolean bulk = limits.rival() == Limits.Rival.BULK;
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("rival", bulk ? "bulk" : "nearest");
        numbers.put("condensed", !bulk);
        numbers.put("freezing_beta", limits.freezing());
        numbers.put("signal", limits.signal());
        numbers.put("free_energy", limits.freeEnergy());
        boolean distance = question.kernel() == Kernel.DISTANCE && question.ensemble() == RandomPatterns.GAUSSIAN;
        String has = "the cue's overlap per component with its pattern"
                + (distance ? ", less half its squared norm, is " : " is ") + brief(limits.signal()) + ", and "
                + brief(limits.freeEnergy()) + " is needed.";
        return new Sentence(
                "channel",
                (bulk
                                ? "A cue has to beat the bulk, the sum over very many patterns of which none matters"
                                        + " alone (β is below λ_* = " + brief(limits.freezing()) + "): "
                                : "A cue has to beat a single competitor, the other pattern that is nearest to it (β is"
                                        + " above λ_* = " + brief(limits.freezing())
                                        + ", the memory is condensed, and a sharper softmax does not help): ")
                        + has,
                numbers);
    }

    private Sentence sharpness() {
        double limit = advice.limits().leastSharpness();
        double finite = advice.leastSharpness();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("beta", question.beta());
        numbers.put("least_in_the_limit", limit);
        numbers.put("least_for_95_percent", finite);
        numbers.put("best_capacity", advice.limits().best());
        String at = Double.isInfinite(finite)
                ? "at D = " + question.dimension() + " no β recalls 95 % of the cues"
                : "at D = " + question.dimension() + " 95 % of the cues need β = " + brief(finite);
        String text = Double.isInfinite(limit)
                ? "No β suffices for D → ∞: the sharpest softmax holds up to α = "
                        + brief(advice.limits().best()) + "; use fewer patterns or cleaner cues; " + at + "."
                : "The least β is " + brief(limit) + " for D → ∞; " + at + ".";
        return new Sentence(
                "beta", text + " β multiplies ξ·x as it is, with |ξ|² = D; attention divides by √D first.", numbers);
    }

    private Sentence basin() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("widest_angle_degrees", Math.toDegrees(advice.widestAngle()));
        numbers.put("most_noise", advice.mostNoise());
        String text = Double.isNaN(advice.mostNoise())
                ? "For D → ∞ not even the pattern itself is kept: the basin is empty."
                : "For D → ∞ a typical pattern is recalled from cues up to "
                        + degrees(advice.widestAngle()) + " away at its own norm; the most noise is "
                        + brief(advice.mostNoise())
                        + (question.ensemble() == RandomPatterns.BINARY
                                ? " (flip probability)."
                                : " (which also lengthens the cue).");
        return new Sentence("basin", text, numbers);
    }

    private Sentence failures() {
        FiniteRecall finite = advice.finite();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("failures", finite.failures());
        numbers.put("count", question.count());
        numbers.put("to_the_bulk", finite.count() * finite.bulk());
        numbers.put("to_a_competitor", finite.count() * finite.nearest());
        numbers.put("failing_pairs", finite.pairs());
        return new Sentence(
                "failures",
                "Of K = " + brief(question.count()) + " cues, one of each pattern, "
                        + failing(finite) + " are expected to fail at D = " + question.dimension() + ": "
                        + few(finite.count() * finite.bulk()) + " to the bulk and "
                        + few(finite.count() * finite.nearest()) + " to a single nearer pattern ("
                        + (finite.pairs() < 1e-6 ? "no" : brief(finite.pairs()))
                        + " pairs of a cue and a pattern nearer than its own).",
                numbers);
    }

    private static String failing(FiniteRecall finite) {
        double unseen = finite.count() * FiniteRecall.RESOLUTION;
        return finite.failures() < unseen && unseen > 1e-6 ? "fewer than " + brief(unseen) : few(finite.failures());
    }

    private Sentence every() {
        boolean equal = question.ensemble() != RandomPatterns.GAUSSIAN;
        double alpha = advice.all().alpha();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("capacity", alpha);
        numbers.put("first_lost_to", advice.all().channel().name().toLowerCase(Locale.ROOT));
        numbers.put("holds", advice.limits().load() < alpha);
        String first =
                switch (advice.all().channel()) {
                    case BULK -> "all patterns fail together, as their norms are equal.";
                    case WEAK_PATTERN -> "the first to be lost is a short pattern, to the bulk of the others.";
                    case COMPETITOR -> "the first to be lost is a short pattern, to one long pattern near it.";
                };
        String advised = equal || question.kernel() == Kernel.DISTANCE
                ? ""
                : " kernel=distance or patterns of one norm hold more.";
        return new Sentence(
                "every",
                "Every pattern, not only a typical one, is kept from clean cues up to α_c = " + brief(alpha)
                        + " for D → ∞; " + first + advised,
                numbers);
    }

    /// {@return question and sentences as a tree for JSON}
    public Map<String, Object> toTree() {
        return new LinkedHashMap<>(Sentence.tree(new ArrayList<>(sentences())));
    }
}
