package attractor.models.diffusion;

import attractor.flow.Euler;
import attractor.flow.Flow;
import attractor.flow.GradientStep;
import attractor.flow.Integrator;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// The deterministic reverse of a forward process, an ordinary differential equation.
///
///     dx/dτ = f x + ½ g² s(x)        τ: the share of the way, from 0 (the cue's noise) to 1 (none)
///
/// Steps of the integrator are shares of the way. The score grows without bound as the noise goes to 0, so only
/// Euler's method, which never looks at the end of a step, may go the whole way. A remainder r > 0 ends the flow at
/// 1 − r and then takes one step onto the posterior mean. Source: `song-2021`, Eq. 13.
///
/// @param integrator how the way is cut into steps
/// @param remainder r in \[0, 1)
@Source(key = "song-2021", equation = "13")
public record ProbabilityFlow(
        @Param(doc = "how the way is cut into steps; a step is a share of the way")
        Integrator integrator,

        @Param(
                symbol = "r",
                doc = "share of the way that is left to a last step onto the posterior mean",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN_ABOVE)
        double remainder)
        implements Sampler {

    /// The paper's rule: 300 Euler steps, nothing remains.
    public ProbabilityFlow() {
        this(new Euler(1.0 / 300), 0);
    }

    /// Checks the range, and that the integrator may go the whole way where it does.
    ///
    /// @throws IllegalArgumentException if nothing remains for an integrator other than Euler's
    public ProbabilityFlow {
        Range.openAbove("remainder", remainder, 0, 1);
        if (integrator instanceof GradientStep) {
            throw new IllegalArgumentException(
                    "integrator is gradient-step, which has no notion of time; use euler, heun, runge-kutta-4 or adaptive");
        }
        if (remainder == 0 && !(integrator instanceof Euler)) {
            throw new IllegalArgumentException("remainder is 0 but only euler may go on until there is no noise, for"
                    + " the score is infinite there; set remainder to 0.001, or integrator to euler");
        }
    }

    /// The field of a flow under any law of patterns, for an integrator of choice.
    ///
    ///     dx/dτ = T (f x + ½ g² s(x))        τ: the share of the way, from 0 to less than 1
    ///
    /// @param process how noise was added
    /// @param fidelity the fidelity θ of the state at τ = 0
    /// @param law the law of the patterns
    /// @return the field; for one thread
    public static Flow field(ForwardProcess process, double fidelity, SmoothedDensity law) {
        return ReverseFlow.of(process, fidelity, law);
    }
}
