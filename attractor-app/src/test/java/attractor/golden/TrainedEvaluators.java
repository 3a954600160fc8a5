package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.memory.MissingLibraryException;
import attractor.models.diffusion.VariancePreserving;
import attractor.pattern.Precision;
import attractor.train.Activation;
import attractor.train.Layout;
import attractor.train.PerceptronTrainer;
import attractor.train.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Trained networks.
final class TrainedEvaluators {

    static final Map<String, Evaluator> BY_KIND =
            Map.of("trained.mlp", ((ByKey) TrainedEvaluators::perceptron).evaluator());

    private TrainedEvaluators() {}

    private static Object perceptron(GoldenCase golden, String key) throws NotCovered {
        JsonNode in = golden.input();
        Layout layout = new Layout(
                in.get("d").asInt(), in.get("W").size() - 1, in.get("H").asInt());
        Batch batch = Batch.of(in);
        try (PerceptronTrainer trainer = new PerceptronTrainer(
                layout,
                Activation.RELU,
                Precision.FLOAT64,
                in.get("y").size(),
                in.get("lr").asDouble())) {
            trainer.begin(weights(layout, in));
            return switch (key) {
                case "output" -> rows(trainer.forward(batch.x()), layout.dimension());
                case "score" -> score(batch, trainer.forward(batch.x()), layout.dimension());
                case "loss" -> trainer.differentiate(batch.x(), batch.epsilon());
                case "gradW", "gradb" -> {
                    trainer.differentiate(batch.x(), batch.epsilon());
                    yield layers(layout, trainer.gradient(), key.equals("gradW"));
                }
                case "losses_5_adam_steps" -> {
                    double[] losses = new double[5];
                    for (int k = 0; k < losses.length; k++) {
                        losses[k] = trainer.differentiate(batch.x(), batch.epsilon());
                        trainer.step();
                    }
                    yield losses;
                }
                case "W_last_after_5" -> {
                    for (int k = 0; k < 5; k++) {
                        trainer.differentiate(batch.x(), batch.epsilon());
                        trainer.step();
                    }
                    yield layers(layout, trainer.weights(), true).getLast();
                }
                default -> throw new NotCovered(key);
            };
        } catch (MissingLibraryException e) {
            throw new NotCovered(key + ": " + e.getMessage());
        }
    }

    /// A batch of noisy patterns.
    ///
    /// @param x [θ y + √q ε, θ], row by row
    /// @param epsilon ε, row by row
    /// @param theta θ of each row
    @SuppressWarnings("ArrayRecordComponent") // read from a golden case, never compared
    private record Batch(double[] x, double[] epsilon, double[] theta) {

        static Batch of(JsonNode in) {
            VariancePreserving process = new VariancePreserving(in.get("gamma").asDouble());
            double[][] y = Inputs.matrix(in.get("y"));
            double[][] epsilon = Inputs.matrix(in.get("eps"));
            double[] times = Inputs.doubles(in.get("t"));
            int d = in.get("d").asInt();
            double[] x = new double[y.length * (d + 1)];
            double[] flat = new double[y.length * d];
            double[] theta = new double[y.length];
            for (int b = 0; b < y.length; b++) {
                theta[b] = process.factor(times[b]);
                for (int i = 0; i < d; i++) {
                    flat[b * d + i] = epsilon[b][i];
                    x[b * (d + 1) + i] = theta[b] * y[b][i] + Math.sqrt(process.variance(times[b])) * epsilon[b][i];
                }
                x[b * (d + 1) + d] = theta[b];
            }
            return new Batch(x, flat, theta);
        }
    }

    private static double[] weights(Layout layout, JsonNode in) {
        double[] all = new double[layout.parameters()];
        for (int l = 0; l < layout.layers(); l++) {
            int at = layout.weights(l);
            for (double[] row : Inputs.matrix(in.get("W").get(l))) {
                System.arraycopy(row, 0, all, at, row.length);
                at += row.length;
            }
            double[] b = Inputs.doubles(in.get("b").get(l));
            System.arraycopy(b, 0, all, layout.biases(l), b.length);
        }
        return all;
    }

    /// W or b of each layer: rows of W as matrices, b as one vector.
    private static List<Object> layers(Layout layout, double[] all, boolean matrices) {
        List<Object> layers = new ArrayList<>();
        for (int l = 0; l < layout.layers(); l++) {
            if (matrices) {
                layers.add(rows(slice(all, layout.weights(l), layout.biases(l)), layout.inputs(l) + 1));
            } else {
                layers.add(slice(all, layout.biases(l), layout.weights(l + 1)));
            }
        }
        return layers;
    }

    private static double[] slice(double[] all, int from, int to) {
        return Arrays.copyOfRange(all, from, to);
    }

    private static List<double[]> rows(double[] flat, int width) {
        List<double[]> rows = new ArrayList<>();
        for (int at = 0; at < flat.length; at += width) {
            rows.add(slice(flat, at, at + width));
        }
        return rows;
    }

    private static List<double[]> score(Batch batch, double[] output, int d) {
        double[] score = new double[output.length];
        for (int i = 0; i < score.length; i++) {
            int b = i / d;
            double theta = batch.theta()[b];
            score[i] = Target.NOISE.score(output[i], batch.x()[b * (d + 1) + i % d], theta, 1 - theta * theta);
        }
        return rows(score, d);
    }
}
