package attractor.experiment.advisor;

import attractor.memory.BatchObserver;
import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recalls;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Proportion;
import attractor.theory.rem.Kernel;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How many noisy cues `modern-hopfield` recalls, run to its end.
///
///     recalled:  |x − ξ|² < 0.1 |ξ|² at the end
///
/// @param recalled how many
/// @param cues of how many
public record RecallTrial(int recalled, int cues) {

    /// The distance that counts as recall, |x − ξ|²/|ξ|².
    public static final double NEAR = 0.1;

    /// Multiply-adds that one step of a trial may take.
    private static final double WORK = 4e9;

    /// {@return how many cues a trial may use so that it takes seconds}
    ///
    /// @param patterns what is stored
    /// @param wanted how many are wanted
    public static int affordable(Patterns patterns, int wanted) {
        double each = (double) patterns.count() * patterns.dimension();
        return (int) Math.clamp(WORK / each, 10, wanted);
    }

    /// Stores the patterns and recalls from cues.
    ///
    /// @param patterns what is stored
    /// @param kernel what the softmax compares
    /// @param beta β
    /// @param cues where recalls start
    /// @return how many were recalled
    public static RecallTrial of(Patterns patterns, Kernel kernel, double beta, NoisyCues cues) {
        Memory memory = Catalogue.byId("modern-hopfield")
                .recipe()
                .parse(Map.of(
                        "beta", Double.toString(beta), "kernel", kernel.name().toLowerCase(Locale.ROOT)))
                .store(patterns, new Seed(1), Progress.NONE);
        Recalls recalls = memory.recallAll(set(cues.cues()), new Seed(1), Progress.NONE, BatchObserver.NONE);
        int recalled = 0;
        for (int k = 0; k < recalls.count(); k++) {
            if (isNear(recalls.get(k).pattern(), patterns.get(cues.targets().get(k)))) {
                recalled++;
            }
        }
        return new RecallTrial(recalled, recalls.count());
    }

    private static Patterns set(List<Pattern> cues) {
        Alphabet alphabet = cues.getFirst().alphabet();
        return switch (alphabet) {
            case SPINS -> SpinPatterns.of(cues.stream().map(Spins.class::cast).toList());
            case BITS -> BitPatterns.of(cues.stream().map(Bits.class::cast).toList());
            case REALS -> RealPatterns.of(cues.stream().map(Reals.class::cast).toList());
        };
    }

    private static boolean isNear(Pattern end, Pattern target) {
        double[] x = end.toArray();
        double[] y = target.toArray();
        double distance = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            distance += (x[i] - y[i]) * (x[i] - y[i]);
            square += y[i] * y[i];
        }
        return distance < NEAR * square;
    }

    /// {@return the share of cues recalled}
    public double rate() {
        return (double) recalled / cues;
    }

    /// {@return Wilson's interval of the rate}
    ///
    /// @param level such as 0.95
    public ConfidenceInterval interval(double level) {
        // Proportion counts failures; here the event is a recall
        return new Proportion(recalled, cues).wilson(level);
    }
}
