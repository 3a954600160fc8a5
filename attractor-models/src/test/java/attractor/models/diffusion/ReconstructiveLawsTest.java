package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Adaptive;
import attractor.flow.Course;
import attractor.memory.Provenance;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.RealPatterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Semantic, episodic and reconstructive laws against their definitions.
final class ReconstructiveLawsTest {

    private static final Corpus CORPUS = new Corpus(
            new double[] {0.3, -0.2, 0.5}, new double[][] {{1.2, 0.4, -0.3}, {0.4, 0.9, 0.2}, {-0.3, 0.2, 0.7}});

    private static LinearCore firstComponent(double share) {
        return LinearCore.of(CORPUS.chosen(0), new double[][] {{-1.1}, {0.8}}, CORPUS, share);
    }

    private static Map<String, SmoothedDensity> laws() {
        var laws = new LinkedHashMap<String, SmoothedDensity>();
        laws.put("circle", new SphereDensity(2, 1.3));
        laws.put("sphere", new SphereDensity(3, 0.8));
        laws.put("normal", GaussianDensity.of(CORPUS.mean(), CORPUS.covariance()));
        laws.put("heights", HeightCore.of(0.4, -0.5, 0.6));
        laws.put("core", firstComponent(0.7));
        laws.put(
                "points and circle",
                MixtureDensity.of(
                        EmpiricalDensity.of(RealPatterns.of(new double[][] {{1, 0}, {0, -1}})),
                        0.3,
                        new SphereDensity(2, 1)));
        return laws;
    }

    @Test
    void theScoreIsTheGradientOfTheLogDensity() {
        RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        laws().forEach((name, law) -> {
            for (double v : new double[] {0.05, 0.3, 2}) {
                double[] x = rng.doubles(law.dimension(), -1.5, 1.5).toArray();
                double[] score = law.score(v, x);
                for (int i = 0; i < x.length; i++) {
                    double step = 1e-5;
                    double[] up = x.clone();
                    double[] down = x.clone();
                    up[i] += step;
                    down[i] -= step;
                    double slope = (law.logDensity(v, up) - law.logDensity(v, down)) / (2 * step);
                    assertThat(score[i])
                            .as("%s, v = %s", name, v)
                            .isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
                }
            }
        });
    }

    /// ∫ p_v(r) S_D r^(D−1) dr = 1 with S_2 = 2π, S_3 = 4π: Simpson's rule, 4000 intervals.
    @Test
    void theMassOfASphereIsOne() {
        for (int dimension : new int[] {2, 3}) {
            for (double v : new double[] {0.02, 0.3, 2}) {
                var law = new SphereDensity(dimension, 1.1);
                double surface = dimension == 2 ? 2 * Math.PI : 4 * Math.PI;
                int intervals = 4000;
                double end = 1.1 + 12 * Math.sqrt(v);
                double sum = 0;
                for (int k = 0; k <= intervals; k++) {
                    double r = end * k / intervals;
                    double[] x = new double[dimension];
                    x[0] = r;
                    double weight = k == 0 || k == intervals ? 1 : k % 2 == 1 ? 4 : 2;
                    sum += weight * Math.exp(law.logDensity(v, x)) * surface * Math.pow(r, dimension - 1);
                }
                assertThat(sum * end / intervals / 3)
                        .as("D = %d, v = %s", dimension, v)
                        .isCloseTo(1, within(1e-8));
            }
        }
    }

    /// A is the first component: C is the Schur complement of Σ_00, by hand.
    @Test
    void whatACoreLeavesOpenIsTheSchurComplement() {
        double[] open = firstComponent(1).remainingVariance();
        assertThat(open[0]).isCloseTo(0, within(1e-15));
        assertThat(open[1]).isCloseTo(0.9 - 0.4 * 0.4 / 1.2, within(1e-15));
        assertThat(open[2]).isCloseTo(0.7 - 0.3 * 0.3 / 1.2, within(1e-15));
        double[] whole = firstComponent(1).completed(1, 0.3, -0.2, 0.5);
        assertThat(whole)
                .containsExactly(new double[] {0.8, -0.2 + 0.4 / 1.2 * 0.5, 0.5 - 0.3 / 1.2 * 0.5}, within(1e-15));
    }

