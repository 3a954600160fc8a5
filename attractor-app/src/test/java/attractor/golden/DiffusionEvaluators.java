package attractor.golden;

import attractor.flow.Euler;
import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.DiffusionMemory;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.ForwardProcess;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.ReverseDiffusion;
import attractor.models.diffusion.VarianceExploding;
import attractor.models.diffusion.VariancePreserving;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Exact diffusion memories.
final class DiffusionEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "diffusion.ve", ((ByKey) DiffusionEvaluators::exploding).evaluator(),
            "diffusion.vp", DiffusionEvaluators::preserving,
            "diffusion.sdeSteps", ((ByKey) DiffusionEvaluators::stochastic).evaluator());

    private static final Seed SEED = new Seed(0);

    private DiffusionEvaluators() {}

    private static EmpiricalDensity density(JsonNode in) {
        var patterns = Inputs.realPatterns(in.get("Y"));
        return in.has("weights")
                ? EmpiricalDensity.of(patterns, Inputs.doubles(in.get("weights")))
                : EmpiricalDensity.of(patterns);
    }

    private static <T> List<T> rows(JsonNode in, Function<double[], T> function) {
        List<T> values = new ArrayList<>();
        for (double[] x : Inputs.matrix(in.get("X"))) {
            values.add(function.apply(x));
        }
        return values;
    }

    private static Object exploding(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        EmpiricalDensity density = density(in);
        double v = in.get("v").asDouble();
        VarianceExploding process =
                new VarianceExploding(Math.sqrt(in.get("sigma2").asDouble()));
        return switch (key) {
            case "log_density" -> rows(in, x -> density.logDensity(v, x));
            case "energy" -> rows(in, x -> process.energy(density, v, x));
            case "score" -> rows(in, x -> density.score(v, x));
            case "h" -> rows(in, x -> density.weights(v, x));
            case "entropy" -> rows(in, x -> density.entropy(v, x));
            case "denoiser" -> rows(in, x -> density.posteriorMean(v, x));
            default -> throw new NotCovered(key);
        };
    }

    private static Optional<String> preserving(GoldenCase golden) throws NotCovered {
        JsonNode want = golden.expected();
        for (String key : want.propertyNames()) {
            if (key.equals("state_after")) {
                List<List<double[]>> states = statesAfter(golden.input());
                for (String steps : want.get(key).propertyNames()) {
                    int k = Integer.parseInt(steps);
                    Optional<String> difference = Comparison.difference(
                            key + " " + k,
                            want.get(key).get(steps),
                            states.stream().map(path -> path.get(k)).toList(),
                            golden.tolerance());
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
                continue;
            }
            Optional<String> difference =
                    Comparison.difference(key, want.get(key), preserving(golden.input(), key), golden.tolerance());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Object preserving(JsonNode in, String key) throws NotCovered {
        EmpiricalDensity density = density(in);
        return switch (key) {
            case "t_start" -> process(in).time(in.get("theta_start").asDouble());
            case "log_density" -> atEach(in, (theta, x) -> VariancePreserving.logDensity(density, theta, x));
            case "score" -> atEach(in, (theta, x) -> VariancePreserving.score(density, theta, x));
            case "h" -> atEach(in, (theta, x) -> density.weights(noise(theta), divided(x, theta)));
            case "entropy" -> atEach(in, (theta, x) -> density.entropy(noise(theta), divided(x, theta)));
            case "denoiser" -> atEach(in, (theta, x) -> density.posteriorMean(noise(theta), divided(x, theta)));
            case "recall" -> recalls(in, process(in), in.get("n_steps").asInt());
            case "ve_recall" ->
                recalls(in, new VarianceExploding(), in.get("n_steps_ve").asInt());
            default -> throw new NotCovered(key);
        };
    }

    private static VariancePreserving process(JsonNode in) {
        return new VariancePreserving(in.get("gamma").asDouble());
    }

    private static double noise(double theta) {
        return (1 - theta * theta) / (theta * theta);
    }

    private static double[] divided(double[] x, double theta) {
        return Arrays.stream(x).map(component -> component / theta).toArray();
    }

    private static <T> List<List<T>> atEach(JsonNode in, BiFunction<Double, double[], T> function) {
        List<List<T>> values = new ArrayList<>();
        for (double theta : Inputs.doubles(in.get("theta"))) {
            values.add(rows(in, x -> function.apply(theta, x)));
        }
        return values;
    }

    private static DiffusionMemory memory(JsonNode in, ForwardProcess process, int steps) {
        Diffusion model = new Diffusion(
                process,
                in.get("theta_start").asDouble(),
                new ProbabilityFlow(new Euler(1.0 / steps), 0),
                Readout.GRADED);
        var patterns = Inputs.realPatterns(in.get("Y"));
        return in.has("weights")
                ? model.storeWeighted(patterns, Inputs.doubles(in.get("weights")))
                : model.store(patterns, SEED, Progress.NONE);
    }

    private static List<double[]> recalls(JsonNode in, ForwardProcess process, int steps) {
        Memory memory = memory(in, process, steps);
        return rows(
                in, x -> memory.recall(Reals.of(x), SEED.generator()).pattern().toArray());
    }

    private static List<List<double[]>> statesAfter(JsonNode in) {
        Memory memory = memory(in, process(in), in.get("n_steps").asInt());
        return rows(in, x -> {
            List<double[]> states = new ArrayList<>();
            memory.recall(
                    Reals.of(x),
                    SEED.generator(),
                    (step, state) -> states.add(state.get().toArray()));
            return states;
        });
    }

    private static Object stochastic(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        double start = in.get("v_start").asDouble();
        ForwardProcess process =
                switch (key) {
                    case "vp" -> process(in);
                    case "ve" ->
                        new VarianceExploding(Math.sqrt(in.get("sigma2").asDouble()));
                    default -> throw new NotCovered(key);
                };
        // The cue of a variance-exploding memory is the noisy pattern times its fidelity.
        double theta = key.equals("vp") ? in.get("theta_start").asDouble() : 1 / Math.sqrt(1 + start);
        double factor = key.equals("vp") ? 1 : theta;
        Memory memory = new Diffusion(
                        process, theta, new ReverseDiffusion(in.get("n_steps").asInt()), Readout.GRADED)
                .store(Inputs.realPatterns(in.get("Y")), SEED);
        double[][] cues = Inputs.matrix(in.get("X"));
        List<double[]> ends = new ArrayList<>();
        for (int row = 0; row < cues.length; row++) {
            double[] cue = Arrays.stream(cues[row]).map(x -> x * factor).toArray();
            ends.add(memory.recall(Reals.of(cue), new GivenNormals(in.get("eps"), row))
                    .pattern()
                    .toArray());
        }
        return ends;
    }

    /// The normal numbers of one row of a golden case, step by step.
    private static final class GivenNormals implements RandomGenerator {

        private final PrimitiveIterator.OfDouble normals;

        GivenNormals(JsonNode steps, int row) {
            List<Double> all = new ArrayList<>();
            for (JsonNode step : steps) {
                for (double normal : Inputs.doubles(step.get(row))) {
                    all.add(normal);
                }
            }
            normals = all.stream().mapToDouble(Double::doubleValue).iterator();
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("only normal numbers are given");
        }

        @Override
        public double nextGaussian() {
            return normals.nextDouble();
        }
    }
}
