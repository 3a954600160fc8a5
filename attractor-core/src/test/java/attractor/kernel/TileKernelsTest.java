package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.kernel.TileKernels.Rows;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Random rows, and recall where sixteen rows lie side by side.
final class TileKernelsTest {

    private final TileKernels scalar = Kernels.scalar().tiles();
    private final TileKernels fast = Kernels.provider().tiles();

    private static float[] numbers(FloatTiles tiles) {
        return tiles.segment().toArray(ValueLayout.JAVA_FLOAT);
    }

    private FloatTiles drawn(TileKernels kernels, Rows rows, int count, int dimension) {
        FloatTiles tiles = FloatTiles.room(count, dimension);
        kernels.draw(rows, 7, 0, tiles);
        return tiles;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 40, 101})
    void everyProviderDrawsTheSameBits(int dimension) {
        for (Rows rows : Rows.values()) {
            assertThat(numbers(drawn(fast, rows, 300, dimension)))
                    .isEqualTo(numbers(drawn(scalar, rows, 300, dimension)));
        }
    }

    @Test
    void aRowDependsOnItsNumberAndNotOnWhereDrawingBegins() {
        FloatTiles all = drawn(fast, Rows.SPHERE, 512, 9);
        FloatTiles late = FloatTiles.room(256, 9);
        fast.draw(Rows.SPHERE, 7, 256, late);
        for (int mu = 0; mu < 256; mu++) {
            for (int i = 0; i < 9; i++) {
                assertThat(late.at(mu, i)).isEqualTo(all.at(256 + mu, i));
            }
        }
    }

    @Test
    void theFirstPairIsThatOfBoxAndMuller() {
        // the words as SplitMix64 of the seed gives them, functions in float64
        FloatTiles tiles = drawn(scalar, Rows.NORMAL, 1, 2);
        int radius = (int) NormalPair.output(7, 0);
        int angle = (int) NormalPair.output(7, 8);
        double r = Math.sqrt(-2 * Math.log(((radius >>> 1) + 0.5) * 0x1p-31));
        double t = (double) (angle << 2) / (1L << 31) * Math.PI / 4;
        double cosine = angle < 0 ? -Math.cos(t) : Math.cos(t);
        boolean swapped = (angle & 1 << 30) != 0;
        assertThat((double) tiles.at(0, 0)).isCloseTo(r * (swapped ? Math.sin(t) : cosine), within(1e-6));
        assertThat((double) tiles.at(0, 1)).isCloseTo(r * (swapped ? cosine : Math.sin(t)), within(1e-6));
    }

    @Test
    void normalNumbersHaveTheMomentsAndTheTailOfTheNormalLaw() {
        // 10^6 numbers; six standard errors, false alarm 1e-8 for the lot
        int dimension = 100;
        FloatTiles tiles = drawn(fast, Rows.NORMAL, 9984, dimension);
        double n = 9984.0 * dimension;
        double[] moments = new double[5];
        double beyond = 0;
        double neighbours = 0;
        for (int mu = 0; mu < 9984; mu++) {
            for (int i = 0; i < dimension; i++) {
                double x = tiles.at(mu, i);
                for (int k = 1; k <= 4; k++) {
                    moments[k] += Math.pow(x, k) / n;
                }
                beyond += Math.abs(x) > 3 ? 1 : 0;
                neighbours += i > 0 ? x * tiles.at(mu, i - 1) / n : 0;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(6 / Math.sqrt(n)));
        assertThat(moments[2]).isCloseTo(1, within(6 * Math.sqrt(2 / n)));
        assertThat(moments[3]).isCloseTo(0, within(6 * Math.sqrt(15 / n)));
        assertThat(moments[4]).isCloseTo(3, within(6 * Math.sqrt(96 / n)));
        assertThat(neighbours).isCloseTo(0, within(6 / Math.sqrt(n)));
        // P(|x| > 3) = 2.69980e-3, from tables
        assertThat(beyond).isCloseTo(2.69980e-3 * n, within(6 * Math.sqrt(2.7e-3 * n)));
    }

    @Test
    void rowsOfTheSphereHaveItsNorm() {
        FloatTiles tiles = drawn(fast, Rows.SPHERE, 200, 17);
        for (int mu = 0; mu < 200; mu++) {
            double square = 0;
            for (int i = 0; i < 17; i++) {
                square += tiles.at(mu, i) * (double) tiles.at(mu, i);
            }
            assertThat(square).isCloseTo(17, within(17e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "130, 5, 2", "1000, 40, 20", "4096, 33, 1", "777, 1, 64"})
    void everyProviderRecallsTheSameBitsAndTheDefinition(int count, int dimension, int cues) {
        FloatTiles tiles = drawn(scalar, Rows.SPHERE, count, dimension);
        float[] x = new float[cues * dimension];
        for (int k = 0; k < x.length; k++) {
            x[k] = tiles.at(k / dimension % count, k % dimension) * (0.5f + 0.01f * (k % 7));
        }
        FloatQuery query = new FloatQuery(x, 0.4f);
        FloatChunkSum one = new FloatChunkSum(dimension);
        FloatChunkSum other = new FloatChunkSum(dimension);
        scalar.retrieve(tiles, query, one);
        fast.retrieve(tiles, query, other);
        assertThat(Arrays.copyOf(other.sums(), x.length)).isEqualTo(Arrays.copyOf(one.sums(), x.length));
        for (int c = 0; c < cues; c++) {
            assertThat(other.top()[c]).isEqualTo(one.top()[c]);
            assertThat(other.total()[c]).isEqualTo(one.total()[c]);
            requireDefinition(tiles, Arrays.copyOfRange(x, c * dimension, (c + 1) * dimension), one, c);
        }
    }

    /// Mean and log-sum in float64, one row after the other.
    private static void requireDefinition(FloatTiles tiles, float[] x, FloatChunkSum found, int c) {
        double total = 0;
        double[] mean = new double[x.length];
        for (int mu = 0; mu < tiles.count(); mu++) {
            double score = 0;
            for (int i = 0; i < x.length; i++) {
                score += tiles.at(mu, i) * (double) x[i];
            }
            double weight = Math.exp(0.4f * (score - found.top()[c]));
            total += weight;
            for (int i = 0; i < x.length; i++) {
                mean[i] += weight * tiles.at(mu, i);
            }
        }
        assertThat((double) found.total()[c]).isCloseTo(total, within(1e-5 * total));
        for (int i = 0; i < x.length; i++) {
            assertThat(found.sums()[c * x.length + i] / (double) found.total()[c])
                    .isCloseTo(mean[i] / total, within(1e-5));
        }
    }

    @Test
    void aPanelGivesTheBitsOfItsCues() {
        FloatTiles tiles = drawn(fast, Rows.SPHERE, 500, 20);
        float[] x = new float[60];
        for (int k = 0; k < 60; k++) {
            x[k] = tiles.at(k / 20, k % 20);
        }
        FloatChunkSum panel = new FloatChunkSum(20);
        FloatChunkSum single = new FloatChunkSum(20);
        fast.retrieve(tiles, new FloatQuery(x, 1), panel);
        for (int c = 0; c < 3; c++) {
            fast.retrieve(tiles, new FloatQuery(Arrays.copyOfRange(x, 20 * c, 20 * c + 20), 1), single);
            assertThat(Arrays.copyOf(single.sums(), 20))
                    .isEqualTo(Arrays.copyOfRange(panel.sums(), 20 * c, 20 * c + 20));
        }
    }

    @Test
    void sumsOfAnotherDimensionAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        fast.retrieve(FloatTiles.room(10, 3), new FloatQuery(new float[3], 1), new FloatChunkSum(4)))
                .withMessageContaining("dimension 4");
    }
}
