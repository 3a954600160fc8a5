package attractor.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SampleTest {

    @Test
    void meanAndStandardErrorFollowTheirDefinition() {
        // mean 4; squares 4+1+0+1+4 = 10; √(10/(5·4))
        SampleMean mean = SampleMean.of(2, 3, 4, 5, 6);
        assertThat(mean.mean()).isEqualTo(4);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(mean.count()).isEqualTo(5);
    }

    @Test
    void oneValueHasNoStandardError() {
        assertThat(SampleMean.of(3).standardError()).isNaN();
        assertThat(SampleMean.of(3).flooredAt(0.2).standardError()).isEqualTo(0.2);
        assertThat(SampleMean.of(1, 1, 1).flooredAt(0.1).standardError()).isEqualTo(0.1);
        assertThat(SampleMean.of(0, 2).flooredAt(0.1).standardError()).isEqualTo(1);
    }

    @Test
    void meanOfNothingOrOfInfinityIsRefused() {
        assertThatThrownBy(SampleMean::of).hasMessageContaining("0 values");
        assertThatThrownBy(() -> SampleMean.of(1, Double.NaN)).hasMessageContaining("value 1 of the sample is NaN");
        assertThatThrownBy(() -> SampleMean.of(1).flooredAt(-1)).hasMessageContaining("-1");
    }

    @Test
    void medianIsTheMiddle() {
        assertThat(Quantile.median(5, 1, 3)).isEqualTo(3);
        assertThat(Quantile.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Quantile.median(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> Quantile.median(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(Quantile::median).hasMessageContaining("0 values");
    }

    @Test
    void quantilesAreElementsOfTheSample() {
        double[] sample = {10, 7, 3, 1, 2, 4, 9, 8, 6, 5};
        assertThat(Quantile.of(0.3, sample)).isEqualTo(3);
        assertThat(Quantile.of(0.31, sample)).isEqualTo(4);
        assertThat(Quantile.of(0, sample)).isEqualTo(1);
        assertThat(Quantile.of(1, sample)).isEqualTo(10);
        assertThat(sample[0]).as("left untouched").isEqualTo(10);
    }

    @Test
    void lineAgreesWithScipy() {
        // scipy 1.17, linregress
        StraightLine line = StraightLine.fit(new double[] {1, 2, 3, 4, 6}, new double[] {1.1, 1.9, 3.2, 3.8, 6.1});
        assertThat(line.slope()).isCloseTo(0.9986486486486486, within(1e-13));
        assertThat(line.intercept()).isCloseTo(0.024324324324324742, within(1e-13));
        assertThat(line.slopeError()).isCloseTo(0.0493135246723196, within(1e-12));
        assertThat(line.at(2)).isCloseTo(line.intercept() + 2 * line.slope(), within(1e-15));
    }

    @Test
    void errorsOfTheOrdinatesGiveThatOfTheSlope() {
        // By hand: x̄ = 2, Σ(x − x̄)² = 2, so se = √(σ_1² + σ_3²)/2, and the middle point does not count.
        double[] x = {1, 2, 3};
        StraightLine line = StraightLine.fit(x, new double[] {1, 2, 3}, new double[] {0.3, 5, 0.4});
        assertThat(line.slope()).isCloseTo(1, within(1e-14));
        assertThat(line.slopeError()).isCloseTo(0.25, within(1e-14));
        assertThatThrownBy(() -> StraightLine.fit(x, x, new double[] {0.1, 0.1}))
                .hasMessageContaining("3 ordinates and 2 errors");
        assertThatThrownBy(() -> StraightLine.fit(x, x, new double[] {0.1, -1, 0.1}))
                .hasMessageContaining("point 1 is -1.0");
    }

    @Test
    void lineNeedsTwoDifferentAbscissae() {
        assertThat(StraightLine.fit(new double[] {1, 3}, new double[] {1, 5}).slopeError())
                .isNaN();
        assertThatThrownBy(() -> StraightLine.fit(new double[] {2, 2}, new double[] {1, 5}))
                .hasMessageContaining("two different x");
        assertThatThrownBy(() -> StraightLine.fit(new double[] {2}, new double[] {1, 5}))
                .hasMessageContaining("1 x and 2 y");
        assertThatThrownBy(() -> StraightLine.fit(new double[] {2, Double.NaN}, new double[] {1, 5}))
                .hasMessageContaining("point 1");
    }

    @Test
    void bootstrapOfTheMeanHasTheWidthOfItsStandardError() {
        List<Double> groups = new ArrayList<>();
        var rng = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            groups.add(rng.nextDouble());
        }
        Bootstrap.Result result =
                new Bootstrap<>(groups, 4000, 0.95).interval(SampleTest::mean, new SplittableRandom(5));
        ConfidenceInterval interval = result.interval().orElseThrow();
        double error =
                SampleMean.of(groups.stream().mapToDouble(d -> d).toArray()).standardError();
        // each end is a quantile of 4000 resamples: its error is below 0.03 of a standard error of the mean, so a
        // deviation of 6.2 such errors (0.19) has probability below 1e-9
        assertThat((interval.upper() - interval.lower()) / error).isCloseTo(2 * 1.96, within(2 * 0.19));
        assertThat(interval.contains(mean(groups))).isTrue();
        assertThat(result.undefined()).isZero();
    }

    @Test
    void bootstrapCountsUndefinedResamples() {
        var groups = List.of(0.0, 1.0);
        Bootstrap.Result result = new Bootstrap<>(groups, 200, 0.9)
                .interval(sample -> mean(sample) == 0 ? Double.NaN : mean(sample), new SplittableRandom(1));
        // a quarter of the resamples is (0, 0): 50 expected, and 0 or 200 have probability below 1e-20
        assertThat(result.undefined()).isBetween(1, 199);
        assertThat(new Bootstrap<>(groups, 20, 0.9).interval(sample -> Double.NaN, new SplittableRandom(1)))
                .isEqualTo(new Bootstrap.Result(Optional.empty(), 20));
    }

    @Test
    void bootstrapRepeatsWithTheSameGenerator() {
        var bootstrap = new Bootstrap<>(List.of(1.0, 5.0, 2.0, 9.0), 100, 0.9);
        assertThat(bootstrap.interval(SampleTest::mean, new SplittableRandom(8)))
                .isEqualTo(bootstrap.interval(SampleTest::mean, new SplittableRandom(8)));
    }

    @Test
    void bootstrapOfNothingIsRefused() {
        assertThatThrownBy(() -> new Bootstrap<>(List.of(), 10, 0.9)).hasMessageContaining("0 groups");
        assertThatThrownBy(() -> new Bootstrap<>(List.of(1), 0, 0.9)).hasMessageContaining("resamples (B");
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
    }
}
