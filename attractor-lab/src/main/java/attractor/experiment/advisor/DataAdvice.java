package attractor.experiment.advisor;

import attractor.memory.Workers;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.statistics.ConfidenceInterval;
import attractor.theory.advice.FiniteRecall;
import attractor.theory.advice.Limits;
import attractor.theory.advice.MeasuredCues;
import attractor.theory.rem.CoordinateLaw;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Advice on a memory of given patterns: theory for components that are independent, each of its measured law, and
/// a trial of the real model from cues of which the theory saw some.
///
///     numbers of the theory are for patterns scaled to norm √D: λ = β r²,  r² = ⟨|ξ|²⟩/D
///
/// Theory and trial agree if the predicted share lies in the trial's 99 % interval widened by 0.1 at both ends: the
/// interval alone would raise a false alarm once in a hundred, the slack is what the finite-size law may be off.
///
/// @param question what was asked
/// @param patterns how they look
/// @param scale r², what turns β into λ
/// @param limits thresholds of a typical cue for D → ∞
/// @param predicted the share of cues recalled at this D
/// @param overlaps what the cues' overlaps with all patterns say, without any law
/// @param trial what the real model did
public record DataAdvice(
        DataQuestion question,
        Shape patterns,
        double scale,
        Limits limits,
        FiniteRecall predicted,
        MeasuredOverlaps overlaps,
        RecallTrial trial) {

    /// The level of the interval that decides on agreement.
    public static final double LEVEL = 0.99;

    /// What the interval is widened by at both ends.
    public static final double SLACK = 0.1;

    private static final int ROWS = 2000;
    private static final int LEVELS = 10;
    private static final int TYPICAL = 12;
    private static final int JUDGED = 48;

    /// The patterns.
    ///
    /// @param count K
    /// @param dimension D
    /// @param alphabet what components may be
    /// @param likeness how far they are from the patterns of the theory
    public record Shape(int count, int dimension, Alphabet alphabet, Likeness likeness) {}

    /// Gives advice.
    ///
    /// @param xi the patterns, at least 2 of dimension 3 or more
    /// @param question what is asked
    /// @param seed the source of all randomness
    /// @return the advice
    /// @throws IllegalArgumentException if the patterns cannot be judged, with the reason
    public static DataAdvice on(Patterns xi, DataQuestion question, Seed seed) {
        double unit = check(xi, question);
        int trials = RecallTrial.affordable(xi, question.cues());
        NoisyCues cues = NoisyCues.of(xi, new NoisyCues.Channel(question.noise(), unit), trials, seed);
        List<CoordinateLaw> laws = laws(xi, unit, seed);
        double load = Math.log(xi.count()) / xi.dimension();
        double sharpness = Math.min(1e6, question.beta() * unit * unit);
        MeasuredCues typical = measured(xi, question, cues, laws, unit, TYPICAL);
        FiniteRecall predicted =
                judged(measured(xi, question, cues, laws, unit, JUDGED), Math.min(trials, JUDGED), xi, sharpness);
        return new DataAdvice(
                question,
                new Shape(xi.count(), xi.dimension(), xi.alphabet(), Likeness.of(xi, seed)),
                unit * unit,
                Limits.of(typical, load, sharpness),
                predicted,
                MeasuredOverlaps.of(xi, question, cues, typical.curvature() * xi.dimension()),
                RecallTrial.of(xi, question.kernel(), question.beta(), cues));
    }

    private static double check(Patterns xi, DataQuestion question) {
        if (xi.count() < 2 || xi.dimension() < 3) {
            throw new IllegalArgumentException("there are " + xi.count() + " patterns of dimension " + xi.dimension()
                    + "; advice needs at least 2 of dimension 3 or more");
        }
        if (xi.alphabet() != Alphabet.REALS && question.noise() >= 0.5) {
            throw new IllegalArgumentException("noise is " + question.noise()
                    + " but patterns of two values are flipped with a probability in [0, 0.5); choose a value below"
                    + " 0.5");
        }
        double unit = NoisyCues.rootMeanSquare(xi);
        if (!(unit > 0) || !Double.isFinite(unit)) {
            throw new IllegalArgumentException("the root mean square of the patterns' components is " + unit
                    + "; it must be above 0 and finite, so check the file");
        }
        return unit;
    }

    private static List<CoordinateLaw> laws(Patterns xi, double unit, Seed seed) {
        int n = Math.min(ROWS, xi.count());
        RandomGenerator rng = seed.child("laws", 0).generator();
        double[][] columns = new double[xi.dimension()][n];
        for (int k = 0; k < n; k++) {
            double[] row = xi.get(n == xi.count() ? k : rng.nextInt(xi.count())).toArray();
            for (int i = 0; i < row.length; i++) {
                columns[i][k] = row[i] / unit;
            }
        }
        return Arrays.stream(columns)
                .map(column -> CoordinateLaw.estimate(column, LEVELS))
                .toList();
    }

    private static MeasuredCues measured(
            Patterns xi, DataQuestion question, NoisyCues cues, List<CoordinateLaw> laws, double unit, int most) {
        int n = Math.min(most, cues.cues().size());
        double[][] states = new double[n][];
        double[][] targets = new double[n][];
        for (int k = 0; k < n; k++) {
            states[k] = scaled(cues.cues().get(k), unit);
            targets[k] = scaled(xi.get(cues.targets().get(k)), unit);
        }
        return new MeasuredCues(laws, question.kernel(), states, targets);
    }

    private static double[] scaled(Pattern pattern, double unit) {
        double[] x = pattern.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] /= unit;
        }
        return x;
    }

    /// Cue by cue, on all threads.
    private static FiniteRecall judged(MeasuredCues cues, int number, Patterns xi, double sharpness) {
        FiniteRecall[] each = new FiniteRecall[number];
        Workers.shared().forEach(number, k -> each[k] = cues.only(k).recall(xi.count(), sharpness));
        double bulk = 0;
        double nearest = 0;
        double pairs = 0;
        for (FiniteRecall one : each) {
            bulk += one.bulk() / number;
            nearest += one.nearest() / number;
            pairs += one.pairs() / number;
        }
        return new FiniteRecall(Math.max(0, 1 - bulk - nearest), bulk, nearest, pairs, xi.count());
    }

    /// {@return the trial's interval widened by the slack}
    public ConfidenceInterval tolerated() {
        ConfidenceInterval interval = trial.interval(LEVEL);
        return new ConfidenceInterval(
                Math.max(0, interval.lower() - SLACK), Math.min(1, interval.upper() + SLACK), LEVEL);
    }

    /// {@return whether theory and trial agree}
    public boolean agrees() {
        return tolerated().contains(predicted.recall());
    }

    /// {@return what there is to say, the answer first}
    public List<Sentence> sentences() {
        return new DataSentences(this).all();
    }
}
