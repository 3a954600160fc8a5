package attractor.theory.rem;

import attractor.theory.Arguments;
import attractor.theory.Curve;
import attractor.theory.Curve.Description;
import attractor.theory.CurveFamily;
import attractor.theory.Parameter;
import java.util.List;

/// Exponential capacity at finite dimension, guarantees and noisy cues as curves: `rem-finite.*`, `ramsauer.*`,
/// `noisy-cue.*`.
public final class FiniteSizeCurves implements CurveFamily {

    private static final List<String> RAMSAUER = List.of("ramsauer-2021");
    private static final Parameter LAMBDA = new Parameter.Scalar(Symbols.SHARPNESS, 1);
    private static final Parameter ALPHA = new Parameter.Scalar(Symbols.LOAD, 0.3);
    private static final Parameter DIMENSION = new Parameter.Scalar(Symbols.DIMENSION, 40);
    private static final Parameter BETA = new Parameter.Scalar(RamsauerBound.BETA, 1);
    private static final Parameter RADIUS = new Parameter.Scalar(RamsauerBound.RADIUS, 1);
    private static final Parameter FAILURE = new Parameter.Scalar(RamsauerBound.FAILURE, 0.001);
    private static final Parameter THETA = new Parameter.Scalar(NoisyCue.FIDELITY, 0.68);

    /// Used by the service loader.
    public FiniteSizeCurves() {}

