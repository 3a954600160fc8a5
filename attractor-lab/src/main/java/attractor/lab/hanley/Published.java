package attractor.lab.hanley;

import attractor.lab.hanley.Reconstruction.Cell;
import attractor.lab.hanley.Reconstruction.Cue;
import attractor.lab.hanley.Reconstruction.Images;
import attractor.learning.ActivityProduct;
import attractor.learning.BoundedWeights;
import attractor.learning.Covariance;
import attractor.learning.Gated;
import attractor.learning.LearningRule;
import attractor.learning.Oja;
import attractor.learning.Palimpsest;
import attractor.learning.Perceptron;
import attractor.learning.PseudoInverse;
import attractor.learning.StochasticBinary;
import attractor.learning.Storkey;
import attractor.learning.Unlearning;
import attractor.memory.Model;
import attractor.models.classic.Hopfield;
import attractor.models.classic.NearestPattern;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DenseRectified;
import attractor.spin.Synchronous;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The values of the reference run: 50 cues, synchronous updates by exact energy differences, at most 30 steps.
///
/// @param cell what was stored and asked
/// @param quantity a column of the rows: exact, spurious, merged or prototype
/// @param value its mean over the cues
record Published(Cell cell, String quantity, double value) {

    private static final int STEPS = 30;

    /// The models by the name that tables and figures give them.
    static Map<String, Model> models() {
        Map<String, Model> models = new LinkedHashMap<>();
        models.put("Hopfield", hopfield(new ActivityProduct()));
        models.put("max(x,0)^10", rectified(10));
        models.put("max(x,0)^30", rectified(30));
        DenseExponential dense = new DenseExponential(0.2);
        models.put(
                "exp(0.2x)",
                new DenseExponential(
                        dense.beta(),
                        dense.field(),
                        dense.energy(),
                        dense.energyScale(),
                        new Synchronous(STEPS),
                        dense.ties()));
        models.put("nearest", new NearestPattern());
        return models;
    }

    private static Model hopfield(LearningRule rule) {
        Hopfield plain = new Hopfield(rule);
        return new Hopfield(
                rule, plain.units(), plain.threshold(), plain.selfCoupling(), new Synchronous(STEPS), plain.ties());
    }

    /// Whether this is the Hopfield network with Hebb's rule, of which the source speaks.
    static boolean isHebbian(Model model) {
        return model.equals(hopfield(new ActivityProduct()));
    }

    /// Hopfield networks with the other learning rules, by name; forgetting is slow enough for a hundred images.
    static Map<String, Model> rules() {
        Map<String, Model> rules = new LinkedHashMap<>();
        rules.put("covariance", hopfield(new Covariance()));
        rules.put("presynaptic gate", hopfield(new Gated(Gated.Gate.PRESYNAPTIC, 0.1)));
        rules.put("postsynaptic gate", hopfield(new Gated(Gated.Gate.POSTSYNAPTIC, 0.1)));
        rules.put("Oja, clamped", hopfield(new Oja(Oja.Activity.CLAMPED, 0.02)));
        rules.put("palimpsest", hopfield(new Palimpsest(0.02, 1)));
        rules.put("bounded", hopfield(new BoundedWeights(11, 1)));
        rules.put("stochastic binary", hopfield(new StochasticBinary(0.2, 1)));
        rules.put("unlearning", hopfield(new Unlearning(0.01, 300, 1)));
        rules.put("Storkey", hopfield(new Storkey()));
        rules.put("perceptron", hopfield(new Perceptron(0, 200)));
        rules.put("pseudo-inverse", hopfield(new PseudoInverse()));
        return rules;
    }

    private static Model rectified(double power) {
        DenseRectified plain = new DenseRectified(power);
        return new DenseRectified(
                power, plain.field(), plain.overlap(), plain.energyScale(), new Synchronous(STEPS), plain.ties());
    }

    /// The name of a model in tables, or its class if it is not one of ours.
    static String name(Model model) {
        return Stream.concat(models().entrySet().stream(), rules().entrySet().stream())
                .filter(entry -> entry.getValue().equals(model))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(model.toString());
    }

    static List<Published> all() {
        List<Published> list = new ArrayList<>();
        Series mnist = new Series(list, Images.MNIST);
        for (int count : new int[] {5, 10, 20, 50, 100, 200, 500, 2000}) {
            mnist.add("Hopfield", Cue.FLIPS, "exact", count, 0);
            mnist.add("Hopfield", Cue.FLIPS, "spurious", count, 1);
        }
        for (int count : new int[] {10, 20, 50, 100, 200, 500, 2000}) {
            mnist.add("Hopfield", Cue.FLIPS, "merged", count, 1);
            mnist.add("Hopfield", Cue.FLIPS, "prototype", count, 1);
        }
        mnist.add("exp(0.2x)", Cue.FLIPS, "exact", 100, 1);
        mnist.add("exp(0.2x)", Cue.FLIPS, "exact", 500, 1);
        mnist.add("exp(0.2x)", Cue.FLIPS, "exact", 2000, 0.96);
        mnist.add("max(x,0)^30", Cue.FLIPS, "exact", 100, 1);
        mnist.add("max(x,0)^30", Cue.FLIPS, "exact", 500, 0.88);
        mnist.add("max(x,0)^10", Cue.FLIPS, "exact", 500, 0);
        mnist.add("max(x,0)^10", Cue.FLIPS, "spurious", 10, 0);
        mnist.add("max(x,0)^10", Cue.FLIPS, "spurious", 20, 0.4);
        mnist.add("max(x,0)^10", Cue.FLIPS, "spurious", 50, 0.92);
        mnist.add("max(x,0)^10", Cue.FLIPS, "spurious", 200, 1);
        mnist.add("max(x,0)^10", Cue.FLIPS, "spurious", 2000, 1);
        mnist.halves("exp(0.2x)", Map.of(10, 0.90, 100, 0.76, 500, 0.66, 2000, 0.52));
        mnist.halves("nearest", Map.of(10, 0.90, 100, 0.76, 500, 0.72, 2000, 0.54));
        Series fashion = new Series(list, Images.FASHION);
        for (int count : new int[] {10, 100, 500, 2000}) {
            fashion.add("Hopfield", Cue.FLIPS, "spurious", count, 1);
        }
        fashion.add("max(x,0)^10", Cue.FLIPS, "spurious", 50, 0.12);
        fashion.add("max(x,0)^10", Cue.FLIPS, "spurious", 200, 0.68);
        fashion.add("max(x,0)^10", Cue.FLIPS, "spurious", 2000, 0.94);
        fashion.add("exp(0.2x)", Cue.FLIPS, "exact", 500, 1);
        fashion.add("exp(0.2x)", Cue.FLIPS, "exact", 2000, 0.98);
        fashion.halves("exp(0.2x)", Map.of(10, 0.30, 100, 0.14, 2000, 0.12));
        fashion.halves("nearest", Map.of(10, 0.30, 100, 0.14, 2000, 0.12));
        return list;
    }

    /// Adds values for one data set.
    private record Series(List<Published> list, Images images) {

        void add(String model, Cue cue, String quantity, int count, double value) {
            Model stored = models().getOrDefault(model, new NearestPattern());
            list.add(new Published(new Cell(images, stored, count, cue), quantity, value));
        }

        void halves(String model, Map<Integer, Double> rates) {
            rates.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(rate -> add(model, Cue.HALF, "exact", rate.getKey(), rate.getValue()));
        }
    }
}
