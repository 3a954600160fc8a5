package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.statistics.Agreement;
import attractor.statistics.GaussianSmoothing;
import attractor.statistics.GridCapacity;
import attractor.theory.capacity.Demircigil;
import attractor.theory.rem.AllPatterns;
import attractor.theory.rem.AnnealedMap;
import attractor.theory.rem.Basin;
import attractor.theory.rem.Binary;
import attractor.theory.rem.Factorised;
import attractor.theory.rem.FailingPairs;
import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.NearestPattern;
import attractor.theory.rem.NoisyCue;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.RamsauerBound;
import attractor.theory.rem.ScaledDotProduct;
import attractor.theory.rem.SizeLaw;
import attractor.theory.rem.SphereAverage;
import attractor.theory.rem.Spherical;
import attractor.theory.rem.TypicalPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/// Exponential capacity: the random energy model, its finite-size forms, noisy cues and the statistics of
/// capacities.
final class ExponentialCapacityEvaluators {

    static final Map<String, Evaluator> BY_KIND = byKind();

    private ExponentialCapacityEvaluators() {}

    private static Map<String, Evaluator> byKind() {
        Map<String, ByKey> kinds = new HashMap<>();
        Map<String, PatternLaw> laws = Map.of(
                "spherical",
                new Spherical(),
                "gaussian",
                new Gaussian(),
                "binary",
                new Binary(),
                "gaussianDistanceKernel",
                new GaussianDistance());
        laws.forEach((name, law) -> {
            kinds.put("rem." + name + ".curves", (golden, key) -> curve(law, golden, key));
            kinds.put("rem." + name + ".condensation", (golden, key) -> condensation(law, golden, key));
            kinds.put("rem." + name + ".freeEnergyAndBasin", (golden, key) -> basin(law, golden, key));
        });
        kinds.put(
                "rem.spherical.lambda_c",
                (golden, key) -> map(golden, "alpha", a -> TypicalPattern.leastSharpness(new Spherical(), a)));
        kinds.put("rem.demircigil", (golden, key) -> map(golden, "rho_flip", Demircigil::exponent));
        kinds.put("rem.factorised", ExponentialCapacityEvaluators::factorised);
        kinds.put("rem.scaledDotProduct", ExponentialCapacityEvaluators::scaled);
        kinds.put("rem.nearestPattern", ExponentialCapacityEvaluators::nearest);
        kinds.put("ramsauer.theorem3", ExponentialCapacityEvaluators::ramsauer);
        kinds.put("finiteN.sphere.cgf", ExponentialCapacityEvaluators::sphereAverage);
        kinds.put(
                "finiteN.sphere.annealedMap",
                (golden, key) -> rows(
                        golden,
                        "m_lambda_N_P",
                        x -> AnnealedMap.ofCount((long) x[2], x[3]).next(x[0], x[1])));
        kinds.put("finiteN.sphere.annealedLambdaC", (golden, key) -> {
            double least = golden.input().get("m_min").asDouble();
            return rows(
                    golden,
                    "N_alpha",
                    x -> AnnealedMap.ofLoad((long) x[0], x[1]).leastSharpness(least));
        });
        kinds.put(
                "finiteN.sphere.sizeLaw",
                (golden, key) -> rows(golden, "N_lambda", x -> SizeLaw.capacity((long) x[0], x[1])));
        kinds.put(
                "finiteN.gaussian.expectedFailingPairs",
                (golden, key) -> rows(golden, "N_P", x -> FailingPairs.expected((long) x[0], x[1])));
        kinds.put("recall.binaryChannel", ExponentialCapacityEvaluators::channel);
        kinds.put("diffusion.finiteLength", ExponentialCapacityEvaluators::finiteLength);
        kinds.put(
                "stats.gaussianSmoothing",
                (golden, key) -> new GaussianSmoothing(
                                golden.input().get("sigma").asDouble())
                        .smooth(Inputs.doubles(golden.input().get("y"))));
        kinds.put("stats.metrics", ExponentialCapacityEvaluators::metrics);
        kinds.put("stats.capacityRules", ExponentialCapacityEvaluators::rules);
        Map<String, Evaluator> evaluators = new HashMap<>();
        kinds.forEach((kind, byKey) -> evaluators.put(kind, byKey.evaluator()));
        return Map.copyOf(evaluators);
    }

