package attractor.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Adaptive;
import attractor.flow.Heun;
import attractor.match.Readout;
import attractor.memory.Moment;
import attractor.memory.Observer;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Timed;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a recall by a reverse diffusion says of the time it is at.
final class MomentsTest {

    private static final Seed SEED = new Seed(3);
    private static final double THETA = 0.68;

    /// One visited state.
    private record Seen(int step, Moment moment, Pattern state) {}

    private static Stream<Diffusion> models() {
        return Stream.of(
                        new ProbabilityFlow(),
                        new ProbabilityFlow(new Heun(0.02), 0.01),
                        new ProbabilityFlow(new Adaptive(), 0.001),
                        new ReverseDiffusion(40))
                .flatMap(sampler -> Stream.of(new VariancePreserving(1.3), new VarianceExploding(0.7))
                        .map(process -> new Diffusion(process, THETA, sampler, Readout.STORED)));
    }

    private static SpinPatterns memories() {
        return new RandomSpins().draw(5, 24, SEED);
    }

    private static Recall watched(Diffusion model, List<Seen> seen) {
        return model.store(memories(), SEED, Progress.NONE)
                .watchedRecall(
                        cue(),
                        SEED.generator(),
                        (step, moment, state) -> seen.add(new Seen(step, moment, state.get())));
    }

    private static Pattern cue() {
        return new RandomSpins().draw(1, 24, SEED.child("cue", 0)).get(0);
    }

    // The noise of a cue of fidelity θ is σ² = (1−θ²)/θ², whichever process takes it away; at the end there is none.
    @ParameterizedTest
    @MethodSource("models")
    void timeFallsFromTheNoiseOfTheCueToNone(Diffusion model) {
        List<Seen> seen = new ArrayList<>();
        watched(model, seen);

        assertThat(seen.getFirst().moment().noise()).isCloseTo(Math.sqrt(1 / (THETA * THETA) - 1), within(1e-12));
        assertThat(seen.getFirst().moment().sharpness()).isCloseTo(1 / (1 / (THETA * THETA) - 1), within(1e-12));
        assertThat(seen.getLast().moment().time()).isZero();
        assertThat(seen.getLast().moment().noise()).isZero();
        for (int k = 1; k < seen.size(); k++) {
            boolean readOut = seen.get(k).step() == seen.get(k - 1).step();
            assertThat(seen.get(k).moment().time())
                    .as("state %s", k)
                    .isBetween(0.0, seen.get(k - 1).moment().time());
            assertThat(seen.get(k).moment().equals(seen.get(k - 1).moment())).isEqualTo(readOut);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aWatchChangesNothing(Diffusion model) {
        List<Seen> seen = new ArrayList<>();
        List<Pattern> observed = new ArrayList<>();
        Observer observer = (step, state) -> observed.add(state.get());

        Recall watched = watched(model, seen);

        assertThat(watched).isEqualTo(model.store(memories(), SEED).recall(cue(), SEED.generator(), observer));
        assertThat(seen).extracting(Seen::state).isEqualTo(observed);
    }

    // softmax of −|x/a − ξ|²/2σ², written out.
    @ParameterizedTest
    @MethodSource("models")
    void theWeightsAreThoseAtTheMoment(Diffusion model) {
        List<Seen> seen = new ArrayList<>();
        watched(model, seen);
        SpinPatterns xi = memories();
        Timed memory = model.store(xi, SEED, Progress.NONE);
        Seen middle = seen.get(seen.size() / 2);
        double v = middle.moment().variance()
                / (middle.moment().factor() * middle.moment().factor());
        double[] expected = new double[xi.count()];
        double sum = 0;
        for (int mu = 0; mu < expected.length; mu++) {
            double square = 0;
            for (int i = 0; i < xi.dimension(); i++) {
                double gap = middle.state().at(i) / middle.moment().factor() - xi.sign(mu, i);
                square += gap * gap;
            }
            expected[mu] = Math.exp(-square / (2 * v));
            sum += expected[mu];
        }
        for (int mu = 0; mu < expected.length; mu++) {
            expected[mu] /= sum;
        }

        assertThat(memory.weights(middle.moment(), middle.state())).containsExactly(expected, within(1e-9));
    }

    @Test
    void withoutNoiseTheNearestPatternsShareTheWeight() {
        DiffusionMemory memory = new Diffusion()
                .store(
                        SpinPatterns.of(List.of(Spins.of(1, 1, 1), Spins.of(1, 1, -1), Spins.of(-1, -1, 1))),
                        SEED,
                        Progress.NONE);
        Moment end = new Moment(0, 1, 0);

        assertThat(end.sharpness()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(memory.weights(end, Reals.of(0.9, 0.8, 0.1))).containsExactly(1, 0, 0);
        assertThat(memory.weights(end, Reals.of(0.9, 0.8, 0))).containsExactly(0.5, 0.5, 0);
    }

    @Test
    void aMemoryOfNothingWeighsNothing() {
        assertThat(new Diffusion()
                        .store(SpinPatterns.empty(3), SEED, Progress.NONE)
                        .weights(new Moment(0.5, 1, 0.5), Reals.of(0, 0, 1)))
                .isEmpty();
    }
}
