package attractor.theory.rem;

import attractor.theory.Arguments;
import attractor.theory.Curve;
import attractor.theory.Curve.Description;
import attractor.theory.CurveFamily;
import attractor.theory.Parameter;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.List;
import java.util.Locale;

/// Exponential capacity for D → ∞ as curves: `rem.*`.
///
/// With `kernel=distance` and components or norms that differ, overlaps are e = x·ξ − ½|ξ|² per unit.
public final class RemCurves implements CurveFamily {

    private static final List<String> SOURCE = List.of("lucibello-mezard-2024");
    private static final Parameter LAMBDA = new Parameter.Scalar(Symbols.SHARPNESS, 1);
    private static final Parameter ALPHA = new Parameter.Scalar(Symbols.LOAD, 0.3);
    private static final Parameter OVERLAP = new Parameter.Scalar(
            new Quantity(
                    "overlap",
                    "e",
                    "overlap per unit with another pattern",
                    Domain.reals().from(-1e6).upTo(1e6)),
            0.5);
    private static final Parameter TIES = new Parameter.Choice(
            "ties", "whether another pattern of equal overlap is a failure", List.of("fail", "allowed"));

    /// Used by the service loader.
    public RemCurves() {}

    /// The value of a curve from the law that its arguments choose.
    private interface OfLaw {
        double of(PatternLaw law, Arguments arguments);
    }

    private static Curve curve(String id, Description description, List<Parameter> parameters, OfLaw value) {
        return new Curve(id, description, parameters, arguments -> value.of(EnsembleChoice.law(arguments), arguments));
    }

    @Override
    public List<Curve> curves() {
        return List.of(
                curve(
                        "rem.alpha1",
                        new Description(
                                "Exponent of the count up to which a typical pattern is recalled by a softmax",
                                "α_1 = max_{0≤l≤λ} [l r² − ζ(l)]",
                                "α_1 = ln K/D",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", LAMBDA),
                        (law, a) -> TypicalPattern.capacity(law, a.real("lambda"))),
                curve(
                        "rem.alpha-c",
                        new Description(
                                "Exponent of the count up to which all patterns are recalled by a softmax",
                                "α_c = min(max_{t≥0, l≤λ} h(t,l)/(1+t), max_{t≤1, l} h(t,l)/(1+t))",
                                "α_c^lb = ln K/D, a lower bound",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", LAMBDA, TIES),
                        (law, a) -> AllPatterns.capacity(
                                        law,
                                        a.real("lambda"),
                                        AllPatterns.Ties.valueOf(
                                                a.choice("ties").toUpperCase(Locale.ROOT)))
                                .alpha()),
                curve(
                        "rem.competitor",
                        new Description(
                                "Exponent of the count from which single other patterns beat some pattern",
                                "α_P = max_{0≤t≤1, l>0} h(t,l)/(1+t)",
                                "α_P = ln K/D, ties are failures",
                                SOURCE),
                        EnsembleChoice.parameters("gaussian"),
                        (law, a) -> AllPatterns.competitorBound(law)),
                curve(
                        "rem.alpha-star",
                        new Description(
                                "Exponent of the count up to which one pattern dominates all others (condensation)",
                                "α_* = I(ζ′(λ))",
                                "α_* = ln K/D",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", LAMBDA),
                        (law, a) -> FreeEnergy.condensation(law, a.real("lambda"))),
                curve(
                        "rem.lambda-c",
                        new Description(
                                "Least sharpness that recalls a typical pattern",
                                "α_1(λ_c) = α",
                                "λ_c; infinite when no sharpness suffices",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA),
                        (law, a) -> TypicalPattern.leastSharpness(law, a.real("alpha"))),
                curve(
                        "rem.lambda-star",
                        new Description(
                                "Sharpness from which on one pattern dominates all others (condensation)",
                                "λ_* = I′(ε_*(α))",
                                "λ_*; infinite when every overlap occurs",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA),
                        (law, a) -> law.freezing(a.real("alpha"))),
                curve(
                        "rem.lambda-opt",
                        new Description(
                                "Sharpness from which on a typical pattern gains nothing",
                                "ζ′(λ_opt) = r²",
                                "λ_opt; infinite when sharper is always better",
                                SOURCE),
                        EnsembleChoice.parameters("gaussian"),
                        (law, a) -> law.saturation()),
                curve(
                        "rem.eps-star",
                        new Description(
                                "Largest overlap of a given pattern with the others",
                                "ε_* = max{e: I(e) ≤ α}",
                                "ε_* = ξ·ξ′/D",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA),
                        (law, a) -> NearestPattern.toOne(law, a.real("alpha"))),
                curve(
                        "rem.closest-pair",
                        new Description(
                                "Largest overlap among all pairs of patterns", "max{e: I(e) ≤ 2α}", "ξ·ξ′/D", SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA),
                        (law, a) -> NearestPattern.amongAllPairs(law, a.real("alpha"))),
                curve(
                        "rem.phi",
                        new Description(
                                "Free energy of the patterns other than the recalled one",
                                "φ = (α + ζ(λ))/λ for λ < λ_*(α), else ε_*(α); at norm ρ: ρ φ(ρλ)",
                                "φ; the pattern is kept where r² > φ",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA, LAMBDA),
                        (law, a) -> FreeEnergy.of(law, a.real("alpha"), a.real("lambda"))),
                curve(
                        "rem.cos-theta-c",
                        new Description(
                                "Cosine of the angle up to which a cue is recalled in one step",
                                "cos θ_c = φ_α(λ)/r²",
                                "cos θ_c; above 1 nothing is recalled",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", ALPHA, LAMBDA),
                        (law, a) ->
                                Basin.of(law, a.real("alpha"), a.real("lambda")).cosine()),
                curve(
                        "rem.zeta",
                        new Description(
                                "Cumulant generating function of the overlap of two patterns",
                                "ζ(λ) = lim (1/D) ln E exp(λ ξ·ξ′)",
                                "ζ",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", LAMBDA),
                        (law, a) -> law.zeta(a.real("lambda"))),
                curve(
                        "rem.rate",
                        new Description(
                                "Rate function of the overlap of two patterns",
                                "I(e) = sup_u [u e − ζ(u)],   P(ξ·ξ′/D ≥ e) ≈ exp(−D I(e))",
                                "I(e); infinite where e does not occur",
                                SOURCE),
                        EnsembleChoice.parameters("spherical", OVERLAP),
                        (law, a) -> law.rate(a.real("overlap"))),
                curve(
                        "rem.scaled-alpha",
                        new Description(
                                "Exponent of the count for a typical pattern when the inner product is divided by D^a",
                                "α̃ = D^a α_1(λ̃ D^(−a)) → λ̃",
                                "α̃ = ln K/D^(1−a)",
                                SOURCE),
                        EnsembleChoice.parameters(
                                "spherical",
                                new Parameter.Scalar(ScaledDotProduct.SCALED_SHARPNESS, 1),
                                new Parameter.Scalar(Symbols.DIMENSION, 1000),
                                new Parameter.Scalar(ScaledDotProduct.POWER, 0.5)),
                        (law, a) -> ScaledDotProduct.capacity(
                                law, a.real("scaled-lambda"), a.integer("dimension"), a.real("power"))));
    }
}
