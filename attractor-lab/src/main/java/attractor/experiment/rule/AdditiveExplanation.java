package attractor.experiment.rule;

import attractor.learning.ReducedCoefficients;
import attractor.theory.capacity.DichotomyCeiling;
import attractor.theory.capacity.HebbianAsymptotics;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import attractor.theory.capacity.HebbianGuarantee;
import attractor.theory.capacity.HebbianOneStep;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is to be said of a rule that adds the same four terms for every ±1 pattern.
final class AdditiveExplanation {

    /// Whether a pattern adds the same whatever the others are.
    enum Terms {
        /// It does, so theorems hold.
        ALWAYS_THE_SAME,
        /// It does for many patterns, from which means are measured.
        FOR_MANY_PATTERNS
    }

    private final ReducedCoefficients known;
    private final Terms terms;
    private final RuleQuestion question;
    private final RuleExplanation text;

    AdditiveExplanation(ReducedCoefficients known, Terms terms, RuleQuestion question, RuleExplanation text) {
        this.known = known;
        this.terms = terms;
        this.question = question;
        this.text = text;
    }

    void tell() {
        text.letChange(known)
                .under("What it does")
                .say(
                        "On ±1 patterns x² = 1, and four of the six coefficients are left: each pattern adds {change} to the"
                                + " weight from unit j to unit i.");
        if (!(known.product() > 0)) {
            text.say("Only the product x_i x_j drives a unit towards its pattern, and its coefficient {c} is not"
                    + " positive: the rule stores nothing, whatever the other terms do.");
            text.under("What to use instead")
                    .let("balanced", capacity(HebbianCoefficients.BALANCED))
                    .say(
                            "The activity product (0, 0, 0 and a positive c) holds {balanced} patterns at D = {dimension}.");
            return;
        }
        HebbianCoefficients rule = RuleExplainer.theory(known);
        text.say(
                rule.isBalanced()
                        ? "The product x_i x_j, with coefficient {c}, drives every unit towards its pattern; there is"
                                + " nothing else, so the rule is balanced."
                        : "The product x_i x_j, with coefficient {c}, drives every unit towards its pattern; the other"
                                + " terms do not know which pattern is meant, they only disturb.");
        growth(rule);
        numbers(rule);
        limit(rule);
        instead(rule);
    }

    private long capacity(HebbianCoefficients rule) {
        return new HebbianGaussian(rule, question.dimension(), question.delta()).capacity(question.epsilon());
    }

    private void growth(HebbianCoefficients rule) {
        double large = 1e12;
        double leading = HebbianAsymptotics.capacity(rule, (long) large, question.delta(), question.epsilon());
        double exponent = HebbianAsymptotics.exponent(rule);
        text.under("How its capacity grows").let("exponent", exponent);
        if (exponent == 1) {
            text.let("constant", leading * Math.log(large) / large)
                    .say("For large D one step recalls about {constant} D/ln D random patterns at δ = {delta}: exponent"
                            + " {exponent}, up to the logarithm.");
        } else if (exponent > 0) {
            text.let("constant", leading / Math.sqrt(large))
                    .say(
                            "For large D one step recalls only about {constant} √D random patterns at δ = {delta}: exponent"
                                    + " {exponent}.");
        } else {
            text.let("ratio", Math.abs(rule.pre()) / rule.product())
                    .say(
                            "It does not grow (exponent {exponent}): the presynaptic term is {ratio} times as strong as the"
                                    + " product and turns half of the units the wrong way, however few patterns there are.");
        }
    }

    private void numbers(HebbianCoefficients rule) {
        int dimension = question.dimension();
        text.under("How much it can store")
                .let("capacity", capacity(rule))
                .let(
                        "ceiling",
                        DichotomyCeiling.oneStep(
                                dimension, question.delta(), question.epsilon(), DichotomyCeiling.SelfCoupling.NONE))
                .say(
                        "At D = {dimension}, δ = {delta} and ε = {epsilon} the predicted capacity is {capacity} patterns.");
        if (terms == Terms.ALWAYS_THE_SAME) {
            long guarantee = rule.isBalanced()
                    ? HebbianOneStep.unionCapacity(dimension, question.delta(), question.epsilon())
                    : HebbianGuarantee.capacity(rule, dimension, question.delta(), question.epsilon());
            text.let("guarantee", guarantee)
                    .let("guarantee_by", rule.isBalanced() ? "theorem H1" : "theorem H2")
                    .say("Proved are {guarantee} ({guarantee_by}).");
        }
        text.say("No rule of any kind lets {dimension} threshold units recall more than {ceiling}.");
    }

    private void limit(HebbianCoefficients rule) {
        text.under("What limits it");
        long capacity = capacity(rule);
        double n = question.dimension() - 1.0;
        text.let("signal", n * (1 - 2 * question.delta())).let("crosstalk", Math.sqrt(Math.max(0, capacity - 1) * n));
        if (rule.isBalanced()) {
            text.let("limit", "crosstalk")
                    .say(
                            "Nothing but the {limit} of the other patterns: in units of c the signal on a unit is {signal},"
                                    + " the noise of {capacity} patterns has standard deviation {crosstalk}.");
            return;
        }
        Map<String, HebbianCoefficients> without = new LinkedHashMap<>();
        if (rule.constant() != 0) {
            without.put("constant", new HebbianCoefficients(0, rule.pre(), rule.post(), rule.product()));
        }
        if (rule.pre() != 0) {
            without.put("presynaptic", new HebbianCoefficients(rule.constant(), 0, rule.post(), rule.product()));
        }
        if (rule.post() != 0) {
            without.put("postsynaptic", new HebbianCoefficients(rule.constant(), rule.pre(), 0, rule.product()));
        }
        String worst = "";
        long most = -1;
        for (Map.Entry<String, HebbianCoefficients> entry : without.entrySet()) {
            long held = capacity(entry.getValue());
            text.let("without_" + entry.getKey(), held);
            if (held > most) {
                most = held;
                worst = entry.getKey();
            }
        }
        text.let("limit", worst);
        without.keySet()
                .forEach(name -> text.say(
                        switch (name) {
                            case "constant" ->
                                "The constant term, {a}, adds up over the patterns and multiplies the summed activity of the cue, the"
                                        + " same push for all units; without it the rule would hold {without_constant}.";
                            case "presynaptic" ->
                                "The presynaptic term, {p} x_j, adds one and the same field to all units, which favours one sign over"
                                        + " the other; without it the rule would hold {without_presynaptic}.";
                            default ->
                                "The postsynaptic term, {q} x_i, gives each unit a bias times the summed activity of the cue, a noise of"
                                        + " its own; without it the rule would hold {without_postsynaptic}.";
                        }));
        text.say("At this size the {limit} term costs most.");
    }

    private void instead(HebbianCoefficients rule) {
        text.under("What to use instead");
        long capacity = capacity(rule);
        long balanced = capacity(HebbianCoefficients.BALANCED);
        text.let("balanced", balanced);
        if (rule.isBalanced()) {
            text.say("Nothing among additive rules: this is the balanced one, the activity product, and holds"
                    + " {balanced}; more needs a rule that looks at the weights (Storkey, pseudo-inverse) or an energy"
                    + " of higher order.");
            return;
        }
        text.let("gain", capacity > 0 ? (double) balanced / capacity : Double.POSITIVE_INFINITY);
        if (capacity > 0) {
            text.say(
                    "The balanced rule, the product alone (activity-product), holds {balanced}: {gain} times as many.");
        } else {
            text.say("The balanced rule, the product alone (activity-product), holds {balanced}; this one holds"
                    + " {capacity}.");
        }
    }
}
