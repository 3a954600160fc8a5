package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.match.BestMatch;
import attractor.match.Distance;
import attractor.match.PairMatchMemory;
import attractor.match.Readout;
import attractor.match.Separation;
import attractor.match.Similarity;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.models.classic.Activation;
import attractor.models.classic.CorrelationMatrix;
import attractor.models.classic.Minerva2;
import attractor.models.classic.NearestPattern;
import attractor.models.classic.TraceMemory;
import attractor.models.modern.ModernHopfield;
import attractor.models.modern.ModernHopfieldMemory;
import attractor.models.modern.UniversalHopfield;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Similarities, correlation matrices, echoes and softmax retrieval.
final class MatchEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "similarity", ((ByKey) MatchEvaluators::similarity).evaluator(),
            "nearest", ((ByKey) MatchEvaluators::nearest).evaluator(),
            "cmm", ((ByKey) MatchEvaluators::correlationMatrix).evaluator(),
            "minerva2", ((ByKey) MatchEvaluators::minerva).evaluator(),
            "uhn", ((ByKey) MatchEvaluators::universal).evaluator(),
            "softmax_iteration", ((ByKey) MatchEvaluators::softmax).evaluator());

    private static final Seed SEED = new Seed(0);

    private MatchEvaluators() {}

    private static Object similarity(GoldenCase golden, String key) throws NotCovered {
        Pattern x = Reals.of(Inputs.doubles(golden.input().get("x")));
        Pattern y = Reals.of(Inputs.doubles(golden.input().get("y")));
        return switch (key) {
            case "hamming_distance" -> Distance.HAMMING.between(x, y);
            case "euclidean_distance" -> Distance.EUCLIDEAN.between(x, y);
            case "manhattan_distance" -> Distance.MANHATTAN.between(x, y);
            case "chebyshev_distance" -> Distance.CHEBYSHEV.between(x, y);
            case "squared_error" -> Distance.SQUARED_EUCLIDEAN.between(x, y);
            default -> named(key).of(x, y);
        };
    }

    private static Similarity named(String name) throws NotCovered {
        try {
            return Similarity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotCovered("similarity " + name);
        }
    }

    private static Object nearest(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Memory memory = new NearestPattern(named(in.get("similarity").asString()))
                .store(Inputs.realPatterns(in.get("patterns")), SEED);
        BestMatch match = ((attractor.match.Identifying) memory)
                .identify(Reals.of(Inputs.doubles(in.get("cue"))))
                .orElseThrow();
        return switch (key) {
            case "index" -> match.index();
            case "score" -> match.score();
            case "margin" -> match.margin();
            default -> throw new NotCovered(key);
        };
    }

    private static Object correlationMatrix(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Activation g =
                switch (in.get("g").asString()) {
                    case "identity" -> new Activation.Identity();
                    case "tanh" -> new Activation.Tanh(in.get("gain").asDouble());
                    case "sign" -> new Activation.Sign();
                    default -> throw new NotCovered("g = " + in.get("g"));
                };
        HeteroModel model = new CorrelationMatrix(g, 1);
        Patterns patterns = Inputs.realPatterns(in.get("patterns"));
        Memory memory = in.has("targets")
                ? model.store(patterns, Inputs.realPatterns(in.get("targets")), SEED, Progress.NONE)
                : model.store(patterns, SEED);
        return memory.recall(Reals.of(Inputs.doubles(in.get("cue"))), SEED.generator())
                .pattern()
                .toArray();
    }

    private static Object minerva(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Minerva2.Normalisation normalisation = Minerva2.Normalisation.valueOf(
                in.get("normalisation").asString().toUpperCase(Locale.ROOT));
        TraceMemory memory = new Minerva2(normalisation, in.get("power").asDouble(), 1, Minerva2.Echo.GRADED, 0)
                .store(Inputs.realPatterns(in.get("traces")), SEED, Progress.NONE);
        Pattern probe = Reals.of(Inputs.doubles(in.get("probe")));
        return switch (key) {
            case "similarity" -> memory.scores(probe);
            case "activation" -> memory.weights(probe);
            case "echo_intensity" -> memory.echoIntensity(probe);
            case "echo_content" -> memory.echoContent(probe);
            default -> throw new NotCovered(key);
        };
    }

    private static Object universal(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        double beta = Comparison.number(in.get("beta"));
        Separation separation =
                switch (in.get("separation").asString()) {
                    case "softmax" -> new Separation.Softmax(beta);
                    case "max" -> new Separation.Max();
                    case "identity" -> new Separation.Identity();
                    case "poly" -> new Separation.Power(in.get("n").asInt());
                    default -> throw new NotCovered("separation " + in.get("separation"));
                };
        Similarity similarity =
                switch (in.get("similarity").asString()) {
                    case "dot" -> Similarity.DOT;
                    case "cosine" -> Similarity.COSINE;
                    case "euclidean" -> Similarity.SQUARED_EUCLIDEAN_DISTANCE;
                    case "manhattan" -> Similarity.MANHATTAN_DISTANCE;
                    case "inv-euclidean" -> Similarity.INVERSE_SQUARED_EUCLIDEAN;
                    case "inv-manhattan" -> Similarity.INVERSE_MANHATTAN;
                    default -> throw new NotCovered("similarity " + in.get("similarity"));
                };
        RealPatterns keys = Inputs.realPatterns(in.get("M"));
        RealPatterns values = in.has("P") ? Inputs.realPatterns(in.get("P")) : keys;
        PairMatchMemory memory = new UniversalHopfield(similarity, separation, 1e-6, 1, Readout.GRADED)
                .store(keys, values, SEED, Progress.NONE);
        Pattern cue = Reals.of(Inputs.doubles(in.get("q")));
        return switch (key) {
            case "scores" -> memory.scores(cue);
            case "weights" -> memory.weights(cue);
            case "output" -> memory.recall(cue, SEED.generator()).pattern().toArray();
            default -> throw new NotCovered(key);
        };
    }

    private static Object softmax(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        ModernHopfield d = new ModernHopfield();
        ModernHopfieldMemory memory = new ModernHopfield(
                        in.get("beta").asDouble(), d.kernel(), d.tolerance(), d.maxSteps(), d.readout())
                .store(Inputs.realPatterns(in.get("M")), SEED, Progress.NONE);
        Pattern state = Reals.of(Inputs.doubles(in.get("state")));
        List<double[]> states = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        energies.add(memory.energy(state));
        for (int step = 0; step < in.get("steps").asInt(); step++) {
            state = memory.step(state, SEED.generator());
            states.add(state.toArray());
            energies.add(memory.energy(state));
        }
        return switch (key) {
            case "states" -> states;
            case "energies" -> energies;
            default -> throw new NotCovered(key);
        };
    }
}
