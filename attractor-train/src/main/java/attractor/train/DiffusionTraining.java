package attractor.train;

import attractor.memory.Training;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The training of a [TrainedDiffusion]. For one thread.
///
/// Step k draws its patterns, noise levels and noise from the child k of the seed, so what comes after a checkpoint
/// does not depend on whether there was a break.
public final class DiffusionTraining implements Training {

    private final TrainedDiffusion model;
    private final Stored stored;
    private final Examples examples;
    private final Seed seed;
    private final Layout layout;
    private final PerceptronTrainer trainer;
    private final double[] y;
    private final double[] x;
    private final double[] targets;
    private double[] losses;

    private DiffusionTraining(TrainedDiffusion model, Stored stored, Examples examples, Seed seed) {
        if (examples.dimension() != stored.dimension()) {
            throw new IllegalArgumentException("the examples have dimension " + examples.dimension()
                    + " but the patterns have " + stored.dimension() + "; they must agree");
        }
        this.model = model;
        this.stored = stored;
        this.examples = examples;
        this.seed = seed;
        this.layout = model.perceptron().layout(stored.dimension());
        this.trainer = new PerceptronTrainer(
                layout,
                model.perceptron().activation(),
                Precision.FLOAT32,
                examples.batch(),
                model.adam().rate());
        this.y = new double[Math.multiplyExact(examples.batch(), layout.dimension())];
        this.x = new double[Math.multiplyExact(examples.batch(), layout.dimension() + 1)];
        this.targets = new double[y.length];
        this.losses = new double[model.adam().steps()];
    }

    static DiffusionTraining begin(TrainedDiffusion model, Stored stored, Examples examples, Seed seed) {
        DiffusionTraining training = new DiffusionTraining(model, stored, examples, seed);
        training.trainer.begin(
                firstWeights(training.layout, seed.child("weights", 0).generator()));
        return training;
    }

    static DiffusionTraining resume(
            TrainedDiffusion model, Checkpoint checkpoint, Stored stored, Examples examples, Seed seed) {
        checkpoint.requireSame(model, stored, seed);
        DiffusionTraining training = new DiffusionTraining(model, stored, examples, seed);
        checkpoint.restore(training.trainer);
        double[] before = checkpoint.losses();
        System.arraycopy(before, 0, training.losses, 0, before.length);
        return training;
    }

    private static double[] firstWeights(Layout layout, RandomGenerator rng) {
        double[] weights = new double[layout.parameters()];
        for (int l = 0; l < layout.layers(); l++) {
            double bound = 1 / Math.sqrt(layout.inputs(l) + 1.0);
            for (int i = layout.weights(l); i < layout.weights(l + 1); i++) {
                weights[i] = bound * (2 * rng.nextDouble() - 1);
            }
        }
        return weights;
    }

    @Override
    public long done() {
        return trainer.steps();
    }

    @Override
    public long total() {
        return model.adam().steps();
    }

    @Override
    public double advance() {
        if (done() >= total()) {
            throw new IllegalStateException("all " + total() + " steps are made; raise optimiser.steps to go on");
        }
        RandomGenerator rng = seed.child("step", done()).generator();
        examples.draw(rng, y);
        int dimension = layout.dimension();
        double longest = Math.log(model.leastTheta());
        Target target = model.denoising().target();
        for (int b = 0; b < examples.batch(); b++) {
            double logTheta = longest * (1 - rng.nextDouble());
            double theta = Math.exp(logTheta);
            double q = -Math.expm1(2 * logTheta);
            double deviation = Math.sqrt(q);
            int at = b * (dimension + 1);
            for (int i = 0; i < dimension; i++) {
                double epsilon = rng.nextGaussian();
                double clean = y[b * dimension + i];
                x[at + i] = theta * clean + deviation * epsilon;
                targets[b * dimension + i] = target.of(clean, epsilon, q);
            }
            x[at + dimension] = theta;
        }
        double loss = trainer.differentiate(x, targets);
        if (!Double.isFinite(loss)) {
            throw new IllegalArgumentException("the loss is " + loss + " at step " + done()
                    + ": the training diverged; lower optimiser.rate, or scale the patterns to numbers around 1");
        }
        losses[(int) done()] = loss;
        trainer.step();
        return loss;
    }

    @Override
    public double[] losses() {
        return Arrays.copyOf(losses, (int) done());
    }

    @Override
    public TrainedDiffusionMemory memory() {
        return new TrainedDiffusionMemory(
                model,
                stored,
                Optional.of(new NeuralNetwork(layout, model.perceptron().activation(), trainer.weights())));
    }

    @Override
    public void save(Path checkpoint) {
        Checkpoint.of(model, stored, seed, trainer, losses()).write(checkpoint);
    }

    @Override
    public void close() {
        trainer.close();
    }
}
