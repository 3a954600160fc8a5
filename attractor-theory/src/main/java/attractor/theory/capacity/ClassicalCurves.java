package attractor.theory.capacity;

import attractor.theory.Curve;
import attractor.theory.Curve.Description;
import attractor.theory.CurveFamily;
import attractor.theory.Parameter;
import java.util.List;

/// The published capacity laws of networks with pair couplings: `ags.*`, `mceliece.*`, `abu-mostafa.*`, `cover.*`,
/// `gardner.*`.
public final class ClassicalCurves implements CurveFamily {

    /// Used by the service loader.
    public ClassicalCurves() {}

    private static final Parameter DIMENSION = new Parameter.Scalar(Symbols.DIMENSION, 1000);
    private static final Parameter DELTA = new Parameter.Scalar(Symbols.FLIP, 0);

    @Override
    public List<Curve> curves() {
        return List.of(
                new Curve(
                        "ags.critical-load",
                        new Description(
                                "Load beyond which the Hopfield network has no retrieval state, T = 0",
                                "α_c = max_t ½ [erf(t)/t − (2/√π) exp(−t²)]²",
                                "α_c = K/D",
                                List.of("ags-1987")),
                        List.of(),
                        arguments -> AmitGutfreundSompolinsky.criticalLoad()),
                new Curve(
                        "ags.critical-overlap",
                        new Description(
                                "Overlap of the retrieval state at the critical load, T = 0",
                                "m_c = erf(t_c), t_c the maximum of erf(t)/t − (2/√π) exp(−t²)",
                                "m_c = ξ·x/D",
                                List.of("ags-1987")),
                        List.of(),
                        arguments -> AmitGutfreundSompolinsky.criticalOverlap()),
                new Curve(
                        "ags.overlap",
                        new Description(
                                "Overlap of the Hopfield network's retrieval state with its pattern, T = 0",
                                "√(2α) = erf(t)/t − (2/√π) exp(−t²), m = erf(t), larger root",
                                "m = ξ·x/D",
                                List.of("ags-1987")),
                        List.of(new Parameter.Scalar(AmitGutfreundSompolinsky.LOAD, 0.1)),
                        arguments -> AmitGutfreundSompolinsky.overlap(arguments.real("alpha"))),
                new Curve(
                        "mceliece.one-pattern",
                        new Description(
                                "Patterns of which a given one is recalled exactly in one step, large D",
                                "K = (1−2δ)² D/(2 ln D)",
                                "K patterns",
                                List.of("mceliece-1987")),
                        List.of(DIMENSION, DELTA),
                        arguments -> McEliece.onePattern(arguments.integer("dimension"), arguments.real("delta"))),
                new Curve(
                        "mceliece.all-patterns",
                        new Description(
                                "Patterns that are all recalled exactly in one step, large D",
                                "K = (1−2δ)² D/(4 ln D)",
                                "K patterns",
                                List.of("mceliece-1987")),
                        List.of(DIMENSION, DELTA),
                        arguments -> McEliece.allPatterns(arguments.integer("dimension"), arguments.real("delta"))),
                new Curve(
                        "abu-mostafa.ceiling",
                        new Description(
                                "Arbitrary patterns that any symmetric zero-diagonal network can hold",
                                "K ≤ D",
                                "K patterns",
                                List.of("abu-mostafa-st-jacques-1985")),
                        List.of(DIMENSION),
                        arguments -> AbuMostafa.ceiling(arguments.integer("dimension"))),
                new Curve(
                        "cover.separable-fraction",
                        new Description(
                                "Fraction of the labellings of points that a threshold unit can realise",
                                "C(K, D)/2^K = P(Binomial(K−1, ½) ≤ D−1)",
                                "a fraction",
                                List.of("cover-1965")),
                        List.of(new Parameter.Scalar(Cover.POINTS, 200), new Parameter.Scalar(Cover.INPUTS, 100)),
                        arguments -> Cover.separableFraction(arguments.integer("points"), arguments.integer("inputs"))),
                new Curve(
                        "cover.ceiling",
                        new Description(
                                "Random patterns that any rule without self-coupling can hold, large D",
                                "K ≤ 2(D−1)",
                                "K patterns",
                                List.of("cover-1965")),
                        List.of(DIMENSION),
                        arguments -> Cover.ceiling(arguments.integer("dimension"))),
                new Curve(
                        "gardner.critical-load",
                        new Description(
                                "Load at which some weights hold every random pattern with stability κ, large D",
                                "1/α = (1+κ²)(1 − Q(κ)) + κ exp(−κ²/2)/√(2π)",
                                "α = K/D",
                                List.of("gardner-1988", "cover-1965")),
                        List.of(new Parameter.Scalar(Gardner.STABILITY, 0)),
                        arguments -> Gardner.criticalLoad(arguments.real("kappa"))));
    }
}