    @Override
    public List<Curve> curves() {
        return List.of(
                new Curve(
                        "rem-finite.lambda-c",
                        new Description(
                                "Least sharpness that keeps a pattern, annealed average at finite D",
                                "a = 1/(1 + exp(ln(K−1) + D ζ_D(λm) − λDm)), m = a + (1−a) c_D(λm), m ≥ m_min",
                                "λ_c(D); for Gaussian patterns that of the median norm; ∞ where the others alone hold m_min",
                                List.of()),
                        List.of(
                                new Parameter.Choice(
                                        "ensemble", "law of the patterns", List.of("spherical", "gaussian", "binary")),
                                new Parameter.Choice("kernel", "what the softmax compares", List.of("dot", "distance")),
                                DIMENSION,
                                ALPHA,
                                new Parameter.Scalar(AnnealedStep.LEAST_LENGTH, 0.8)),
                        a -> step(a).leastSharpness(a.real("least-m"))),
                new Curve(
                        "rem-finite.step",
                        new Description(
                                "Length along a spherical pattern after one step, annealed average at finite D",
                                "m′ = a + (1−a) c_D(λm), a = 1/(1 + exp(ln(K−1) + D ζ_D(λm) − λDm))",
                                "m′ = ξ·x/D",
                                List.of()),
                        List.of(DIMENSION, ALPHA, LAMBDA, new Parameter.Scalar(Symbols.MAGNETISATION, 1)),
                        a -> AnnealedMap.ofLoad(a.integer("dimension"), a.real("alpha"))
                                .next(a.real("m"), a.real("lambda"))),
                new Curve(
                        "rem-finite.alpha1",
                        new Description(
                                "Capacity exponent of spherical patterns at finite D, to the order (ln D)/D",
                                "α_1(D) = α_1 − [1 + ln(Dλ(1−c)²) − ½ ln(1−c⁴)]/D, c = ζ′(λ)",
                                "α_1(D, λ) = ln K/D",
                                List.of()),
                        List.of(DIMENSION, LAMBDA),
                        a -> SizeLaw.capacity(a.integer("dimension"), a.real("lambda"))),
                new Curve(
                        "rem-finite.zeta",
                        new Description(
                                "Cumulant generating function of the overlap of spherical patterns at finite D",
                                "ζ_D(λ) = (1/D) ln[Γ(D/2) (2/(λD))^(D/2−1) I_{D/2−1}(λD)]",
                                "ζ_D",
                                List.of()),
                        List.of(DIMENSION, LAMBDA),
                        a -> new SphereAverage(a.integer("dimension")).zeta(a.real("lambda"))),
                new Curve(
                        "rem-finite.log-failing-pairs",
                        new Description(
                                "Expected number of Gaussian patterns lost to another one at infinite sharpness",
                                "ln E = ln[K(K−1) ½ I_{1/2}(D/2, ½)],   K = exp(αD)",
                                "ln of the expected number of ordered pairs",
                                List.of()),
                        List.of(DIMENSION, ALPHA),
                        a -> FailingPairs.logExpected(a.integer("dimension"), a.real("alpha"))),
                new Curve(
                        "ramsauer.base",
                        new Description(
                                "Base of the guaranteed exponential number of patterns on a sphere",
                                "c = b/W(exp(a + ln b)), a = (2/(D−1))(1 + ln(2βM²p(D−1))), b = 2M²β/5",
                                "c in K ≥ √p c^((D−1)/4)",
                                RAMSAUER),
                        List.of(BETA, RADIUS, DIMENSION, FAILURE),
                        a -> RamsauerBound.base(
                                a.real("beta"), a.real("radius"), a.integer("dimension"), a.real("failure"))),
                new Curve(
                        "ramsauer.count",
                        new Description(
                                "Guaranteed number of random patterns on a sphere",
                                "K ≥ √p c^((D−1)/4)",
                                "K patterns, a lower bound",
                                RAMSAUER),
                        List.of(BETA, RADIUS, DIMENSION, FAILURE),
                        a -> RamsauerBound.count(
                                a.real("beta"), a.real("radius"), a.integer("dimension"), a.real("failure"))),
                new Curve(
                        "ramsauer.exponent",
                        new Description(
                                "Guaranteed exponent of the count for large D and patterns of norm √D",
                                "α_R = W(2λ/5)/4",
                                "α_R = ln K/D, a lower bound",
                                RAMSAUER),
                        List.of(LAMBDA),
                        a -> RamsauerBound.exponent(a.real("lambda"))),
                new Curve(
                        "noisy-cue.capacity",
                        new Description(
                                "Largest exponent of ±1 patterns that a Gaussian-noisy cue can tell apart",
                                "C = ln 2 − E ln(1 + exp(−2sw/θ)), w = θ + √(1−θ²) z, s = θ²/(1−θ²)",
                                "C = ln K/D, Shannon's capacity",
                                List.of("polyanskiy-2010")),
                        List.of(THETA),
                        a -> new NoisyCue(a.real("theta")).capacity()),
                new Curve(
                        "noisy-cue.alpha1",
                        new Description(
                                "Exponent of ±1 patterns recalled by a softmax from a Gaussian-noisy cue",
                                "α = max_{0≤l≤λ} [lθ − E ln cosh(l(θ + √(1−θ²) z))]",
                                "α = ln K/D",
                                List.of()),
                        List.of(THETA, LAMBDA),
                        a -> TypicalPattern.capacity(new NoisyCue(a.real("theta")), a.real("lambda"))),
                new Curve(
                        "noisy-cue.dispersion",
                        new Description(
                                "Variance of the information that a component of a Gaussian-noisy cue carries",
                                "V = Var ln(1 + exp(−2sw/θ)), w = θ + √(1−θ²) z, s = θ²/(1−θ²)",
                                "V in nats²",
                                List.of("polyanskiy-2010")),
                        List.of(THETA),
                        a -> new NoisyCue(a.real("theta")).dispersion()),
                new Curve(
                        "noisy-cue.log-count",
                        new Description(
                                "Number of ±1 patterns recalled from Gaussian-noisy cues at finite D",
                                "ln K = D C − √(D V) Q⁻¹(ε) + ½ ln D",
                                "ln K, normal approximation",
                                List.of("polyanskiy-2010")),
                        List.of(THETA, DIMENSION, new Parameter.Scalar(NoisyCue.BLOCK_ERROR, 0.1)),
                        a -> new NoisyCue(a.real("theta")).logCount(a.integer("dimension"), a.real("error"))));
    }

    private static AnnealedStep step(Arguments a) {
        long dimension = a.integer("dimension");
        double alpha = a.real("alpha");
        Kernel kernel = a.choice("kernel").equals("dot") ? Kernel.DOT : Kernel.DISTANCE;
        return switch (a.choice("ensemble")) {
            case "gaussian" -> AnnealedNormals.ofMedianNorm(kernel, dimension, alpha);
            case "binary" -> new AnnealedSigns(dimension, alpha);
            // patterns of equal norm have the same weights by inner product and by distance
            default -> AnnealedMap.ofLoad(dimension, alpha);
        };
    }
}
