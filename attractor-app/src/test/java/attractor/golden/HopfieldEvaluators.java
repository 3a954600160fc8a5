package attractor.golden;

import attractor.golden.Evaluator.NotCovered;
import attractor.learning.ActivityProduct;
import attractor.match.Readout;
import attractor.memory.Energetic;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.models.classic.Hopfield;
import attractor.models.classic.RealCue;
import attractor.models.classic.Units;
import attractor.models.modern.ModernHopfield;
import attractor.models.modern.ModernHopfieldMemory;
import attractor.pattern.Pattern;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Asynchronous;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Classical and modern Hopfield networks as the diffusion paper uses them.
final class HopfieldEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "hopfield.classical", HopfieldEvaluators::classical,
            "hopfield.rawCue", HopfieldEvaluators::classical,
            "hopfield.modern", ((Evaluator.ByKey) HopfieldEvaluators::modern).evaluator());

    private static final Seed SEED = new Seed(0);

    private HopfieldEvaluators() {}

    private static Optional<String> classical(GoldenCase golden) throws NotCovered {
        JsonNode want = golden.expected();
        for (String key : want.propertyNames()) {
            Optional<String> difference = key.equals("start")
                    ? Comparison.difference(key, want.get(key), starts(golden.input()), golden.tolerance())
                    : classical(golden, key);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static List<double[]> starts(JsonNode in) {
        List<double[]> starts = new ArrayList<>();
        for (double[] cue : Inputs.matrix(in.get("cue"))) {
            starts.add(RealCue.signs(cue).toArray());
        }
        return starts;
    }

    private static Optional<String> classical(GoldenCase golden, String part) throws NotCovered {
        SelfCoupling diagonal =
                switch (part) {
                    case "zero_diag_True" -> SelfCoupling.NONE;
                    case "zero_diag_False" -> SelfCoupling.KEPT;
                    default -> throw new NotCovered(part);
                };
        JsonNode want = golden.expected().get(part);
        for (String key : want.propertyNames()) {
            Optional<String> difference = Comparison.difference(
                    part + " " + key, want.get(key), classical(golden.input(), diagonal, key), golden.tolerance());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Object classical(JsonNode in, SelfCoupling diagonal, String key) throws NotCovered {
        SpinPatterns xi = Inputs.spinPatterns(in.get("Y"));
        double scale = in.get("scale").asDouble();
        return switch (key) {
            case "W" -> couplings(xi, diagonal, scale);
            case "energy_start" -> eachStart(in, x -> scale * energy(xi, diagonal, x));
            case "sync" -> synchronous(in, diagonal, recall -> recall.pattern().toArray());
            case "sync_flag" -> synchronous(in, diagonal, recall -> flag(recall.outcome()));
            case "sync_updates" -> synchronous(in, diagonal, Recall::steps);
            case "async_cyclic_order" ->
                eachStart(in, x -> asynchronous(xi, diagonal, x).pattern().toArray());
            case "energy_async" ->
                eachStart(
                        in,
                        x -> scale
                                * energy(xi, diagonal, (Spins)
                                        asynchronous(xi, diagonal, x).pattern()));
            default -> throw new NotCovered(key);
        };
    }

    private static double[][] couplings(SpinPatterns xi, SelfCoupling diagonal, double scale) {
        var learnt = new ActivityProduct(ActivityProduct.Scale.SUM).learn(xi);
        var used = diagonal == SelfCoupling.NONE ? learnt.withoutDiagonal() : learnt;
        double[][] w = new double[xi.dimension()][xi.dimension()];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] = scale * used.at(i, j);
            }
        }
        return w;
    }

    private static SpinMemory memory(SpinPatterns xi, SelfCoupling diagonal) {
        return (SpinMemory) new Hopfield(
                        new ActivityProduct(ActivityProduct.Scale.SUM),
                        Units.PLUS_MINUS,
                        0,
                        diagonal,
                        new Asynchronous(),
                        TieRule.KEEP)
                .store(xi, SEED);
    }

    private static double energy(SpinPatterns xi, SelfCoupling diagonal, Spins x) {
        return ((Energetic) memory(xi, diagonal)).energy(x);
    }

    private static Recall asynchronous(SpinPatterns xi, SelfCoupling diagonal, Spins x) {
        return memory(xi, diagonal)
                .with(new Asynchronous(Asynchronous.Order.SEQUENTIAL, 100))
                .recall(x, SEED.generator());
    }

    private static <T> List<T> eachStart(JsonNode in, Function<Spins, T> function) {
        List<T> values = new ArrayList<>();
        in.get("start").forEach(row -> values.add(function.apply(Inputs.spins(row))));
        return values;
    }

    private static <T> List<T> synchronous(JsonNode in, SelfCoupling diagonal, Function<Recall, T> function) {
        SpinPatterns xi = Inputs.spinPatterns(in.get("Y"));
        if (in.has("start")) {
            SpinMemory memory = memory(xi, diagonal).with(new Synchronous());
            return eachStart(in, x -> function.apply(memory.recall(x, SEED.generator())));
        }
        int limit = in.get("max_iter").asInt();
        List<T> values = new ArrayList<>();
        for (double[] cue : Inputs.matrix(in.get("cue"))) {
            Spins first = RealCue.update(xi, diagonal, cue);
            Recall rest = memory(xi, diagonal).with(new Synchronous(limit - 1)).recall(first, SEED.generator());
            values.add(function.apply(new Recall(rest.pattern(), rest.steps() + 1, rest.outcome())));
        }
        return values;
    }

    private static String flag(Outcome outcome) {
        return switch (outcome) {
            case FIXED_POINT -> "FIXED";
            case CYCLE -> "CYCLE";
            default -> "MAX_ITER";
        };
    }

    private static Object modern(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        double beta = in.get("beta").asDouble();
        var xi = Inputs.realPatterns(in.get("Y"));
        ModernHopfieldMemory memory = new ModernHopfield(
                        beta, ModernHopfield.Kernel.DOT, 0, in.get("n_iter").asInt(), Readout.GRADED)
                .store(xi, SEED, Progress.NONE);
        double greatest = 0;
        for (int mu = 0; mu < xi.count(); mu++) {
            greatest = Math.max(greatest, xi.squaredNorm(mu));
        }
        // Our energy is raised so that it is never below 0.
        double offset = Math.log(xi.count()) / beta + greatest / 2;
        List<Object> values = new ArrayList<>();
        for (double[] row : Inputs.matrix(in.get("X"))) {
            Pattern x = Reals.of(row);
            values.add(
                    switch (key) {
                        case "energy" -> memory.energy(x) - offset;
                        case "grad" -> gradient(memory, row);
                        case "one" -> memory.step(x, SEED.generator()).toArray();
                        case "run" ->
                            memory.recall(x, SEED.generator()).pattern().toArray();
                        default -> throw new NotCovered(key);
                    });
        }
        return values;
    }

    private static double[] gradient(ModernHopfieldMemory memory, double[] x) {
        double[] gradient = new double[x.length];
        memory.velocity(0, x, gradient);
        for (int i = 0; i < x.length; i++) {
            gradient[i] = -gradient[i];
        }
        return gradient;
    }
}
