package attractor.bench.training;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import attractor.train.Activation;
import attractor.train.Layout;
import attractor.train.PerceptronTrainer;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Ten steps of training of the perceptron of a diffusion memory: forward pass, gradient, Adam.
///
/// The batches differ from step to step, so that no gradient vanishes. The number of threads is `OMP_NUM_THREADS`,
/// else 1, whatever `--threads` says: it is read when the library is loaded.
public final class TrainingStep implements Workload {

    private static final int STEPS = 10;

    /// The workload, as a service.
    public TrainingStep() {}

    @Override
    public String id() {
        return "training-step";
    }

    @Override
    public String title() {
        return "ten steps of Adam on a perceptron with three hidden layers, float32";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("paper", "D = 10, 800 units, batch 10"),
                Case.usual("images", "D = 784, 1024 units, batch 64"),
                Case.named("wide", "D = 16, 1280 units, batch 23"));
    }

    @Override
    public Trial<Double> prepare(String name, Setting setting) {
        return switch (name) {
            case "paper" -> trial(new Layout(10, 3, 800), 10);
            case "wide" -> trial(new Layout(16, 3, 1280), 23);
            default -> trial(new Layout(784, 3, 1024), 64);
        };
    }

    private static Trial<Double> trial(Layout layout, int batch) {
        RandomGenerator rng = new Seed(1).generator();
        PerceptronTrainer trainer = new PerceptronTrainer(layout, Activation.RELU, Precision.FLOAT32, batch, 1e-4);
        double[] weights = new double[layout.parameters()];
        for (int l = 0; l < layout.layers(); l++) {
            double bound = 1 / Math.sqrt(layout.inputs(l) + 1.0);
            for (int i = layout.weights(l); i < layout.weights(l + 1); i++) {
                weights[i] = bound * (2 * rng.nextDouble() - 1);
            }
        }
        trainer.begin(weights);
        double[][] inputs = new double[STEPS][batch * (layout.dimension() + 1)];
        double[][] targets = new double[STEPS][batch * layout.dimension()];
        for (int k = 0; k < STEPS; k++) {
            fill(inputs[k], rng);
            fill(targets[k], rng);
        }
        double first = trainer.differentiate(inputs[0], targets[0]);
        return new Trial<>(
                () -> {
                    double loss = 0;
                    for (int k = 0; k < STEPS; k++) {
                        loss += trainer.differentiate(inputs[k], targets[k]) / STEPS;
                        trainer.step();
                    }
                    return loss;
                },
                loss -> Finding.RIGHT
                        .requiring(loss < 1.05 * first, "the loss rose from " + first + " to " + loss)
                        .with("steps", STEPS)
                        .doing("stepsPerSecond", STEPS),
                Map.of("D", layout.dimension(), "width", layout.width(), "batch", batch));
    }

    private static void fill(double[] numbers, RandomGenerator rng) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rng.nextGaussian();
        }
    }
}
