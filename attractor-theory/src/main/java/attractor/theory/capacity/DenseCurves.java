package attractor.theory.capacity;

import attractor.theory.Arguments;
import attractor.theory.Curve;
import attractor.theory.Curve.Description;
import attractor.theory.CurveFamily;
import attractor.theory.Parameter;
import java.util.List;

/// The capacity of dense memories: `krotov-hopfield.*`, `demircigil.*` and the finite-size formula `dense.*`.
public final class DenseCurves implements CurveFamily {

    private static final Parameter DIMENSION = new Parameter.Scalar(Symbols.SUMMED_DIMENSION, 64);
    private static final Parameter DELTA = new Parameter.Scalar(Symbols.FLIP, 0.1);
    private static final Parameter EPSILON = new Parameter.Scalar(Symbols.FAILURE, 0.05);
    private static final Parameter INTEGER_DEGREE = new Parameter.Scalar(Symbols.INTEGER_DEGREE, 3);
    private static final Parameter KERNEL = new Parameter.Choice(
            "kernel", "energy function xⁿ, max(x,0)ⁿ or exp(βx)", List.of("polynomial", "rectified", "exponential"));
    private static final Parameter DEGREE = new Parameter.Scalar(Symbols.REAL_DEGREE, 3);
    private static final Parameter BETA = new Parameter.Scalar(Symbols.SHARPNESS, 0.2);

    /// Used by the service loader.
    public DenseCurves() {}

    private static DenseKernel kernel(Arguments arguments) {
        return switch (arguments.choice("kernel")) {
            case "rectified" -> new DenseKernel.Rectified(arguments.real("degree"));
            case "exponential" -> new DenseKernel.Exponential(arguments.real("beta"));
            default -> new DenseKernel.Polynomial((int) Symbols.INTEGER_DEGREE.check(arguments.real("degree")));
        };
    }

    private static DenseOneStep oneStep(Arguments arguments) {
        return new DenseOneStep(kernel(arguments), arguments.integer("dimension"));
    }

    /// Failure below this is given at any K, as few patterns hardly disturb each other: so a sweep over K may begin
    /// at 1.
    private static final double SMALL = 1e-3;

    private static double failure(Arguments arguments) {
        DenseOneStep law = oneStep(arguments);
        double failure = law.failureProbability(arguments.real("count"), arguments.real("delta"));
        if (!(failure < SMALL)) {
            requireGaussian(law, Math.log(arguments.real("count")));
        }
        return failure;
    }

    private static double logCapacity(Arguments arguments) {
        DenseOneStep law = oneStep(arguments);
        double log = law.logCapacity(arguments.real("delta"), arguments.real("epsilon"));
        requireGaussian(law, log);
        return log;
    }

    private static double capacity(Arguments arguments) {
        logCapacity(arguments);
        return oneStep(arguments).capacity(arguments.real("delta"), arguments.real("epsilon"));
    }

    private static void requireGaussian(DenseOneStep law, double logCount) {
        if (!law.isGaussian(logCount)) {
            throw new IllegalArgumentException("the crosstalk of " + (float) Math.exp(logCount)
                    + " patterns (K) is far from Gaussian for this kernel,"
                    + " so the formula is outside its range; take a smaller degree or beta, or a larger"
                    + " dimension, or measure with the command capacity");
        }
    }

