package attractor.train;

import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.CorpusModel;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.TrainableModel;
import attractor.memory.Training;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.Reconstructive;
import attractor.models.diffusion.Sampler;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Diffusion memory whose score is a trained network.
///
///     cue = θ ξ + √(1−θ²) ε  →  variance-preserving reverse process with the learned score  →  pattern
///
/// The patterns are in the weights only. With few patterns for its size the network comes to the exact score and
/// recalls them, with many it makes new ones. Storing trains from scratch: the same weights for the same seed on
/// the same machine. Recall runs without the native library. Source: `ambrogioni-2023`, Section 3.1 and supplement.
///
/// @param network the shape of the network
/// @param objective what it learns to do
/// @param optimiser how it learns
/// @param theta the fidelity θ that cues have, in (0, 1)
/// @param sampler how noise is taken away
/// @param readout the alphabet of the answer
/// @param lesson which patterns the network learns from
@About(
        title = "Diffusion memory, trained score",
        summary =
                "Noise is removed from the cue by a reverse diffusion whose score is a network trained on the patterns.")
@Source(key = "ambrogioni-2023", equation = "Section 3.1")
@Source(key = "song-2021")
public record TrainedDiffusion(
        @Param(doc = "shape of the network") Network network,
        @Param(doc = "what the network learns to do") Objective objective,
        @Param(doc = "how the network learns") Optimiser optimiser,

        @Param(
                symbol = "θ",
                doc = "fidelity of the cues: the share of the pattern in them",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN)
        double theta,

        @Param(doc = "how noise is taken away") Sampler sampler,
        @Param(doc = "alphabet of the answer") Readout readout,

        @Param(doc = "which patterns the network learns from")
        Lesson lesson)
        implements TrainableModel, CorpusModel {

    /// Three layers of 1024 units, noise as target, 4000 steps of Adam, θ = 0.68, 300 Euler steps of the
    /// probability flow, the alphabet of the patterns.
    public TrainedDiffusion() {
        this(new Perceptron(), new Denoising(), new Adam(), 0.68, new ProbabilityFlow(), Readout.STORED);
    }

    /// Learns from the stored patterns alone.
    ///
    /// @param network the shape of the network
    /// @param objective what it learns to do
    /// @param optimiser how it learns
    /// @param theta the fidelity θ that cues have, in (0, 1)
    /// @param sampler how noise is taken away
    /// @param readout the alphabet of the answer
    public TrainedDiffusion(
            Network network, Objective objective, Optimiser optimiser, double theta, Sampler sampler, Readout readout) {
        this(network, objective, optimiser, theta, sampler, readout, new StoredPatterns());
    }

    /// Checks that recall stays within the noise levels that are trained.
    public TrainedDiffusion {
        Range.open("theta", theta, 0, 1);
        if (denoising(objective).leastTheta() > theta) {
            throw new IllegalArgumentException("objective.leastTheta is "
                    + denoising(objective).leastTheta() + ", above theta = " + theta
                    + ": recall would begin at noise that was never trained; lower leastTheta, or leave it 0");
        }
    }

    private static Denoising denoising(Objective objective) {
        return switch (objective) {
            case Denoising denoising -> denoising;
        };
    }

    /// {@return the objective as what it is}
    Denoising denoising() {
        return denoising(objective);
    }

    /// {@return the network as what it is}
    Perceptron perceptron() {
        return switch (network) {
            case Perceptron perceptron -> perceptron;
        };
    }

    /// {@return the optimiser as what it is}
    Adam adam() {
        return switch (optimiser) {
            case Adam adam -> adam;
        };
    }

    /// {@return the fidelity of the noisiest level that is trained}
    double leastTheta() {
        double least = denoising().leastTheta();
        return least == 0 ? theta : least;
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        return alone().store(xi, seed, progress);
    }

    private Pupil alone() {
        return new Pupil(this, Optional.empty());
    }

    /// Two layers of 96 units, 250 steps, 20 steps of recall.
    @Override
    public TrainedDiffusion trial() {
        return new TrainedDiffusion(
                new Perceptron(2, 96, perceptron().activation()),
                objective,
                new Adam(250, 3e-3, 0),
                theta,
                new ProbabilityFlow(new Euler(1.0 / 20), 0),
                readout,
                lesson);
    }

    @Override
    public DiffusionTraining begin(Patterns xi, Seed seed) {
        return alone().begin(xi, seed);
    }

    /// Begins to learn from examples that are not the stored patterns alone.
    ///
    /// @param xi the stored patterns, whose alphabet answers have
    /// @param examples what is learned from; `optimiser.batch` is not looked at
    /// @param seed the seed
    /// @return the training, to be closed
    public DiffusionTraining begin(Patterns xi, Examples examples, Seed seed) {
        return DiffusionTraining.begin(this, Stored.of(xi, Optional.empty()), examples, seed);
    }

    @Override
    public Training resume(Path checkpoint, Patterns xi, Seed seed) {
        return alone().resume(checkpoint, xi, seed);
    }

    /// Goes on with examples that are not the stored patterns alone.
    ///
    /// @param checkpoint the file
    /// @param xi the patterns that the training began with
    /// @param examples what is learned from, as at the beginning
    /// @param seed the seed that it began with
    /// @return the training, to be closed
    public DiffusionTraining resume(Path checkpoint, Patterns xi, Examples examples, Seed seed) {
        return DiffusionTraining.resume(
                this, Checkpoint.read(checkpoint), Stored.of(xi, Optional.empty()), examples, seed);
    }

    @Override
    public TrainedDiffusionMemory load(Path checkpoint) {
        return Checkpoint.read(checkpoint).memory(this);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }

    @Override
    public TrainableModel withCorpus(Patterns known) {
        if (!(lesson instanceof StoredAndCorpus both)) {
            throw new IllegalArgumentException("a corpus is given, but the network learns from the stored patterns"
                    + " alone; set lesson to stored-and-corpus, or give none");
        }
        Reconstructive.requireFitted(both.corpus(), known);
        return new Pupil(this, Optional.of(known));
    }
}
