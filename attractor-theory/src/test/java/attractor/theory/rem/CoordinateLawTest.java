package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CoordinateLawTest {

    private static double[] gaussians(int count, long seed) {
        var rng = new SplittableRandom(seed);
        double[] sample = new double[count];
        for (int i = 0; i < count; i++) {
            sample[i] = rng.nextGaussian();
        }
        return sample;
    }

    private static double moment(CoordinateLaw law, int power) {
        double sum = 0;
        for (int k = 0; k < law.size(); k++) {
            sum += law.probability(k) * Math.pow(law.value(k), power);
        }
        return sum;
    }

    @Test
    void fewValuesAreTakenAsTheyAre() {
        CoordinateLaw law = CoordinateLaw.estimate(new double[] {1, 0, 0, 1, 0, 2, 0, 0}, 3);
        assertThat(law.values()).containsExactly(0, 1, 2);
        assertThat(law.probabilities()).containsExactly(0.625, 0.25, 0.125);
        assertThat(law.meanSquare()).isEqualTo(0.75);
    }

    @Test
    void manyValuesKeepTheirMomentsAndTheirRange() {
        double[] sample = gaussians(10_001, 5);
        for (int i = 0; i < 100; i++) {
            sample[i] = Math.exp(3 * sample[i]);
        }
        CoordinateLaw law = CoordinateLaw.estimate(sample, 16);
        assertThat(law.size()).isLessThanOrEqualTo(16);
        for (int power = 0; power <= 3; power++) {
            double sum = 0;
            double size = 0;
            for (double x : sample) {
                sum += Math.pow(x, power);
                size += Math.pow(Math.abs(x), power);
            }
            assertThat(moment(law, power)).isCloseTo(sum / sample.length, within(1e-12 * size / sample.length));
        }
        var range = java.util.Arrays.stream(sample).summaryStatistics();
        assertThat(law.values()[0]).isGreaterThanOrEqualTo(range.getMin());
        assertThat(law.values()[law.size() - 1]).isLessThanOrEqualTo(range.getMax());
    }

    @Test
    void measuredSignsAreSigns() {
        var rng = new SplittableRandom(3);
        double[][] patterns = new double[4000][6];
        for (double[] row : patterns) {
            for (int i = 0; i < row.length; i++) {
                row[i] = rng.nextBoolean() ? 1 : -1;
            }
        }
        // the frequency of a sign differs from ½ by about 1/126: ζ by its square
        var law = Factorised.estimate(patterns, 8, Kernel.DOT);
        assertThat(law.signal()).isCloseTo(1, within(1e-12));
        assertThat(TypicalPattern.capacity(law, 2)).isCloseTo(TypicalPattern.capacity(new Binary(), 2), within(2e-3));
    }

    @Test
    void measuredGaussiansAreNearlyGaussian() {
        double[][] patterns = new double[20_000][1];
        double[] sample = gaussians(patterns.length, 11);
        for (int mu = 0; mu < sample.length; mu++) {
            patterns[mu][0] = sample[mu];
        }
        // mean, square and fourth moment of 20 000 values stray by 0.007, 0.01 and 0.07
        var law = Factorised.estimate(patterns, 64, Kernel.DOT);
        assertThat(law.signal()).isCloseTo(1, within(0.05));
        assertThat(TypicalPattern.capacity(law, 0.5)).isCloseTo(0.375, within(0.02));
        var distance = Factorised.estimate(patterns, 64, Kernel.DISTANCE);
        assertThat(TypicalPattern.capacity(distance, 1))
                .isCloseTo(TypicalPattern.capacity(new GaussianDistance(), 1), within(0.02));
    }

    @Test
    void coordinatesOfDifferentLawsAreAveraged() {
        var signs = CoordinateLaw.of(new double[] {-1, 1}, new double[] {0.5, 0.5});
        var nothing = CoordinateLaw.of(new double[] {0}, new double[] {1});
        var half = new Factorised(java.util.List.of(signs, nothing), Kernel.DOT);
        assertThat(half.signal()).isEqualTo(0.5);
        assertThat(TypicalPattern.capacity(half, 3))
                .isCloseTo(TypicalPattern.capacity(new Binary(), 3) / 2, within(1e-14));
        assertThat(AllPatterns.competitorBound(half)).isCloseTo(Math.log(2) / 4, within(1e-12));
    }

    @Test
    void equalValuesAreJoined() {
        CoordinateLaw law = CoordinateLaw.of(new double[] {1, -1, 1, 5}, new double[] {0.25, 0.5, 0.25, 0});
        assertThat(law.values()).containsExactly(-1, 1);
        assertThat(law.probabilities()).containsExactly(0.5, 0.5);
    }

    @Test
    void samplesWithoutValuesAreRefused() {
        assertThatThrownBy(() -> CoordinateLaw.estimate(new double[0], 4)).hasMessageContaining("0 values");
        assertThatThrownBy(() -> CoordinateLaw.estimate(new double[] {1}, 1)).hasMessageContaining("1 levels");
        assertThatThrownBy(() -> CoordinateLaw.estimate(new double[] {1, Double.NaN}, 4))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Factorised.estimate(new double[][] {{1}, {1, 2}}, 4, Kernel.DOT))
                .hasMessageContaining("pattern 1 has dimension 2");
        assertThatThrownBy(() -> Factorised.estimate(new double[0][], 4, Kernel.DOT))
                .hasMessageContaining("0 patterns");
    }
}
