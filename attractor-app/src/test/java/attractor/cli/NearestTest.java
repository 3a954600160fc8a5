package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.BitFlips;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The nearest pattern against its definition, one pattern at a time.
final class NearestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 415, 417, 5000})
    void amongRealPatternsItIsTheOneOfGreatestCosine(int count) {
        for (Precision precision : Precision.values()) {
            RealPatterns patterns = reals(precision, count, 5, 1);
            List<Pattern> states = list(reals(precision, 70, 5, 2));
            Nearest.Found[] found = new Nearest(patterns).to(states);
            for (int i = 0; i < found.length; i++) {
                double[] cosines = cosines(patterns, states.get(i));
                assertThat(found[i].overlap()).isCloseTo(cosines[found[i].index()], within(1e-6));
                for (double cosine : cosines) {
                    assertThat(cosine).isLessThanOrEqualTo(found[i].overlap() + 1e-6);
                }
            }
        }
    }

    @Test
    void beyondAMillionPatternsNormsThatAreFormedInPassingGiveTheSame() {
        int count = (1 << 20) + 5;
        RealPatterns patterns = reals(Precision.FLOAT32, count, 2, 3);
        List<Pattern> states = list(reals(Precision.FLOAT32, 3, 2, 4));
        Nearest.Found[] found = new Nearest(patterns).to(states);
        RealPatterns first = patterns.rows(0, 1 << 20);
        RealPatterns last = patterns.rows(1 << 20, count);
        Nearest.Found[] among = new Nearest(first).to(states);
        Nearest.Found[] rest = new Nearest(last).to(states);
        for (int i = 0; i < found.length; i++) {
            boolean later = rest[i].overlap() > among[i].overlap();
            assertThat(found[i].overlap()).isEqualTo(later ? rest[i].overlap() : among[i].overlap());
            assertThat(found[i].index()).isEqualTo(later ? rest[i].index() + (1 << 20) : among[i].index());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 417, 5000})
    void amongSpinsItIsTheOneOfGreatestOverlapAndTheFirstOfEquals(int count) {
        SpinPatterns patterns = new RandomSpins().draw(count, 67, new Seed(5));
        RandomGenerator rng = new Seed(6).generator();
        List<Pattern> states = IntStream.range(0, 70)
                .mapToObj(i -> new BitFlips(0.3).apply(patterns.get(i % count), rng))
                .toList();
        Nearest.Found[] found = new Nearest(patterns).to(states);
        for (int i = 0; i < found.length; i++) {
            double[] m = new double[count];
            patterns.overlaps(states.get(i), m);
            int best = 0;
            for (int mu = 1; mu < count; mu++) {
                best = m[mu] > m[best] ? mu : best;
            }
            assertThat(found[i]).isEqualTo(new Nearest.Found(best, m[best] / 67));
        }
    }

    @Test
    void aVectorOfNormZeroHasTheOverlapZero() {
        Patterns patterns = RealPatterns.of(2, new double[] {1, 2, 0, 0});
        assertThat(new Nearest(patterns).to(List.of(Reals.of(0.0, 0.0), Reals.of(-1.0, -2.0))))
                .containsExactly(new Nearest.Found(0, 0), new Nearest.Found(1, 0));
    }

    private static RealPatterns reals(Precision precision, int count, int dimension, long seed) {
        RandomGenerator rng = new Seed(seed).generator();
        return RealPatterns.of(
                precision,
                dimension,
                rng.doubles((long) count * dimension, -1, 1).toArray());
    }

    private static List<Pattern> list(Patterns patterns) {
        return IntStream.range(0, patterns.count())
                .<Pattern>mapToObj(patterns::get)
                .toList();
    }

    private static double[] cosines(Patterns patterns, Pattern x) {
        return IntStream.range(0, patterns.count())
                .mapToDouble(mu -> {
                    Pattern row = patterns.get(mu);
                    double xy = 0;
                    double xx = 0;
                    double yy = 0;
                    for (int i = 0; i < x.dimension(); i++) {
                        xy += row.at(i) * x.at(i);
                        xx += x.at(i) * x.at(i);
                        yy += row.at(i) * row.at(i);
                    }
                    return xy / Math.sqrt(xx * yy);
                })
                .toArray();
    }
}
