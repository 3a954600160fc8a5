package attractor.theory.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.theory.Curves;
import attractor.theory.Sweep;
import attractor.theory.rem.AnnealedMap;
import attractor.theory.rem.CoordinateLaw;
import attractor.theory.rem.FailingPairs;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.OverlapLaw;
import attractor.theory.rem.Spherical;
import attractor.theory.rem.TypicalPattern;
import attractor.theory.special.BinaryEntropy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AdviceTest {

    /// What the quadrature over norms may be off.
    private static final double QUADRATURE = 2e-3;

    /// A law without its closed forms.
    private record Bare(OverlapLaw law) implements OverlapLaw {
        @Override
        public double signal() {
            return law.signal();
        }

        @Override
        public double zeta(double u) {
            return law.zeta(u);
        }

        @Override
        public double mean(double u) {
            return law.mean(u);
        }
    }

    static Stream<OverlapLaw> cues() {
        return Stream.of(
                new LongCue(new Spherical(), 1.3),
                new LongCue(new Gaussian(), 1.7),
                new FlippedCue(0.2),
                new NoisyDistance(1.5));
    }

    private static double curve(String id, String... settings) {
        return Sweep.parse(Curves.load().byId(id), List.of(settings))
                .rows()
                .getFirst()
                .value();
    }

    @ParameterizedTest
    @EnumSource(RandomPatterns.class)
    void adviceOnCleanCuesIsWhatTheCurvesSay(RandomPatterns patterns) {
        for (Kernel kernel : Kernel.values()) {
            RandomMemory memory = new RandomMemory(patterns, kernel, 50, 400, 0);
            Advice advice = Advice.on(memory, 0.4);
            String ensemble = "ensemble=" + patterns.name().toLowerCase(Locale.ROOT);
            String compared = "kernel=" + kernel.name().toLowerCase(Locale.ROOT);
            String alpha = "alpha=" + memory.load();
            assertThat(memory.load()).isCloseTo(Math.log(400) / 50, within(1e-15));
            assertThat(advice.limits().capacity()).isEqualTo(curve("rem.alpha1", ensemble, compared, "lambda=0.4"));
            assertThat(advice.limits().leastSharpness()).isEqualTo(curve("rem.lambda-c", ensemble, compared, alpha));
            assertThat(advice.limits().freezing()).isEqualTo(curve("rem.lambda-star", ensemble, compared, alpha));
            assertThat(advice.limits().freeEnergy())
                    .isEqualTo(curve("rem.phi", ensemble, compared, alpha, "lambda=0.4"));
            assertThat(advice.all().alpha())
                    .isEqualTo(curve("rem.alpha-c", ensemble, compared, "lambda=0.4", "ties=allowed"));
            if (patterns != RandomPatterns.GAUSSIAN || kernel == Kernel.DOT) {
                assertThat(Math.cos(advice.widestAngle()))
                        .isCloseTo(curve("rem.cos-theta-c", ensemble, compared, alpha, "lambda=0.4"), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cues")
    void closedFormsOfNoisyCuesAgreeWithTheEngine(OverlapLaw law) {
        OverlapLaw bare = new Bare(law);
        for (double u : new double[] {0.01, 0.3, 1, 4}) {
            assertThat(law.margin(u)).isCloseTo(bare.margin(u), within(1e-13));
            assertThat(law.entropy(u)).isCloseTo(bare.entropy(u), within(1e-13));
            assertThat(law.mean(u)).isCloseTo((law.zeta(u + 1e-5) - law.zeta(u - 1e-5)) / 2e-5, within(1e-8));
        }
        for (double alpha : new double[] {0.01, 0.1, 0.3}) {
            assertThat(law.freezing(alpha)).isCloseTo(bare.freezing(alpha), Percentage.withPercentage(1e-9));
            assertThat(law.largest(alpha)).isCloseTo(bare.largest(alpha), Percentage.withPercentage(1e-9));
        }
        assertThat(law.saturation()).isCloseTo(bare.saturation(), Percentage.withPercentage(1e-9));
    }

    @Test
    void flippedCuesReachTheCapacityOfTheBinarySymmetricChannel() {
        for (double flip : new double[] {0.01, 0.1, 0.3, 0.45}) {
            double shannon = Math.log(2) * (1 - BinaryEntropy.bits(flip));
            assertThat(TypicalPattern.capacity(new FlippedCue(flip), 1e3)).isCloseTo(shannon, within(1e-14));
        }
    }

    @Test
    void gaussianCuesReachTheCapacityOfTheirChannel() {
        // margin l − ρ²l²/2 is largest at l = 1/ρ²
        assertThat(TypicalPattern.capacity(new LongCue(new Gaussian(), Math.sqrt(3)), 10))
                .isCloseTo(1 / 6.0, within(1e-14));
    }

    @Test
    void aNoisyCueComparedByDistanceIsTheAverageOverPatterns() {
        for (double u : new double[] {0.2, 1, 5}) {
            assertThat(new NoisyDistance(1).zeta(u)).isCloseTo(new GaussianDistance().zeta(u), within(1e-15));
        }
        // E_v exp(u(xv − v²/2)) over v ~ N(0,1), its logarithm averaged over x² = 1.69
        double x = 1.3;
        double u = 0.8;
        double sum = 0;
        for (double v = -12; v <= 12; v += 1e-3) {
            sum += 1e-3 * Math.exp(u * (x * v - v * v / 2) - v * v / 2) / Math.sqrt(2 * Math.PI);
        }
        assertThat(new NoisyDistance(x * x).zeta(u)).isCloseTo(Math.log(sum), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"SPHERICAL, DOT", "GAUSSIAN, DOT", "GAUSSIAN, DISTANCE", "BINARY, DOT"})
    void atTheMostNoiseTheCapacityIsTheLoad(RandomPatterns patterns, Kernel kernel) {
        RandomMemory memory = new RandomMemory(patterns, kernel, 100, 1000, 0);
        for (double sharpness : new double[] {0.15, 0.3, 3}) {
            double most = Advice.on(memory, sharpness).mostNoise();
            assertThat(TypicalPattern.capacity(memory.cue(most), sharpness)).isCloseTo(memory.load(), within(1e-12));
        }
        assertThat(Advice.on(memory, 0.01).mostNoise()).isNaN();
        assertThat(Advice.on(memory, 0.01).answer()).isEqualTo(Advice.Answer.LOST);
    }

    @ParameterizedTest
    @CsvSource({"20, 100", "30, 300", "60, 5000", "1000, 1e30"})
    void failingPairsOfCleanGaussianPatternsAreTheExactOnes(long dimension, double count) {
        var memory = new RandomMemory(RandomPatterns.GAUSSIAN, Kernel.DOT, dimension, count, 0);
        assertThat(FiniteRecall.of(memory, 10).pairs())
                .isCloseTo(FailingPairs.expected(dimension, count), Percentage.withPercentage(1e-4));
    }

    @Test
    void twoShortSignPatternsAreCountedByHand() {
        // D = 3, δ = 0.1, K = 2: k flips with Binomial(3, 0.1); the other pattern wins if it is nearer to the cue than
        // k, and half of the ties; P(distance j) = 1, 3, 3, 1 of 8
        double[] flips = {0.729, 0.243, 0.027, 0.001};
        double lost = flips[1] * (1 + 1.5) / 8 + flips[2] * (1 + 3 + 1.5) / 8 + flips[3] * (1 + 3 + 3 + 0.5) / 8;
        FiniteRecall sharp = FiniteRecall.of(new RandomMemory(RandomPatterns.BINARY, Kernel.DOT, 3, 2, 0.1), 100);
        assertThat(sharp.nearest()).isCloseTo(lost, within(1e-14));
        assertThat(sharp.pairs()).isCloseTo(2 * lost, within(1e-14));
        assertThat(sharp.failures()).isCloseTo(2 * lost, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"30, 400", "40, 3000", "60, 400"})
    void cleanSphericalCuesNeedTheSharpnessOfTheAnnealedMap(long dimension, double count) {
        var memory = new RandomMemory(RandomPatterns.SPHERICAL, Kernel.DOT, dimension, count, 0);
        // its criterion is m ≥ 0.8, here |x − ξ|² < 0.1 |ξ|²: m > 0.68
        assertThat(FiniteRecall.leastSharpness(memory))
                .isCloseTo(AnnealedMap.ofCount(dimension, count).leastSharpness(0.8), Percentage.withPercentage(2));
    }

    @Test
    void noisierCuesAndMorePatternsAreRecalledLess() {
        for (RandomPatterns patterns : RandomPatterns.values()) {
            double before = 1;
            for (double noise : new double[] {0, 0.1, 0.2, 0.3, 0.4}) {
                double here = FiniteRecall.of(new RandomMemory(patterns, Kernel.DOT, 40, 500, noise), 0.6)
                        .recall();
                assertThat(here).as(patterns + " " + noise).isLessThanOrEqualTo(before + QUADRATURE);
                before = here;
            }
            before = 1;
            for (double count : new double[] {10, 100, 1e4, 1e8}) {
                double here = FiniteRecall.of(new RandomMemory(patterns, Kernel.DOT, 40, count, 0.2), 0.6)
                        .recall();
                assertThat(here).as(patterns + " " + count).isLessThanOrEqualTo(before + QUADRATURE);
                before = here;
            }
        }
    }

    @Test
    void measuredCuesOfFairSignsAreFlippedCues() {
        int dimension = 40;
        double[] target = new double[dimension];
        double[] cue = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            target[i] = i % 3 == 0 ? -1 : 1;
            cue[i] = i < 8 ? -target[i] : target[i];
        }
        var fair = CoordinateLaw.of(new double[] {-1, 1}, new double[] {0.5, 0.5});
        var cues = new MeasuredCues(
                Collections.nCopies(dimension, fair), Kernel.DOT, new double[][] {cue}, new double[][] {target});
        var flipped = new FlippedCue(0.2);
        for (double u : new double[] {0.05, 0.4, 2}) {
            assertThat(cues.zeta(u)).isCloseTo(flipped.zeta(u), within(1e-14));
            assertThat(cues.mean(u)).isCloseTo(flipped.mean(u), within(1e-14));
        }
        assertThat(cues.signal()).isCloseTo(0.6, within(1e-14));
        assertThat(cues.curvature()).isCloseTo(1, within(1e-7));
        assertThat(Limits.of(cues, 0.1, 1).capacity()).isCloseTo(TypicalPattern.capacity(flipped, 1), within(1e-12));
    }

    @Test
    void badQuestionsAreRefusedInOneSentence() {
        assertThatThrownBy(() -> new RandomMemory(RandomPatterns.BINARY, Kernel.DOT, 10, 10, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noise (δ")
                .hasMessageContaining("choose a value below 0.5");
        assertThatThrownBy(() -> new RandomMemory(RandomPatterns.SPHERICAL, Kernel.DOT, 10, 1, 0))
                .hasMessageContaining("count (K");
        assertThatThrownBy(() -> new RandomMemory(RandomPatterns.GAUSSIAN, Kernel.DOT, 2, 10, 0))
                .hasMessageContaining("dimension (D");
        assertThatThrownBy(() -> new MeasuredCues(List.of(), Kernel.DOT, new double[0][], new double[0][]))
                .hasMessageContaining("at least 1 cue");
    }
}
