package attractor.kernel.vector;

import attractor.kernel.BankKernels;
import attractor.kernel.FloatBank;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Softmax retrieval in banks of memories: the lanes of a register are memories.
///
/// Eight scores, and four components of the mean, are formed at a time, so that chains of additions overlap and
/// states and weights are read once for several. The last block starts early instead of being short: what is formed
/// twice has the same bits.
final class VectorBanks implements BankKernels {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int LANES = FloatBank.LANES;
    private static final int ROWS = 8;
    private static final int COMPONENTS = 4;

    @Override
    public void retrieve(FloatBank bank, float[] x, int at, float beta, float[] mean) {
        bank.requireRoom(x.length, at, mean.length);
        for (int s = 0; s < LANES; s += L) {
            scores(bank, x, at + s, s);
            FloatVector total = weights(bank, beta, s);
            means(bank, total, mean, s);
        }
    }

    private static void scores(FloatBank bank, float[] x, int at, int s) {
        int count = bank.count();
        int row = LANES * bank.dimension();
        float[] xi = bank.xi();
        float[] w = bank.weights();
        if (count < ROWS) {
            for (int mu = 0; mu < count; mu++) {
                FloatVector a = FloatVector.zero(S);
                for (int i = 0; i < row; i += LANES) {
                    a = FloatVector.fromArray(S, xi, mu * row + s + i).fma(FloatVector.fromArray(S, x, at + i), a);
                }
                a.intoArray(w, mu * LANES + s);
            }
            return;
        }
        for (int mu = 0; mu < count; mu += ROWS) {
            eightScores(bank, x, at, s, Math.min(mu, count - ROWS));
        }
    }

    private static void eightScores(FloatBank bank, float[] x, int at, int s, int mu) {
        int row = LANES * bank.dimension();
        float[] xi = bank.xi();
        int o = mu * row + s;
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        for (int i = 0; i < row; i += LANES) {
            FloatVector y = FloatVector.fromArray(S, x, at + i);
            a = FloatVector.fromArray(S, xi, o + i).fma(y, a);
            b = FloatVector.fromArray(S, xi, o + i + row).fma(y, b);
            c = FloatVector.fromArray(S, xi, o + i + 2 * row).fma(y, c);
            d = FloatVector.fromArray(S, xi, o + i + 3 * row).fma(y, d);
            e = FloatVector.fromArray(S, xi, o + i + 4 * row).fma(y, e);
            f = FloatVector.fromArray(S, xi, o + i + 5 * row).fma(y, f);
            g = FloatVector.fromArray(S, xi, o + i + 6 * row).fma(y, g);
            h = FloatVector.fromArray(S, xi, o + i + 7 * row).fma(y, h);
        }
        float[] w = bank.weights();
        int p = mu * LANES + s;
        a.intoArray(w, p);
        b.intoArray(w, p + LANES);
        c.intoArray(w, p + 2 * LANES);
        d.intoArray(w, p + 3 * LANES);
        e.intoArray(w, p + 4 * LANES);
        f.intoArray(w, p + 5 * LANES);
        g.intoArray(w, p + 6 * LANES);
        h.intoArray(w, p + 7 * LANES);
    }

    /// Replaces scores by weights.
    ///
    /// @return their sums
    private static FloatVector weights(FloatBank bank, float beta, int s) {
        float[] w = bank.weights();
        int end = bank.count() * LANES;
        FloatVector top = FloatVector.fromArray(S, w, s);
        for (int p = LANES + s; p < end; p += LANES) {
            top = top.max(FloatVector.fromArray(S, w, p));
        }
        FloatVector total = FloatVector.zero(S);
        for (int p = s; p < end; p += LANES) {
            FloatVector weight =
                    FloatExponential.of(FloatVector.fromArray(S, w, p).sub(top).mul(beta));
            weight.intoArray(w, p);
            total = total.add(weight);
        }
        return total;
    }

    private static void means(FloatBank bank, FloatVector total, float[] mean, int s) {
        int dimension = bank.dimension();
        if (dimension < COMPONENTS) {
            for (int i = 0; i < dimension; i++) {
                mean(bank, total, mean, LANES * i + s);
            }
            return;
        }
        for (int i = 0; i < dimension; i += COMPONENTS) {
            fourMeans(bank, total, mean, LANES * Math.min(i, dimension - COMPONENTS) + s);
        }
    }

    private static void mean(FloatBank bank, FloatVector total, float[] mean, int at) {
        float[] xi = bank.xi();
        float[] w = bank.weights();
        int row = LANES * bank.dimension();
        int s = at % LANES;
        FloatVector a = FloatVector.zero(S);
        for (int mu = 0; mu < bank.count(); mu++) {
            a = FloatVector.fromArray(S, xi, mu * row + at).fma(FloatVector.fromArray(S, w, mu * LANES + s), a);
        }
        a.div(total).intoArray(mean, at);
    }

    private static void fourMeans(FloatBank bank, FloatVector total, float[] mean, int at) {
        float[] xi = bank.xi();
        float[] w = bank.weights();
        int row = LANES * bank.dimension();
        int end = bank.count() * LANES;
        int o = at;
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int p = at % LANES; p < end; p += LANES) {
            FloatVector q = FloatVector.fromArray(S, w, p);
            a = FloatVector.fromArray(S, xi, o).fma(q, a);
            b = FloatVector.fromArray(S, xi, o + LANES).fma(q, b);
            c = FloatVector.fromArray(S, xi, o + 2 * LANES).fma(q, c);
            d = FloatVector.fromArray(S, xi, o + 3 * LANES).fma(q, d);
            o += row;
        }
        a.div(total).intoArray(mean, at);
        b.div(total).intoArray(mean, at + LANES);
        c.div(total).intoArray(mean, at + 2 * LANES);
        d.div(total).intoArray(mean, at + 3 * LANES);
    }
}
