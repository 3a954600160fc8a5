package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.Probit.Fitted;
import attractor.statistics.Probit.Observation;
import attractor.statistics.Probit.Reason;
import attractor.statistics.Probit.Separated;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ProbitTest {

    private static Observation row(double count, long failures, long trials) {
        return new Observation(count, new Proportion(failures, trials));
    }

    private static Fitted fitted(List<Observation> data) {
        assertThat(Probit.fit(data)).isInstanceOf(Fitted.class);
        return (Fitted) Probit.fit(data);
    }

    private static final List<Observation> DATA = List.of(
            row(10, 3, 100), row(12, 9, 100), row(14, 19, 100), row(16, 33, 100), row(18, 46, 100), row(20, 60, 100));

    @Test
    void maximumLikelihoodAgreesWithAnIndependentSolver() {
        // mpmath 1.3, root of the score equations with 40 digits; covariance is the inverse Fisher information
        Fitted fit = fitted(DATA);
        assertThat(fit.intercept()).isCloseTo(-9.027425866777657, within(1e-9));
        assertThat(fit.slope()).isCloseTo(3.0937777325854525, within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(-292.0884460713469, within(1e-9));
        assertThat(fit.covariance().intercept()).isCloseTo(0.706307448641778, within(1e-9));
        assertThat(fit.covariance().interceptSlope()).isCloseTo(-0.253968206992575, within(1e-9));
        assertThat(fit.covariance().slope()).isCloseTo(0.0917824622611628, within(1e-9));
        assertThat(fit.countAt(0.05).orElseThrow()).isCloseTo(10.872803568588365, within(1e-8));
        assertThat(fit.logCountError(0.05).orElseThrow()).isCloseTo(0.0419823312986440, within(1e-9));
    }

    @Test
    void inverseReturnsTheTargetProbability() {
        Fitted fit = fitted(DATA);
        for (double target : new double[] {1e-6, 0.05, 0.5, 0.99}) {
            double count = fit.countAt(target).orElseThrow();
            assertThat(fit.failureProbability(count)).isCloseTo(target, within(1e-12));
        }
    }

    @Test
    void rowsMayBeSplitAndReordered() {
        List<Observation> split = new ArrayList<>(List.of(row(20, 20, 50), row(20, 40, 50)));
        split.addAll(DATA.subList(0, 5).reversed());
        assertThat(fitted(split).slope()).isCloseTo(fitted(DATA).slope(), within(1e-9));
    }

    @Test
    void hugeCountsDoNotDisturbTheFit() {
        List<Observation> scaled = DATA.stream()
                .map(o -> new Observation(o.count() * 1e12, o.outcome()))
                .toList();
        assertThat(fitted(scaled).slope()).isCloseTo(fitted(DATA).slope(), within(1e-8));
        assertThat(fitted(scaled).countAt(0.05).orElseThrow() / 1e12)
                .isCloseTo(fitted(DATA).countAt(0.05).orElseThrow(), within(1e-7));
    }

    @Test
    void separatedDataAreNamedInsteadOfDiverging() {
        assertThat(Probit.fit(List.of(row(5, 0, 10), row(9, 0, 10))))
                .isEqualTo(new Separated(Reason.NO_FAILURE, 9, Double.POSITIVE_INFINITY));
        assertThat(Probit.fit(List.of(row(5, 10, 10), row(9, 10, 10))))
                .isEqualTo(new Separated(Reason.NO_SUCCESS, 0, 5));
        assertThat(Probit.fit(List.of(row(5, 3, 10), row(5, 4, 10))))
                .isEqualTo(new Separated(Reason.SINGLE_COUNT, 0, Double.POSITIVE_INFINITY));
        assertThat(Probit.fit(List.of(row(5, 0, 10), row(7, 0, 10), row(9, 10, 10))))
                .isEqualTo(new Separated(Reason.THRESHOLD, 7, 9));
        // both outcomes at one count only: the slope still runs off
        assertThat(Probit.fit(List.of(row(5, 0, 10), row(7, 4, 10), row(9, 10, 10))))
                .isEqualTo(new Separated(Reason.THRESHOLD, 7, 7));
        assertThat(Probit.fit(List.of(row(5, 10, 10), row(9, 0, 10))))
                .isEqualTo(new Separated(Reason.REVERSED_THRESHOLD, 0, Double.POSITIVE_INFINITY));
        assertThat(new Separated(Reason.THRESHOLD, 7, 9).countAt(0.05)).isEmpty();
    }

    @Test
    void oneOverlappingTrialMakesTheMaximumFinite() {
        Fitted steep = fitted(List.of(row(5, 0, 1000), row(7, 1, 1000), row(8, 999, 1000), row(9, 1000, 1000)));
        assertThat(steep.slope()).isPositive().isFinite();
        assertThat(steep.countAt(0.5).orElseThrow()).isBetween(7.0, 8.0);
    }

    @Test
    void fallingFailureRateHasNoInverse() {
        Fitted falling = fitted(List.of(row(5, 8, 10), row(9, 3, 10)));
        assertThat(falling.slope()).isNegative();
        assertThat(falling.countAt(0.05)).isEmpty();
        assertThat(falling.logCountError(0.05)).isEmpty();
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> Probit.fit(List.of())).hasMessageContaining("0 rows");
        assertThatThrownBy(() -> row(0, 1, 2)).hasMessageContaining("count (K");
        assertThatThrownBy(() -> fitted(DATA).countAt(0)).hasMessageContaining("target (ε");
    }

    @Test
    void estimateIsUnbiasedWithTheStatedError() {
        // truth: P = Φ(−9 + 3 ln K); 200 fits of 8 counts x 50 trials. Standardised by their own errors, the estimates
        // of ln K(0.05) have mean 0 ± 1/√200 up to a small-sample bias (allowed: 0.1); false alarm below 1e-9 (6.2 se).
        var rng = new SplittableRandom(11);
        double truth = (Normal.quantile(0.05) + 9) / 3;
        double sum = 0;
        for (int r = 0; r < 200; r++) {
            List<Observation> data = new ArrayList<>();
            for (int k = 8; k <= 29; k += 3) {
                long failures = 0;
                for (int t = 0; t < 50; t++) {
                    failures += rng.nextDouble() < Normal.cumulative(-9 + 3 * Math.log(k)) ? 1 : 0;
                }
                data.add(row(k, failures, 50));
            }
            Fitted fit = fitted(data);
            double error = fit.logCountError(0.05).orElseThrow();
            sum += (Math.log(fit.countAt(0.05).orElseThrow()) - truth) / error;
        }
        assertThat(Math.abs(sum / 200)).isLessThan(6.2 / Math.sqrt(200) + 0.1);
    }
}
