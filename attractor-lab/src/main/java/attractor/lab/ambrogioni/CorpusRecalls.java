package attractor.lab.ambrogioni;

import attractor.experiment.Rows;
import attractor.memory.Provenance;
import attractor.memory.Workers;
import attractor.models.diffusion.LinearCore;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Recalls of events from a normal corpus of which only a core was stored.
///
///     Σ = B Bᵀ/D + I/10,   μ and B of standard normal numbers        D = 12, six stored cores of four numbers
///
/// A pattern is a completion of a stored core or one of the corpus, each as often as the law says.
///
/// @param law the memory
/// @param corpus what is known in general
/// @param root B/√D
/// @param a A
/// @param cores ξ_n
// Made and read here only.
@SuppressWarnings("ArrayRecordComponent")
record CorpusRecalls(LinearCore law, Corpus corpus, double[][] root, double[][] a, double[][] cores) {

    static final int DIMENSION = 12;
    private static final int WIDTH = 4;
    private static final int STORED = 6;
    private static final double REST = 0.1;

    /// The world of a cell; the corpus is always the same one.
    static CorpusRecalls of(ReconstructiveRecalls.Cell cell) {
        RandomGenerator rng = new Seed(2023).child("corpus", 0).generator();
        double[] mean = normals(DIMENSION, rng);
        double[][] root = new double[DIMENSION][];
        for (int i = 0; i < DIMENSION; i++) {
            root[i] = Arrays.stream(normals(DIMENSION, rng))
                    .map(b -> b / Math.sqrt(DIMENSION))
                    .toArray();
        }
        double[][] covariance = new double[DIMENSION][DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            for (int j = 0; j < DIMENSION; j++) {
                covariance[i][j] = dot(root[i], root[j]) + (i == j ? REST : 0);
            }
        }
        Corpus corpus = new Corpus(mean, covariance);
        double[][] a =
                switch (cell.core()) {
                    case CHOSEN -> corpus.chosen(IntStream.range(0, WIDTH).toArray());
                    case PRINCIPAL -> corpus.leading(WIDTH);
                };
        double[][] cores = new double[STORED][];
        for (int n = 0; n < STORED; n++) {
            double[] event = draw(mean, root, rng);
            cores[n] = Arrays.stream(a).mapToDouble(row -> dot(row, event)).toArray();
        }
        return new CorpusRecalls(LinearCore.of(a, cores, corpus, cell.share()), corpus, root, a, cores);
    }

    private static double[] normals(int count, RandomGenerator rng) {
        double[] normals = new double[count];
        for (int i = 0; i < count; i++) {
            normals[i] = rng.nextGaussian();
        }
        return normals;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum = Math.fma(x[i], y[i], sum);
        }
        return sum;
    }

    private static double[] draw(double[] mean, double[][] root, RandomGenerator rng) {
        double[] z = normals(mean.length, rng);
        double[] y = new double[mean.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = mean[i] + dot(root[i], z) + Math.sqrt(REST) * rng.nextGaussian();
        }
        return y;
    }

    Rows run(ReconstructiveRecalls.Cell cell, Seed seed) {
        Descent descent = ReconstructiveRecalls.descent(law, cell);
        double noise = Descent.noise(cell.fidelity());
        int recalls = cell.recalls();
        double[] trust = new double[recalls];
        double[] stored = new double[recalls];
        double[] answered = new double[recalls];
        double[] offCore = new double[recalls];
        double[] squaredError = new double[recalls];
        double[] variance = new double[recalls];
        double[][] made = new double[DIMENSION][recalls];
        double[] corners = law.remainingVariance();
        for (int r = 0; r < recalls; r++) {
            Workers.checkInterrupt();
            RandomGenerator rng = seed.child("recall", r).generator();
            boolean fromMemory = rng.nextDouble() < cell.share();
            double[] event = draw(corpus.mean(), root, rng);
            double[] pattern = fromMemory ? law.completed(rng.nextInt(STORED), event) : event;
            double[] cue = descent.noisy(pattern, rng);
            Provenance provenance = law.provenance(noise, cue);
            double[] end = descent.end(cue);
            trust[r] = 1 - provenance.responsibilities()[STORED];
            stored[r] = fromMemory ? 1 : 0;
            for (int i = 0; i < DIMENSION; i++) {
                double error = provenance.answer()[i] - pattern[i];
                squaredError[r] += error * error;
                variance[r] += provenance.variance()[i];
            }
            int nearest = nearest(end);
            offCore[r] = offCore(end, nearest);
            answered[r] = offCore[r] < ReconstructiveRecalls.NEAR ? 1 : 0;
            double[] middle = law.completed(nearest, corpus.mean());
            for (int i = 0; i < DIMENSION; i++) {
                made[i][r] = corners[i] < TINY ? 0 : (end[i] - middle[i]) * (end[i] - middle[i]) / corners[i];
            }
        }
        Rows rows = Rows.NONE
                .with("trust", trust)
                .with("stored", stored)
                .with("answered", answered)
                .with("off-core", offCore)
                .with("squared error", squaredError)
                .with("variance", variance);
        for (int i = 0; i < DIMENSION; i++) {
            rows = rows.with("spread-" + i, made[i]);
        }
        return rows;
    }

    /// Variances below this are rounding errors of 0.
    static final double TINY = 1e-9;

    private int nearest(double[] x) {
        int nearest = 0;
        for (int n = 1; n < STORED; n++) {
            nearest = offCore(x, n) < offCore(x, nearest) ? n : nearest;
        }
        return nearest;
    }

    /// The distance of the core of a state from a stored one.
    private double offCore(double[] x, int n) {
        double square = 0;
        for (int w = 0; w < a.length; w++) {
            double apart = dot(a[w], x) - cores[n][w];
            square += apart * apart;
        }
        return Math.sqrt(square);
    }
}
