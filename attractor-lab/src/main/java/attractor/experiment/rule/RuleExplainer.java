package attractor.experiment.rule;

import attractor.experiment.Measured;
import attractor.experiment.rule.AdditiveExplanation.Terms;
import attractor.learning.ActivityProduct;
import attractor.learning.Coefficient;
import attractor.learning.Expanded;
import attractor.learning.LearningRule;
import attractor.learning.ReducedCoefficients;
import attractor.learning.TaylorCoefficients;
import attractor.parameter.Names;
import attractor.pattern.Alphabet;
import attractor.pattern.Seed;
import attractor.statistics.Normal;
import attractor.theory.capacity.DichotomyCeiling;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import attractor.theory.capacity.Palimpsest;
import java.util.List;

/// Explains a learning rule by its expanded coefficients.
///
/// Which coefficients are left on the patterns asked for, how the capacity grows with D and with which constant,
/// what is predicted and proved at this D, which term limits it, which balanced rule to take instead, and whether a
/// quick simulation agrees. A rule whose changes depend on W by a common decay is explained as forgetting; one that
/// is no sum over patterns is bounded and simulated, not predicted. Formulas: [attractor.theory.capacity].
public final class RuleExplainer {

    /// Patterns that are recalled from clean cues so much oftener than from noisy ones have no basin.
    private static final double NO_BASIN = 0.5;

    private static final int MOST_SIMULATED = 4096;

    private final LearningRule rule;
    private final RuleQuestion question;
    private final Simulation simulation;
    private final RuleExplanation text = new RuleExplanation();

    /// An explanation of one rule.
    ///
    /// @param rule any rule
    /// @param question where it is asked
    public RuleExplainer(LearningRule rule, RuleQuestion question) {
        this.rule = rule;
        this.question = question;
        this.simulation = new Simulation(rule, question);
    }

    /// Explains.
    ///
    /// @param seed of the simulation; same seed, same text
    /// @return the explanation
    /// @throws IllegalArgumentException if the rule does not learn such patterns, or its couplings diverge
    public RuleExplanation explain(Seed seed) {
        text.let("dimension", question.dimension())
                .let("delta", question.delta())
                .let("epsilon", question.epsilon());
        Alphabet needed = question.coding() > 0 ? Alphabet.BITS : Alphabet.SPINS;
        if (!rule.alphabets().contains(needed)) {
            throw new IllegalArgumentException("the rule " + Names.kebab(rule.getClass())
                    + (question.coding() > 0
                            ? " does not learn 0/1 patterns; leave coding (f) at 0 for ±1 patterns"
                            : " does not learn ±1 patterns; give the coding level of its 0/1 patterns, such as"
                                    + " coding=0.05"));
        }
        if (question.coding() > 0) {
            new SparseExplanation(rule, question, text).tell(simulation, seed);
            return text;
        }
        if (rule instanceof Expanded expanded) {
            TaylorCoefficients six = expanded.expansion(0);
            double decay = decay(six);
            if (six.additive()) {
                Terms terms = rule.additive() ? Terms.ALWAYS_THE_SAME : Terms.FOR_MANY_PATTERNS;
                new AdditiveExplanation(ReducedCoefficients.onSigns(six), terms, question, text).tell();
                if (!rule.additive()) {
                    measuredMeans();
                }
                simulated(seed);
            } else if (decay > 0 && decay < 1) {
                forgetting(ReducedCoefficients.onSigns(six), decay, seed);
            } else {
                unpredicted("the change depends on W in a way that no formula here covers", seed);
            }
        } else {
            unpredicted("it is no sum of equal terms over the patterns", seed);
        }
        return text;
    }

    /// λ where the change is c x_i x_j − λW on ±1 patterns; 0 where it is not.
    private static double decay(TaylorCoefficients six) {
        boolean fits =
                six.c1pre().isZero() && six.c1post().isZero() && six.c2corr().isConstant();
        double slope = 0;
        for (Coefficient part : List.of(six.c0(), six.c2pre(), six.c2post())) {
            fits &= part.isAffine() && part.intercept() == 0;
            slope += part.slope();
        }
        return fits && six.c2corr().intercept() > 0 ? -slope : 0;
    }

