package attractor.experiment.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Workers;
import attractor.pattern.Ensemble;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.RegeneratedPatterns;
import attractor.pattern.Seed;
import attractor.pattern.Spherical;
import attractor.theory.rem.AnnealedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Descents over blocks of patterns.
final class SoftmaxDescentTest {

    private static TileBlocks memory(int count, int dimension) {
        return TileBlocks.sphere(count, dimension, new Seed(3));
    }

    @Test
    void keptAndRegeneratedPatternsGiveTheSameBitsWithAnyNumberOfThreads() {
        TileBlocks xi = memory(60_000, 30);
        float[] target = xi.row(0);
        SoftmaxDescent.End kept =
                new SoftmaxDescent(memory(60_000, 30).in(PatternBlocks.Storage.KEPT)).from(target, target, 0.6);
        int threads = Workers.shared().threads();
        try {
            for (int n : new int[] {1, 3}) {
                Workers.useThreads(n);
                assertThat(new SoftmaxDescent(memory(60_000, 30)).from(target, target, 0.6))
                        .isEqualTo(kept);
            }
        } finally {
            Workers.useThreads(threads);
        }
    }

    @Test
    void storedAndRegeneratedSetsGiveTheSameBits() {
        Ensemble spherical = new Spherical();
        RegeneratedPatterns regenerated = new RegeneratedPatterns(spherical, 9000, 25, new Seed(5));
        RowBlocks stored = new RowBlocks(regenerated.stored(), RowBlocks.Score.INNER_PRODUCT);
        RowBlocks again = new RowBlocks(regenerated, RowBlocks.Score.INNER_PRODUCT);
        float[] target = stored.row(0);
        assertThat(new SoftmaxDescent(again).from(target, target, 0.6))
                .isEqualTo(new SoftmaxDescent(stored.in(PatternBlocks.Storage.KEPT)).from(target, target, 0.6));
    }

    @Test
    void byDistanceALongPatternDoesNotWin() {
        // two patterns in one direction, one of twice the length: the inner product cannot tell the short one
        RealPatterns pair = RealPatterns.of(new double[][] {{1, 1, 1, 1}, {2, 2, 2, 2}});
        float[] target = {1, 1, 1, 1};
        SoftmaxDescent.End inner =
                new SoftmaxDescent(new RowBlocks(pair, RowBlocks.Score.INNER_PRODUCT)).from(target, target, 5);
        SoftmaxDescent.End distance =
                new SoftmaxDescent(new RowBlocks(pair, RowBlocks.Score.DISTANCE)).from(target, target, 5);
        assertThat(inner.recalled()).isFalse();
        assertThat(distance.recalled()).isTrue();
    }

    @Test
    void severalSharpnessesAtOnceEndWhereOneAtATimeDoes() {
        TileBlocks xi = memory(30_000, 30).in(PatternBlocks.Storage.KEPT);
        float[] target = xi.row(0);
        double[] sharpness = {0.2, 0.4, 0.55, 0.7, 1.5};
        List<SoftmaxDescent.End> together = new SoftmaxDescent(xi).at(target, sharpness);
        for (int k = 0; k < sharpness.length; k++) {
            SoftmaxDescent.End alone = new SoftmaxDescent(xi).from(target, target, sharpness[k]);
            assertThat(together.get(k).recalled()).isEqualTo(alone.recalled());
            assertThat(together.get(k).distance()).isCloseTo(alone.distance(), within(1e-3));
        }
    }

    @Test
    void aDescentEndsAtItsLimit() {
        TileBlocks xi = memory(1000, 24);
        float[] target = xi.row(0);
        SoftmaxDescent.End end = new SoftmaxDescent(xi, 1).from(target, target, 0.8);
        assertThat(end.steps()).isEqualTo(1);
    }

    private static RowBlocks rows(Ensemble ensemble, int count, int dimension) {
        return new RowBlocks(
                new RegeneratedPatterns(ensemble, count, dimension, new Seed(2)), RowBlocks.Score.INNER_PRODUCT);
    }

    @Test
    void aFixedPointIsItsOwnSoftmaxMean() {
        TileBlocks xi = memory(50, 12);
        float[] x = xi.row(1);
        double lambda = 0.7;
        SoftmaxDescent.End end = new SoftmaxDescent(xi).from(x, x, lambda);
        double[] state = new double[12];
        for (int i = 0; i < 12; i++) {
            state[i] = x[i];
        }
        // the definition in float64, as many steps
        for (int step = 0; step < end.steps(); step++) {
            state = softmaxMean(xi, state, lambda);
        }
        double distance = 0;
        for (int i = 0; i < 12; i++) {
            distance += (state[i] - x[i]) * (state[i] - x[i]) / 12;
        }
        assertThat(end.distance()).isCloseTo(distance, within(1e-4));
    }

    private static double[] softmaxMean(PatternBlocks xi, double[] x, double lambda) {
        double[] y = new double[x.length];
        double total = 0;
        for (int mu = 0; mu < xi.count(); mu++) {
            float[] row = xi.row(mu);
            double m = 0;
            for (int i = 0; i < x.length; i++) {
                m += row[i] * x[i];
            }
            double weight = Math.exp(lambda * m);
            total += weight;
            for (int i = 0; i < x.length; i++) {
                y[i] += weight * row[i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= total;
        }
        return y;
    }

    @Test
    void aSharpMemoryKeepsItsPatternAndABluntOneLosesIt() {
        TileBlocks xi = memory(1000, 24);
        float[] target = xi.row(0);
        assertThat(new SoftmaxDescent(xi).from(target, target, 3).recalled()).isTrue();
        assertThat(new SoftmaxDescent(xi).from(target, target, 0.05).recalled()).isFalse();
    }

    @Test
    void spinsAreBlocksToo() {
        RowBlocks xi = rows(new RandomSpins(), 5000, 40);
        float[] target = xi.row(0);
        SoftmaxDescent.End end = new SoftmaxDescent(xi).from(target, target, 1);
        assertThat(end.distance()).isCloseTo(0, within(1e-6));
        assertThat(end.reason()).isEqualTo(SoftmaxDescent.Reason.STILL);
    }

    @Test
    void theCrossoverOfAMemoryLiesNearTheAnnealedOne() {
        double predicted = AnnealedMap.ofLoad(26, 0.3).leastSharpness(Crossover.LEAST_LENGTH);
        TileBlocks xi = memory((int) Math.rint(Math.exp(0.3 * 26)), 26).in(PatternBlocks.Storage.KEPT);
        // single memories scatter by a few per cent; the range of the bisection is 60 to 150 per cent
        assertThat(Crossover.of(xi, predicted).sharpness()).isCloseTo(predicted, within(0.15 * predicted));
    }
}
