package attractor.train;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// Denoising score matching.
///
///     loss = mean over batch and components of (target − net(x, θ))²,   x = θ y + √(1−θ²) ε
///
/// The noise level is fresh for every pattern and step: ln θ is uniform between that of the noisiest level and 0.
/// Source: `vincent-2011`; `ambrogioni-2023`, Eq. 8, which regresses x − y, and that is no score.
///
/// @param target what the output is compared with
/// @param leastTheta the fidelity of the noisiest level, in \[0, 1); 0 stands for that of the cues
@Source(key = "vincent-2011")
@Source(key = "ambrogioni-2023", equation = "8")
public record Denoising(
        @Param(doc = "what the output is compared with") Target target,

        @Param(
                symbol = "θ₀",
                doc = "fidelity of the noisiest level that is trained; 0 stands for that of the cues",
                min = 0,
                max = 1,
                ends = Param.Ends.OPEN_ABOVE)
        double leastTheta)
        implements Objective {

    /// The noise itself, at the levels that a recall visits.
    public Denoising() {
        this(Target.NOISE, 0);
    }

    /// Checks the range.
    public Denoising {
        Range.openAbove("leastTheta", leastTheta, 0, 1);
    }
}