    /// One memory with nothing else: along an eigenvector of C with variance c the flow takes a deviation from v to
    /// w as √((c + w)/(c + v)), the exact solution for a normal law.
    @Test
    void theFlowOfOneMemoryPinsItsCoreAndKeepsTheSpreadOfTheRest() {
        var corpus = new Corpus(new double[2], new double[][] {{1, 0}, {0, 0.5}});
        var law = LinearCore.of(corpus.chosen(0), new double[][] {{0.7}}, corpus, 1);
        var process = new VarianceExploding();
        double theta = 0.8;
        double v = process.variance(process.time(theta));
        Course course = new Adaptive(1e-11, 1e-11)
                .start(ProbabilityFlow.field(process, theta, law), new double[] {1.9, -1.4}, 0, 0.99);
        while (course.advance()) {
            // The course keeps its state.
        }
        double w = v * 0.01;
        assertThat(course.state()[0]).isCloseTo(0.7 + 1.2 * Math.sqrt(w / v), within(1e-8));
        assertThat(course.state()[1]).isCloseTo(-1.4 * Math.sqrt((0.5 + w) / (0.5 + v)), within(1e-8));
    }

    /// Var(y | x) = v + v² ∂²ln p_v/∂x_i², the second of Tweedie's formulas, by finite differences of the score.
    @Test
    void theStatedVarianceIsThatOfThePosterior() {
        var law = firstComponent(0.6);
        double[] x = {0.1, 0.9, -0.4};
        for (double v : new double[] {0.2, 1}) {
            Provenance provenance = law.provenance(v, x);
            assertThat(provenance.answer()).containsExactly(law.posteriorMean(v, x), within(1e-14));
            for (int i = 0; i < x.length; i++) {
                double step = 1e-5;
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += step;
                down[i] -= step;
                double slope = (law.score(v, up)[i] - law.score(v, down)[i]) / (2 * step);
                assertThat(provenance.variance()[i]).isCloseTo(v + v * v * slope, within(1e-8));
            }
        }
    }

    @Test
    void aSureMemoryMadeUpWhatItsCoreLeavesOpen() {
        var law = firstComponent(1);
        Provenance provenance = law.provenance(0.1, 0.8, 0, 0.4);
        double[] shares = law.shareMadeUp();
        assertThat(provenance.madeUp()).containsExactly(shares, within(1e-15));
        assertThat(firstComponent(0).provenance(0.1, 0.8, 0, 0.4).madeUp()).containsExactly(1, 1, 1);
    }

    @Test
    void theAzimuthOfARecallIsThatOfItsCue() {
        double[] mean = HeightCore.of(0.5, -0.3, 0.8).posteriorMean(0.2, 0.6, -0.9, 0.2);
        assertThat(Math.atan2(mean[1], mean[0])).isCloseTo(Math.atan2(-0.9, 0.6), within(1e-15));
    }

    @Test
    void leadingComponentsAreThoseOfGreatestVariance() {
        var corpus = new Corpus(new double[3], new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 2}});
        double[][] rows = corpus.leading(2);
        assertThat(Math.abs(rows[0][1])).isCloseTo(1, within(1e-15));
        assertThat(Math.abs(rows[1][2])).isCloseTo(1, within(1e-15));
    }

    @Test
    void aCorpusIsMeanAndCovarianceOfItsPatterns() {
        var corpus = Corpus.of(RealPatterns.of(new double[][] {{1, 0}, {3, 4}}), 0.5);
        assertThat(corpus.mean()).containsExactly(2, 2);
        assertThat(List.of(corpus.covariance()[0], corpus.covariance()[1]))
                .containsExactly(new double[] {1.5, 2}, new double[] {2, 4.5});
    }

    @Test
    void heightsBeyondTheSphereAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeightCore.of(1)).withMessageContaining("0 heights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeightCore.of(1, 0.2, 1))
                .withMessageContaining("height 1");
    }
}
