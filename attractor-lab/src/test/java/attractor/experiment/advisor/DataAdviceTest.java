package attractor.experiment.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Workers;
import attractor.pattern.Gaussian;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.Spherical;
import attractor.theory.advice.Advice;
import attractor.theory.advice.FiniteRecall;
import attractor.theory.advice.RandomMemory;
import attractor.theory.advice.RandomPatterns;
import attractor.theory.rem.Kernel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DataAdviceTest {

    private static final Seed SEED = new Seed(11);

    private static Patterns draw(RandomPatterns patterns, int count, int dimension, Seed seed) {
        return switch (patterns) {
            case SPHERICAL -> new Spherical().draw(count, dimension, seed);
            case GAUSSIAN -> new Gaussian().draw(count, dimension, seed);
            case BINARY -> new RandomSpins().draw(count, dimension, seed);
        };
    }

    /// Patterns of 60 components made of 3 factors.
    private static RealPatterns correlated(int count) {
        RandomGenerator rng = SEED.child("factors", 0).generator();
        double[][] factors = new double[3][60];
        for (double[] factor : factors) {
            for (int i = 0; i < factor.length; i++) {
                factor[i] = rng.nextGaussian();
            }
        }
        double[][] rows = new double[count][60];
        for (double[] row : rows) {
            for (double[] factor : factors) {
                double weight = rng.nextGaussian();
                for (int i = 0; i < row.length; i++) {
                    row[i] += weight * factor[i];
                }
            }
        }
        return RealPatterns.of(rows);
    }

    @AfterEach
    void allThreads() {
        Workers.useThreads(Runtime.getRuntime().availableProcessors());
    }

    // 480 cues of 8 memories: 5 standard errors of a share are at most 0.11 (false alarm below 1e-6 a case), and the
    // finite-size law may be off by 0.1 at these D
    @ParameterizedTest
    @CsvSource({
        "SPHERICAL, DOT, 40, 1000, 0.5, 0.3",
        "SPHERICAL, DOT, 29, 1600, 1.18, 0.47",
        "SPHERICAL, DOT, 40, 1000, 0.5, 0.6",
        "GAUSSIAN, DOT, 50, 300, 0.8, 0.15",
        "GAUSSIAN, DOT, 50, 300, 0.8, 2",
        "GAUSSIAN, DISTANCE, 30, 400, 1.3, 0.9",
        "BINARY, DOT, 40, 300, 0.3, 0.4",
        "BINARY, DOT, 30, 900, 0.1, 0.35"
    })
    void randomMemoriesRecallWhatTheoryPredicts(
            RandomPatterns patterns, Kernel kernel, int dimension, int count, double noise, double beta) {
        double predicted = FiniteRecall.of(new RandomMemory(patterns, kernel, dimension, count, noise), beta)
                .recall();
        int recalled = 0;
        for (int s = 0; s < 8; s++) {
            Seed own = SEED.child("memory", s);
            Patterns xi = draw(patterns, count, dimension, own);
            NoisyCues cues = NoisyCues.of(xi, new NoisyCues.Channel(noise, 1), 60, own);
            recalled += RecallTrial.of(xi, kernel, beta, cues).recalled();
        }
        double rate = recalled / 480.0;
        double error = Math.sqrt(Math.max(rate * (1 - rate), 0.01) / 480);
        assertThat(rate).isCloseTo(predicted, within(5 * error + 0.1));
    }

    @Test
    void adviceOnRandomPatternsOfAFileIsThatOfTheirEnsemble() {
        Patterns xi = draw(RandomPatterns.BINARY, 400, 60, SEED);
        DataAdvice advice = DataAdvice.on(xi, new DataQuestion(Kernel.DOT, 0.2, 0.5, 200), SEED);
        Advice ensemble = Advice.on(new RandomMemory(RandomPatterns.BINARY, Kernel.DOT, 60, 400, 0.2), 0.5);
        // the cues looked at have more or fewer flips than expected, √(0.2·0.8/(16·60)) = 0.013 each way
        assertThat(advice.limits().capacity()).isCloseTo(ensemble.limits().capacity(), within(0.04));
        assertThat(advice.limits().load()).isCloseTo(ensemble.limits().load(), within(1e-15));
        assertThat(advice.scale()).isCloseTo(1, within(1e-12));
        assertThat(advice.agrees()).isTrue();
        assertThat(topics(advice)).doesNotContain("mean", "norms", "correlation");
    }

    @Test
    void scaledPatternsNeedTheScaledSharpness() {
        RealPatterns xi =
                RealPatterns.from(draw(RandomPatterns.SPHERICAL, 200, 40, SEED), attractor.pattern.Precision.FLOAT64);
        Patterns unit = Preparation.apply(xi, EnumSet.of(Preparation.NORMALISE));
        DataAdvice plain = DataAdvice.on(xi, new DataQuestion(Kernel.DOT, 0.5, 0.4, 50), SEED);
        DataAdvice scaled = DataAdvice.on(unit, new DataQuestion(Kernel.DOT, 0.5, 0.4 * 40, 50), SEED);
        assertThat(scaled.scale()).isCloseTo(1 / 40.0, within(1e-12));
        assertThat(scaled.limits().capacity()).isCloseTo(plain.limits().capacity(), within(1e-9));
        assertThat(scaled.trial()).isEqualTo(plain.trial());
    }

    @Test
    void correlatedPatternsAreNamedAndTheTrialIsTrusted() {
        DataAdvice advice = DataAdvice.on(correlated(400), new DataQuestion(Kernel.DOT, 0.5, 0.25, 100), SEED);
        assertThat(advice.agrees()).isFalse();
        assertThat(advice.trial().rate()).isLessThan(advice.predicted().recall());
        assertThat(advice.patterns().likeness().directions()).isBetween(2.0, 4.0);
        assertThat(advice.overlaps().spreadRatio()).isGreaterThan(2);
        assertThat(topics(advice)).contains("correlation", "norms");
        assertThat(advice.sentences().stream()
                        .filter(sentence -> sentence.topic().equals("agreement"))
                        .map(Sentence::text)
                        .toList())
                .first()
                .asString()
                .contains("disagree; trust the trial");
    }

    private static List<String> topics(DataAdvice advice) {
        return advice.sentences().stream().map(Sentence::topic).toList();
    }

    @Test
    void likenessIsThatOfTheDefinition() {
        Likeness centred = Likeness.of(draw(RandomPatterns.GAUSSIAN, 500, 40, SEED), SEED);
        // relative error of (tr C)²/tr C² from 125 000 pairs: √(2/125 000) = 0.004, of the norms' spread 1/√1000
        assertThat(centred.directions()).isCloseTo(40, within(1.0));
        assertThat(centred.meanShare()).isCloseTo(0, within(0.01));
        assertThat(centred.normSpread()).isCloseTo(1 / Math.sqrt(80), within(0.02));
        double[][] shifted = new double[500][];
        for (int mu = 0; mu < 500; mu++) {
            shifted[mu] = draw(RandomPatterns.GAUSSIAN, 500, 40, SEED).get(mu).toArray();
            for (int i = 0; i < 40; i++) {
                shifted[mu][i] += 1;
            }
        }
        assertThat(Likeness.of(RealPatterns.of(shifted), SEED).meanShare()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void preparedPatternsAreCentredAndOfUnitNorm() {
        RealPatterns xi = correlated(20);
        Patterns centred = Preparation.apply(xi, EnumSet.of(Preparation.CENTRE));
        double[] sum = new double[60];
        double[] ones = new double[20];
        java.util.Arrays.fill(ones, 1);
        centred.superpose(ones, sum);
        assertThat(sum).usingComparatorWithPrecision(1e-12).containsOnly(0.0);
        Patterns unit = Preparation.apply(xi, EnumSet.allOf(Preparation.class));
        for (int mu = 0; mu < 20; mu++) {
            assertThat(unit.squaredNorm(mu)).isCloseTo(1, within(1e-12));
        }
        assertThat(Preparation.apply(xi, EnumSet.noneOf(Preparation.class))).isSameAs(xi);
        assertThatThrownBy(() -> Preparation.apply(
                        RealPatterns.of(new double[][] {{1, 2, 3}, {0, 0, 0}}), EnumSet.of(Preparation.NORMALISE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pattern 1 is zero");
    }

    @Test
    void overlapsSayFromWhichSharpnessOnAPatternOutweighsTheOthers() {
        RealPatterns xi = RealPatterns.of(new double[][] {{3, 0, 0}, {0, 2, 0}, {0, 0, 2}});
        NoisyCues cues = new NoisyCues(List.of(0), List.of(xi.get(0)));
        MeasuredOverlaps overlaps = MeasuredOverlaps.of(xi, new DataQuestion(), cues, 1);
        // m = 9, 0, 0: 2 e^(−9β) = 1/9
        assertThat(overlaps.median()).isCloseTo(Math.log(18) / 9, within(1e-12));
        assertThat(overlaps.recall(0.4)).isEqualTo(1);
        assertThat(overlaps.recall(0.3)).isZero();
        assertThat(overlaps.beaten()).isZero();
        NoisyCues wrong = new NoisyCues(List.of(1), List.of(xi.get(0)));
        assertThat(MeasuredOverlaps.of(xi, new DataQuestion(), wrong, 1).beaten())
                .isEqualTo(1);
    }

    @Test
    void adviceDoesNotDependOnThreads() {
        Patterns xi = correlated(300);
        DataQuestion question = new DataQuestion(Kernel.DISTANCE, 0.4, 0.5, 40);
        List<DataAdvice> all = new ArrayList<>();
        for (int threads : new int[] {1, 2, 3}) {
            Workers.useThreads(threads);
            all.add(DataAdvice.on(xi, question, SEED));
        }
        assertThat(all).allMatch(all.getFirst()::equals);
    }

    @Test
    void everySentenceHasItsNumbers() {
        List<Sentence> all =
                new ArrayList<>(RandomAdvice.on(new AdviceQuestion()).sentences());
        assertThat(all).extracting(Sentence::topic).doesNotHaveDuplicates();
        all.addAll(DataAdvice.on(correlated(50), new DataQuestion(), SEED).sentences());
        for (Sentence sentence : all) {
            assertThat(sentence.text()).endsWith(".").doesNotContain("NaN");
            assertThat(sentence.numbers()).isNotEmpty();
            for (Map.Entry<String, Object> number : sentence.numbers().entrySet()) {
                assertThat(number.getValue() instanceof Double real && !Double.isFinite(real))
                        .as(sentence.topic() + " " + number)
                        .isFalse();
            }
            assertThat(sentence.toTree()).containsKey("text");
        }
    }

    @Test
    void patternsThatCannotBeJudgedAreRefused() {
        DataQuestion question = new DataQuestion();
        assertThatThrownBy(() -> DataAdvice.on(RealPatterns.of(new double[][] {{1, 2, 3}}), question, SEED))
                .hasMessageContaining("at least 2 of dimension 3");
        assertThatThrownBy(() -> DataAdvice.on(RealPatterns.of(new double[3][4]), question, SEED))
                .hasMessageContaining("root mean square");
        assertThatThrownBy(() -> DataAdvice.on(
                        draw(RandomPatterns.BINARY, 5, 10, SEED), new DataQuestion(Kernel.DOT, 0.7, 1, 50), SEED))
                .hasMessageContaining("choose a value below 0.5");
    }
}
