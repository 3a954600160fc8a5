package attractor.lab.ambrogioni;

import attractor.data.ImageSet;
import attractor.experiment.Rows;
import attractor.memory.Provenance;
import attractor.memory.Workers;
import attractor.models.diffusion.LinearCore;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Recalls of handwritten digits of which only a core was stored: the upper half, or the leading principal
/// components.
///
/// Squares of two by two pixels become one, from −1 (background) to 1. The first digit of each class is stored;
/// mean and covariance of other digits are the corpus. Cues are noisy versions of the stored digits and of as many
/// others.
///
/// @param law the memory
/// @param corpus what is known in general
/// @param a A
/// @param events the digits whose cores are stored, one of each class
/// @param strangers digits that are neither stored nor in the corpus
/// @param known the digits of the corpus
// Made and read here only.
@SuppressWarnings("ArrayRecordComponent")
record DigitRecalls(
        LinearCore law, Corpus corpus, double[][] a, double[][] events, double[][] strangers, RealPatterns known) {

    static final String IMAGES = "mnist";
    static final int SIDE = 14;
    private static final int DIMENSION = SIDE * SIDE;
    private static final int CLASSES = 10;
    private static final int COMPONENTS = 30;
    private static final double RIDGE = 0.01;

    /// Where the digits of the corpus begin, and those that test it.
    private static final int FIRST = 1000;

    private static final int TEST = 20_000;

    private static final int FEW_KNOWN = 500;
    private static final int MANY_KNOWN = 10_000;

    /// {@return the number of digits in the corpus of a cell: a cell of few recalls has a small one}
    static int corpusOf(ReconstructiveRecalls.Cell cell) {
        return cell.recalls() < ReconstructiveRecalls.MANY ? FEW_KNOWN : MANY_KNOWN;
    }

    static DigitRecalls of(ReconstructiveRecalls.Cell cell, ImageSet images) {
        RealPatterns known = reduced(images.part(FIRST, corpusOf(cell)));
        Corpus corpus = Corpus.of(known, RIDGE);
        double[][] a =
                switch (cell.core()) {
                    case CHOSEN ->
                        corpus.chosen(IntStream.range(0, DIMENSION / 2).toArray());
                    case PRINCIPAL -> corpus.leading(COMPONENTS);
                };
        ImageSet early = images.part(0, FIRST);
        int[] firsts = new int[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            firsts[label] = first(early, label);
        }
        RealPatterns all = reduced(early);
        double[][] events =
                Arrays.stream(firsts).mapToObj(k -> all.get(k).toArray()).toArray(double[][]::new);
        double[][] strangers = IntStream.range(0, FIRST)
                .filter(k -> Arrays.stream(firsts).noneMatch(stored -> stored == k))
                .mapToObj(k -> all.get(k).toArray())
                .toArray(double[][]::new);
        double[][] cores = Arrays.stream(events).map(event -> times(a, event)).toArray(double[][]::new);
        return new DigitRecalls(LinearCore.of(a, cores, corpus, cell.share()), corpus, a, events, strangers, known);
    }

    private static int first(ImageSet images, int label) {
        return IntStream.range(0, images.count())
                .filter(k -> images.labels().at(k) == label)
                .findFirst()
                .orElseThrow();
    }

    /// Half the width and half the height, from −1 to 1.
    private static RealPatterns reduced(ImageSet images) {
        double[] unit = images.unitInterval().doubles();
        int wide = images.width();
        double[] small = new double[images.count() * DIMENSION];
        for (int k = 0; k < images.count(); k++) {
            for (int pixel = 0; pixel < images.dimension(); pixel++) {
                int row = pixel / wide / 2;
                int column = pixel % wide / 2;
                small[k * DIMENSION + row * SIDE + column] += unit[k * images.dimension() + pixel] / 2;
            }
        }
        for (int i = 0; i < small.length; i++) {
            small[i] -= 1;
        }
        return RealPatterns.of(Precision.FLOAT64, DIMENSION, small);
    }

    static double[] times(double[][] rows, double[] x) {
        double[] product = new double[rows.length];
        for (int w = 0; w < rows.length; w++) {
            for (int i = 0; i < x.length; i++) {
                product[w] = Math.fma(rows[w][i], x[i], product[w]);
            }
        }
        return product;
    }

    /// One recall.
    ///
    /// @param pattern what was seen
    /// @param cue the same with noise
    /// @param provenance of the answer in one step, the posterior mean
    /// @param answer of the whole recall
    /// @param semantic the answer of the corpus alone, in one step
    // Made and read here only.
    @SuppressWarnings("ArrayRecordComponent")
    record Trial(double[] pattern, double[] cue, Provenance provenance, double[] answer, double[] semantic) {}

    /// Recall r is of a stored digit where r is even, of another one where it is odd.
    Trial trial(ReconstructiveRecalls.Cell cell, int r, Seed seed) {
        Descent descent = ReconstructiveRecalls.descent(law, cell);
        RandomGenerator rng = seed.child("recall", r).generator();
        int which = r / 2;
        double[] pattern = r % 2 == 0 ? events[which % events.length] : strangers[which * 7 % strangers.length];
        double[] cue = descent.noisy(pattern, rng);
        double noise = Descent.noise(cell.fidelity());
        return new Trial(
                pattern,
                cue,
                law.provenance(noise, cue),
                descent.end(cue),
                law.semantic().posteriorMean(noise, cue));
    }

    Rows run(ReconstructiveRecalls.Cell cell, ImageSet images, Seed seed) {
        int recalls = cell.recalls();
        double[] stored = new double[recalls];
        double[] trust = new double[recalls];
        double[] right = new double[recalls];
        double[] error = new double[recalls];
        double[] ofCorpus = new double[recalls];
        double[] promised = new double[recalls];
        double[] offCore = new double[recalls];
        for (int r = 0; r < recalls; r++) {
            Workers.checkInterrupt();
            Trial trial = trial(cell, r, seed);
            double[] shares = trial.provenance().responsibilities();
            int best = IntStream.range(0, events.length).reduce(0, (n, m) -> shares[m] > shares[n] ? m : n);
            stored[r] = 1 - r % 2;
            trust[r] = 1 - shares[events.length];
            right[r] = r % 2 == 0 && best == r / 2 % events.length ? 1 : 0;
            error[r] = meanSquare(trial.provenance().answer(), trial.pattern());
            ofCorpus[r] = meanSquare(trial.semantic(), trial.pattern());
            promised[r] = Arrays.stream(trial.provenance().variance()).average().orElseThrow();
            offCore[r] = Math.sqrt(meanSquare(times(a, trial.answer()), times(a, trial.pattern())));
        }
        return Rows.NONE
                .with("stored", stored)
                .with("trust", trust)
                .with("right", right)
                .with("squared error", error)
                .with("squared error of corpus", ofCorpus)
                .with("variance", promised)
                .with("off-core", offCore)
                .with("identity", constant(recalls, identityGap()))
                .with("unseen ratio", constant(recalls, unseenRatio(images)));
    }

    private static double[] constant(int length, double value) {
        double[] column = new double[length];
        Arrays.fill(column, value);
        return column;
    }

    private static double meanSquare(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return sum / x.length;
    }

    /// Over the corpus, the squared error of what a core leaves open is its variance.
    ///
    ///     max_i |(1/N) Σ_n e_ni² + ρ |(I − K A)_i|² − C_ii|,   e = (I − K A)(y − μ)
    ///
    /// The ridge ρ is part of Σ but no digit shows it.
    private double identityGap() {
        double[] squares = residuals(known);
        double[] rest = law.remainingVariance();
        double[][] gain = law.gain();
        double gap = 0;
        for (int i = 0; i < DIMENSION; i++) {
            double row = 0;
            for (int j = 0; j < DIMENSION; j++) {
                double entry = i == j ? 1 : 0;
                for (int w = 0; w < a.length; w++) {
                    entry -= gain[i][w] * a[w][j];
                }
                row += entry * entry;
            }
            gap = Math.max(gap, Math.abs(squares[i] + RIDGE * row - rest[i]));
        }
        return gap;
    }

    /// The squared error over digits that the corpus does not know, divided by the variance that it promises.
    private double unseenRatio(ImageSet images) {
        double[] squares = residuals(reduced(images.part(TEST, known.count())));
        return Arrays.stream(squares).sum()
                / Arrays.stream(law.remainingVariance()).sum();
    }

    /// (1/N) Σ_n e_ni², where each digit is completed from its own core.
    private double[] residuals(RealPatterns digits) {
        double[] squares = new double[DIMENSION];
        double[][] gain = law.gain();
        for (int k = 0; k < digits.count(); k++) {
            if (k % 1000 == 0) {
                Workers.checkInterrupt();
            }
            double[] y = digits.get(k).toArray();
            for (int i = 0; i < DIMENSION; i++) {
                y[i] -= corpus.mean()[i];
            }
            double[] core = times(a, y);
            for (int i = 0; i < DIMENSION; i++) {
                double error = y[i];
                for (int w = 0; w < core.length; w++) {
                    error = Math.fma(-gain[i][w], core[w], error);
                }
                squares[i] += error * error / digits.count();
            }
        }
        return squares;
    }
}
