package attractor.models.diffusion;

import static attractor.models.diffusion.ReconstructiveSamples.laws;
import static attractor.models.diffusion.ReconstructiveSamples.state;
import static attractor.models.diffusion.ReconstructiveSamples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Provenance;
import attractor.models.diffusion.LinearCore.Corpus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What the laws of stored cores and a corpus say of their answers.
final class ReconstructiveProvenanceTest {

    /// Var(y_i | x) = v + v² ∂²ln p_v/∂x_i², the second of Tweedie's formulas, by finite differences of the score.
    @Test
    void everyLawStatesThePosteriorMeanAndVarianceOfItsAnswers() {
        laws().forEach((name, law) -> {
            for (double v : new double[] {0.2, 1}) {
                double[] x = state(7);
                Provenance provenance = law.provenance(v, x);
                assertThat(provenance.answer()).as(name).containsExactly(law.posteriorMean(v, x), within(1e-13));
                double sum = 0;
                for (double share : provenance.responsibilities()) {
                    sum += share;
                }
                assertThat(sum).as(name).isCloseTo(1, within(1e-14));
                assertThat(provenance.responsibilities()).hasSize(4);
                for (int i = 0; i < 3; i++) {
                    double step = 1e-5;
                    double[] up = x.clone();
                    double[] down = x.clone();
                    up[i] += step;
                    down[i] -= step;
                    double slope = (law.score(v, up)[i] - law.score(v, down)[i]) / (2 * step);
                    assertThat(provenance.variance()[i]).as(name).isCloseTo(v + v * v * slope, within(1e-8));
                    assertThat(provenance.madeUp()[i]).as(name).isBetween(0.0, 1.0);
                }
            }
        });
    }

    /// r_n ∝ (w/N) N(x; μ_n, C + v I) from the laws of the parts, one by one.
    @Test
    void responsibilitiesAreThoseOfThePartsOneByOne() {
        Corpus corpus = new StationaryNormal(0.1, 0.7, 0.6).corpus(3);
        double[][] cores = {{-0.4}, {0.9}};
        LinearCore law = LinearCore.of(corpus.chosen(1), cores, corpus, 0.6);
        for (double v : new double[] {0.05, 1}) {
            double[] weights = new double[3];
            for (int n = 0; n < 2; n++) {
                LinearCore alone = LinearCore.of(corpus.chosen(1), new double[][] {cores[n]}, corpus, 1);
                weights[n] = 0.3 * Math.exp(alone.logDensity(v, state(3)));
            }
            weights[2] = 0.4 * Math.exp(corpus.law().logDensity(v, state(3)));
            assertThat(law.responsibilities(v, state(3)))
                    .containsExactly(times(1 / Arrays.stream(weights).sum(), weights), within(1e-12));
        }
    }

    @Test
    void inTheCentreOfASphereEveryComponentHasItsWholeVariance() {
        assertThat(new SphereDensity(4, 3).posteriorVariance(0.5, 0, 0, 0, 0))
                .containsExactly(new double[] {2.25, 2.25, 2.25, 2.25}, within(1e-15));
    }

    @Test
    void whatIsRememberedIsNotMadeUp() {
        Provenance near = laws().get("whole").provenance(0.01, 0.8, 0.1, -0.3);
        assertThat(near.madeUp()).containsExactly(new double[3], within(1e-2));
        Provenance far = laws().get("whole on sphere").provenance(0.01, -1, 0, 0);
        assertThat(far.madeUp()).containsExactly(new double[] {1, 1, 1}, within(1e-6));
        Provenance height = laws().get("height").provenance(1e-4, 0.36, -0.48, 0.8);
        assertThat(height.madeUp()[2]).isLessThan(0.05);
        // 3 (1 − 0.8²)/2 = 0.54
        assertThat(height.madeUp()[0]).isCloseTo(0.54, within(0.05));
    }
}
