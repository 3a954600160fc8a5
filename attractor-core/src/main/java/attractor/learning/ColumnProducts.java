package attractor.learning;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Kernels;
import attractor.kernel.Mismatch;
import attractor.memory.Workers;
import attractor.pattern.SpinPatterns;
import java.util.concurrent.CancellationException;

/// The inner products of all columns of spin patterns.
///
///     J_ij = Σ_μ ξ_i^μ ξ_j^μ = K − 2n_ij        n_ij: the patterns in which units i and j differ
///
/// Exact. Cost O(D²K/64). Many columns are compared block by block in the packed kernels, on all threads of
/// [Workers], and both triangles are written while a block is near; few of them pair by pair.
///
/// @param xi ξ, K×D
record ColumnProducts(SpinPatterns xi) {

    /// Below this many compared words simple code is done before kernels have begun.
    private static final long WORTH_KERNELS = 1L << 18;

    private static final int BLOCK = BitPanel.MOST;

    /// Writes J.
    ///
    /// @param products receives D×D numbers
    /// @throws CancellationException if the thread is interrupted
    void write(double[][] products) {
        long pairs = (long) xi.dimension() * xi.dimension() / 2;
        if (pairs * xi.columnWordCount() < WORTH_KERNELS) {
            writePlain(products);
            return;
        }
        BitRows columns = new BitRows(xi.columnSegment(), xi.dimension(), xi.columnWordCount());
        Workers.shared().forEach(Math.ceilDiv(xi.dimension(), BLOCK), k -> writeBlocks(columns, k * BLOCK, products));
    }

    /// Writes J pair by pair: the slow twin.
    void writePlain(double[][] products) {
        for (int i = 0; i < xi.dimension(); i++) {
            for (int j = 0; j <= i; j++) {
                int differing = 0;
                for (int w = 0; w < xi.columnWordCount(); w++) {
                    differing += Long.bitCount(xi.columnWord(i, w) ^ xi.columnWord(j, w));
                }
                products[i][j] = xi.count() - 2.0 * differing;
                products[j][i] = products[i][j];
            }
        }
    }

    /// Columns j, …, j + 63 with themselves and all later ones.
    private void writeBlocks(BitRows columns, int j, double[][] products) {
        Workers.checkInterrupt();
        int width = Math.min(BLOCK, columns.count() - j);
        int words = columns.words();
        long[] packed = new long[width * words];
        for (int k = 0; k < packed.length; k++) {
            packed[k] = columns.at(j + k / words, k % words);
        }
        BitPanel panel = new BitPanel(Mismatch.DIFFERENT, words, packed);
        int[] n = new int[BLOCK * width];
        for (int i = j; i < columns.count(); i += BLOCK) {
            int height = Math.min(BLOCK, columns.count() - i);
            Kernels.provider().packed().panelMismatches(columns.slice(i, height), panel, n);
            for (int r = 0; r < height; r++) {
                double[] row = products[i + r];
                for (int c = 0; c < width; c++) {
                    row[j + c] = xi.count() - 2.0 * n[r * width + c];
                }
            }
            for (int c = 0; c < width; c++) {
                double[] row = products[j + c];
                for (int r = 0; r < height; r++) {
                    row[i + r] = xi.count() - 2.0 * n[r * width + c];
                }
            }
        }
    }
}
