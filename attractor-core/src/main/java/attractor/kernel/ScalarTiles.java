package attractor.kernel;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// Random rows and recall on tiles in plain Java: the definition of their bits.
final class ScalarTiles implements TileKernels {

    private static final int LANES = FloatTiles.LANES;
    private static final int GROUP = FloatTiles.GROUP;

    @Override
    public void draw(Rows rows, long seed, long from, FloatTiles tiles) {
        float[] row = new float[tiles.dimension()];
        for (int mu = 0; mu < tiles.groups() * GROUP; mu++) {
            normal(seed, from + mu, row);
            if (rows == Rows.SPHERE) {
                scale(row);
            }
            for (int i = 0; i < row.length; i++) {
                tiles.segment().setAtIndex(JAVA_FLOAT, at(mu, i, row.length), row[i]);
            }
        }
    }

    private static long at(int mu, int i, int dimension) {
        return ((long) (mu / LANES) * dimension + i) * LANES + mu % LANES;
    }

    private static void normal(long seed, long mu, float[] row) {
        int pairs = (row.length + 1) / 2;
        int lane = (int) (mu % LANES);
        for (int p = 0; p < pairs; p++) {
            long k = LANES * (mu / LANES * pairs + p) + lane / 2;
            float radius = NormalPair.radius(word(seed, k, lane));
            int angle = word(seed, k + LANES / 2, lane);
            for (int i = 2 * p; i < Math.min(2 * p + 2, row.length); i++) {
                row[i] = NormalPair.wave(angle, i - 2 * p) * radius;
            }
        }
    }

    private static int word(long seed, long k, int lane) {
        return (int) (NormalPair.output(seed, k) >>> (32 * (lane & 1)));
    }

    private static void scale(float[] row) {
        float square = 0;
        for (float x : row) {
            square = Math.fma(x, x, square);
        }
        float factor = (float) Math.sqrt(row.length / square);
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    @Override
    public void retrieve(FloatTiles tiles, FloatQuery query, FloatChunkSum sum) {
        sum.begin(tiles.count(), tiles.dimension(), query);
        int dimension = tiles.dimension();
        float[] p = sum.scratch(0, GROUP);
        float[] total = sum.scratch(1, LANES);
        float[] a = sum.scratch(2, dimension * LANES);
        for (int c = 0; c < sum.count(); c++) {
            float top = Float.NEGATIVE_INFINITY;
            Arrays.fill(total, 0, LANES, 0);
            Arrays.fill(a, 0, dimension * LANES, 0);
            for (int g = 0; g < tiles.groups(); g++) {
                float next = Math.max(top, score(tiles, g, query.cues(), c * dimension, p));
                float scale = Exponential.weight(sum.beta(), top, next);
                top = next;
                weigh(p, top, sum.beta(), scale, total);
                add(tiles, g, p, scale, a);
            }
            sum.top()[c] = top;
            sum.total()[c] = fold(total, 0);
            for (int i = 0; i < dimension; i++) {
                sum.sums()[c * dimension + i] = fold(a, i * LANES);
            }
        }
    }

    private static float score(FloatTiles tiles, int group, float[] x, int at, float[] p) {
        int dimension = tiles.dimension();
        MemorySegment xi = tiles.segment();
        float top = Float.NEGATIVE_INFINITY;
        for (int r = 0; r < GROUP; r++) {
            int mu = group * GROUP + r;
            float s = 0;
            for (int i = 0; i < dimension; i++) {
                s = Math.fma(x[at + i], xi.getAtIndex(JAVA_FLOAT, at(mu, i, dimension)), s);
            }
            p[r] = mu < tiles.count() ? s : Float.NEGATIVE_INFINITY;
            top = Math.max(top, p[r]);
        }
        return top;
    }

    private static void weigh(float[] p, float top, float beta, float scale, float[] total) {
        for (int j = 0; j < LANES; j++) {
            total[j] *= scale;
        }
        for (int r = 0; r < GROUP; r++) {
            p[r] = Exponential.weight(beta, p[r], top);
            total[r % LANES] += p[r];
        }
    }

    private static void add(FloatTiles tiles, int group, float[] p, float scale, float[] a) {
        int dimension = tiles.dimension();
        for (int k = 0; k < dimension * LANES; k++) {
            a[k] *= scale;
        }
        for (int r = 0; r < GROUP; r++) {
            for (int i = 0; i < dimension; i++) {
                int k = i * LANES + r % LANES;
                long from = at(group * GROUP + r, i, dimension);
                a[k] = Math.fma(p[r], tiles.segment().getAtIndex(JAVA_FLOAT, from), a[k]);
            }
        }
    }

    private static float fold(float[] lanes, int at) {
        float[] sums = Arrays.copyOfRange(lanes, at, at + LANES);
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int j = 0; j < half; j++) {
                sums[j] += sums[j + half];
            }
        }
        return sums[0];
    }
}
