package attractor.experiment.rule;

import attractor.experiment.Measured;
import attractor.learning.Expanded;
import attractor.learning.LearningRule;
import attractor.learning.ReducedCoefficients;
import attractor.learning.TaylorCoefficients;
import attractor.pattern.Seed;
import attractor.theory.capacity.SparseCoding;

/// What is to be said of a rule on sparse 0/1 patterns with k winners.
final class SparseExplanation {

    private static final int MOST_SIMULATED = 20_000;

    private final LearningRule rule;
    private final RuleQuestion question;
    private final RuleExplanation text;

    SparseExplanation(LearningRule rule, RuleQuestion question, RuleExplanation text) {
        this.rule = rule;
        this.question = question;
        this.text = text;
    }

    void tell(Simulation simulation, Seed seed) {
        double f = (double) question.active() / question.dimension();
        text.let("coding", f).let("active", question.active()).let("sets", question.sets());
        double balanced =
                new SparseCoding(question.dimension(), f, 0).capacity(1 - question.delta(), question.epsilon());
        text.let("balanced", Math.floor(balanced));
        boolean predicted = rule instanceof Expanded expanded
                && expanded.expansion(f).additive()
                && expanded.expansion(f).c2corr().intercept() > 0;
        double capacity = predicted ? predict(((Expanded) rule).expansion(f), f, balanced) : balanced;
        if (!predicted) {
            text.under("What it does")
                    .say("On patterns with {active} of {dimension} units active (f = {coding}) it has no expanded"
                            + " coefficients of the kind that the formula needs, so its capacity is measured here, not"
                            + " predicted; the covariance rule is predicted to hold {balanced}.");
        }
        int count = question.count() > 0 ? question.count() : Math.clamp((long) capacity, 1, MOST_SIMULATED);
        Measured rate = simulation.exact(count, seed.child("simulation", 0));
        text.let("count", count)
                .let("measured", rate.value())
                .let("measured_error", rate.standardError())
                .let("wanted", 1 - question.epsilon());
        text.under("Checked by simulation")
                .say(
                        "With K = {count} patterns one step from cues with a fraction {delta} of the active units wrong gave"
                                + " the pattern back exactly at a rate of {measured} ± {measured_error} in {sets} random sets;"
                                + " {wanted} was asked for.");
        if (predicted) {
            text.say("The formula is on the safe side: it is meant to be passed by some 20 % of the {capacity} that it"
                    + " predicts, and to give the ratios between rules.");
        }
    }

    private double predict(TaylorCoefficients six, double f, double balanced) {
        ReducedCoefficients known = ReducedCoefficients.onBits(six);
        double mismatch = known.post() / known.product() + f;
        // what rounding leaves of q + c f
        double used = Math.abs(mismatch) < 1e-12 ? 0 : mismatch;
        double capacity =
                new SparseCoding(question.dimension(), f, used).capacity(1 - question.delta(), question.epsilon());
        text.letChange(known)
                .let("mismatch", used)
                .let("noise", 1 + used * used * question.dimension() / (1 - f))
                .let("capacity", Math.floor(capacity))
                .let("gain", balanced / capacity);
        text.under("What it does")
                .say("On 0/1 patterns x² = x, and four of the six coefficients are left: each pattern adds"
                        + " {change} to the weight from unit j to unit i.")
                .say(
                        "With {active} winners of {dimension} (f = {coding}) the constant {a} and the presynaptic {p} x_j are the same for all"
                                + " units and cancel; what does not is the mismatch Q′/c = q/c + f = {mismatch}.");
        text.under("How its capacity grows")
                .let("exponent", used == 0 ? 1.0 : 0.0)
                .say(
                        used == 0
                                ? "At fixed f the capacity grows as D/ln D (exponent {exponent} up to the logarithm), and"
                                        + " as 1/f for sparser patterns."
                                : "At fixed f the mismatch noise grows with D as fast as the signal, so the capacity"
                                        + " stops growing (exponent {exponent}, down to the logarithm): it multiplies the"
                                        + " noise by {noise} at this size.");
        text.under("How much it can store")
                .say("At D = {dimension}, a fraction {delta} of the cue's active units wrong and ε = {epsilon}, the"
                        + " predicted capacity is {capacity} patterns.");
        text.under("What limits it")
                .let("limit", used == 0 ? "crosstalk" : "mismatch")
                .say(
                        used == 0
                                ? "Nothing but the {limit} of the other patterns: the postsynaptic term is -f times the"
                                        + " product, as it must be (mismatch {mismatch})."
                                : "The {limit}: how often a unit was active becomes a bias of its own, with {noise} times"
                                        + " the noise power of the balanced rule.");
        text.under("What to use instead")
                .say(
                        used == 0
                                ? "Nothing among additive rules: it is balanced, and holds the {balanced} of the covariance"
                                        + " rule."
                                : "The balanced rule is the covariance rule, with q = -f c: it holds {balanced}, {gain}"
                                        + " times as many.");
        return capacity;
    }
}
