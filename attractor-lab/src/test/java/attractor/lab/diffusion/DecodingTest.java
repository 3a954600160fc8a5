package attractor.lab.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.models.diffusion.Speciation;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class DecodingTest {

    /// All subsets, one by one.
    private static double slowly(double... w) {
        int better = 0;
        for (int set = 0; set < 1 << w.length; set++) {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += (set >> i & 1) == 1 ? w[i] : 0;
            }
            better += sum < 0 ? 1 : 0;
        }
        return better / Math.scalb(1.0, w.length);
    }

    @Test
    void theBetterCompetitorsAreThoseThatEnumerationFinds() {
        RandomGenerator rng = new Seed(1).generator();
        for (int dimension = 2; dimension <= 13; dimension++) {
            for (int repeat = 0; repeat < 20; repeat++) {
                double[] w = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    w[i] = 0.5 + rng.nextGaussian();
                }
                assertThat(BetterCompetitors.fraction(w)).isEqualTo(slowly(w));
            }
        }
    }

    @Test
    void aFidelityOutsideTheOpenUnitIntervalIsRefused() {
        assertThat(new Transitions.Cell(Transitions.Measure.GAUSSIAN_COLLAPSE, 8, 1, 10, 0).level())
                .isEqualTo(1);
        for (double level : new double[] {0, 1, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Transitions.Cell(Transitions.Measure.DECODING, 8, level, 10, 0))
                    .withMessageContaining("is " + level);
        }
    }

    @Test
    void competitorsAtTheSameDistanceAreNotBetter() {
        // Subsets of {1, −1, 2, −2}: of 16 sums six are below 0, four are 0.
        assertThat(BetterCompetitors.fraction(1, -1, 2, -2)).isEqualTo(6.0 / 16);
        assertThat(BetterCompetitors.fraction(1, 1, 1)).isZero();
    }

    @Test
    void theCountAtAnErrorSolvesItsEquation() {
        // One cue with f = 1/4: (3/4)^(K−1) = 1/2.
        assertThat(CountAtError.logCount(new double[] {0.25, 0.25}, 0.5).value())
                .isEqualTo(Math.log(1 + Math.log(0.5) / Math.log(0.75)), within(1e-12));
    }

    @Test
    void theWeightOfThePatternIsThatOfThePosterior() {
        // Two patterns: h = 1/(1 + exp(−2 θ x·ξ/q)) summed over the units in which they differ; at θ → 1 it is 1.
        CollapseTrial trial = CollapseTrial.signs(50, 30, new Seed(3));
        assertThat(trial.weight(1 - 1e-9)).isEqualTo(1, within(1e-12));
        assertThat(trial.weight(1e-9)).isEqualTo(1.0 / 50, within(1e-6));
        double theta = trial.crossing();
        assertThat(trial.weight(theta)).isEqualTo(0.5, within(1e-6));
        CollapseTrial normal = CollapseTrial.gaussian(50, 30, new Seed(3));
        assertThat(normal.weight(1e-9)).isEqualTo(1.0 / 50, within(1e-6));
        assertThat(normal.weight(normal.crossing())).isEqualTo(0.5, within(1e-6));
    }

    @Test
    void aMirroredPairOfUnitSignsBreaksWhereOneDimensionSays() {
        SymmetricSet pair = SymmetricSet.draw(1, 1, 1, 1, new Seed(1));
        assertThat(pair.eigenvalue()).isEqualTo(1, within(1e-12));
        // √(√2 − 1), the value of Raya and Ambrogioni (2023)
        assertThat(pair.grown(Speciation.STOCHASTIC_DRIFT)).isEqualTo(0.6435942529, within(1e-6));
    }

    @Test
    void thePointsOfTheCirclesAreGiven() {
        assertThat(Arrays.stream(AttractorAtlas.Example.NINE_POINTS.points())
                        .mapToDouble(p -> p[0] * p[0] + p[1] * p[1]))
                .allSatisfy(square -> assertThat(square).isEqualTo(1, within(1e-12)));
    }
}
