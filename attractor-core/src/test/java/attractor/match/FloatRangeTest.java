package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Gaussian;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Inner products beyond the range of float32: the expected values are those of the same numbers in float64.
final class FloatRangeTest {

    private static final RandomGenerator RNG = new Seed(1).generator();

    /// Gaussian rows times a factor, rounded to float32 where it holds them, and kept in a precision.
    private static RealPatterns rows(int count, int dimension, double factor, Precision precision) {
        RealPatterns gaussian = new Gaussian().draw(count, dimension, new Seed(2));
        double[] numbers = new double[count * dimension];
        for (int k = 0; k < numbers.length; k++) {
            double number = gaussian.at(k / dimension, k % dimension) * factor;
            numbers[k] = Float.isFinite((float) number) ? (float) number : number;
        }
        return RealPatterns.of(precision, dimension, numbers);
    }

    /// 5 rows are on the heap, 600 are searched range by range, 3000 are off the heap.
    @ParameterizedTest
    @CsvSource({"5, 1e25", "5, 1e-23", "600, 1e25", "600, 1e-23", "3000, 1e25", "3000, 1e-23"})
    void theNearestPatternIsThatOfFloat64(int count, double factor) {
        int dimension = 40;
        RealPatterns floats = rows(count, dimension, factor, Precision.FLOAT32);
        RealPatterns doubles = rows(count, dimension, factor, Precision.FLOAT64);
        for (Similarity similarity : new Similarity[] {Similarity.DOT, Similarity.OVERLAP, Similarity.COSINE}) {
            for (int mu = 0; mu < count; mu += Math.max(1, count / 7)) {
                double[] expected = new double[count];
                double[] scores = new double[count];
                similarity.over(doubles).score(doubles.get(mu), expected);
                similarity.over(floats).score(floats.get(mu), scores);
                BestMatch nearest = BestMatch.of(expected);
                double largest = nearest.score();
                assertThat(scores).containsExactly(expected, within(1e-6 * largest));
                BestMatch best = new Search(floats, similarity.over(floats))
                        .best(floats.get(mu))
                        .orElseThrow();
                assertThat(best.index()).as(similarity.name()).isEqualTo(nearest.index());
                assertThat(best.score()).isCloseTo(largest, within(1e-6 * largest));
            }
        }
    }

    @Test
    void rowsOfATinyIdentityAreToldApart() {
        RealPatterns xi = RealPatterns.of(Precision.FLOAT32, 3, new double[] {1e-23, 0, 0, 0, 1e-23, 0, 0, 0, 1e-23});
        for (int mu = 0; mu < 3; mu++) {
            BestMatch best =
                    new Search(xi, Similarity.COSINE.over(xi)).best(xi.get(mu)).orElseThrow();
            assertThat(best.index()).isEqualTo(mu);
            assertThat(best.score()).isCloseTo(1, within(1e-12));
        }
    }

    /// A score that cancels to 0 in float32 stays what float32 makes of it.
    @Test
    void aSumThatCancelsIsNoneThatVanishes() {
        RealPatterns xi = RealPatterns.of(Precision.FLOAT32, 3, new double[] {1, -1, 1e-30});
        double[] m = new double[1];
        xi.overlaps(Reals.ofFloats(1e10f, 1e10f, 1e-30f), m);
        assertThat(m[0]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, DOT", "3000, DOT", "5, DISTANCE", "3000, DISTANCE"})
    void aStepAmongHugePatternsLeadsToTheNearestOne(int count, String kernel) {
        RealPatterns xi = rows(count, 40, 1e25, Precision.FLOAT32);
        InnerProducts products = kernel.equals("DOT") ? InnerProducts.over(xi) : InnerProducts.lessHalfSquares(xi);
        MatchMemory memory = new MatchMemory(xi, products, new Separation.Softmax(1), Settling.SINGLE_SHOT);
        RealPatterns doubles = rows(count, 40, 1e25, Precision.FLOAT64);
        for (int mu = 0; mu < count; mu += Math.max(1, count / 7)) {
            double[] scores = new double[count];
            doubles.overlaps(doubles.get(mu), scores);
            for (int nu = 0; nu < count && !kernel.equals("DOT"); nu++) {
                scores[nu] -= doubles.squaredNorm(nu) / 2;
            }
            Recall recall = memory.recall(xi.get(mu), RNG, Observer.NONE);
            assertThat(recall.outcome()).isNotEqualTo(Outcome.DIVERGED);
            assertThat(recall.pattern()).isEqualTo(xi.get(BestMatch.of(scores).index()));
        }
    }

    @Test
    void scoresBeyondFloat64DivergeAndOnlyReciprocalDistancesAreHit() {
        RealPatterns xi = rows(5, 40, 1e200, Precision.FLOAT64);
        for (Similarity similarity : new Similarity[] {Similarity.DOT, Similarity.OVERLAP}) {
            MatchMemory memory = new MatchMemory(xi, similarity.over(xi), new Separation.Softmax(), new Settling());
            assertThat(memory.recall(xi.get(3), RNG, Observer.NONE).outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(memory.weights(xi.get(3))).containsOnly(Double.NaN);
        }
        RealPatterns some = rows(5, 40, 1, Precision.FLOAT64);
        MatchMemory hit = new MatchMemory(
                some, Similarity.INVERSE_MANHATTAN.over(some), new Separation.Softmax(), new Settling());
        assertThat(hit.recall(some.get(3), RNG, Observer.NONE).pattern()).isEqualTo(some.get(3));
    }
}
