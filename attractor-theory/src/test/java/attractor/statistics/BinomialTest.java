package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class BinomialTest {

    @Test
    void probabilityIsTheBinomialFormula() {
        // C(10,3) 0.1³ 0.9⁷ = 120·0.001·0.4782969
        assertThat(new Binomial(10, 0.1).probability(3)).isCloseTo(0.057395628, within(1e-15));
        // mpmath 1.3
        assertThat(new Binomial(1000, 0.25).logProbability(300)).isCloseTo(-9.99426278783907, within(1e-12));
    }

    @Test
    void tailsKeepTheirRelativePrecision() {
        var x = new Binomial(1000, 0.25);
        // mpmath 1.3, exact sums
        assertThat(x.upperTail(300)).isCloseTo(0.00019359032194907896, Percentage.withPercentage(1e-10));
        assertThat(x.upperTail(700)).isCloseTo(7.547992585424552e-196, Percentage.withPercentage(1e-10));
        assertThat(x.lowerTail(200)).isCloseTo(0.00010898019880887953, Percentage.withPercentage(1e-10));
        assertThat(x.logUpperTail(700)).isCloseTo(Math.log(7.547992585424552e-196), within(1e-9));
        assertThat(new Binomial(100_000, 0.5).logUpperTail(100_000)).isCloseTo(-100_000 * Math.log(2), within(1e-9));
        assertThat(x.lowerTail(260)).isCloseTo(0.7791450483054428, Percentage.withPercentage(1e-10));
    }

    @Test
    void probabilitiesAddUpToOne() {
        for (long n : new long[] {0, 1, 2, 15, 16, 64, 501}) {
            for (double p : new double[] {0, 0.01, 0.5, 0.9, 1}) {
                var x = new Binomial(n, p);
                double sum = 0;
                for (long k = 0; k <= n; k++) {
                    sum += x.probability(k);
                    assertThat(x.lowerTail(k)).as("n=%d p=%s k=%d", n, p, k).isCloseTo(sum, within(1e-12));
                    assertThat(x.upperTail(k + 1)).isCloseTo(1 - sum, within(1e-12));
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void impossibleCountsHaveProbabilityZero() {
        var x = new Binomial(5, 0.3);
        assertThat(x.probability(-1)).isZero();
        assertThat(x.probability(6)).isZero();
        assertThat(x.upperTail(6)).isZero();
        assertThat(x.upperTail(0)).isOne();
        assertThat(x.lowerTail(-1)).isZero();
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new Binomial(-1, 0.5)).hasMessageContaining("number of trials) is -1");
        assertThatThrownBy(() -> new Binomial(3, Double.NaN))
                .hasMessageContaining("is NaN")
                .hasMessageContaining("[0, 1]");
    }
}
