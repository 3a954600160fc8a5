package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.SequentialTest.Decision;
import attractor.statistics.SequentialTest.Rates;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SequentialTestTest {

    private static SequentialTest run(double beta, int length, int... failures) {
        var test = new SequentialTest(new Rates(0.02, 0.08), 0.05, beta);
        int next = 0;
        for (int i = 0; i < length && test.decision() == Decision.UNDECIDED; i++) {
            boolean failure = next < failures.length && failures[next] == i;
            next += failure ? 1 : 0;
            test.add(failure);
        }
        return test;
    }

    @Test
    void ratioAddsLogarithmsOfFailuresAndSuccesses() {
        var test = new SequentialTest(new Rates(0.02, 0.08), 0.05, 0.05);
        test.add(true);
        test.add(false);
        assertThat(test.logLikelihoodRatio()).isCloseTo(Math.log(4) + Math.log(0.92 / 0.98), within(1e-14));
        assertThat(test.trials()).isEqualTo(2);
        assertThat(test.failures()).isEqualTo(1);
    }

    @Test
    void decisionsAgreeWithTheGoldenValues() {
        // golden cases stats, stats/h1, stats/undecided: outcomes up to the stop, [decision, trials, LLR]
        SequentialTest h0 = run(0.05, 400, 34);
        assertThat(h0.decision()).isEqualTo(Decision.H0);
        assertThat(h0.trials()).isEqualTo(70);
        assertThat(h0.logLikelihoodRatio()).isCloseTo(-2.97304985077, within(1e-10));

        SequentialTest h1 = run(0.1, 400, 5, 20, 26, 32, 38);
        assertThat(h1.decision()).isEqualTo(Decision.H1);
        assertThat(h1.trials()).isEqualTo(33);
        assertThat(h1.logLikelihoodRatio()).isCloseTo(3.71298929746, within(1e-10));

        SequentialTest open = run(0.1, 30);
        assertThat(open.decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(open.trials()).isEqualTo(30);
        assertThat(open.logLikelihoodRatio()).isCloseTo(-1.89536704865, within(1e-10));
    }

    @Test
    void batchGivesTheRatioOfItsTrials() {
        var single = new SequentialTest(new Rates(0.02, 0.08), 0.05, 0.05);
        for (int i = 0; i < 12; i++) {
            single.add(i == 4);
        }
        var batch = new SequentialTest(new Rates(0.02, 0.08), 0.05, 0.05);
        assertThat(batch.add(1, 12)).isEqualTo(Decision.UNDECIDED);
        assertThat(batch.logLikelihoodRatio()).isEqualTo(single.logLikelihoodRatio());
    }

    @Test
    void ratesAroundATargetLieSymmetricInTheLogarithm() {
        Rates rates = Rates.around(0.06, 1.5);
        assertThat(rates.p0()).isCloseTo(0.04, within(1e-15));
        assertThat(rates.p1()).isCloseTo(0.09, within(1e-15));
    }

    @Test
    void decidedTestTakesNoMoreTrials() {
        SequentialTest decided = run(0.05, 400, 34);
        assertThatThrownBy(() -> decided.add(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decided for H0 after 70 trials");
    }

    @Test
    void impossibleHypothesesAreRefused() {
        assertThatThrownBy(() -> new Rates(0.1, 0.1)).hasMessageContaining("p1 (p₁");
        assertThatThrownBy(() -> new Rates(0, 0.1)).hasMessageContaining("(0, 1)");
        assertThatThrownBy(() -> new SequentialTest(new Rates(0.1, 0.2), 0.5, 0.1))
                .hasMessageContaining("alpha");
        assertThatThrownBy(() -> Rates.around(0.8, 1.5)).hasMessageContaining("target");
        assertThatThrownBy(() -> new SequentialTest(new Rates(0.1, 0.2), 0.1, 0.1).add(3, 2))
                .hasMessageContaining("3 failures in 2 trials");
    }

    @Test
    void wrongDecisionsAreAsRareAsPromised() {
        // Wald: P(H1 | H0) ≤ α/(1−β) = 0.0527; 2000 tests at p₀. A true rate of 0.0527 exceeds the limit with
        // probability below 1e-9 (exact binomial tail).
        long wrong = 0;
        var rng = new SplittableRandom(7);
        for (int t = 0; t < 2000; t++) {
            var test = new SequentialTest(Rates.around(0.05, 1.5), 0.05, 0.05);
            while (test.decision() == Decision.UNDECIDED) {
                test.add(rng.nextDouble() < 0.05 / 1.5);
            }
            wrong += test.decision() == Decision.H1 ? 1 : 0;
        }
        long limit = 0;
        while (new Binomial(2000, 0.05 / 0.95).upperTail(limit) > 1e-9) {
            limit++;
        }
        assertThat(wrong).isPositive().isLessThan(limit);
    }
}
