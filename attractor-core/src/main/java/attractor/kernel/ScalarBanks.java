package attractor.kernel;

/// Softmax retrieval in banks of memories in plain Java: the definition of every bit.
final class ScalarBanks implements BankKernels {

    private static final int LANES = FloatBank.LANES;

    @Override
    public void retrieve(FloatBank bank, float[] x, int at, float beta, float[] mean) {
        bank.requireRoom(x.length, at, mean.length);
        float[] xi = bank.xi();
        float[] w = bank.weights();
        int row = LANES * bank.dimension();
        for (int s = 0; s < LANES; s++) {
            float top = Float.NEGATIVE_INFINITY;
            for (int mu = 0; mu < bank.count(); mu++) {
                float score = 0;
                for (int i = s; i < row; i += LANES) {
                    score = Math.fma(xi[mu * row + i], x[at + i], score);
                }
                w[mu * LANES + s] = score;
                top = Math.max(top, score);
            }
            float total = 0;
            for (int mu = 0; mu < bank.count(); mu++) {
                float weight = Exponential.of((w[mu * LANES + s] - top) * beta);
                w[mu * LANES + s] = weight;
                total += weight;
            }
            for (int i = s; i < row; i += LANES) {
                float sum = 0;
                for (int mu = 0; mu < bank.count(); mu++) {
                    sum = Math.fma(xi[mu * row + i], w[mu * LANES + s], sum);
                }
                mean[i] = sum / total;
            }
        }
    }
}
