package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.models.classic.Minerva2.Echo;
import attractor.models.classic.Minerva2.Normalisation;
import attractor.pattern.BitFlips;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Reference values of similarity, activation, intensity and content are in the golden tests.
final class Minerva2Test {

    private static final Seed SEED = new Seed(1);
    private static final RandomGenerator RNG = SEED.generator();

    private static TraceMemory memory(Minerva2 model, Patterns xi) {
        return model.store(xi, SEED, Progress.NONE);
    }

    @Test
    void onSpinsTheSignsAreThoseOfTheFourthOrderDenseMemory() {
        // sign Σ_μ (ξ^μ·x)³ ξ^μ, in exact integers; a zero keeps the probe. D even and odd, 300 cases.
        SplitMix64 rng = new SplitMix64(3);
        int ties = 0;
        for (int trial = 0; trial < 300; trial++) {
            int dimension = 4 + rng.below(30);
            SpinPatterns xi = rng.patterns(1 + rng.below(12), dimension);
            Spins x = rng.patterns(1, dimension).get(0);
            int[] expected = new int[dimension];
            for (int i = 0; i < dimension; i++) {
                long sum = 0;
                for (int mu = 0; mu < xi.count(); mu++) {
                    long m = xi.overlap(mu, x);
                    sum += m * m * m * xi.sign(mu, i);
                }
                ties += sum == 0 ? 1 : 0;
                expected[i] = sum == 0 ? x.sign(i) : Long.signum(sum);
            }
            for (Normalisation normalisation : Normalisation.values()) {
                Minerva2 model = new Minerva2(normalisation, 3, 1, Echo.SIGN, 0);
                assertThat(memory(model, xi).recall(x, RNG).pattern())
                        .as("trial %s, %s", trial, normalisation)
                        .isEqualTo(Spins.of(expected));
            }
        }
        assertThat(ties).isPositive();
    }

    @Test
    void theGradedEchoIsTheContentOverItsGreatestSize() {
        RealPatterns traces = RealPatterns.of(new double[][] {{1, 0, -1, 1}, {0, 1, 1, -1}});
        TraceMemory memory = memory(new Minerva2(Normalisation.HINTZMAN, 3, 1, Echo.GRADED, 0), traces);
        Reals probe = Reals.of(1, 0, -1, 0);

        // S = (2/3, −1/4), A = (8/27, −1/64), C = A₁ξ¹ + A₂ξ².
        double a1 = 8 / 27.0;
        double a2 = -1 / 64.0;
        double[] content = {a1, a2, -a1 + a2, a1 - a2};
        assertThat(memory.echoContent(probe)).containsExactly(content, within(1e-15));
        assertThat(memory.echoIntensity(probe)).isCloseTo(a1 + a2, within(1e-15));
        double greatest = a1 - a2;
        assertThat(memory.recall(probe, RNG).pattern().toArray())
                .containsExactly(new double[] {a1 / greatest, a2 / greatest, -1, 1}, within(1e-15));
    }

    @Test
    void signsOfTernaryTracesKeepZeros() {
        RealPatterns traces = RealPatterns.of(new double[][] {{1, 0, -1}});

        assertThat(memory(new Minerva2(), traces).recall(Reals.of(1, 1, 0), RNG).pattern())
                .isEqualTo(Reals.of(1, 0, -1));
        assertThat(memory(new Minerva2(), traces).recall(Reals.of(0, 1, 0), RNG).pattern())
                .isEqualTo(Reals.of(0, 0, 0));
    }

    @Test
    void deferredRecallGivesTheEchoBackAsAProbe() {
        SpinPatterns xi = new RandomSpins().draw(12, 40, SEED);
        Pattern cue = new BitFlips(0.3).apply(xi.get(0), new Seed(4).generator());
        TraceMemory once = memory(new Minerva2(Normalisation.COSINE, 3, 1, Echo.GRADED, 0), xi);
        TraceMemory thrice = memory(new Minerva2(Normalisation.COSINE, 3, 1, Echo.GRADED, 2), xi);

        Pattern state = cue;
        for (int t = 0; t < 3; t++) {
            state = once.recall(state, RNG).pattern();
        }
        assertThat(thrice.recall(cue, RNG).pattern()).isEqualTo(state);
        assertThat(thrice.recall(cue, RNG).steps()).isEqualTo(3);
        TraceMemory settled = memory(new Minerva2(Normalisation.COSINE, 3, 1, Echo.SIGN, 20), xi);
        assertThat(settled.recall(xi.get(0), RNG).outcome()).isEqualTo(Outcome.FIXED_POINT);
        assertThat(settled.recall(xi.get(0), RNG).pattern()).isEqualTo(xi.get(0));
    }

    @Test
    void featuresAreEncodedWithTheirProbability() {
        SpinPatterns xi = new RandomSpins().draw(500, 100, SEED);
        Patterns traces = memory(new Minerva2(Normalisation.HINTZMAN, 3, 0.7, Echo.SIGN, 0), xi)
                .traces();
        long stored = 0;
        for (int mu = 0; mu < 500; mu++) {
            for (int i = 0; i < 100; i++) {
                double feature = traces.get(mu).at(i);
                assertThat(feature == 0 || feature == xi.sign(mu, i)).isTrue();
                stored += feature == 0 ? 0 : 1;
            }
        }
        // 50 000 features, p = 0.7: 6.11 standard deviations are 627; false alarm 1e-9.
        assertThat(stored).isBetween(35_000L - 627, 35_000L + 627);
        Minerva2 model = new Minerva2(Normalisation.HINTZMAN, 3, 0.7, Echo.SIGN, 0);
        assertThat(model.store(xi, SEED, Progress.NONE).traces()).isEqualTo(traces);
        assertThat(model.store(xi, new Seed(9), Progress.NONE).traces()).isNotEqualTo(traces);
        assertThat(model.store(xi.select(0, 1), SEED, Progress.NONE).traces()).isEqualTo(traces.select(0, 1));
    }

    @Test
    void nothingEncodedEchoesNothing() {
        SpinPatterns xi = new RandomSpins().draw(3, 10, SEED);
        TraceMemory memory = memory(new Minerva2(Normalisation.COSINE, 3, 0, Echo.SIGN, 1), xi);

        assertThat(memory.echoIntensity(xi.get(0))).isZero();
        assertThat(memory.recall(xi.get(0), RNG).pattern()).isEqualTo(xi.get(0));
    }

    @Test
    void featuresOutsideTheTraceAlphabetAreNamed() {
        assertThatThrownBy(() -> memory(new Minerva2(), RealPatterns.of(new double[][] {{1, 0}, {-1, 0.5}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component 1 of pattern 1 is 0.5; features of a trace are −1, 0 or +1; binarise the"
                        + " patterns first");
        assertThatThrownBy(() -> new Minerva2(Normalisation.COSINE, 0, 1, Echo.SIGN, 0))
                .hasMessage("power is 0; it must be in (0, ∞)");
        assertThatThrownBy(() -> new Minerva2(Normalisation.COSINE, 3, 1.2, Echo.SIGN, 0))
                .hasMessage("encoding is 1.2; it must be in [0, 1]");
    }
}
