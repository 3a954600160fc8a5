package attractor.experiment.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.learning.Covariance;
import attractor.learning.PseudoInverse;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.models.classic.CorrelationMatrix;
import attractor.models.classic.Hopfield;
import attractor.models.classic.NearestPattern;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import attractor.pattern.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Capacities of known models. Measured values: the reference program of the Hebbian specification, one synchronous
/// step, δ = 0.1 or 0, ε = 0.05, 400 trials at each of 8 K and a probit fit, so about 5 %.
final class CapacityOfModelsTest {

    private static final SearchLimits LIMITS = new SearchLimits(4096, 4000, 20, 200, SearchLimits.CleanCues.REFUSE);

    private static CapacityEstimate oneStep(Model model, int dimension, double delta) {
        CapacityQuestion question = new CapacityQuestion(
                dimension, delta, 0.05, Noise.FLIP, Averaging.ANNEALED, Dynamics.ONE_STEP, "exact");
        return new CapacitySearch(model, question, LIMITS).estimate(new Seed(1), Progress.NONE);
    }

    @Test
    void theCubicMemoryHoldsWhatTheReferenceMeasured() {
        assertThat(oneStep(new DensePolynomial(3), 64, 0.1).estimate()).isBetween(44 * 0.8, 44 * 1.25);
        assertThat(oneStep(new DensePolynomial(3), 64, 0).estimate()).isBetween(134 * 0.8, 134 * 1.25);
    }

    @Test
    void theLawIsSilentOnQuestionsItDoesNotCover() {
        SearchLimits few = new SearchLimits(64, 200, 5, 20, SearchLimits.CleanCues.REFUSE);
        for (Noise noise : Noise.values()) {
            for (Averaging ensemble : Averaging.values()) {
                for (Dynamics dynamics : Dynamics.values()) {
                    for (String success : new String[] {"exact", "overlap:0.8"}) {
                        CapacityQuestion asked = new CapacityQuestion(32, 0.1, 0.3, noise, ensemble, dynamics, success);
                        CapacityEstimate estimate =
                                new CapacitySearch(new Hopfield(), asked, few).estimate(new Seed(1), Progress.NONE);
                        boolean covered = noise == Noise.FLIP
                                && ensemble == Averaging.ANNEALED
                                && dynamics == Dynamics.ONE_STEP
                                && success.equals("exact");
                        assertThat(estimate.theory().isPresent())
                                .as(asked.toString())
                                .isEqualTo(covered);
                        assertThat(estimate.toTree().containsKey("theory")).isEqualTo(covered);
                        assertThat(estimate.toText()).contains(covered ? "theory" : "does not cover this question");
                    }
                }
            }
        }
    }

    @Test
    void everyMeasuredCapacityStandsBetweenWhatIsProved() {
        // The search misjudges a K with probability 0.05 and its estimate then is off by less than a fifth.
        for (Model model : List.of(
                new Hopfield(),
                new Hopfield(new Covariance(Covariance.Mean.GIVEN, 0.1)),
                new Hopfield(new PseudoInverse()),
                new DensePolynomial(3),
                new DenseRectified(3),
                new NearestPattern())) {
            CapacityEstimate measured = oneStep(model, 48, 0.1);
            measured.bounds()
                    .guarantee()
                    .ifPresent(bound -> assertThat(measured.estimate() * 1.2).isGreaterThan(bound.count()));
            assertThat(measured.bounds().ceiling().orElseThrow().count())
                    .as(model.toString())
                    .isGreaterThan(measured.estimate() * 0.8);
            assertThat(measured.toTree()).containsKey("ceiling");
            assertThat(measured.toText()).contains("at most");
        }
    }

    @Test
    void additiveRulesAreGuaranteedSomething() {
        assertThat(oneStep(new Hopfield(), 64, 0.1).toTree()).containsKeys("guarantee", "guarantee_law");
        assertThat(oneStep(new Hopfield(new PseudoInverse()), 64, 0.1).toTree()).doesNotContainKey("guarantee");
    }

    @Test
    void aCeilingIsStatedForARecallToItsEndToo() {
        CapacityQuestion converged = new CapacityQuestion(20, 0.1, 0.05);
        SearchLimits few = new SearchLimits(64, 200, 5, 20, SearchLimits.CleanCues.REFUSE);
        CapacityEstimate estimate =
                new CapacitySearch(new Hopfield(), converged, few).estimate(new Seed(1), Progress.NONE);
        assertThat(estimate.bounds().guarantee()).isEmpty();
        assertThat(estimate.bounds().ceiling()).isPresent();
    }

    @Test
    void theRectifiedMemoryHoldsTwiceAsMuch() {
        assertThat(oneStep(new DenseRectified(3), 64, 0.1).estimate()).isBetween(75 * 0.8, 75 * 1.25);
    }

    @Test
    void theHopfieldNetworkHoldsWhatTheReferenceMeasured() {
        // Measured one-step capacities at δ = 0.1: 8.6 for D = 128, 14.1 for D = 256.
        CapacityEstimate estimate = oneStep(new Hopfield(), 128, 0.1);
        assertThat(estimate.estimate()).isBetween(8.6 * 0.8, 8.6 * 1.25);
        assertThat(estimate.interval()).isPresent();
        assertThat(estimate.theory()).isPresent();
    }

    @Test
    void aKeptDiagonalAndCleanCuesAreRefused() {
        assertThatThrownBy(() -> oneStep(new CorrelationMatrix(), 64, 0)).hasMessageContaining("correlation-matrix");
    }
}
