package attractor.kernel;

import java.util.Objects;

/// The kernels on rows in reduced storage in plain Java: the definition of every bit.
final class ScalarReduced implements ReducedKernels {

    @Override
    public void overlaps(ByteRows rows, byte[] x, int[] m, int at) {
        Objects.checkFromIndexSize(0, rows.dimension(), x.length);
        Objects.checkFromIndexSize(at, rows.count(), m.length);
        for (int mu = 0; mu < rows.count(); mu++) {
            int sum = 0;
            for (int i = 0; i < rows.dimension(); i++) {
                sum += rows.at(mu, i) * x[i];
            }
            m[at + mu] = sum;
        }
    }

    @Override
    public void overlaps(BfloatRows rows, float[] x, float[] m, int at) {
        Objects.checkFromIndexSize(0, rows.dimension(), x.length);
        Objects.checkFromIndexSize(at, rows.count(), m.length);
        float[] row = new float[rows.dimension()];
        for (int mu = 0; mu < rows.count(); mu++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = rows.at(mu, i);
            }
            m[at + mu] = (float) Dot.of(row, 0, x, 0, row.length);
        }
    }
}
