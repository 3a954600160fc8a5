package attractor.lab.ambrogioni;

import attractor.flow.Course;
import attractor.flow.Euler;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.SmoothedDensity;
import attractor.models.diffusion.VarianceExploding;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A recall under any law: the probability flow of exploding noise, from a cue of some fidelity.
///
/// Euler steps; what remains of the way at last is one step onto the posterior mean.
///
/// @param law the law of the patterns
/// @param fidelity θ of the cue
/// @param steps into which the whole way is cut
/// @param remainder the share of the way that is left to the last step, in (0, 1)
record Descent(SmoothedDensity law, double fidelity, int steps, double remainder) {

    private static final VarianceExploding PROCESS = new VarianceExploding();

    /// A state on the way and the noise that is left in it.
    // Made here, read by the figures, changed by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    record Moment(double noise, double[] state) {}

    /// The variance of the noise in a cue of this fidelity, relative to the pattern.
    static double noise(double fidelity) {
        return PROCESS.variance(PROCESS.time(fidelity));
    }

    /// A pattern with the noise of a cue.
    double[] noisy(double[] pattern, RandomGenerator rng) {
        double deviation = Math.sqrt(noise(fidelity));
        double[] cue = pattern.clone();
        for (int i = 0; i < cue.length; i++) {
            cue[i] += deviation * rng.nextGaussian();
        }
        return cue;
    }

    /// Where a recall ends.
    double[] end(double[] cue) {
        Course course = begin(cue);
        while (course.advance()) {
            // The course keeps its state.
        }
        return last(course);
    }

    /// Moments of a recall, the first at the cue, the last at the answer, and more often the less noise is left.
    List<Moment> moments(double[] cue, int count) {
        List<Moment> moments = new ArrayList<>(List.of(new Moment(noise(fidelity), cue.clone())));
        Course course = begin(cue);
        while (course.advance() && moments.size() < count - 1) {
            double left = 1 - moments.size() / (count - 1.0);
            if (1 - course.time() <= remainder + (1 - remainder) * left * left) {
                moments.add(new Moment(left(course.time()), course.state().clone()));
            }
        }
        while (course.advance()) {
            // The course keeps its state.
        }
        Moment answer = new Moment(left(1 - remainder), last(course));
        while (moments.size() < count) {
            moments.add(answer);
        }
        return moments;
    }

    private Course begin(double[] cue) {
        return new Euler(1.0 / steps).start(ProbabilityFlow.field(PROCESS, fidelity, law), cue, 0, 1 - remainder);
    }

    private double[] last(Course course) {
        return law.posteriorMean(PROCESS.variance(PROCESS.time(fidelity) * remainder), course.state());
    }

    private double left(double way) {
        return PROCESS.variance(PROCESS.time(fidelity) * (1 - way));
    }
}
