package attractor.experiment.advisor;

import static attractor.experiment.advisor.Sentence.brief;
import static attractor.experiment.advisor.Sentence.few;
import static attractor.experiment.advisor.Sentence.percent;

import attractor.pattern.Alphabet;
import attractor.statistics.ConfidenceInterval;
import attractor.theory.advice.Advice;
import attractor.theory.advice.Limits;
import attractor.theory.rem.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Advice on given patterns in words.
final class DataSentences {

    private static final double SHARED = 0.1;
    private static final double UNEQUAL = 0.1;
    private static final double WIDE = 1.25;

    private final DataAdvice advice;

    DataSentences(DataAdvice advice) {
        this.advice = advice;
    }

    List<Sentence> all() {
        List<Sentence> all =
                new ArrayList<>(List.of(answer(), theory(), channel(), sharpness(), failures(), trial(), agreement()));
        centring().ifPresent(all::add);
        norms().ifPresent(all::add);
        correlation().ifPresent(all::add);
        return List.copyOf(all);
    }

    private Sentence answer() {
        Advice.Answer answer = Advice.answer(advice.trial().rate());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("verdict", answer.name().toLowerCase(Locale.ROOT));
        numbers.put("recalled", advice.trial().recalled());
        numbers.put("cues", advice.trial().cues());
        String counted = advice.trial().recalled() + " of " + advice.trial().cues()
                + " noisy cues ended in their pattern when they were tried.";
        return new Sentence(
                "answer",
                switch (answer) {
                            case RECALLED -> "yes: ";
                            case PARTLY -> "only in part: ";
                            case LOST -> "no: ";
                        }
                        + counted,
                numbers);
    }

    private Sentence theory() {
        Limits limits = advice.limits();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("recall", advice.predicted().recall());
        numbers.put("alpha", limits.load());
        numbers.put("capacity", limits.capacity());
        numbers.put("margin", limits.margin());
        numbers.put("count", advice.patterns().count());
        numbers.put("dimension", advice.patterns().dimension());
        return new Sentence(
                "theory",
                "Theory, which takes components as independent, each of the law that the file has, expects "
                        + percent(advice.predicted().recall()) + ". K = "
                        + advice.patterns().count() + " patterns of D = "
                        + advice.patterns().dimension() + " are e^(αD) with α = " + brief(limits.load())
                        + "; such cues are recalled up to α_1 = " + brief(limits.capacity()) + ", a margin of "
                        + (limits.margin() >= 0 ? "+" : "−") + brief(Math.abs(limits.margin())) + ".",
                numbers);
    }

    private Sentence channel() {
        Limits limits = advice.limits();
        boolean bulk = limits.rival() == Limits.Rival.BULK;
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("rival", bulk ? "bulk" : "nearest");
        numbers.put("condensed", !bulk);
        numbers.put("freezing_beta", limits.freezing() / advice.scale());
        return new Sentence(
                "channel",
                bulk
                        ? "A cue has to beat the bulk, the sum over very many patterns of which none matters alone (β is"
                                + " below " + brief(limits.freezing() / advice.scale()) + ")."
                        : "A cue has to beat a single competitor, the other pattern that is nearest to it (β is above "
                                + brief(limits.freezing() / advice.scale()) + "; a sharper softmax does not help).",
                numbers);
    }

    private Sentence sharpness() {
        double least = advice.limits().leastSharpness() / advice.scale();
        double half = advice.overlaps().median();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("beta", advice.question().beta());
        numbers.put("lambda", advice.question().beta() * advice.scale());
        numbers.put("least", least);
        numbers.put("least_for_half_of_the_cues", half);
        numbers.put("beaten", advice.overlaps().beaten());
        return new Sentence(
                "beta",
                (Double.isInfinite(least) ? "No β suffices" : "The least β is " + brief(least))
                        + " in theory; "
                        + (Double.isInfinite(half)
                                ? "most of the cues looked at have another pattern nearer, and no β helps those"
                                : "the overlaps of the cues looked at ask for " + brief(half)
                                        + ", so that half of them have nine tenths of their weight on their pattern")
                        + ". β multiplies ξ·x as it is: β = "
                        + brief(advice.question().beta())
                        + " here is λ = " + brief(advice.question().beta() * advice.scale())
                        + " for patterns of norm √D.",
                numbers);
    }

