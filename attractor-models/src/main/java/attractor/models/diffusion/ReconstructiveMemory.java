package attractor.models.diffusion;

import attractor.memory.Cues;
import attractor.memory.Generator;
import attractor.memory.Memory;
import attractor.memory.Moment;
import attractor.memory.Observer;
import attractor.memory.Provenance;
import attractor.memory.Recall;
import attractor.memory.Reconstructing;
import attractor.memory.Timed;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [Reconstructive].
///
/// States are computed in float64; observers see them, and graded answers come, in the precision of the patterns. A
/// recall runs for a set time, so it ends as STEP_LIMIT; it is DIVERGED, with the last finite state, if a component
/// overflows. A memory of no patterns recalls every cue as it is.
public final class ReconstructiveMemory implements Memory, Reconstructing, Generator, Timed {

    /// Noise that stands for none in the weights.
    private static final double LITTLE = 1e-12;

    private final Diffusion flow;
    private final Patterns xi;
    private final Optional<ReconstructiveDensity> density;

    ReconstructiveMemory(Diffusion flow, Patterns xi, Optional<ReconstructiveDensity> density) {
        this.flow = flow;
        this.xi = xi;
        this.density = density;
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    /// {@return the law of stored cores and corpus; empty if none is stored}
    public Optional<ReconstructiveDensity> density() {
        return density;
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Cues.requireDimension(cue.dimension(), this);
        return recall(new Path(flow, xi, cue, observer), rng);
    }

    @Override
    public Recall watchedRecall(Pattern cue, RandomGenerator rng, Watch watch) {
        Cues.requireDimension(cue.dimension(), this);
        return recall(new Path(flow, xi, cue, watch), rng);
    }

    /// The responsibilities of the stored cores; what lacks to 1 is that of the corpus.
    @Override
    public double[] weights(Moment moment, Pattern x) {
        Cues.requireDimension(x.dimension(), this);
        double v = Math.max(LITTLE, moment.relativeVariance());
        return density.map(law -> Arrays.copyOf(
                        law.responsibilities(v, Fidelity.divided(x.toArray(), moment.factor())), xi.count()))
                .orElseGet(() -> new double[0]);
    }

    private Recall recall(Path path, RandomGenerator rng) {
        density.ifPresentOrElse(law -> follow(law, path, rng), path::settle);
        return path.answer();
    }

    private void follow(ReconstructiveDensity law, Path path, RandomGenerator rng) {
        double[] start = new double[dimension()];
        path.writeStart(start, 0);
        Reverse reverse = Reverse.begin(flow, law, start, rng);
        while (reverse.advance()) {
            path.reach(flow.moment(reverse.way()));
            path.follow(reverse.state(), 0);
        }
    }

    /// At the noise of the cue: responsibilities, variances and made-up shares are those of the posterior law of
    /// the pattern, before any step.
    ///
    /// @throws IllegalStateException if no pattern is stored
    @Override
    public Provenance provenance(Pattern cue) {
        Cues.requireDimension(cue.dimension(), this);
        return law().provenance(Fidelity.relativeNoise(flow.theta()), Fidelity.divided(cue.toArray(), flow.theta()));
    }

    /// A pattern of the law: a stored core, completed, or one of the corpus.
    ///
    /// @throws IllegalStateException if no pattern is stored
    @Override
    public Pattern sample(RandomGenerator rng) {
        Reals y = Reals.of(Path.precision(xi), law().draw(rng));
        return flow.readout().read(y, xi.alphabet(), y);
    }

    private ReconstructiveDensity law() {
        return density.orElseThrow(() ->
                new IllegalStateException("the memory stores 0 patterns, so it has nothing to make an answer from"));
    }
}
