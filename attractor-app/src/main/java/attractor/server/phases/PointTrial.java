package attractor.server.phases;

import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.SoftmaxDescent;
import attractor.lab.StopRequest;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import attractor.server.document.Tree;
import attractor.server.job.Work;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Is a pattern still recalled at a point of the plane, when the dimension is finite?
///
///     K = e^(αD) patterns are drawn, the softmax memory starts at the first; recalled if it stays: |x − ξ|²/D < 0.1
///
/// Each trial has patterns of its own. The interval is Wilson's at 95 %. The start is the pattern itself, so near
/// the border the finite dimension shows.
///
/// @param law the patterns
/// @param lambda λ
/// @param alpha α = ln K/D
/// @param dimension D
/// @param trials how many
/// @param seed where all randomness comes from
public record PointTrial(PlaneLaw law, double lambda, double alpha, int dimension, int trials, long seed)
        implements Work {

    /// The most patterns of a trial.
    static final int MOST_PATTERNS = 100_000;

    /// The most numbers K · D of a trial: 80 MB in float32.
    static final long MOST_NUMBERS = 20_000_000;

    private static final double LEVEL = 0.95;
    private static final List<String> NAMES = List.of("ensemble", "lambda", "alpha", "dimension", "trials", "seed");

    /// Reads an order.
    ///
    /// @param document `ensemble`, `lambda`, `alpha`, `dimension`, `trials`, and `seed`, which may be missing (1)
    /// @return the work
    /// @throws IllegalArgumentException naming the place, the value and what is allowed
    public static PointTrial of(Map<String, ?> document) {
        Tree tree = Tree.of("", document);
        tree.requireOnly(NAMES);
        PlaneLaw law = PlaneLaw.of(tree.text("ensemble"));
        double lambda = tree.number("lambda", 1e-3, 10);
        double alpha = tree.number("alpha", 1e-3, 10);
        int dimension = (int) tree.integer("dimension", 5, 1000);
        double count = Math.exp(alpha * dimension);
        if (count > MOST_PATTERNS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "e^(alpha * dimension) is %.3g patterns; it must be at most %d: take a smaller dimension",
                    count,
                    MOST_PATTERNS));
        }
        if (count * dimension > MOST_NUMBERS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%.0f patterns of dimension %d are %.3g numbers; they must be at most %d: take a smaller dimension",
                    count,
                    dimension,
                    count * dimension,
                    MOST_NUMBERS));
        }
        int trials = (int) tree.integer("trials", 1, 1000);
        long seed = tree.get("seed").isPresent() ? tree.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE) : 1;
        return new PointTrial(law, lambda, alpha, dimension, trials, seed);
    }

    @Override
    public Lane lane() {
        return Lane.SHORT;
    }

    @Override
    public Map<String, Object> about() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", "trial");
        tree.put("ensemble", law.id());
        tree.put("lambda", lambda);
        tree.put("alpha", alpha);
        tree.put("dimension", dimension);
        tree.put("trials", trials);
        return tree;
    }

    @Override
    public Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress) {
        int count = Math.max(2, (int) Math.round(Math.exp(alpha * dimension)));
        AtomicInteger recalled = new AtomicInteger();
        stop.during(() -> {
            for (int trial = 0; trial < trials; trial++) {
                Workers.checkInterrupt();
                Seed own = new Seed(seed).child("trial", trial);
                PatternBlocks patterns = law.draw(count, dimension, own);
                float[] first = patterns.row(0);
                if (new SoftmaxDescent(patterns).from(first, first, lambda).recalled()) {
                    recalled.incrementAndGet();
                }
                progress.accept(Map.of("done", trial + 1, "total", trials, "recalled", recalled.get()));
            }
        });
        ConfidenceInterval failures = new Proportion(trials - recalled.get(), trials).wilson(LEVEL);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recalled", recalled.get());
        tree.put("trials", trials);
        tree.put("patterns", count);
        tree.put("low", 1 - failures.upper());
        tree.put("high", 1 - failures.lower());
        return tree;
    }
}
