package attractor.train;

import attractor.flow.Adaptive;
import attractor.flow.Course;
import attractor.memory.BatchObserver;
import attractor.memory.Cues;
import attractor.memory.FixedLength;
import attractor.memory.Generator;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Panels;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Tally;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.ReverseDiffusion;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [TrainedDiffusion].
///
/// States are computed in float64 between evaluations of the network, which is in float32. A recall runs for a set
/// time, so it ends as STEP_LIMIT; it is DIVERGED, with the last finite state, if a component overflows. A memory
/// of no patterns recalls every cue as it is. Batches go through the network together, up to 64 cues at a time.
public final class TrainedDiffusionMemory implements Memory, Generator, FixedLength {

    private final TrainedDiffusion model;
    private final Stored stored;
    private final Optional<NeuralNetwork> network;

    TrainedDiffusionMemory(TrainedDiffusion model, Stored stored, Optional<NeuralNetwork> network) {
        this.model = model;
        this.stored = stored;
        this.network = network;
    }

    @Override
    public int dimension() {
        return stored.dimension();
    }

    /// {@return the recipe, as it was trained}
    public TrainedDiffusion model() {
        return model;
    }

    /// {@return the trained network; none if no pattern is stored}
    public Optional<NeuralNetwork> network() {
        return network;
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Cues.requireDimension(cue.dimension(), this);
        Path path = new Path(cue, observer);
        follow(model.theta(), List.of(path), rng);
        return path.answer();
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Cues.requireDimension(cues.dimension(), this);
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        int rows = network.map(net -> net.layout().parameters() / dimension()).orElse(1);
        // An adaptive step depends on all components of a state, so it must see one cue only.
        boolean alone = model.sampler() instanceof ProbabilityFlow flow && flow.integrator() instanceof Adaptive;
        new Panels(answers.length, rows, dimension()).forEach((from, to) -> {
            int width = alone ? 1 : to - from;
            for (int first = from; first < to; first += width) {
                Path[] paths = new Path[width];
                RandomGenerator[] rngs = new RandomGenerator[width];
                for (int c = 0; c < width; c++) {
                    paths[c] = new Path(cues.get(first + c), observer.of(first + c));
                    rngs[c] = seed.child("cue", first + c).generator();
                }
                follow(model.theta(), List.of(paths), rngs);
                for (int c = 0; c < width; c++) {
                    answers[first + c] = paths[c].answer();
                    tally.add();
                }
            }
        });
        return new Recalls(List.of(answers));
    }

    /// A new pattern: the reverse process from noise of the noisiest level that was trained.
    ///
    /// @throws IllegalStateException if no pattern is stored
    @Override
    public Pattern sample(RandomGenerator rng) {
        if (network.isEmpty()) {
            throw new IllegalStateException("the memory stores 0 patterns, so it has nothing to make new ones from");
        }
        double theta = model.leastTheta();
        double deviation = Math.sqrt(1 - theta * theta);
        double[] noise = new double[dimension()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = deviation * rng.nextGaussian();
        }
        Path path = new Path(Reals.of(stored.precision(), noise), Observer.NONE);
        follow(theta, List.of(path), rng);
        return path.answer().pattern();
    }

    private void follow(double theta, List<Path> paths, RandomGenerator... rngs) {
        if (network.isEmpty()) {
            paths.forEach(Path::settle);
            return;
        }
        NeuralNetwork net = network.get();
        double[] start = new double[paths.size() * dimension()];
        for (int c = 0; c < paths.size(); c++) {
            System.arraycopy(paths.get(c).last, 0, start, c * dimension(), dimension());
        }
        Target target = model.denoising().target();
        switch (model.sampler()) {
            case ProbabilityFlow flow -> {
                LearnedFlow field = new LearnedFlow(target, theta, 0.5, net, paths.size());
                Course course = flow.integrator().start(field, start, 0, 1 - flow.remainder());
                while (course.advance()) {
                    show(paths, course.state());
                }
                if (flow.remainder() > 0) {
                    field.settle(course.time(), course.state());
                    show(paths, course.state());
                }
            }
            case ReverseDiffusion diffusion -> {
                LearnedFlow field = new LearnedFlow(target, theta, 1, net, paths.size());
                double[] velocity = new double[start.length];
                double kick = field.kick(1.0 / diffusion.steps());
                for (int k = 0; k < diffusion.steps(); k++) {
                    field.velocity((double) k / diffusion.steps(), start, velocity);
                    for (int i = 0; i < start.length; i++) {
                        start[i] += velocity[i] / diffusion.steps() + kick * rngs[i / dimension()].nextGaussian();
                    }
                    show(paths, start);
                }
            }
        }
    }

    private void show(List<Path> paths, double[] panel) {
        for (int c = 0; c < paths.size(); c++) {
            paths.get(c).follow(panel, c * dimension());
        }
    }

    /// The way of one cue: what its observer sees, and where it ends.
    private final class Path {

        private final Pattern cue;
        private final Observer observer;
        private final double[] last;
        private Outcome outcome = Outcome.STEP_LIMIT;
        private int steps;

        Path(Pattern cue, Observer observer) {
            this.cue = cue;
            this.observer = observer;
            this.last = cue.toArray();
            observer.visit(0, () -> cue);
        }

        void follow(double[] panel, int at) {
            if (outcome == Outcome.DIVERGED) {
                return;
            }
            for (int i = 0; i < last.length; i++) {
                if (!Float.isFinite((float) panel[at + i])) {
                    outcome = Outcome.DIVERGED;
                    return;
                }
            }
            System.arraycopy(panel, at, last, 0, last.length);
            steps++;
            observer.visit(steps, () -> Reals.of(stored.precision(), last));
        }

        void settle() {
            steps = 1;
            outcome = Outcome.FIXED_POINT;
        }

        Recall answer() {
            if (outcome == Outcome.FIXED_POINT) {
                return new Recall(cue, steps, outcome);
            }
            Pattern answer = model.readout().read(Reals.of(stored.precision(), last), stored.alphabet(), cue);
            if (answer.alphabet() != Alphabet.REALS) {
                observer.visit(steps, () -> answer);
            }
            return new Recall(answer, steps, outcome);
        }
    }
}
