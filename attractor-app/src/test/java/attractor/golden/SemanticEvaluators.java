package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.GaussianDensity;
import attractor.models.diffusion.HeightCore;
import attractor.models.diffusion.LinearCore;
import attractor.models.diffusion.LiteralCore;
import attractor.models.diffusion.MixtureDensity;
import attractor.models.diffusion.SmoothedDensity;
import attractor.models.diffusion.SphereDensity;
import attractor.models.diffusion.VariancePreserving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Semantic, episodic and reconstructive memories.
final class SemanticEvaluators {

    static final Map<String, Evaluator> BY_KIND = byKind();

    private SemanticEvaluators() {}

    private static Map<String, Evaluator> byKind() {
        Map<String, Function<JsonNode, SmoothedDensity>> densities = Map.of(
                "semantic.sphere", in -> sphere(in),
                "semantic.sphereVp", in -> sphere(in),
                "semantic.gaussian",
                        in -> GaussianDensity.of(Inputs.doubles(in.get("mu")), Inputs.matrix(in.get("Sigma"))),
                "semantic.episodicMix.circle",
                        in -> MixtureDensity.of(
                                EmpiricalDensity.of(Inputs.realPatterns(in.get("Y"))),
                                in.get("w_e").asDouble(),
                                sphere(in)),
                "semantic.reconstructive.gaussian",
                        in -> LinearCore.of(
                                Inputs.matrix(in.get("A")),
                                Inputs.matrix(in.get("Xi")),
                                new LinearCore.Corpus(Inputs.doubles(in.get("mu")), Inputs.matrix(in.get("Sigma"))),
                                in.get("w_e").asDouble()),
                "semantic.reconstructive.s2", SemanticEvaluators::heights);
        Map<String, Evaluator> evaluators = new HashMap<>();
        densities.forEach((kind, density) -> evaluators.put(
                kind, ((ByKey) (golden, key) -> values(density.apply(golden.input()), golden, key)).evaluator()));
        evaluators.put("semantic.coreLiteral", ((ByKey) SemanticEvaluators::literal).evaluator());
        return Map.copyOf(evaluators);
    }

    private static SphereDensity sphere(JsonNode in) {
        return new SphereDensity(in.get("X").get(0).size(), in.get("radius").asDouble());
    }

    /// Heights on the unit sphere: a circle and a point for each, and the sphere itself.
    private static SmoothedDensity heights(JsonNode in) {
        return HeightCore.of(in.get("w_e").asDouble(), Inputs.doubles(in.get("heights")));
    }

    private static Object values(SmoothedDensity density, GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        boolean preserving = in.has("theta");
        List<Object> all = new ArrayList<>();
        for (double noise : Inputs.doubles(in.get(preserving ? "theta" : "v"))) {
            List<Object> row = new ArrayList<>();
            for (double[] x : Inputs.matrix(in.get("X"))) {
                double log =
                        preserving ? VariancePreserving.logDensity(density, noise, x) : density.logDensity(noise, x);
                double[] score = preserving ? VariancePreserving.score(density, noise, x) : density.score(noise, x);
                row.add(
                        switch (key) {
                            case "log_density" -> log;
                            case "score" -> score;
                            case "log_density_score" -> List.of(log, score);
                            default -> throw new NotCovered(key);
                        });
            }
            all.add(row);
        }
        return all;
    }

    private static Object literal(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        if (!key.equals("energy_grad")) {
            throw new NotCovered(key);
        }
        LiteralCore core = new LiteralCore(
                Inputs.matrix(in.get("A")),
                Inputs.matrix(in.get("Xi")),
                in.get("beta").asDouble(),
                in.get("w_flat").asDouble());
        List<Object> rows = new ArrayList<>();
        for (double[] x : Inputs.matrix(in.get("X"))) {
            double[] gradient = new double[x.length];
            double energy = core.energy(x, gradient);
            rows.add(List.of(energy, gradient));
        }
        return rows;
    }
}