    private static double[] map(GoldenCase golden, String argument, DoubleUnaryOperator function) {
        double[] values = Inputs.doubles(golden.input().get(argument));
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(values[i]);
        }
        return values;
    }

    private static double[] rows(GoldenCase golden, String argument, ToDoubleFunction<double[]> function) {
        double[][] rows = Inputs.matrix(golden.input().get(argument));
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = function.applyAsDouble(rows[i]);
        }
        return values;
    }

    private static Object curve(PatternLaw law, GoldenCase golden, String key) throws NotCovered {
        return switch (key) {
            case "zeta" -> map(golden, "lambda_", law::zeta);
            case "dzeta" -> map(golden, "lambda_", law::mean);
            case "alpha_1" -> map(golden, "lambda_", l -> TypicalPattern.capacity(law, l));
            case "alpha_star" -> map(golden, "lambda_", l -> FreeEnergy.condensation(law, l));
            case "alpha_c", "alpha_c_lb" -> map(golden, "lambda_", l -> allPatterns(law, l, AllPatterns.Ties.ALLOWED));
            case "alpha_ramsauer" -> map(golden, "lambda_", RamsauerBound::exponent);
            default -> throw new NotCovered(key);
        };
    }

    private static double allPatterns(PatternLaw law, double sharpness, AllPatterns.Ties ties) {
        return AllPatterns.capacity(law, sharpness, ties).alpha();
    }

    private static Object condensation(PatternLaw law, GoldenCase golden, String key) throws NotCovered {
        return switch (key) {
            case "eps_star" -> map(golden, "alpha", law::largest);
            case "lambda_star" -> map(golden, "alpha", law::freezing);
            default -> throw new NotCovered(key);
        };
    }

    private static Object basin(PatternLaw law, GoldenCase golden, String key) throws NotCovered {
        String rows = "alpha_lambda_rho";
        return switch (key) {
            case "phi" -> rows(golden, rows, x -> FreeEnergy.of(law, x[0], x[1], x[2]));
            case "cos_theta_c" ->
                rows(golden, rows, x -> Basin.of(law, x[0], x[1] * x[2]).cosine());
            case "condensed" -> {
                List<Boolean> flags = new ArrayList<>();
                for (double[] x : Inputs.matrix(golden.input().get(rows))) {
                    flags.add(FreeEnergy.isCondensed(law, x[0], x[1] * x[2]));
                }
                yield flags;
            }
            default -> throw new NotCovered(key);
        };
    }

    private static Object factorised(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        PatternLaw law = Factorised.of(Inputs.doubles(in.get("values")), Inputs.doubles(in.get("probs")));
        return switch (key) {
            case "r2" -> law.signal();
            case "lambda_opt" -> law.saturation();
            case "zeta" -> map(golden, "lambda_", law::zeta);
            case "alpha_1" -> map(golden, "lambda_", l -> TypicalPattern.capacity(law, l));
            case "alpha_star" -> map(golden, "lambda_", law::entropy);
            case "pair_rate" -> AllPatterns.pairRate(law);
            case "a_pair" -> AllPatterns.competitorBound(law);
            case "J" -> rows(golden, "J_alpha_lambda", x -> AllPatterns.weakPatternRate(law, x[0], x[1]));
            case "alpha_c_lb" -> map(golden, "lambda_", l -> allPatterns(law, l, AllPatterns.Ties.FAIL));
            default -> throw new NotCovered(key);
        };
    }

    private static Object scaled(GoldenCase golden, String key) throws NotCovered {
        return switch (key) {
            case "alphaTilde_finiteN_spherical" ->
                rows(
                        golden,
                        "lambdaTilde_N_a",
                        x -> ScaledDotProduct.capacity(new Spherical(), x[0], (long) x[1], x[2]));
            case "alphaTilde_inf" -> rows(golden, "lambdaTilde_N_a", x -> ScaledDotProduct.limit(x[0]));
            default -> throw new NotCovered(key);
        };
    }

    private static Object nearest(GoldenCase golden, String key) throws NotCovered {
        return switch (key) {
            case "spherical_c_max", "gaussian_cos_max" ->
                map(golden, "alpha", a -> NearestPattern.toOne(new Spherical(), a));
            case "spherical_c_max_pairs" -> map(golden, "alpha", a -> NearestPattern.amongAllPairs(new Spherical(), a));
            case "gaussian_overlap_max" -> map(golden, "alpha", a -> NearestPattern.toOne(new Gaussian(), a));
            case "binary_c_max" -> map(golden, "alpha", a -> NearestPattern.toOne(new Binary(), a));
            case "binary_c_max_pairs" -> map(golden, "alpha", a -> NearestPattern.amongAllPairs(new Binary(), a));
            default -> throw new NotCovered(key);
        };
    }

    private static Object ramsauer(GoldenCase golden, String key) {
        List<double[]> pairs = new ArrayList<>();
        for (double[] x : Inputs.matrix(golden.input().get("beta_K_d_p"))) {
            long d = (long) x[2];
            pairs.add(new double[] {RamsauerBound.base(x[0], x[1], d, x[3]), RamsauerBound.count(x[0], x[1], d, x[3])});
        }
        return pairs;
    }

    private static Object sphereAverage(GoldenCase golden, String key) throws NotCovered {
        return switch (key) {
            case "zeta_N" -> rows(golden, "u_N", x -> new SphereAverage((long) x[1]).zeta(x[0]));
            case "c_N" -> rows(golden, "u_N", x -> new SphereAverage((long) x[1]).mean(x[0]));
            default -> throw new NotCovered(key);
        };
    }

    private static Object channel(GoldenCase golden, String key) throws NotCovered {
        double[] betas = Inputs.doubles(golden.input().get("beta"));
        return switch (key) {
            case "capacity" -> map(golden, "theta", theta -> new NoisyCue(theta).capacity());
            case "dispersion" -> map(golden, "theta", theta -> new NoisyCue(theta).dispersion());
            case "alpha_recall" -> {
                List<double[]> rows = new ArrayList<>();
                for (double theta : Inputs.doubles(golden.input().get("theta"))) {
                    NoisyCue cue = new NoisyCue(theta);
                    rows.add(Arrays.stream(betas)
                            .map(beta -> TypicalPattern.capacity(cue, beta))
                            .toArray());
                }
                yield rows;
            }
            default -> throw new NotCovered(key);
        };
    }

    private static Object finiteLength(GoldenCase golden, String key) {
        NoisyCue cue = new NoisyCue(golden.input().get("theta").asDouble());
        double error = golden.input().get("e_block").asDouble();
        return map(golden, "d", d -> cue.logCount((long) d, error));
    }

    private static Object metrics(GoldenCase golden, String key) throws NotCovered {
        double[] a = Inputs.doubles(golden.input().get("a"));
        return switch (key) {
            case "pearson" -> Agreement.pearson(a, Inputs.doubles(golden.input().get("b")));
            case "hamming" ->
                Agreement.signErrors(a, Inputs.doubles(golden.input().get("truth")));
            default -> throw new NotCovered(key);
        };
    }

    private static Object rules(GoldenCase golden, String key) throws NotCovered {
        GridCapacity rule =
                switch (key) {
                    case "capacity" -> GridCapacity.LARGEST;
                    case "first_crossing" -> GridCapacity.FIRST_CROSSING;
                    default -> throw new NotCovered(key);
                };
        long[] counts = IntStream.of(Inputs.ints(golden.input().get("n")))
                .asLongStream()
                .toArray();
        double threshold = golden.input().get("threshold").asDouble();
        double[][] errors = Inputs.matrix(golden.input().get("mean_error"));
        return LongStream.range(0, errors.length)
                .map(row -> rule.capacity(counts, errors[(int) row], threshold))
                .toArray();
    }
}