    /// Rules that subtract means of the patterns they see: the error of the mean of unit i adds a noise of variance
    /// A²/K to a crosstalk of variance K n.
    private void measuredMeans() {
        if (text.knows("capacity") && text.number("capacity") > 0) {
            double capacity = text.number("capacity");
            double m = 1 - 2 * question.delta();
            text.under("Checked by simulation")
                    .let("mean_noise", (question.dimension() - 1) * m * m / (capacity * capacity))
                    .say("The formula takes the means that the rule subtracts as those of many patterns; measured on"
                            + " {capacity} patterns they have errors that add {mean_noise} times the noise power of the"
                            + " crosstalk, so at this size the true capacity is lower.");
        }
    }

    private void simulated(Seed seed) {
        boolean predicted = text.knows("capacity");
        long capacity = predicted ? (long) text.number("capacity") : 0;
        int count = question.count() > 0 ? question.count() : Math.clamp(capacity, 1, MOST_SIMULATED);
        text.under("Checked by simulation");
        measure("measured", simulation.exact(count, seed.child("simulation", 0)));
        text.let("count", count).let("sets", question.sets());
        if (predicted) {
            ReducedCoefficients known = ReducedCoefficients.onSigns(((Expanded) rule).expansion(0));
            double exact =
                    new HebbianGaussian(theory(known), question.dimension(), question.delta()).exactProbability(count);
            text.let("predicted", exact)
                    .let("difference", text.number("measured") - exact)
                    .say("With K = {count} patterns the formula says that one step gives a pattern back exactly with"
                            + " probability {predicted}.")
                    .say("In {sets} random pattern sets it did so at a rate of {measured} ± {measured_error}.")
                    .say(
                            rule.additive() && text.number("difference") > 0
                                    ? "The difference is {difference}; a small positive one is expected, because the"
                                            + " formula takes the errors of one cue as independent, and they come"
                                            + " together."
                                    : "The difference is {difference}.");
        } else {
            text.say("With K = {count} patterns one step gave a pattern back exactly at a rate of {measured} ±"
                    + " {measured_error} in {sets} random pattern sets.");
        }
    }

    private void measure(String name, Measured rate) {
        text.let(name, rate.value()).let(name + "_error", rate.standardError());
    }

    static HebbianCoefficients theory(ReducedCoefficients known) {
        return new HebbianCoefficients(known.constant(), known.pre(), known.post(), known.product());
    }

    private void forgetting(ReducedCoefficients known, double decay, Seed seed) {
        int dimension = question.dimension();
        var accurate = new Palimpsest(dimension, question.delta(), question.epsilon(), Palimpsest.Margin.ACCURATE);
        long balanced = new HebbianGaussian(HebbianCoefficients.BALANCED, dimension, question.delta())
                .capacity(question.epsilon());
        long age = accurate.oldestAge(decay);
        text.let("lambda", decay)
                .let("c", known.product())
                .let("age", age)
                .let("best_lambda", accurate.bestDecay())
                .let("best_age", accurate.bestAge())
                .let("balanced", balanced)
                .let("memory_span", 1 / decay);
        text.under("What it does")
                .say("On ±1 patterns each pattern takes the fraction {lambda} of every weight away and adds "
                        + (known.product() == 1 ? "" : "{c} ") + "x_i x_j: exponential forgetting.")
                .say("A pattern weighs 1/e of a new one after about {memory_span} others.");
        text.under("How much it can store");
        if (age < 0) {
            text.say("At D = {dimension}, δ = {delta} and ε = {epsilon} not even the newest pattern stands out from the"
                    + " rest: the weights change too slowly, so too many old patterns still speak.");
        } else {
            text.say("At D = {dimension}, δ = {delta} and ε = {epsilon} the newest pattern and the {age} before it are"
                    + " recalled, however many came earlier: it forgets instead of breaking down.");
        }
        text.say("In the best case, λ = {best_lambda}, the oldest pattern recalled has age {best_age}: 1/e of what the"
                + " same formula gives a rule that never forgets.");
        text.under("What limits it")
                .let("exponent", 1.0)
                .say("The decay limits it: for large D the number of patterns held is D(1−2δ)²/(2e ln D), exponent"
                        + " {exponent} up to the logarithm, as long as λ is chosen for D.");
        text.under("What to use instead")
                .say(
                        "If the number of patterns is known beforehand, the activity product without decay holds {balanced}"
                                + " of them; beyond that it loses all, and this rule does not.");
        int shown = (int) Math.max(0, Math.min(age, 2000));
        int count = (int) Math.min(MOST_SIMULATED, Math.ceil(8 / decay) + shown + 1);
        double kept = Math.pow(1 - decay, shown);
        double noise = 1 / (decay * (2 - decay)) - kept * kept;
        double ratio = kept * (1 - 2 * question.delta()) * Math.sqrt(dimension - 1.0) / Math.sqrt(noise);
        measure("measured", simulation.exactAtAge(count, shown, seed.child("simulation", 0)));
        text.let("shown_age", shown)
                .let("count", count)
                .let("sets", question.sets())
                .let("predicted", Math.exp(dimension * Normal.logUpperTail(-ratio)));
        text.under("Checked by simulation")
                .say("After {count} patterns the one of age {shown_age} should be recalled exactly with probability"
                        + " {predicted}; in {sets} random sets the rate was {measured} ± {measured_error}.");
    }

