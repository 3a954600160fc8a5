package attractor.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.TrainableModel;
import attractor.memory.Training;
import attractor.models.diffusion.ChosenComponents;
import attractor.models.diffusion.FittedNormal;
import attractor.models.diffusion.Height;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.UniformSphere;
import attractor.pattern.Precision;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.ThetaMixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiffusionTrainingTest {

    private static final int D = 12;
    private static final Seed SEED = new Seed(3);
    private static final SpinPatterns XI = new RandomSpins().draw(5, D, new Seed(1));

    @TempDir
    Path folder;

    private static TrainedDiffusion small(int steps) {
        return new TrainedDiffusion(
                new Perceptron(2, 48, Activation.RELU),
                new Denoising(),
                new Adam(steps, 2e-3, 0),
                0.68,
                new ProbabilityFlow(new Euler(1.0 / 50), 0),
                Readout.STORED);
    }

    private static double[] trained(Training training, int steps) {
        for (int k = 0; k < steps; k++) {
            training.advance();
        }
        return weights(training.memory());
    }

    /// The network's answers, which all weights have a part in.
    private static double[] weights(Memory memory) {
        NeuralNetwork network = ((TrainedDiffusionMemory) memory).network().orElseThrow();
        double[] net = new double[D];
        double[] x = new double[D];
        for (int i = 0; i < D; i++) {
            x[i] = Math.sin(i);
        }
        network.pass(1).apply(0.7, x, net);
        return net;
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theNetworkOfTheRecallIsThatOfTheTraining(Activation activation) {
        Layout layout = new Layout(5, 3, 17);
        double[] weights = new double[layout.parameters()];
        RandomGenerator rng = SEED.generator();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rng.nextGaussian() / 3;
        }
        double[] x = new double[2 * 6];
        for (int i = 0; i < x.length; i++) {
            x[i] = rng.nextGaussian();
        }
        x[11] = x[5];
        double[] states = {x[0], x[1], x[2], x[3], x[4], x[6], x[7], x[8], x[9], x[10]};
        double[] net = new double[10];
        new NeuralNetwork(layout, activation, weights).pass(2).apply(x[5], states, net);
        try (PerceptronTrainer trainer = new PerceptronTrainer(layout, activation, Precision.FLOAT64, 2, 1e-3)) {
            trainer.begin(weights);
            assertThat(net).containsExactly(trainer.forward(x), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theGradientIsTheSlopeOfTheLoss(Activation activation) {
        Layout layout = new Layout(3, 2, 7);
        double[] weights = new double[layout.parameters()];
        RandomGenerator rng = SEED.generator();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rng.nextGaussian() / 2;
        }
        double[] x = rng.doubles(2 * 4, -1, 1).toArray();
        double[] target = rng.doubles(2 * 3, -1, 1).toArray();
        try (PerceptronTrainer trainer = new PerceptronTrainer(layout, activation, Precision.FLOAT64, 2, 1e-3)) {
            trainer.begin(weights);
            trainer.differentiate(x, target);
            double[] gradient = trainer.gradient();
            double h = 1e-6;
            for (int i = 0; i < weights.length; i++) {
                double[] moved = weights.clone();
                moved[i] += h;
                trainer.begin(moved);
                double up = trainer.differentiate(x, target);
                moved[i] -= 2 * h;
                trainer.begin(moved);
                assertThat((up - trainer.differentiate(x, target)) / (2 * h))
                        .as("weight %d", i)
                        .isCloseTo(gradient[i], within(1e-8));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        double[] once;
        try (Training training = small(40).begin(XI, SEED)) {
            once = trained(training, 40);
        }
        try (Training training = small(40).begin(XI, SEED)) {
            assertThat(trained(training, 40)).isEqualTo(once);
        }
        try (Training training = small(40).begin(XI, new Seed(4))) {
            assertThat(trained(training, 40)).isNotEqualTo(once);
        }
        assertThat(weights(small(40).store(XI, SEED))).isEqualTo(once);
    }

    @Test
    void aTrainingThatWasBrokenOffEndsWithTheSameWeights() throws Exception {
        Path straight = folder.resolve("straight");
        Path broken = folder.resolve("broken");
        TrainedDiffusion model = small(60);
        try (Training training = model.begin(XI, SEED)) {
            trained(training, 60);
            training.save(straight);
        }
        try (Training training = model.begin(XI, SEED)) {
            trained(training, 17);
            training.save(broken);
            trained(training, 9);
        }
        try (Training training = model.resume(broken, XI, SEED)) {
            assertThat(training.done()).isEqualTo(17);
            trained(training, 20);
            training.save(broken);
        }
        try (Training training = model.resume(broken, XI, SEED)) {
            trained(training, 23);
            training.save(broken);
        }
        assertThat(Files.mismatch(straight, broken)).isEqualTo(-1);
    }

    @Test
    void aFinishedTrainingCanBeMadeLonger() {
        Path file = folder.resolve("w");
        try (Training training = small(20).begin(XI, SEED)) {
            trained(training, 20);
            training.save(file);
            assertThatThrownBy(training::advance).hasMessageContaining("all 20 steps");
        }
        double[] longer;
        try (Training training = small(30).resume(file, XI, SEED)) {
            longer = trained(training, 10);
            assertThat(training.losses()).hasSize(30);
        }
        try (Training training = small(30).begin(XI, SEED)) {
            assertThat(trained(training, 30)).isEqualTo(longer);
        }
    }

    @Test
    void onlyTheSameTrainingIsResumed() {
        Path file = folder.resolve("w");
        try (Training training = small(20).begin(XI, SEED)) {
            trained(training, 12);
            training.save(file);
        }
        assertThatThrownBy(() -> small(20).resume(file, XI, new Seed(4))).hasMessageContaining("another seed");
        assertThatThrownBy(() -> small(20).resume(file, new RandomSpins().draw(5, D, new Seed(2)), SEED))
                .hasMessageContaining("other patterns");
        assertThatThrownBy(() -> small(10).resume(file, XI, SEED)).hasMessageContaining("12 steps already");
        assertThatThrownBy(() -> new TrainedDiffusion().resume(file, XI, SEED))
                .hasMessageContaining("network.width=48")
                .hasMessageContaining("--resume");
    }

    @Test
    void theMemoryOfACheckpointIsTheMemoryOfTheTraining() {
        Path file = folder.resolve("w");
        Memory memory;
        try (Training training = small(30).begin(XI, SEED)) {
            trained(training, 30);
            training.save(file);
            memory = training.memory();
        }
        Reals cue = Reals.of(
                new ThetaMixture(0.68).apply(XI.get(0), SEED.generator()).toArray());
        TrainedDiffusionMemory loaded = new TrainedDiffusion().load(file);
        assertThat(loaded.recall(cue, SEED.generator())).isEqualTo(memory.recall(cue, SEED.generator()));
        assertThat(loaded.sample(SEED.generator()))
                .isInstanceOf(Spins.class)
                .isEqualTo(((TrainedDiffusionMemory) memory).sample(SEED.generator()));
        TrainedDiffusion graded = new TrainedDiffusion(
                new Perceptron(), new Denoising(), new Adam(), 0.8, new ProbabilityFlow(), Readout.GRADED);
        assertThat(graded.load(file).model().theta()).isEqualTo(0.8);
        assertThat(graded.load(file).recall(cue, SEED.generator()).pattern()).isInstanceOf(Reals.class);
    }

    @Test
    void aTrainedNetworkRecallsWhatItStored() {
        TrainedDiffusion model = new TrainedDiffusion(
                new Perceptron(2, 160, Activation.RELU),
                new Denoising(),
                new Adam(1500, 1e-3, 0),
                0.8,
                new ProbabilityFlow(new Euler(1.0 / 50), 0),
                Readout.STORED);
        SpinPatterns xi = new RandomSpins().draw(3, 20, new Seed(8));
        Memory memory = model.store(xi, SEED);
        int exact = 0;
        for (int trial = 0; trial < 60; trial++) {
            RandomGenerator rng = SEED.child("cue", trial).generator();
            Spins target = xi.get(trial % 3);
            exact += memory.recall(new ThetaMixture(0.8).apply(target, rng), rng)
                            .pattern()
                            .equals(target)
                    ? 1
                    : 0;
        }
        // The sign of a cue is the whole pattern with probability (1 − 0.091)²⁰ = 0.15; 54 of 60 has chance < 1e-30.
        assertThat(exact).isGreaterThanOrEqualTo(54);
    }

    @Test
    void everyTargetComesToTheSameScore() {
        // One pattern: the score of its density is (θ y − x)/q.
        SpinPatterns one = new RandomSpins().draw(1, 4, new Seed(5));
        for (Target target : Target.values()) {
            TrainedDiffusion model = new TrainedDiffusion(
                    new Perceptron(2, 64, Activation.SILU),
                    new Denoising(target, 0),
                    new Adam(1500, 2e-3, 0),
                    0.5,
                    new ProbabilityFlow(new Euler(1.0 / 20), 0),
                    Readout.GRADED);
            Memory memory = model.store(one, SEED);
            Reals cue = Reals.of(one.get(0).toArray());
            assertThat(memory.recall(cue, SEED.generator()).pattern().toArray())
                    .as(target.name())
                    .containsExactly(one.get(0).toArray(), within(0.35));
        }
    }

    @Test
    void trainingStopsWithinAStepWhenItIsInterrupted() throws Exception {
        AtomicLong steps = new AtomicLong();
        List<Throwable> thrown = new ArrayList<>();
        Thread training = Thread.ofPlatform().start(() -> {
            try {
                small(1_000_000).store(XI, SEED, (done, total) -> steps.set(done));
            } catch (CancellationException e) {
                thrown.add(e);
            }
        });
        while (steps.get() < 3) {
            Thread.onSpinWait();
        }
        training.interrupt();
        training.join();
        assertThat(thrown).hasSize(1);
    }

    @Test
    void episodesAndCorpusAreMixed() {
        Spins corpus = Spins.of(new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        Examples.Mixed mixed = new Examples.Mixed(XI, 0.25, rng -> corpus, 4000);
        double[] y = new double[4000 * D];
        mixed.draw(SEED.generator(), y);
        int ones = 0;
        for (int b = 0; b < 4000; b++) {
            double sum = 0;
            for (int i = 0; i < D; i++) {
                sum += y[b * D + i];
            }
            ones += sum == D ? 1 : 0;
        }
        // Binomial, p = 3/4, 4000 trials: standard deviation 27.4; six of them, false alarm 2e-9.
        assertThat(ones).isBetween(3000 - 165, 3000 + 165);
        try (DiffusionTraining training = small(5).begin(XI, new Examples.Mixed(XI, 0.5, rng -> corpus, 8), SEED)) {
            assertThat(training.advance()).isPositive();
        }
    }

    /// A core of a sphere: the height of an answer is one of two stored ones, its azimuth that of the cue.
    @Test
    void aNetworkThatLearnsCompletedCoresIsAReconstructiveMemory() {
        RealPatterns points = RealPatterns.of(new double[][] {{0.8, 0, 0.6}, {0, 0.8, -0.6}});
        TrainedDiffusion model = new TrainedDiffusion(
                new Perceptron(2, 64, Activation.SILU),
                new Denoising(Target.PATTERN, 0),
                new Adam(1200, 3e-3, 48),
                0.8,
                new ProbabilityFlow(new Euler(1.0 / 30), 0),
                Readout.GRADED,
                new StoredAndCorpus(new Height(), new UniformSphere(), 1));
        Memory memory = model.store(points, SEED);
        int right = 0;
        int turned = 0;
        for (int k = 0; k < 40; k++) {
            double angle = 2 * Math.PI * (k + 0.5) / 40;
            double height = k % 2 == 0 ? 0.6 : -0.6;
            double[] cue = {0.8 * 0.8 * Math.cos(angle), 0.8 * 0.8 * Math.sin(angle), 0.8 * height};
            double[] answer =
                    memory.recall(Reals.of(cue), SEED.generator()).pattern().toArray();
            double apart = Math.atan2(answer[1], answer[0]) - angle;
            right += Math.abs(answer[2] - height) < 0.2 ? 1 : 0;
            turned += Math.abs(Math.IEEEremainder(apart, 2 * Math.PI)) < 0.3 ? 1 : 0;
        }
        // A network that had learned the two points alone would answer with azimuth 0 or a right angle, which is
        // within 0.3 of the cue's for 8 of 40.
        assertThat(right).isGreaterThanOrEqualTo(36);
        assertThat(turned).isGreaterThanOrEqualTo(36);
    }

    @Test
    void aCorpusIsPartOfWhatATrainingBeganWith() {
        RealPatterns xi = RealPatterns.of(new double[][] {{1, 0.5, -0.2}, {-0.6, 0.1, 0.9}});
        RealPatterns corpus = RealPatterns.of(new double[][] {{1, 1, 0}, {-1, 0.3, 0.4}, {0.2, -0.7, 1}});
        TrainedDiffusion model = new TrainedDiffusion(
                new Perceptron(1, 8, Activation.RELU),
                new Denoising(),
                new Adam(6, 1e-3, 4),
                0.68,
                new ProbabilityFlow(),
                Readout.STORED,
                new StoredAndCorpus(new ChosenComponents("0"), new FittedNormal(), 0.5));
        Path file = folder.resolve("w");
        TrainableModel informed = model.withCorpus(corpus);
        try (Training training = informed.begin(xi, SEED)) {
            training.advance();
            training.advance();
            training.save(file);
            training.advance();
            training.save(folder.resolve("straight"));
        }
        try (Training training = informed.resume(file, xi, SEED)) {
            training.advance();
            training.save(file);
        }
        assertThat(folder.resolve("straight")).hasSameBinaryContentAs(file);
        assertThat(model.load(file).model().lesson()).isEqualTo(model.lesson());
        assertThatThrownBy(() -> model.resume(file, xi, SEED)).hasMessageContaining("another corpus");
        // The same rows, one of them stored instead of known.
        RealPatterns more = RealPatterns.of(new double[][] {{1, 0.5, -0.2}, {-0.6, 0.1, 0.9}, {1, 1, 0}});
        RealPatterns fewer = RealPatterns.of(new double[][] {{-1, 0.3, 0.4}, {0.2, -0.7, 1}});
        assertThatThrownBy(() -> model.withCorpus(fewer).resume(file, more, SEED))
                .hasMessageContaining("other patterns");
        assertThatThrownBy(() -> small(6).resume(file, xi, SEED)).hasMessageContaining("other settings");
        assertThatThrownBy(() -> small(6).withCorpus(corpus)).hasMessageContaining("stored-and-corpus");
        TrainedDiffusion sphere = new TrainedDiffusion(
                new Perceptron(),
                new Denoising(),
                new Adam(),
                0.68,
                new ProbabilityFlow(),
                Readout.STORED,
                new StoredAndCorpus(new Height(), new UniformSphere(), 0.5));
        assertThatThrownBy(() -> sphere.withCorpus(corpus)).hasMessageContaining("fitted-normal");
        assertThatThrownBy(() -> new StoredAndCorpus(new ChosenComponents(), new UniformSphere(), 0.5))
                .hasMessageContaining("uniform-sphere");
    }

    @Test
    void patternsTooLargeForTheRateAreADivergenceThatIsSaid() {
        RealPatterns huge = RealPatterns.of(2, new double[] {1e30, -1e30});
        TrainedDiffusion model = new TrainedDiffusion(
                new Perceptron(1, 8, Activation.RELU),
                new Denoising(Target.PATTERN, 0),
                new Adam(5, 1e-3, 0),
                0.68,
                new ProbabilityFlow(),
                Readout.STORED);
        assertThatThrownBy(() -> model.store(huge, SEED, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("diverged");
    }

    @Test
    void noiseThatWasNeverTrainedIsNoPlaceToBegin() {
        assertThatThrownBy(() -> new TrainedDiffusion(
                        new Perceptron(),
                        new Denoising(Target.NOISE, 0.7),
                        new Adam(),
                        0.68,
                        new ProbabilityFlow(),
                        Readout.STORED))
                .hasMessageContaining("never trained");
    }
}
