package attractor.golden;

import attractor.data.DataStore;
import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.memory.Energetic;
import attractor.memory.Model;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.models.classic.CorrelationMatrix;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Units;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/// Couplings, fields, energies and dynamics of spin memories.
final class SpinEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "recall", ((ByKey) SpinEvaluators::recall).evaluator(),
            "fields", ((ByKey) SpinEvaluators::fields).evaluator(),
            "energy", ((ByKey) SpinEvaluators::energy).evaluator(),
            "async", ((ByKey) SpinEvaluators::sweeps).evaluator(),
            "async_order", ((ByKey) SpinEvaluators::sweeps).evaluator(),
            "synchronous", ((ByKey) SpinEvaluators::steps).evaluator(),
            "hopfield01", ((ByKey) SpinEvaluators::zeroOne).evaluator(),
            "probability", ((ByKey) SpinEvaluators::probability).evaluator(),
            "images128", ((ByKey) SpinEvaluators::images).evaluator());

    private static final java.util.regex.Pattern DENSE =
            java.util.regex.Pattern.compile("(poly|rect|exp)(?:_beta)?([0-9.]+)");
    private static final Seed SEED = new Seed(0);
    private static final int LIMIT = 1000;

    private SpinEvaluators() {}

    private static Object recall(GoldenCase golden, String key) throws NotCovered {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        FieldForm form = key.contains("derivative") ? FieldForm.DERIVATIVE : FieldForm.DIFFERENCE;
        Model model =
                switch (key) {
                    case "cmm_diag_kept" -> new CorrelationMatrix();
                    case "hopfield_sync_zero_diag" -> new Hopfield();
                    default -> dense(key.replaceAll("dam_(.*)_(difference|derivative.*)", "$1"), form);
                };
        Stepping memory = (Stepping) model.store(patterns, SEED);
        return signs(memory.step(Inputs.spins(golden.input().get("state")), SEED.generator()));
    }

    /// A dense memory of a name such as `poly3`, `rect2` or `exp_beta0.5`.
    private static Model dense(String name, FieldForm form) throws NotCovered {
        Matcher matcher = DENSE.matcher(name);
        if (!matcher.matches()) {
            throw new NotCovered("model " + name);
        }
        double value = Double.parseDouble(matcher.group(2));
        return switch (matcher.group(1)) {
            case "poly" -> {
                DensePolynomial d = new DensePolynomial((int) value);
                yield new DensePolynomial(d.n(), form, d.overlap(), d.energyScale(), d.update(), d.ties());
            }
            case "rect" -> {
                DenseRectified d = new DenseRectified(value);
                yield new DenseRectified(d.n(), form, d.overlap(), d.energyScale(), d.update(), d.ties());
            }
            default -> {
                DenseExponential d = new DenseExponential(value);
                yield new DenseExponential(d.beta(), form, d.energy(), d.energyScale(), d.update(), d.ties());
            }
        };
    }

    private static SpinMemory stored(Model model, Patterns patterns) {
        return (SpinMemory) model.store(patterns, SEED);
    }

    private static Object fields(GoldenCase golden, String key) throws NotCovered {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        Spins state = Inputs.spins(golden.input().get("state"));
        if (key.matches("exp_beta.*_log_odds")) {
            double beta = Double.parseDouble(key.replaceAll("exp_beta(.*)_log_odds", "$1"));
            return new ExponentialSystem(patterns, beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1)
                    .logOdds(state);
        }
        return stored(dense(key.replace("_energy_field", ""), FieldForm.DIFFERENCE), patterns)
                .fields(state);
    }

    private static Object energy(GoldenCase golden, String key) throws NotCovered {
        SpinPatterns patterns = Inputs.spinPatterns(golden.input().get("patterns"));
        Spins state = Inputs.spins(golden.input().get("state"));
        ActivityProduct sum = new ActivityProduct(ActivityProduct.Scale.SUM);
        if (key.matches("exp_beta.*_log_of_minus_E")) {
            double beta = Double.parseDouble(key.replaceAll("exp_beta(.*)_log_of_minus_E", "$1"));
            DenseExponential d = new DenseExponential(beta);
            Model model = new DenseExponential(
                    beta, d.field(), ExponentialSystem.Form.LOG, d.energyScale(), d.update(), d.ties());
            return -beta * energy(model, patterns, state);
        }
        Model model =
                switch (key) {
                    case "hopfield_half_sum_m2" -> hopfield(sum, SelfCoupling.KEPT);
                    case "hopfield_over_2D" -> hopfield(new ActivityProduct(), SelfCoupling.KEPT);
                    case "hopfield_zero_diag_half_xWx" -> hopfield(sum, SelfCoupling.NONE);
                    default -> dense(key, FieldForm.DIFFERENCE);
                };
        return energy(model, patterns, state);
    }

    private static Model hopfield(LearningRule rule, SelfCoupling selfCoupling) {
        return new Hopfield(rule, Units.PLUS_MINUS, 0, selfCoupling, new Asynchronous(), TieRule.KEEP);
    }

    private static double energy(Model model, Patterns patterns, Pattern state) {
        return ((Energetic) model.store(patterns, SEED)).energy(state);
    }

    private static Model model(String name) throws NotCovered {
        return name.equals("hopfield zero diag")
                ? hopfield(new ActivityProduct(ActivityProduct.Scale.SUM), SelfCoupling.NONE)
                : dense(name, FieldForm.DIFFERENCE);
    }

    private static Object sweeps(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        SpinMemory memory = stored(model(in.get("model").asString()), Inputs.spinPatterns(in.get("patterns")));
        if (in.has("ties")) {
            memory = memory.with(TieRule.valueOf(in.get("ties").asString()));
        }
        if (in.has("order")) {
            memory = memory.visiting(Inputs.ints(in.get("order")), LIMIT);
        } else if (in.get("order_rule").asString().equals("VISITS")) {
            memory = memory.visiting(Inputs.ints(in.get("visits")), 1);
        } else {
            Asynchronous.Order order =
                    Asynchronous.Order.valueOf(in.get("order_rule").asString());
            memory = memory.with(new Asynchronous(order, LIMIT));
        }
        return asynchronous(memory, Inputs.spins(in.get("state")), key);
    }

    private static Object asynchronous(SpinMemory memory, Pattern start, String key) throws NotCovered {
        List<Pattern> states = new ArrayList<>();
        Recall recall = memory.recall(start, SEED.generator(), (step, state) -> states.add(state.get()));
        return switch (key) {
            case "final" -> signs(recall.pattern());
            case "sweeps" -> recall.steps();
            case "converged" -> recall.outcome() == Outcome.FIXED_POINT;
            case "flips" -> flips(states);
            case "energies" ->
                states.stream().mapToDouble(((Energetic) memory)::energy).toArray();
            default -> throw new NotCovered(key);
        };
    }

    /// The units that changed from one visited state to the next.
    private static List<Integer> flips(List<Pattern> states) {
        List<Integer> flips = new ArrayList<>();
        for (int k = 1; k < states.size(); k++) {
            for (int i = 0; i < states.get(k).dimension(); i++) {
                if (states.get(k).at(i) != states.get(k - 1).at(i)) {
                    flips.add(i);
                }
            }
        }
        return flips;
    }

    private static Object steps(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        SpinMemory memory = stored(model(in.get("model").asString()), Inputs.spinPatterns(in.get("patterns")))
                .with(new Synchronous(in.get("max_steps").asInt()));
        List<int[]> states = new ArrayList<>();
        Recall recall = memory.recall(
                Inputs.spins(in.get("state")), SEED.generator(), (step, state) -> states.add(signs(state.get())));
        return switch (key) {
            case "trajectory" -> {
                if (states.size() == recall.steps()) {
                    // The last step of a fixed point changes nothing.
                    states.add(signs(recall.pattern()));
                }
                yield states;
            }
            case "steps" -> recall.steps();
            case "converged" -> recall.outcome() == Outcome.FIXED_POINT;
            case "reason" ->
                switch (recall.outcome()) {
                    case FIXED_POINT -> "FIXED";
                    case CYCLE -> "CYCLE2";
                    case STEP_LIMIT -> "LIMIT";
                    case DIVERGED -> "DIVERGED";
                };
            default -> throw new NotCovered(key);
        };
    }

    private static Object zeroOne(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Couplings couplings = new ActivityProduct(ActivityProduct.Scale.SUM)
                .learn(Inputs.bitPatterns(in.get("patterns")).toSpins())
                .withoutDiagonal();
        if (key.equals("T")) {
            return couplings.toMatrix();
        }
        Hopfield d = new Hopfield();
        SpinMemory memory = new Hopfield(
                        d.rule(), Units.ZERO_ONE, 0, SelfCoupling.NONE, new Asynchronous(), TieRule.KEEP)
                .withCouplings(couplings, Inputs.doubles(in.get("threshold")))
                .visiting(Inputs.ints(in.get("order")), LIMIT);
        return asynchronous(memory, Inputs.bits(in.get("state")), key);
    }

    private static Object probability(GoldenCase golden, String key) {
        JsonNode in = golden.input();
        double[] h = stored(new DensePolynomial(2), Inputs.spinPatterns(in.get("patterns")))
                .fields(Inputs.spins(in.get("state")));
        HeatBath bath = new HeatBath(in.get("temperature").asDouble(), 1);
        double[] p = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            p[i] = bath.plusProbability(h[i]);
        }
        return p;
    }

    private static Object images(GoldenCase golden, String key) throws NotCovered {
        SpinPatterns images = DataStore.standard().load("procedural-images").spins(127);
        Spins image = images.get(golden.input().get("image").asInt());
        return switch (key) {
            case "black_pixels" -> {
                int[] black = new int[images.count()];
                for (int mu = 0; mu < black.length; mu++) {
                    black[mu] = black(images.get(mu));
                }
                yield black;
            }
            case "overlaps" -> {
                List<int[]> rows = new ArrayList<>();
                for (int mu = 0; mu < images.count(); mu++) {
                    int[] m = new int[images.count()];
                    images.overlaps(images.get(mu), m);
                    rows.add(m);
                }
                yield rows;
            }
            case "hopfield_one_sync_step_black" -> black(hopfieldStep(images, image));
            case "overlap_with_each" -> {
                int[] m = new int[images.count()];
                images.overlaps(hopfieldStep(images, image), m);
                yield m;
            }
            case "rect15_exact" -> {
                SpinMemory memory = stored(new DenseRectified(15), images).with(new Synchronous(30));
                int exact = 0;
                for (int mu = 0; mu < images.count(); mu++) {
                    Recall recall = memory.recall(images.get(mu), SEED.generator());
                    exact += recall.pattern().equals(images.get(mu)) ? 1 : 0;
                }
                yield exact;
            }
            case "hopfield_distinct_end_states_from_the_ten_patterns" -> {
                SpinMemory memory = stored(new Hopfield(), images).with(new Synchronous(30));
                Set<Pattern> ends = new HashSet<>();
                for (int mu = 0; mu < images.count(); mu++) {
                    ends.add(memory.recall(images.get(mu), SEED.generator()).pattern());
                }
                yield ends.size();
            }
            default -> throw new NotCovered(key);
        };
    }

    private static Spins hopfieldStep(SpinPatterns images, Spins image) {
        return (Spins) stored(new Hopfield(), images).step(image, SEED.generator());
    }

    private static int black(Spins image) {
        int black = 0;
        for (int i = 0; i < image.dimension(); i++) {
            black += image.sign(i) > 0 ? 1 : 0;
        }
        return black;
    }

    private static int[] signs(Pattern pattern) {
        double[] values = pattern.toArray();
        int[] signs = new int[values.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = (int) values[i];
        }
        return signs;
    }
}
