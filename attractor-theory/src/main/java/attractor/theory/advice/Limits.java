package attractor.theory.advice;

import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.OverlapLaw;
import attractor.theory.rem.TypicalPattern;

/// What the theory of D → ∞ says about a typical cue.
///
///     recalled in one step:  signal > φ_α(λ),  that is α < α_1(λ),  that is λ > λ_c(α)
///
/// @param load α = ln K/D
/// @param sharpness λ
/// @param capacity α_1(λ) of such cues
/// @param best α_1 of the best sharpness
/// @param leastSharpness λ_c; +∞ when no sharpness suffices
/// @param freezing λ_* from which on one other pattern outweighs all the rest; +∞ where it never does
/// @param signal overlap per unit with the pattern
/// @param freeEnergy φ, the overlap that a pattern needs
public record Limits(
        double load,
        double sharpness,
        double capacity,
        double best,
        double leastSharpness,
        double freezing,
        double signal,
        double freeEnergy) {

    /// Which part of the other patterns a typical cue has to beat.
    public enum Rival {
        /// The sum over exponentially many, none of which matters alone: a sharper softmax helps.
        BULK,
        /// The one that happens to be nearest: the model is condensed, and sharper does not help.
        NEAREST
    }

    /// The limits for a cue.
    ///
    /// @param cue overlaps of the cue
    /// @param load α = ln K/D
    /// @param sharpness λ in (0, 10⁶]
    /// @return the limits
    public static Limits of(OverlapLaw cue, double load, double sharpness) {
        double most = Math.min(cue.saturation(), 1e6);
        return new Limits(
                load,
                sharpness,
                TypicalPattern.capacity(cue, sharpness),
                cue.margin(most),
                TypicalPattern.leastSharpness(cue, load),
                cue.freezing(load),
                cue.signal(),
                FreeEnergy.of(cue, load, sharpness));
    }

    /// {@return α_1 − α, positive where cues are recalled}
    public double margin() {
        return capacity - load;
    }

    /// {@return whether typical cues are recalled for D → ∞}
    public boolean recalls() {
        return signal > freeEnergy;
    }

    /// {@return what a typical cue has to beat}
    public Rival rival() {
        return sharpness >= freezing ? Rival.NEAREST : Rival.BULK;
    }
}
