package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reference values of the whole battery are in the golden tests of the models; here are its properties.
final class SimilarityTest {

    private static void same(double got, double expected) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertThat(got).isEqualTo((Double) expected);
        } else {
            assertThat(got).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void packedPatternsCompareAsTheirNumbersDo(Similarity similarity) {
        SplitMix64 rng = new SplitMix64(1);
        for (int dimension : new int[] {1, 3, 64, 70, 129}) {
            SpinPatterns xi = rng.patterns(5, dimension);
            BitPatterns bits = BitPatterns.fromSpins(xi);
            for (int mu = 1; mu < 5; mu++) {
                same(
                        similarity.of(xi.get(0), xi.get(mu)),
                        similarity.of(Reals.of(xi.get(0).toArray()), xi.get(mu)));
                same(
                        similarity.of(bits.get(0), bits.get(mu)),
                        similarity.of(Reals.of(bits.get(0).toArray()), bits.get(mu)));
            }
            same(
                    similarity.of(xi.get(0), xi.get(0)),
                    similarity.of(Reals.of(xi.get(0).toArray()), xi.get(0)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundToPatternsItGivesTheSameScores(Similarity similarity) {
        SplitMix64 rng = new SplitMix64(2);
        SpinPatterns spins = rng.patterns(6, 70);
        double[] rows = new double[6 * 70];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = rng.below(5) / 4.0;
        }
        Patterns[] sets = {
            spins, BitPatterns.fromSpins(spins), RealPatterns.of(70, rows), RealPatterns.of(Precision.FLOAT32, 70, rows)
        };
        for (Patterns set : sets) {
            for (Pattern cue :
                    new Pattern[] {spins.get(0), BitPatterns.fromSpins(spins).get(1), set.get(2)}) {
                double[] s = new double[6];
                similarity.over(set).score(cue, s);
                for (int mu = 0; mu < 6; mu++) {
                    same(s[mu], similarity.of(cue, set.get(mu)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KULLBACK_LEIBLER")
    void theOrderOfTheTwoVectorsDoesNotMatter(Similarity similarity) {
        Reals x = Reals.of(0.5, 0, 2, 1);
        Reals y = Reals.of(1, 0.25, 0, 1);

        same(similarity.of(x, y), similarity.of(y, x));
    }

    @Test
    void onSpinsDotCosineHammingAndDistancesRankAlike() {
        SpinPatterns xi = new SplitMix64(3).patterns(40, 101);
        Spins cue = new SplitMix64(4).patterns(1, 101).get(0);
        int expected = BestMatch.of(scores(Similarity.DOT, xi, cue)).index();

        for (Similarity similarity : new Similarity[] {
            Similarity.OVERLAP,
            Similarity.COSINE,
            Similarity.HAMMING_SIMILARITY,
            Similarity.HAMMING_DISTANCE,
            Similarity.SIMPLE_MATCHING,
            Similarity.ROGERS_TANIMOTO,
            Similarity.TANIMOTO,
            Similarity.HINTZMAN,
            Similarity.EUCLIDEAN_DISTANCE,
            Similarity.SQUARED_EUCLIDEAN_DISTANCE,
            Similarity.MANHATTAN_DISTANCE,
            Similarity.INVERSE_SQUARED_EUCLIDEAN,
            Similarity.INVERSE_MANHATTAN
        }) {
            assertThat(BestMatch.of(scores(similarity, xi, cue)).index())
                    .as(similarity.name())
                    .isEqualTo(expected);
        }
    }

    private static double[] scores(Similarity similarity, Patterns xi, Pattern cue) {
        double[] s = new double[xi.count()];
        similarity.over(xi).score(cue, s);
        return s;
    }

    @Test
    void exactHitsHaveDistanceZeroAndAnInfiniteReciprocal() {
        Reals x = Reals.of(0.1, 0.7, -3);

        for (Distance distance : new Distance[] {
            Distance.HAMMING, Distance.EUCLIDEAN, Distance.SQUARED_EUCLIDEAN, Distance.MANHATTAN, Distance.CHEBYSHEV
        }) {
            assertThat(distance.between(x, x)).isEqualTo(0.0);
        }
        assertThat(Similarity.INVERSE_MANHATTAN.of(x, x)).isInfinite();
        assertThat(Similarity.INVERSE_SQUARED_EUCLIDEAN.of(x, x)).isInfinite();
        assertThat(new PeakSignalToNoise().of(x, x)).isInfinite();
    }

    @Test
    void constantVectorsHaveNoPearsonCorrelationHoweverTheyRound() {
        // The mean of three times 0.1 is not 0.1 in floating point.
        assertThat(Similarity.PEARSON.of(Reals.of(0.1, 0.1, 0.1), Reals.of(1, 2, 3)))
                .isNaN();
        assertThat(Similarity.PEARSON.of(Spins.of(1, 1), Spins.of(1, -1))).isNaN();
    }

    @Test
    void kullbackLeiblerComparesNormalisedVectors() {
        Reals p = Reals.of(1, 1, 2);
        Reals q = Reals.of(2, 1, 1);

        // p = (1/4, 1/4, 1/2), q = (1/2, 1/4, 1/4): 1/4 ln 1/2 + 1/2 ln 2 = ln 2 / 4.
        assertThat(Distance.KULLBACK_LEIBLER.between(p, q)).isCloseTo(Math.log(2) / 4, within(1e-15));
        assertThat(Distance.KULLBACK_LEIBLER.between(p, Reals.of(10, 10, 20))).isEqualTo(0.0);
        assertThat(Distance.KULLBACK_LEIBLER.between(Reals.of(0, 1, 0), p)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Similarity.KULLBACK_LEIBLER.of(p, Reals.of(0, 1, 1))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Similarity.KULLBACK_LEIBLER.of(p, Reals.of(-1, 1, 1))).isNaN();
        assertThat(Similarity.KULLBACK_LEIBLER.of(p, Reals.of(0, 0, 0))).isNaN();
        // Uniform over one member against uniform over two: ln 2.
        assertThat(Distance.KULLBACK_LEIBLER.between(Bits.of(1, 0, 0), Bits.of(1, 1, 0)))
                .isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void peakSignalToNoiseIsTenTimesTheLogarithm() {
        // Mean squared error 1/4, peak 2: 10 log10(16).
        assertThat(new PeakSignalToNoise(2).of(Reals.of(0, 0, 0, 0), Reals.of(0, 1, 0, 0)))
                .isCloseTo(10 * Math.log10(16), within(1e-12));
        assertThatThrownBy(() -> new PeakSignalToNoise(0)).hasMessage("peak is 0; it must be in (0, ∞)");
    }

    @Test
    void vectorsOfDifferentDimensionAreRefused() {
        assertThatThrownBy(() -> Similarity.DOT.of(Spins.of(1), Spins.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vectors of dimension 1 and 2 have no similarity; both need the same dimension");
    }
}