    private void unpredicted(String reason, Seed seed) {
        int dimension = question.dimension();
        long balanced = new HebbianGaussian(HebbianCoefficients.BALANCED, dimension, question.delta())
                .capacity(question.epsilon());
        text.let("balanced", balanced)
                .let(
                        "ceiling",
                        DichotomyCeiling.oneStep(
                                dimension, question.delta(), question.epsilon(), DichotomyCeiling.SelfCoupling.NONE))
                .let("exponent", 1.0)
                .let("properties", properties());
        text.under("What it does")
                .say("The rule is {properties}; " + reason + ", so its capacity is measured here, not predicted.");
        text.under("How much it can store")
                .say("No rule of any kind lets {dimension} threshold units without self-coupling recall more than"
                        + " {ceiling} random patterns at δ = {delta} and ε = {epsilon}, a number that grows as D"
                        + " to the power {exponent}.")
                .say("The activity product, the best additive rule, holds {balanced}.");
        int count = question.count() > 0 ? question.count() : (int) Math.max(1, 2 * balanced);
        Seed own = seed.child("simulation", 0);
        measure("measured", simulation.exact(count, own));
        measure("measured_balanced", new Simulation(new ActivityProduct(), question).exact(count, own));
        text.let("count", count).let("sets", question.sets());
        text.under("Checked by simulation")
                .say("With K = {count} patterns one step gives a pattern back exactly at a rate of {measured} ±"
                        + " {measured_error}; the activity product does so on the same patterns at {measured_balanced} ±"
                        + " {measured_balanced_error} ({sets} random sets).");
        if (question.delta() > 0) {
            fromCleanCues(count, own);
        }
    }

    /// A pattern that is a fixed point need not have a basin.
    private void fromCleanCues(int count, Seed seed) {
        measure("measured_clean", new Simulation(rule, question.atNoise(0)).exact(count, seed));
        text.say("From cues without noise its rate is {measured_clean} ± {measured_clean_error}.");
        double lost = text.number("measured_clean") - text.number("measured");
        if (lost > NO_BASIN) {
            text.let("without_basin", lost)
                    .say(
                            "So the share {without_basin} of the patterns are fixed points without a basin of that width: a"
                                    + " rule that stops as soon as every unit has the right sign, as a perceptron with margin"
                                    + " κ = 0 does, leaves fields that little noise turns. A larger margin, where a rule has one,"
                                    + " buys a basin and costs capacity.");
        }
    }

    private String properties() {
        return (rule.additive() ? "additive" : "not additive")
                + (rule.bounded() ? ", bounded" : ", unbounded")
                + (rule.orderDependent()
                        ? ", dependent on the order of the patterns"
                        : ", blind to the order of the patterns");
    }
}
