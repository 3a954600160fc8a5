package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.learning.PseudoInverse;
import attractor.learning.Storkey;
import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Observer;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Units;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import attractor.models.dense.Overlap;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Asynchronous;
import attractor.spin.Couplings;
import attractor.spin.ExponentialSystem;
import attractor.spin.FieldForm;
import attractor.spin.HeatBath;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Learning rules, Hopfield networks and dense memories.
final class SpinEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "weights", SpinEvaluators::weights,
            "recall", ((ByKey) SpinEvaluators::recall).evaluator(),
            "fields", ((ByKey) SpinEvaluators::fields).evaluator(),
            "energy", ((ByKey) SpinEvaluators::energy).evaluator(),
            "async", SpinEvaluators::asynchronous,
            "async_order", SpinEvaluators::asynchronous,
            "synchronous", ((ByKey) SpinEvaluators::synchronous).evaluator(),
            "hopfield01", SpinEvaluators::thresholdUnits,
            "probability", ((ByKey) SpinEvaluators::probability).evaluator());

    private static final Seed SEED = new Seed(0);
    private static final int LIMIT = 1000;

    private SpinEvaluators() {}

    private static RandomGenerator rng() {
        return SEED.generator();
    }

    private static Optional<String> weights(GoldenCase golden) throws NotCovered {
        JsonNode input = golden.input();
        Couplings couplings = rule(input).learn(Inputs.realPatterns(input.get("patterns")));
        if (input.get("diag").asString().equals("zeroed")) {
            couplings = couplings.withoutDiagonal();
        }
        return Comparison.difference("W", golden.expected().get("W"), couplings.toMatrix(), golden.tolerance());
    }

    private static LearningRule rule(JsonNode input) throws NotCovered {
        String type = input.get("rule_type").asString();
        boolean plain = type.equals("taylor") && input.get("rule").asString().startsWith("activity_product_sum");
        if (plain) {
            return new ActivityProduct(ActivityProduct.Scale.SUM);
        }
        return switch (type) {
            case "hopfield" -> new ActivityProduct(ActivityProduct.Scale.PER_DIMENSION);
            case "storkey" -> new Storkey();
            case "pseudo_inverse" -> new PseudoInverse();
            default -> throw new NotCovered("rule " + type);
        };
    }

    private static Hopfield hopfield(SelfCoupling selfCoupling) {
        return new Hopfield(
                new ActivityProduct(ActivityProduct.Scale.SUM),
                Units.PLUS_MINUS,
                0,
                selfCoupling,
                new Asynchronous(),
                TieRule.KEEP);
    }

    private static Model power(String name, int n, FieldForm form) {
        return name.equals("poly")
                ? new DensePolynomial(n, form, Overlap.SUM, 1, new Asynchronous(), TieRule.KEEP)
                : new DenseRectified(n, form, Overlap.SUM, 1, new Asynchronous(), TieRule.KEEP);
    }

    private static Model exponential(double beta, FieldForm form) {
        return new DenseExponential(
                beta, form, ExponentialSystem.Form.SUM, 1, new Asynchronous(), TieRule.KEEP);
    }

    /// `poly3`, `rect5`, `exp0.3`, `hopfield zero diag`.
    private static Model model(String name, FieldForm form) {
        if (name.startsWith("hopfield")) {
            return hopfield(SelfCoupling.NONE);
        }
        if (name.startsWith("exp")) {
            return exponential(Double.parseDouble(name.substring(3).replace("_beta", "")), form);
        }
        return power(name.substring(0, 4), Integer.parseInt(name.substring(4)), form);
    }

    private static SpinMemory stored(Model model, Patterns patterns) {
        return (SpinMemory) model.store(patterns, SEED);
    }

    private static Object recall(GoldenCase golden, String key) throws NotCovered {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        Spins state = Inputs.spins(golden.input().get("state"));
        Model model;
        if (key.equals("cmm_diag_kept")) {
            model = hopfield(SelfCoupling.KEPT);
        } else if (key.equals("hopfield_sync_zero_diag")) {
            model = hopfield(SelfCoupling.NONE);
        } else {
            String[] parts = key.substring("dam_".length()).split("_", 0);
            FieldForm form = key.contains("derivative") ? FieldForm.DERIVATIVE : FieldForm.DIFFERENCE;
            model = model(parts[0].equals("exp") ? "exp" + parts[1].substring("beta".length()) : parts[0], form);
        }
        return signs(((Stepping) model.store(patterns, SEED)).step(state, rng()));
    }

    private static int[] signs(Pattern pattern) {
        return Arrays.stream(pattern.toArray()).mapToInt(v -> (int) v).toArray();
    }

    private static Object fields(GoldenCase golden, String key) {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        Spins state = Inputs.spins(golden.input().get("state"));
        if (key.startsWith("exp_beta")) {
            String[] parts = key.substring("exp_beta".length()).split("_", 2);
            double beta = Double.parseDouble(parts[0]);
            if (parts[1].equals("log_odds")) {
                return new ExponentialSystem(patterns, beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1)
                        .logOdds(state);
            }
            return stored(exponential(beta, FieldForm.DIFFERENCE), patterns).fields(state);
        }
        return stored(model(key, FieldForm.DIFFERENCE), patterns).fields(state);
    }

    private static Object energy(GoldenCase golden, String key) {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        Spins state = Inputs.spins(golden.input().get("state"));
        if (key.endsWith("_log_of_minus_E")) {
            double beta = Double.parseDouble(key.substring("exp_beta".length(), key.indexOf('_', 5)));
            return new ExponentialSystem(patterns, beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.LOG, 1)
                    .logSum(state);
        }
        Model model = switch (key) {
            case "hopfield_half_sum_m2" -> hopfield(SelfCoupling.KEPT);
            case "hopfield_over_2D" -> new Hopfield(
                    new ActivityProduct(), Units.PLUS_MINUS, 0, SelfCoupling.KEPT, new Asynchronous(), TieRule.KEEP);
            case "hopfield_zero_diag_half_xWx" -> hopfield(SelfCoupling.NONE);
            default -> model(key.replace("_beta", ""), FieldForm.DIFFERENCE);
        };
        return ((Energetic) model.store(patterns, SEED)).energy(state);
    }

    private static Optional<String> asynchronous(GoldenCase golden) throws NotCovered {
        JsonNode input = golden.input();
        SpinMemory memory =
                stored(model(input.get("model").asString(), FieldForm.DIFFERENCE), Inputs.spinPatterns(input.get("patterns")));
        String rule = input.has("order_rule") ? input.get("order_rule").asString() : "GIVEN";
        if (input.has("ties")) {
            memory = memory.with(TieRule.valueOf(input.get("ties").asString().toUpperCase(Locale.ROOT)));
        }
        memory = switch (rule) {
            case "SEQUENTIAL" -> memory.with(new Asynchronous(Asynchronous.Order.SEQUENTIAL, LIMIT));
            case "GREEDY" -> memory.with(new Asynchronous(Asynchronous.Order.GREEDY, LIMIT));
            case "VISITS" -> memory.visiting(Inputs.ints(input.get("visits")), 1);
            case "GIVEN" -> memory.visiting(Inputs.ints(input.get("order")), LIMIT);
            default -> throw new NotCovered("order " + rule);
        };
        return compare(golden, memory, Inputs.spins(input.get("state")));
    }

    private static Optional<String> thresholdUnits(GoldenCase golden) throws NotCovered {
        JsonNode input = golden.input();
        Hopfield model = new Hopfield(
                new ActivityProduct(ActivityProduct.Scale.SUM),
                Units.ZERO_ONE,
                0,
                SelfCoupling.NONE,
                new Asynchronous(),
                TieRule.KEEP);
        Couplings couplings =
                model.rule().learn(Inputs.bitPatterns(input.get("patterns")).toSpins()).withoutDiagonal();
        Optional<String> difference = Comparison.difference(
                "T", golden.expected().get("T"), couplings.toMatrix(), golden.tolerance());
        if (difference.isPresent()) {
            return difference;
        }
        SpinMemory memory = model.withCouplings(couplings, Inputs.doubles(input.get("threshold")));
        return compare(
                golden, memory.visiting(Inputs.ints(input.get("order")), LIMIT), Inputs.bits(input.get("state")));
    }

    private static Optional<String> compare(GoldenCase golden, Memory memory, Pattern state) throws NotCovered {
        List<Pattern> states = new ArrayList<>();
        Recall recall = memory.recall(state, rng(), recording(states));
        ByKey keys = (c, key) -> switch (key) {
            case "final" -> signs(recall.pattern());
            case "flips" -> flips(states);
            case "sweeps" -> recall.steps();
            case "converged" -> recall.outcome() == attractor.memory.Outcome.FIXED_POINT;
            case "energies" -> states.stream().map(((Energetic) memory)::energy).toList();
            case "T" -> Inputs.matrix(c.expected().get("T"));
            default -> throw new NotCovered(key);
        };
        return keys.evaluator().difference(golden);
    }

    private static Observer recording(List<Pattern> states) {
        return (step, state) -> states.add(state.get());
    }

    private static List<Integer> flips(List<Pattern> states) {
        List<Integer> flips = new ArrayList<>();
        for (int t = 1; t < states.size(); t++) {
            for (int i = 0; i < states.get(t).dimension(); i++) {
                if (states.get(t).at(i) != states.get(t - 1).at(i)) {
                    flips.add(i);
                }
            }
        }
        return flips;
    }

    private static Object synchronous(GoldenCase golden, String key) throws NotCovered {
        JsonNode input = golden.input();
        SpinMemory memory = stored(
                        model(input.get("model").asString(), FieldForm.DIFFERENCE),
                        Inputs.spinPatterns(input.get("patterns")))
                .with(new Synchronous(input.get("max_steps").asInt()));
        List<Pattern> states = new ArrayList<>();
        Recall recall = memory.recall(Inputs.spins(input.get("state")), rng(), recording(states));
        return switch (key) {
            case "trajectory" -> states.stream().map(SpinEvaluators::signs).toList();
            case "steps" -> recall.steps();
            case "reason" -> switch (recall.outcome()) {
                case FIXED_POINT -> "FIXED";
                case CYCLE -> "CYCLE2";
                case STEP_LIMIT -> "LIMIT";
                case DIVERGED -> "DIVERGED";
            };
            case "converged" -> recall.outcome() == attractor.memory.Outcome.FIXED_POINT;
            default -> throw new NotCovered(key);
        };
    }

    private static Object probability(GoldenCase golden, String key) throws NotCovered {
        JsonNode input = golden.input();
        if (!key.equals("p_plus")) {
            throw new NotCovered(key);
        }
        double[] h = stored(new DensePolynomial(2), Inputs.spinPatterns(input.get("patterns")))
                .fields(Inputs.spins(input.get("state")));
        HeatBath bath = new HeatBath(input.get("temperature").asDouble(), 1);
        return Arrays.stream(h).map(bath::plusProbability).toArray();
    }
}
