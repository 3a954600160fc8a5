package attractor.models.diffusion;

import attractor.flow.Adaptive;
import attractor.match.Weighing;
import attractor.memory.BatchObserver;
import attractor.memory.Cues;
import attractor.memory.Memory;
import attractor.memory.Moment;
import attractor.memory.Observer;
import attractor.memory.Panels;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Tally;
import attractor.memory.Timed;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [Diffusion].
///
/// States are computed in float64; observers see them, and graded answers come, in the precision of the patterns. A
/// recall runs for a set time, so it ends as STEP_LIMIT; it is DIVERGED, with the last finite state, if a component
/// overflows. A memory of no patterns recalls every cue as it is. Batches pass over the patterns together, up to 64
/// cues at a time.
public final class DiffusionMemory implements Memory, Weighing, Timed {

    private final Diffusion model;
    private final Patterns xi;
    private final Optional<EmpiricalDensity> density;

    DiffusionMemory(Diffusion model, Patterns xi, Optional<EmpiricalDensity> density) {
        this.model = model;
        this.xi = xi;
        this.density = density;
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    /// {@return the law of the patterns; empty if none is stored}
    public Optional<EmpiricalDensity> density() {
        return density;
    }

    /// The logits of the patterns at the noise of the cue, up to a constant.
    ///
    ///     s_μ = (x·ξ^μ/θ − ½|ξ^μ|²)/v,   v = (1−θ²)/θ²
    @Override
    public double[] scores(Pattern x) {
        Cues.requireDimension(x.dimension(), this);
        double v = Fidelity.relativeNoise(model.theta());
        double[] scores = new double[xi.count()];
        xi.overlaps(x, scores);
        for (int mu = 0; mu < scores.length; mu++) {
            scores[mu] = (scores[mu] / model.theta() - xi.squaredNorm(mu) / 2) / v;
        }
        return scores;
    }

    /// The posterior weights of the patterns, given the cue.
    @Override
    public double[] weights(Pattern x) {
        Cues.requireDimension(x.dimension(), this);
        return density.map(law -> law.weights(
                        Fidelity.relativeNoise(model.theta()), Fidelity.divided(x.toArray(), model.theta())))
                .orElseGet(() -> new double[0]);
    }

    @Override
    public double[] weights(Moment moment, Pattern x) {
        Cues.requireDimension(x.dimension(), this);
        return density.map(law -> law.weights(moment, Fidelity.divided(x.toArray(), moment.factor())))
                .orElseGet(() -> new double[0]);
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Cues.requireDimension(cue.dimension(), this);
        return recall(new Path(model, xi, cue, observer), rng);
    }

    @Override
    public Recall watchedRecall(Pattern cue, RandomGenerator rng, Watch watch) {
        Cues.requireDimension(cue.dimension(), this);
        return recall(new Path(model, xi, cue, watch), rng);
    }

    private Recall recall(Path path, RandomGenerator rng) {
        density.ifPresentOrElse(law -> follow(law, List.of(path), rng), path::settle);
        return path.answer();
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Cues.requireDimension(cues.dimension(), this);
        Recall[] answers = new Recall[cues.count()];
        Tally tally = new Tally(progress, answers.length);
        // An adaptive step depends on all components of a state, so it must see one cue only.
        boolean alone = model.sampler() instanceof ProbabilityFlow flow && flow.integrator() instanceof Adaptive;
        new Panels(answers.length, xi.count(), dimension()).forEach((from, to) -> {
            int width = alone ? 1 : to - from;
            for (int first = from; first < to; first += width) {
                List<Path> paths = new ArrayList<>();
                RandomGenerator[] rngs = new RandomGenerator[width];
                for (int c = 0; c < width; c++) {
                    paths.add(new Path(model, xi, cues.get(first + c), observer.of(first + c)));
                    rngs[c] = seed.child("cue", first + c).generator();
                }
                density.ifPresentOrElse(law -> follow(law, paths, rngs), () -> paths.forEach(Path::settle));
                for (int c = 0; c < width; c++) {
                    answers[first + c] = paths.get(c).answer();
                    tally.add();
                }
            }
        });
        return new Recalls(List.of(answers));
    }

    private void follow(EmpiricalDensity law, List<Path> paths, RandomGenerator... rngs) {
        double[] start = new double[paths.size() * dimension()];
        for (int c = 0; c < paths.size(); c++) {
            paths.get(c).writeStart(start, c * dimension());
        }
        Reverse reverse = Reverse.begin(model, law, start, rngs);
        while (reverse.advance()) {
            Moment moment = model.moment(reverse.way());
            for (int c = 0; c < paths.size(); c++) {
                paths.get(c).reach(moment);
                paths.get(c).follow(reverse.state(), c * dimension());
            }
        }
    }
}
