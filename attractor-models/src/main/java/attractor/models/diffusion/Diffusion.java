package attractor.models.diffusion;

import attractor.match.Readout;
import attractor.memory.Model;
import attractor.memory.Moment;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Diffusion memory with the exact score: the cue is a noisy pattern, and the reverse of the forward process takes
/// the noise away.
///
///     cue = θ ξ + √(1−θ²) ε  →  reverse process from the cue's noise to none  →  pattern
///
/// At each moment it is a modern Hopfield network whose β = 1/v grows as the noise v falls. What a trained
/// diffusion model approximates is here computed from the patterns. Cost O(KD) a step, 300 steps by default.
///
/// Source: `ambrogioni-2023`, Section 3; the equations are those of `song-2021`, as several of the paper's contain
/// slips.
///
/// @param process how noise is added
/// @param theta the fidelity θ that cues have, in (0, 1)
/// @param sampler how noise is taken away
/// @param readout the alphabet of the answer
@About(
        title = "Diffusion memory, exact score",
        summary = "Noise is removed from the cue by the reverse diffusion whose score is computed from the patterns.")
@Source(key = "ambrogioni-2023", equation = "Section 3")
@Source(key = "song-2021")
public record Diffusion(
        @Param(doc = "how noise is added") ForwardProcess process,

        @Param(
                symbol = "θ",
                doc = "fidelity of the cues: the share of the pattern in them",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN)
        double theta,

        @Param(doc = "how noise is taken away") Sampler sampler,
        @Param(doc = "alphabet of the answer") Readout readout)
        implements Model {

    /// Variance preserving, θ = 0.68, 300 Euler steps of the probability flow, the alphabet of the patterns.
    public Diffusion() {
        this(new VariancePreserving(), 0.68, new ProbabilityFlow(), Readout.STORED);
    }

    /// Checks the fidelity.
    public Diffusion {
        Fidelity.check(theta);
    }

    @Override
    public DiffusionMemory store(Patterns xi, Seed seed, Progress progress) {
        return new DiffusionMemory(this, xi, xi.count() == 0 ? Optional.empty() : Optional.of(EmpiricalDensity.of(xi)));
    }

    /// Stores patterns of which some are more probable than others.
    ///
    /// @param xi at least one pattern
    /// @param weights π, one for each pattern, at least 0 and of sum 1
    /// @return the memory
    /// @throws IllegalArgumentException if the number of weights, a weight or their sum is wrong
    public DiffusionMemory storeWeighted(Patterns xi, double... weights) {
        return new DiffusionMemory(this, xi, Optional.of(EmpiricalDensity.of(xi, weights)));
    }

    /// The moment of a cue, in its own size: θ ξ + √(1−θ²) ε.
    Moment begin() {
        return new Moment(process.time(theta), theta, Fidelity.noise(theta));
    }

    /// The moment after a share of the way from the noise of the cues to none.
    Moment moment(double way) {
        double time = process.time(theta) * (1 - way);
        return new Moment(time, process.factor(time), process.variance(time));
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }
}
