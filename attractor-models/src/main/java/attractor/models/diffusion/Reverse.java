package attractor.models.diffusion;

import attractor.flow.Course;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;

/// One run of the reverse process for a panel of states, step by step. For one thread.
sealed interface Reverse {

    /// Begins at states as noisy as the cues.
    ///
    /// @param start one state for each generator, one after the other
    static Reverse begin(Diffusion model, EmpiricalDensity law, double[] start, RandomGenerator... rngs) {
        return begin(model.sampler(), scoreFactor -> ReverseFlow.of(model, scoreFactor, law, rngs.length), start, rngs);
    }

    /// Begins at one state as noisy as the cue, under another law.
    static Reverse begin(Diffusion model, ReconstructiveDensity law, double[] start, RandomGenerator rng) {
        return begin(model.sampler(), scoreFactor -> ReverseFlow.of(model, scoreFactor, law), start, rng);
    }

    private static Reverse begin(
            Sampler sampler, DoubleFunction<ReverseFlow> field, double[] start, RandomGenerator... rngs) {
        return switch (sampler) {
            case ProbabilityFlow flow -> {
                ReverseFlow half = field.apply(0.5);
                yield new Deterministic(
                        half, flow.integrator().start(half, start, 0, 1 - flow.remainder()), flow.remainder() > 0);
            }
            case ReverseDiffusion diffusion -> new Stochastic(field.apply(1), start, diffusion.steps(), rngs);
        };
    }

    /// Makes one step, if there is one left.
    ///
    /// @return whether a step was made
    boolean advance();

    /// The present states themselves, not a copy.
    double[] state();

    /// The share τ of the way that is gone.
    double way();

    /// The ordinary differential equation, with a last step onto the posterior mean where something remains.
    final class Deterministic implements Reverse {

        private final ReverseFlow field;
        private final Course course;
        private boolean remains;
        private boolean finished;

        Deterministic(ReverseFlow field, Course course, boolean remains) {
            this.field = field;
            this.course = course;
            this.remains = remains;
        }

        @Override
        public boolean advance() {
            if (course.advance()) {
                return true;
            }
            if (remains) {
                double[] mean = field.posteriorMean(course.time(), course.state());
                System.arraycopy(mean, 0, course.state(), 0, mean.length);
                remains = false;
                finished = true;
                return true;
            }
            return false;
        }

        @Override
        public double[] state() {
            return course.state();
        }

        @Override
        public double way() {
            return finished ? 1 : course.time();
        }
    }

    /// The stochastic differential equation; each state has its own generator.
    final class Stochastic implements Reverse {

        private final ReverseFlow field;
        private final double[] x;
        private final double[] velocity;
        private final int steps;
        private final RandomGenerator[] rngs;
        private int made;

        Stochastic(ReverseFlow field, double[] start, int steps, RandomGenerator[] rngs) {
            this.field = field;
            this.x = start.clone();
            this.velocity = new double[x.length];
            this.steps = steps;
            this.rngs = rngs;
        }

        @Override
        public boolean advance() {
            if (made == steps) {
                return false;
            }
            field.velocity((double) made / steps, x, velocity);
            double kick = field.kick(1.0 / steps);
            int dimension = x.length / rngs.length;
            for (int i = 0; i < x.length; i++) {
                x[i] += velocity[i] / steps + kick * rngs[i / dimension].nextGaussian();
            }
            made++;
            return true;
        }

        @Override
        public double[] state() {
            return x;
        }

        @Override
        public double way() {
            return (double) made / steps;
        }
    }
}