    private Sentence failures() {
        double count = advice.patterns().count();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("failures", advice.predicted().failures());
        numbers.put("to_the_bulk", count * advice.predicted().bulk());
        numbers.put("to_a_competitor", count * advice.predicted().nearest());
        return new Sentence(
                "failures",
                "Of K = " + advice.patterns().count() + " cues, one of each pattern, theory expects "
                        + few(advice.predicted().failures()) + " to fail: "
                        + few(count * advice.predicted().bulk()) + " to the bulk, "
                        + few(count * advice.predicted().nearest()) + " to a single nearer pattern.",
                numbers);
    }

    private Sentence trial() {
        ConfidenceInterval interval = advice.trial().interval(0.95);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("recalled", advice.trial().recalled());
        numbers.put("cues", advice.trial().cues());
        numbers.put("rate", advice.trial().rate());
        numbers.put("wilson", List.of(interval.lower(), interval.upper()));
        numbers.put("near", RecallTrial.NEAR);
        return new Sentence(
                "trial",
                "modern-hopfield, run to its end from " + advice.trial().cues() + " cues with "
                        + (advice.patterns().alphabet() == Alphabet.REALS
                                ? "Gaussian noise of "
                                : "flips of probability ")
                        + brief(advice.question().noise()) + ", recalled "
                        + percent(advice.trial().rate()) + " (95 % interval "
                        + percent(interval.lower()) + " to " + percent(interval.upper())
                        + "): |x − ξ|² below 0.1 |ξ|².",
                numbers);
    }

    private Sentence agreement() {
        ConfidenceInterval tolerated = advice.tolerated();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("agrees", advice.agrees());
        numbers.put("predicted", advice.predicted().recall());
        numbers.put("measured", advice.trial().rate());
        numbers.put("tolerated", List.of(tolerated.lower(), tolerated.upper()));
        String text = advice.agrees()
                ? "Theory and trial agree"
                : "Theory and trial disagree; trust the trial, and see below which assumption is violated";
        return new Sentence(
                "agreement",
                text + " (" + percent(advice.predicted().recall()) + " predicted, " + percent(tolerated.lower())
                        + " to " + percent(tolerated.upper()) + " tolerated).",
                numbers);
    }

    private java.util.Optional<Sentence> centring() {
        double share = advice.patterns().likeness().meanShare();
        if (share < SHARED) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Sentence(
                "mean",
                "The patterns are not centred: " + percent(share) + " of their squared norm is the mean pattern, which"
                        + " tells none from another; subtract it from patterns and cues (--centre).",
                Map.of("mean_share", share)));
    }

    private java.util.Optional<Sentence> norms() {
        double spread = advice.patterns().likeness().normSpread();
        if (spread < UNEQUAL || advice.question().kernel() == Kernel.DISTANCE) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Sentence(
                "norms",
                "The norms differ by " + percent(spread) + ", and with the inner product long patterns win over short"
                        + " ones; divide each pattern by its norm (--normalise), or use kernel=distance.",
                Map.of("norm_spread", spread)));
    }

    private java.util.Optional<Sentence> correlation() {
        double ratio = advice.overlaps().spreadRatio();
        if (ratio < WIDE) {
            return java.util.Optional.empty();
        }
        double share = advice.overlaps().recall(advice.question().beta());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("directions", advice.patterns().likeness().directions());
        numbers.put("dimension", advice.patterns().dimension());
        numbers.put("spread_ratio", ratio);
        numbers.put("recall_from_measured_overlaps", share);
        return java.util.Optional.of(new Sentence(
                "correlation",
                "Components are correlated, which theory does not know: the patterns fill about "
                        + brief(Math.rint(advice.patterns().likeness().directions())) + " of "
                        + advice.patterns().dimension() + " directions, and overlaps with other patterns spread "
                        + brief(ratio)
                        + " times as far as independent components would. From the overlaps as they are, "
                        + percent(share) + " of the cues have nine tenths of their weight on their pattern.",
                numbers));
    }
}
