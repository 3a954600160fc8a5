package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.statistics.ClopperPearson;
import attractor.statistics.ConfidenceInterval;
import attractor.statistics.Proportion;
import attractor.statistics.SequentialTest;
import attractor.statistics.Wilson;
import attractor.theory.capacity.AmitGutfreundSompolinsky;
import attractor.theory.capacity.Demircigil;
import attractor.theory.capacity.DenseKernel;
import attractor.theory.capacity.DenseOneStep;
import attractor.theory.capacity.Gardner;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import attractor.theory.capacity.HebbianGuarantee;
import attractor.theory.capacity.HebbianOneStep;
import attractor.theory.capacity.KrotovHopfield;
import attractor.theory.capacity.Palimpsest;
import attractor.theory.capacity.SparseCoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Capacity theory and statistics.
final class TheoryEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "statistics", ((ByKey) TheoryEvaluators::statistics).evaluator(),
            "theory", ((ByKey) TheoryEvaluators::theory).evaluator(),
            "theory_calls", ((ByKey) TheoryEvaluators::calls).evaluator());

    private static final Pattern DENSE = Pattern.compile("dam_(cap|perr)_(poly|rect)(\\d+)(_K(\\d+))?");
    private static final Pattern TAYLOR = Pattern.compile(
            "taylor_(cap|perr)(_K(\\d+))?(_balanced)?(_?a([0-9.]+))?(_?pre([0-9.]+))?(_?post([0-9.]+))?(_c([0-9.]+))?");

    private TheoryEvaluators() {}

    private static Object statistics(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        long n = in.get("n").asLong();
        return switch (key) {
            case "wilson95" -> ends(Wilson.interval(new Proportion(in.get("k").asLong(), n), 0.95));
            case "clopper_pearson95" ->
                ends(ClopperPearson.interval(new Proportion(in.get("k").asLong(), n), 0.95));
            case "clopper_zero" -> ends(ClopperPearson.interval(new Proportion(0, n), 0.95));
            case "clopper_all" -> ends(ClopperPearson.interval(new Proportion(n, n), 0.95));
            case "sprt" -> {
                SequentialTest test = new SequentialTest(
                        new SequentialTest.Rates(
                                in.get("p0").asDouble(), in.get("p1").asDouble()),
                        in.get("alpha").asDouble(),
                        in.get("beta").asDouble());
                for (JsonNode outcome : in.get("outcomes")) {
                    if (test.add(outcome.asInt() == 1) != SequentialTest.Decision.UNDECIDED) {
                        break;
                    }
                }
                String decision = test.decision() == SequentialTest.Decision.UNDECIDED
                        ? "undecided"
                        : test.decision().name();
                yield List.of(decision, test.trials(), test.logLikelihoodRatio());
            }
            default -> throw new NotCovered(key);
        };
    }

    private static double[] ends(ConfidenceInterval interval) {
        return new double[] {interval.lower(), interval.upper()};
    }

    private static Object theory(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        long d = in.get("D").asLong();
        double delta = in.get("delta").asDouble();
        double eps = in.get("eps").asDouble();
        long k = in.get("K").asLong();
        Matcher dense = DENSE.matcher(key);
        if (dense.matches()) {
            DenseOneStep theory =
                    dense(dense.group(2), dense.group(3), in.get("D_dam").asLong());
            return dense.group(1).equals("cap")
                    ? whole(theory.capacity(delta, eps))
                    : theory.failureProbability((double) Long.parseLong(dense.group(5)), delta);
        }
        Matcher taylor = TAYLOR.matcher(key);
        if (taylor.matches()) {
            HebbianCoefficients rule = new HebbianCoefficients(
                    number(taylor.group(6), 0),
                    number(taylor.group(8), 0),
                    number(taylor.group(10), 0),
                    number(taylor.group(12), in.get("c").asDouble()));
            HebbianGaussian theory = new HebbianGaussian(rule, d, delta);
            return taylor.group(1).equals("cap")
                    ? (Object) theory.capacity(eps)
                    : (Object) theory.failureProbability(Long.parseLong(taylor.group(3)));
        }
        if (key.matches("kh_perfect_n\\d+")) {
            return KrotovHopfield.withoutErrors(in.get("D_kh").asLong(), lastInteger(key));
        }
        if (key.matches("kh_alpha_n\\d_err.*")) {
            int degree = Integer.parseInt(key.replaceAll("kh_alpha_n(\\d)_err.*", "$1"));
            return KrotovHopfield.load(degree, Double.parseDouble(key.replaceAll(".*_err", "")));
        }
        if (key.matches("sparse_cap_(cov|hebb)_f[0-9.]+_rho[0-9.]+")) {
            double coding = Double.parseDouble(key.replaceAll(".*_f([0-9.]+)_.*", "$1"));
            double rho = Double.parseDouble(key.replaceAll(".*_rho", ""));
            double mismatch =
                    key.contains("hebb") ? in.get("Qprime_sparse_hebb").asDouble() : 0;
            return new SparseCoding(in.get("D_sparse").asLong(), coding, mismatch)
                    .capacity(rho, in.get("eps_sparse").asDouble());
        }
        if (key.matches("palimpsest_age_lambda.*")) {
            return new Palimpsest(d, delta, eps, Palimpsest.Margin.SAFE)
                    .oldestAge(Double.parseDouble(key.replaceAll(".*lambda", "")));
        }
        return switch (key) {
            case "hebb_rigorous" -> HebbianOneStep.rigorousCapacity(d, delta, eps);
            case "hebb_chernoff" -> HebbianOneStep.chernoffCapacity(d, delta, eps);
            case "hebb_exact_bits" -> HebbianOneStep.exactBitsCapacity(d, delta, eps);
            case "bit_error_exact_K13_lt_eq" -> {
                HebbianOneStep.BitError error = HebbianOneStep.bitError(d, k, delta);
                yield new double[] {error.wrong(), error.tie()};
            }
            case "log_chernoff_bit_K13" -> HebbianOneStep.logChernoffBit(d, k, delta);
            case "demircigil_rho0" -> Demircigil.exponent(0);
            case "demircigil_rho" -> Demircigil.exponent(delta);
            case "ags_alpha_c" -> AmitGutfreundSompolinsky.criticalLoad();
            case "ags_m_c" -> AmitGutfreundSompolinsky.criticalOverlap();
            case "ags_m" -> pairs(golden, key, AmitGutfreundSompolinsky::overlap);
            case "gardner" -> pairs(golden, key, Gardner::criticalLoad);
            case "palimpsest_opt" -> best(d, delta, eps);
            default -> throw new NotCovered(key);
        };
    }

    private static Object calls(GoldenCase golden, String key) throws NotCovered {
        List<Object> values = new ArrayList<>();
        for (JsonNode call : golden.input().get("calls")) {
            values.add(call(call));
        }
        return values;
    }

    private static Object call(JsonNode in) throws NotCovered {
        long d = in.has("D") ? in.get("D").asLong() : 0;
        double delta = in.has("delta") ? in.get("delta").asDouble() : 0;
        double eps = in.has("eps") ? in.get("eps").asDouble() : 0;
        String f = in.get("f").asString();
        return switch (f) {
            case "hebbRigorous" -> HebbianOneStep.rigorousCapacity(d, delta, eps);
            case "hebbChernoff" -> HebbianOneStep.chernoffCapacity(d, delta, eps);
            case "hebbExactBits" -> HebbianOneStep.exactBitsCapacity(d, delta, eps);
            case "hebbH2" -> HebbianGuarantee.capacity(rule(in), d, delta, eps);
            case "palimpsestAge" ->
                new Palimpsest(d, delta, eps, Palimpsest.Margin.SAFE)
                        .oldestAge(in.get("lambda").asDouble());
            case "palimpsestOpt" -> best(d, delta, eps);
            case "damPerr" ->
                dense(in.get("F").asString(), in.get("n").asString(), d)
                        .failureProbability((double) in.get("K").asLong(), delta);
            case "damCap" ->
                whole(dense(in.get("F").asString(), in.get("n").asString(), d).capacity(delta, eps));
            case "taylorPerr" ->
                new HebbianGaussian(rule(in), d, delta)
                        .failureProbability(in.get("K").asLong());
            case "taylorCap" -> new HebbianGaussian(rule(in), d, delta).capacity(eps);
            case "sparseCap" ->
                new SparseCoding(
                                d, in.get("coding").asDouble(), in.get("Qprime").asDouble())
                        .capacity(in.get("rho").asDouble(), eps);
            case "khPerfect" -> KrotovHopfield.withoutErrors(d, in.get("n").asInt());
            case "khAlpha" ->
                KrotovHopfield.load(in.get("n").asInt(), in.get("perr").asDouble());
            case "demircigil" -> Demircigil.exponent(in.get("rho").asDouble());
            case "agsM" -> AmitGutfreundSompolinsky.overlap(in.get("alpha").asDouble());
            case "gardner" -> Gardner.criticalLoad(in.get("kappa").asDouble());
            case "bitErrorLt" ->
                HebbianOneStep.bitError(d, in.get("K").asLong(), delta).wrong();
            case "bitErrorEq" ->
                HebbianOneStep.bitError(d, in.get("K").asLong(), delta).tie();
            default -> throw new NotCovered(f);
        };
    }

    private static HebbianCoefficients rule(JsonNode in) {
        return new HebbianCoefficients(
                in.get("a").asDouble(),
                in.get("p").asDouble(),
                in.get("q").asDouble(),
                in.get("c").asDouble());
    }

    private static DenseOneStep dense(String family, String degree, long dimension) {
        DenseKernel kernel = family.equals("poly")
                ? new DenseKernel.Polynomial(Integer.parseInt(degree))
                : new DenseKernel.Rectified(Double.parseDouble(degree));
        return new DenseOneStep(kernel, dimension);
    }

    private static double[] best(long d, double delta, double eps) {
        Palimpsest palimpsest = new Palimpsest(d, delta, eps, Palimpsest.Margin.SAFE);
        return new double[] {palimpsest.bestDecay(), palimpsest.bestAge()};
    }

    /// Pairs [argument, value] for the arguments that the file lists.
    private static Object pairs(GoldenCase golden, String key, java.util.function.DoubleUnaryOperator curve) {
        List<double[]> pairs = new ArrayList<>();
        for (JsonNode pair : golden.expected().get(key)) {
            double argument = pair.get(0).asDouble();
            pairs.add(new double[] {argument, curve.applyAsDouble(argument)});
        }
        return pairs;
    }

    private static Object whole(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    private static double number(@org.jspecify.annotations.Nullable String text, double otherwise) {
        return text == null ? otherwise : Double.parseDouble(text);
    }

    private static int lastInteger(String key) {
        return Integer.parseInt(key.replaceAll(".*?(\\d+)$", "$1"));
    }
}
