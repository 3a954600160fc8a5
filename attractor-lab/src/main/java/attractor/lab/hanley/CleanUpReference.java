package attractor.lab.hanley;

import attractor.experiment.Measured;
import attractor.lab.hanley.SymbolicTrials.Algebra;
import attractor.lab.hanley.SymbolicTrials.Cleaner;
import attractor.pattern.Seed;
import attractor.statistics.Proportion;
import attractor.theory.capacity.CleanUp;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is compared: accuracies of an independent program, and settings that are drawn by seed.
final class CleanUpReference {

    /// The number of drawn settings.
    static final int DRAWN = 12;

    private static final int DIMENSION = 512;
    private static final int TRIALS = 400;
    private static final Seed SETTINGS = new Seed(2026);
    private static final double[] ASKED = {0.9, 0.95, 0.99};

    private CleanUpReference() {}

    /// An accuracy that an independent program measured in 400 trials.
    ///
    /// @param trials what was tried
    /// @param accuracy what was found
    record Row(SymbolicTrials trials, double accuracy) {

        Measured measured() {
            var outcome = new Proportion(Math.round((1 - accuracy) * TRIALS), TRIALS);
            return new Measured(accuracy, outcome.standardErrorFloor());
        }
    }

    /// A setting around the dimension that the sizing calculator names.
    ///
    /// @param trials what is tried
    /// @param asked the accuracy that was asked for
    /// @param needed the dimension that gives it
    record Sized(SymbolicTrials trials, double asked, long needed) {}

    static List<Row> published() {
        List<Row> rows = new ArrayList<>();
        add(rows, Algebra.MAP, Cleaner.NEAREST, 1000, 9, .998, 11, .990, 15, .935, 21, .765, 31, .565, 51, .235);
        add(rows, Algebra.MAP, Cleaner.EXPONENTIAL, 1000, 15, .932, 21, .755);
        add(rows, Algebra.MAP, Cleaner.RECTIFIED_5, 1000, 15, .928, 21, .755);
        add(rows, Algebra.MAP, Cleaner.RECTIFIED_3, 1000, 15, .852, 21, .678);
        add(rows, Algebra.MAP, Cleaner.HOPFIELD, 1000, 15, 0, 21, 0);
        add(rows, Algebra.MAP, Cleaner.HOPFIELD, 50, 1, .795, 5, .550, 9, .19);
        add(rows, Algebra.HRR, Cleaner.NEAREST, 1000, 10, 1, 15, .988, 20, .955, 30, .823, 40, .61);
        return rows;
    }

    private static void add(List<Row> rows, Algebra algebra, Cleaner cleaner, int items, double... pairsAndAccuracy) {
        for (int k = 0; k < pairsAndAccuracy.length; k += 2) {
            int pairs = (int) pairsAndAccuracy[k];
            rows.add(new Row(new SymbolicTrials(algebra, cleaner, DIMENSION, pairs, items), pairsAndAccuracy[k + 1]));
        }
    }

    /// Bits, for which the formula holds too and nothing is published.
    static List<SymbolicTrials> bits() {
        List<SymbolicTrials> trials = new ArrayList<>();
        for (int pairs : new int[] {9, 15, 21, 31, 51}) {
            trials.add(new SymbolicTrials(Algebra.BSC, Cleaner.NEAREST, DIMENSION, pairs, 1000));
        }
        return trials;
    }

    /// n odd from 3 to 31, K from 50 to 10 000, an accuracy asked for, and D from 0.5 to 1.2 times what is needed.
    static List<Sized> drawn() {
        List<Sized> settings = new ArrayList<>();
        for (int k = 0; k < DRAWN; k++) {
            RandomGenerator rng = SETTINGS.child("setting", k).generator();
            int pairs = 3 + 2 * rng.nextInt(15);
            int items = (int) Math.rint(50 * Math.pow(200, rng.nextDouble()));
            double asked = ASKED[rng.nextInt(ASKED.length)];
            long needed = new CleanUp(pairs, items).dimension(asked);
            int dimension = (int) Math.rint(needed * (0.5 + 0.7 * rng.nextDouble()));
            Algebra algebra = k % 2 == 0 ? Algebra.MAP : Algebra.BSC;
            settings.add(
                    new Sized(new SymbolicTrials(algebra, Cleaner.NEAREST, dimension, pairs, items), asked, needed));
        }
        return settings;
    }

    /// What the sizing calculator predicts.
    static double predicted(SymbolicTrials trials) {
        return new CleanUp(trials.pairs(), trials.items()).accuracy(trials.dimension());
    }
}