    @Override
    public List<Curve> curves() {
        return List.of(
                new Curve(
                        "krotov-hopfield.without-errors",
                        new Description(
                                "Patterns of a dense memory recalled without errors, large D",
                                "K = D^(n−1)/(2 (2n−3)!! ln D)",
                                "K patterns",
                                List.of("krotov-hopfield-2016")),
                        List.of(INTEGER_DEGREE, DIMENSION),
                        arguments -> KrotovHopfield.withoutErrors(
                                arguments.integer("dimension"), (int) arguments.integer("degree"))),
                new Curve(
                        "krotov-hopfield.load",
                        new Description(
                                "Load constant of a dense memory whose bits may be wrong with probability p, large D",
                                "α_n = 1/((2n−3)!! Q⁻¹(p)²)",
                                "α_n = K/D^(n−1)",
                                List.of("krotov-hopfield-2016")),
                        List.of(INTEGER_DEGREE, new Parameter.Scalar(Symbols.BIT_ERROR, 0.0036)),
                        arguments -> KrotovHopfield.load((int) arguments.integer("degree"), arguments.real("error"))),
                new Curve(
                        "demircigil.exponent",
                        new Description(
                                "Capacity exponent of the exponential memory with a fraction ρ of wrong cue bits",
                                "α = I(1−2ρ)/2, I(a) = [(1+a) ln(1+a) + (1−a) ln(1−a)]/2",
                                "α in K = exp(αD)",
                                List.of("demircigil-2017")),
                        List.of(new Parameter.Scalar(Demircigil.WRONG, 0)),
                        arguments -> Demircigil.exponent(arguments.real("rho"))),
                new Curve(
                        "dense.failure",
                        new Description(
                                "Probability that one step of a dense memory leaves a wrong bit, finite D",
                                "1 − Σ_b Bin(b; D, δ) (1 − Q(T(m_b−1)/σ))^(D−b) (1 − Q(T(m_b+1)/σ))^b",
                                "1 − P(exact)",
                                List.of()),
                        List.of(KERNEL, DEGREE, BETA, DIMENSION, new Parameter.Scalar(Symbols.COUNT, 40), DELTA),
                        DenseCurves::failure),
                new Curve(
                        "dense.capacity",
                        new Description(
                                "One-step capacity of a dense memory, finite D",
                                "largest K with dense.failure ≤ ε up to K",
                                "K patterns",
                                List.of()),
                        List.of(KERNEL, DEGREE, BETA, DIMENSION, DELTA, EPSILON),
                        DenseCurves::capacity),
                new Curve(
                        "dense.log-capacity",
                        new Description(
                                "Logarithm of the one-step capacity of a dense memory, finite D",
                                "ln of the largest K with dense.failure ≤ ε up to K",
                                "ln K",
                                List.of()),
                        List.of(KERNEL, DEGREE, BETA, DIMENSION, DELTA, EPSILON),
                        DenseCurves::logCapacity),
                new Curve(
                        "dense.rigorous",
                        new Description(
                                "Patterns that a dense memory certainly recalls in one step, finite D",
                                "largest K with (K−1) P(m > ρ) + Σ_b Bin(b; D, δ) min{1, (D−b) B(T(m_b−1))"
                                        + " + b B(T(m_b+1))} < ε, B(s) = min_l exp(−l s) (E cosh(l T̃(r)))^(K−1)",
                                "K patterns, a lower bound",
                                List.of("chernoff-1952")),
                        List.of(
                                KERNEL,
                                DEGREE,
                                BETA,
                                new Parameter.Scalar(Symbols.GUARANTEED_DIMENSION, 64),
                                DELTA,
                                EPSILON),
                        arguments -> new DenseGuarantee(
                                        kernel(arguments),
                                        arguments.integer("dimension"),
                                        arguments.real("delta"),
                                        arguments.real("epsilon"))
                                .capacity()),
                new Curve(
                        "dense.large-dimension",
                        new Description(
                                "One-step capacity of a dense memory, leading term for large D",
                                "K = D^(n−1) (1−2δ)^(2(n−1))/((2n−3)!! z²), twice for rectified, "
                                        + "exp(2β(Dm−1))/(cosh(2β)^(D−1) z²) for exponential; z = Q⁻¹(ε/D)",
                                "K patterns",
                                List.of()),
                        List.of(KERNEL, DEGREE, BETA, DIMENSION, DELTA, EPSILON),
                        arguments -> oneStep(arguments)
                                .largeDimensionCapacity(arguments.real("delta"), arguments.real("epsilon"))));
    }
}
