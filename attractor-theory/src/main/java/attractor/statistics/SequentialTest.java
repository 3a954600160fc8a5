package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// Wald's sequential probability-ratio test between two failure probabilities.
///
///     LLR += ln(p₁/p₀) on a failure, ln((1−p₁)/(1−p₀)) on a success
///     stop for H1 when LLR ≥ ln((1−β)/α), for H0 when LLR ≤ ln(β/(1−α))
///
/// It decides with the least expected number of trials among all tests with the same error probabilities. Trials
/// are fed one by one or in batches; a batch is judged at its end. A decided test accepts no more trials. State of
/// one test, not shared between threads. Source: `wald-1945`, section 3.
@Source(key = "wald-1945", equation = "section 3")
public final class SequentialTest {

    /// What the test says.
    public enum Decision {
        /// The failure probability is p₀ rather than p₁.
        H0,
        /// The failure probability is p₁ rather than p₀.
        H1,
        /// Neither boundary has been reached.
        UNDECIDED
    }

    /// The two hypotheses on the failure probability.
    ///
    /// @param p0 the failure probability of H0
    /// @param p1 the failure probability of H1, larger than p0
    public record Rates(double p0, double p1) {

        private static final Domain OPEN_UNIT = Domain.reals().above(0).below(1);

        /// Checks 0 < p0 < p1 < 1.
        public Rates {
            new Quantity("p0", "p₀", "failure probability of H0", OPEN_UNIT).check(p0);
            new Quantity(
                            "p1",
                            "p₁",
                            "failure probability of H1",
                            Domain.reals().above(p0).below(1))
                    .check(p1);
        }

        /// The pair around a target: p₀ = ε/ratio, p₁ = ε·ratio.
        ///
        /// @param target ε, the failure probability to be decided about
        /// @param ratio how far from it the hypotheses lie, 1.5 by default of the capacity search
        /// @return the two hypotheses
        public static Rates around(double target, double ratio) {
            new Quantity(
                            "ratio",
                            "p₁/ε",
                            "ratio of hypothesis and target",
                            Domain.reals().above(1))
                    .check(ratio);
            new Quantity(
                            "target",
                            "ε",
                            "failure probability to be decided about",
                            Domain.reals().above(0).below(1 / ratio))
                    .check(target);
            return new Rates(target / ratio, target * ratio);
        }
    }

    private static final Domain ERROR = Domain.reals().above(0).below(0.5);

    private final double perFailure;
    private final double perSuccess;
    private final double accept;
    private final double reject;
    private long failures;
    private long trials;

    /// Starts a test.
    ///
    /// @param rates the two failure probabilities
    /// @param alpha α, the probability of H1 being chosen when H0 is true, in (0, 0.5)
    /// @param beta β, the probability of H0 being chosen when H1 is true, in (0, 0.5)
    public SequentialTest(Rates rates, double alpha, double beta) {
        new Quantity("alpha", "α", "probability of choosing H1 wrongly", ERROR).check(alpha);
        new Quantity("beta", "β", "probability of choosing H0 wrongly", ERROR).check(beta);
        perFailure = Math.log(rates.p1() / rates.p0());
        perSuccess = Math.log1p(-rates.p1()) - Math.log1p(-rates.p0());
        reject = Math.log((1 - beta) / alpha);
        accept = Math.log(beta / (1 - alpha));
    }

    /// Adds one trial.
    ///
    /// @param failure whether the trial failed
    /// @return the decision after it
    public Decision add(boolean failure) {
        return add(failure ? 1 : 0, 1);
    }

    /// Adds a batch of trials, judged together.
    ///
    /// @param failures how many of them failed
    /// @param trials how many there were
    /// @return the decision after them
    public Decision add(long failures, long trials) {
        if (failures < 0 || failures > trials) {
            throw new IllegalArgumentException(
                    failures + " failures in " + trials + " trials are impossible; give 0 ≤ failures ≤ trials");
        }
        if (decision() != Decision.UNDECIDED) {
            throw new IllegalStateException("the sequential test decided for " + decision() + " after " + this.trials
                    + " trials and takes no more; start a new one");
        }
        this.failures += failures;
        this.trials += trials;
        return decision();
    }

    /// The decision so far.
    ///
    /// @return H0, H1 or UNDECIDED
    public Decision decision() {
        double ratio = logLikelihoodRatio();
        if (ratio >= reject) {
            return Decision.H1;
        }
        return ratio <= accept ? Decision.H0 : Decision.UNDECIDED;
    }

    /// The logarithm of the likelihood ratio of H1 and H0.
    ///
    /// @return LLR of all trials added
    public double logLikelihoodRatio() {
        return failures * perFailure + (trials - failures) * perSuccess;
    }

    /// The number of trials added.
    ///
    /// @return trials used
    public long trials() {
        return trials;
    }

    /// The number of failures among them.
    ///
    /// @return failures seen
    public long failures() {
        return failures;
    }
}
