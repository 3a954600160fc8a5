package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.learning.ActivityProduct;
import attractor.learning.Bcpnn;
import attractor.learning.BoundedWeights;
import attractor.learning.Covariance;
import attractor.learning.LearningRule;
import attractor.learning.Perceptron;
import attractor.learning.PresynapticCovariance;
import attractor.learning.PseudoInverse;
import attractor.learning.SignedProduct;
import attractor.learning.Storkey;
import attractor.learning.Taylor;
import attractor.learning.Willshaw;
import attractor.models.classic.Readout;
import attractor.models.classic.SparseMemory;
import attractor.models.classic.SparseNetwork;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.spin.Couplings;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Couplings from learning rules, and the supports and winners of sparse ones.
final class LearningEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of(
            "weights", ((ByKey) LearningEvaluators::weights).evaluator(),
            "perceptron", ((ByKey) LearningEvaluators::perceptron).evaluator(),
            "sparse_weights", ((ByKey) LearningEvaluators::sparse).evaluator(),
            "modular_weights", ((ByKey) LearningEvaluators::sparse).evaluator());

    private LearningEvaluators() {}

    private static Object weights(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Couplings couplings = rule(in).learn(patterns(in.get("patterns")));
        return (in.get("diag").asString().equals("zeroed") ? couplings.withoutDiagonal() : couplings).toMatrix();
    }

    /// In the smallest alphabet that holds them.
    private static Patterns patterns(JsonNode rows) {
        double[][] matrix = Inputs.matrix(rows);
        boolean spins = true;
        boolean bits = true;
        for (double[] row : matrix) {
            for (double entry : row) {
                spins &= Math.abs(entry) == 1;
                bits &= entry == 0 || entry == 1;
            }
        }
        if (spins) {
            return Inputs.spinPatterns(rows);
        }
        return bits ? Inputs.bitPatterns(rows) : Inputs.realPatterns(rows);
    }

    private static LearningRule rule(JsonNode in) throws NotCovered {
        String type = in.get("rule_type").asString();
        return switch (type) {
            case "hopfield" -> new ActivityProduct();
            case "storkey" -> new Storkey();
            case "pseudo_inverse" -> new PseudoInverse();
            case "clipped" ->
                new BoundedWeights(in.get("L").asDouble(), in.get("eta").asDouble());
            case "taylor" ->
                new Taylor(
                        formula(in, "c0"),
                        formula(in, "c1pre"),
                        formula(in, "c1post"),
                        formula(in, "c2pre"),
                        formula(in, "c2post"),
                        formula(in, "c2corr"));
            default -> throw new NotCovered("learning rule " + type);
        };
    }

    /// A number, or [a,b] for a + b W.
    private static String formula(JsonNode in, String name) {
        if (!in.has(name)) {
            return "0";
        }
        JsonNode value = in.get(name);
        return value.isArray()
                ? value.get(0).asDouble() + " + (" + value.get(1).asDouble() + ") W"
                : String.valueOf(value.asDouble());
    }

    private static Object perceptron(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Perceptron.Training training = new Perceptron(
                        in.get("kappa").asDouble(), in.get("max_epochs").asInt())
                .train(Inputs.spinPatterns(in.get("patterns")));
        return switch (key) {
            case "W" -> training.couplings().toMatrix();
            case "epochs" -> training.epochs();
            case "updates" -> training.updates();
            case "converged" -> training.converged();
            default -> throw new NotCovered(key);
        };
    }

    private static Object sparse(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        BitPatterns xi = Inputs.bitPatterns(in.get("patterns"));
        Readout readout = in.has("hypercolumn_size")
                ? new Readout.Hypercolumns(in.get("hypercolumn_size").asInt())
                : new Readout.Winners(in.has("k") ? in.get("k").asInt() : 0);
        SparseMemory memory = (SparseMemory) new SparseNetwork(sparseRule(in), readout).store(xi, new Seed(0));
        int dimension = memory.dimension();
        return switch (key) {
            case "W" -> {
                double[][] w = new double[dimension][];
                for (int i = 0; i < dimension; i++) {
                    w[i] = row(memory, i);
                }
                yield w;
            }
            case "W_row0" -> row(memory, 0);
            case "W_lastrow" -> row(memory, dimension - 1);
            case "bias" -> {
                double[] bias = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    bias[i] = memory.bias(i);
                }
                yield bias;
            }
            case "support" -> memory.supports(Inputs.bits(in.get("cue")));
            case "kwta", "wta" -> {
                Bits winners = memory.step(Inputs.bits(in.get("cue")), new Seed(0).generator());
                int[] values = new int[dimension];
                for (int i = 0; i < dimension; i++) {
                    values[i] = winners.get(i) ? 1 : 0;
                }
                yield values;
            }
            default -> throw new NotCovered(key);
        };
    }

    private static double[] row(SparseMemory memory, int i) {
        double[] row = new double[memory.dimension()];
        for (int j = 0; j < row.length; j++) {
            row[j] = memory.coupling(i, j);
        }
        return row;
    }

    private static LearningRule sparseRule(JsonNode in) throws NotCovered {
        String name = in.get("rule").asString();
        return switch (name) {
            case "hebb" -> new ActivityProduct(ActivityProduct.Scale.PER_PATTERN);
            case "willshaw" -> new Willshaw();
            case "covariance" -> new Covariance();
            case "covariance-f" ->
                new Covariance(Covariance.Mean.GIVEN, in.get("f").asDouble());
            case "precov" -> new PresynapticCovariance();
            case "hopfield" -> new SignedProduct();
            case "bcpnn" -> new Bcpnn();
            default -> throw new NotCovered("sparse rule " + name);
        };
    }
}
