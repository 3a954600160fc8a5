package attractor.theory.capacity;

import attractor.theory.Arguments;
import attractor.theory.Curve;
import attractor.theory.Curve.Description;
import attractor.theory.CurveFamily;
import attractor.theory.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The one-step theory of Hebbian rules: `hebb.*`, `hebb-rule.*` (any coefficients), `palimpsest.*`, `sparse.*`,
/// `entropy.*`, `dichotomy.*`, `decoding.*`, `clean-up.*`.
public final class HebbianCurves implements CurveFamily {

    private static final Parameter DIMENSION = new Parameter.Scalar(Symbols.DIMENSION, 256);
    private static final Parameter SUMMED = new Parameter.Scalar(Symbols.SUMMED_DIMENSION, 256);
    private static final Parameter COUNT = new Parameter.Scalar(Symbols.COUNT, 13);
    private static final Parameter DELTA = new Parameter.Scalar(Symbols.FLIP, 0.1);
    private static final Parameter EPSILON = new Parameter.Scalar(Symbols.FAILURE, 0.05);
    private static final List<Parameter> RULE = List.of(
            new Parameter.Scalar(HebbianCoefficients.CONSTANT, 0),
            new Parameter.Scalar(HebbianCoefficients.PRE, 0),
            new Parameter.Scalar(HebbianCoefficients.POST, 0),
            new Parameter.Scalar(HebbianCoefficients.PRODUCT, 1));
    private static final Parameter MARGIN = new Parameter.Choice(
            "margin", "required margin: safe is z² = 2 ln(D/ε), accurate z = Q⁻¹(ε/D)", List.of("safe", "accurate"));

    /// Used by the service loader.
    public HebbianCurves() {}

    @Override
    public List<Curve> curves() {
        return Stream.of(balanced(), anyRule(), forgettingAndSparse(), ceilings(), cleanUp())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Parameter> withRule(Parameter... others) {
        return Stream.concat(RULE.stream(), Stream.of(others)).toList();
    }

    private static HebbianCoefficients rule(Arguments arguments) {
        return new HebbianCoefficients(
                arguments.real("constant"), arguments.real("pre"), arguments.real("post"), arguments.real("product"));
    }

    private static HebbianGaussian gaussian(Arguments arguments) {
        return new HebbianGaussian(rule(arguments), arguments.integer("dimension"), arguments.real("delta"));
    }

    private static Palimpsest palimpsest(Arguments arguments) {
        return new Palimpsest(
                arguments.integer("dimension"),
                arguments.real("delta"),
                arguments.real("epsilon"),
                Palimpsest.Margin.valueOf(arguments.choice("margin").toUpperCase(Locale.ROOT)));
    }

    private static List<Curve> balanced() {
        return List.of(
                new Curve(
                        "hebb.rigorous",
                        new Description(
                                "Patterns that the activity-product rule certainly recalls in one step",
                                "K = ⌊(D−1)(1−2δ)²/(2 ln(D/ε))⌋",
                                "K patterns, a lower bound",
                                List.of("chernoff-1952")),
                        List.of(DIMENSION, DELTA, EPSILON),
                        arguments -> HebbianOneStep.rigorousCapacity(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))),
                new Curve(
                        "hebb.chernoff",
                        new Description(
                                "Patterns that the activity-product rule certainly recalls, by Chernoff's bound",
                                "largest K with D min_l {[cosh l − m sinh l] (cosh l)^(K−1)}^(D−1) < ε",
                                "K patterns, a lower bound",
                                List.of("chernoff-1952")),
                        List.of(DIMENSION, DELTA, EPSILON),
                        arguments -> HebbianOneStep.chernoffCapacity(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))),
                new Curve(
                        "hebb.union",
                        new Description(
                                "Patterns that the activity-product rule certainly recalls, by exact bit errors",
                                "largest K with D p < ε, p = P(S + R ≤ 0)",
                                "K patterns, a lower bound",
                                List.of()),
                        List.of(SUMMED, DELTA, EPSILON),
                        arguments -> HebbianOneStep.unionCapacity(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))),
                new Curve(
                        "hebb.exact-bits",
                        new Description(
                                "Patterns that the activity-product rule recalls, with exact bit errors",
                                "largest K with 1 − (1−p)^D < ε, p = P(S + R ≤ 0)",
                                "K patterns",
                                List.of()),
                        List.of(SUMMED, DELTA, EPSILON),
                        arguments -> HebbianOneStep.exactBitsCapacity(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))),
                new Curve(
                        "hebb.bit-error",
                        new Description(
                                "Exact probability that the activity-product rule's field points away from the bit",
                                "P(S + R < 0), S = n − 2 Bin(n, δ), R = (K−1)n − 2 Bin((K−1)n, ½), n = D−1",
                                "a probability, ties left out",
                                List.of()),
                        List.of(SUMMED, COUNT, DELTA),
                        arguments -> bitError(arguments).wrong()),
                new Curve(
                        "hebb.bit-tie",
                        new Description(
                                "Exact probability that the activity-product rule's field is zero",
                                "P(S + R = 0)",
                                "a probability",
                                List.of()),
                        List.of(SUMMED, COUNT, DELTA),
                        arguments -> bitError(arguments).tie()),
                new Curve(
                        "hebb.diagonal-kept",
                        new Description(
                                "Patterns that the activity-product rule recalls when the diagonal is kept, estimate",
                                "K (1 + z √(D/K)) < D m, z = Q⁻¹(ε/D)",
                                "K patterns",
                                List.of()),
                        List.of(DIMENSION, DELTA, EPSILON),
                        arguments -> HebbianOneStep.diagonalKeptCapacity(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))));
    }

    private static HebbianOneStep.BitError bitError(Arguments arguments) {
        return HebbianOneStep.bitError(
                arguments.integer("dimension"), arguments.integer("count"), arguments.real("delta"));
    }

    private static List<Curve> anyRule() {
        return List.of(
                new Curve(
                        "hebb-rule.rigorous",
                        new Description(
                                "Patterns that a Hebbian rule with any coefficients certainly recalls in one step",
                                "c(nm − √(2nL)) > |p|(nm + √(2nL) + √(2(K−1)nL)) + √(2nL)(K|a| + |q|(1 + √(2(K−1)L)))"
                                        + " + c√(2(K−1)nL), n = D−1, L = ln(10D/ε)",
                                "K patterns, a lower bound",
                                List.of("hoeffding-1963")),
                        withRule(DIMENSION, DELTA, EPSILON),
                        arguments -> HebbianGuarantee.capacity(
                                rule(arguments),
                                arguments.integer("dimension"),
                                arguments.real("delta"),
                                arguments.real("epsilon"))),
                new Curve(
                        "hebb-rule.asymptotic",
                        new Description(
                                "Patterns that a Hebbian rule with any coefficients recalls, leading term for large D",
                                "a = 0: (1−|p|/c)² m² D/(2 ln D)/(1 + (q/c)² z²); a ≠ 0: ((c−|p|)/|a|) m √D/z;"
                                        + " z = Q⁻¹(ε/2)",
                                "K patterns",
                                List.of()),
                        withRule(DIMENSION, DELTA, EPSILON),
                        arguments -> HebbianAsymptotics.capacity(
                                rule(arguments),
                                arguments.integer("dimension"),
                                arguments.real("delta"),
                                arguments.real("epsilon"))),
                new Curve(
                        "hebb-rule.failure",
                        new Description(
                                "Probability that one step of a Hebbian rule leaves a wrong bit, Gaussian evaluation",
                                "1 − E[(1 − Q((μ+B)/σ))^(D/2) (1 − Q((μ−B)/σ))^(D/2)]",
                                "1 − P(exact)",
                                List.of()),
                        withRule(DIMENSION, COUNT, DELTA),
                        arguments -> gaussian(arguments).failureProbability(arguments.integer("count"))),
                new Curve(
                        "hebb-rule.capacity",
                        new Description(
                                "One-step capacity of a Hebbian rule with any coefficients, Gaussian evaluation",
                                "largest K with hebb-rule.failure ≤ ε up to K",
                                "K patterns",
                                List.of()),
                        withRule(DIMENSION, DELTA, EPSILON),
                        arguments -> gaussian(arguments).capacity(arguments.real("epsilon"))));
    }

    private static List<Curve> cleanUp() {
        Parameter pairs = new Parameter.Scalar(CleanUp.PAIRS, 15);
        Parameter items = new Parameter.Scalar(CleanUp.ITEMS, 1000);
        return List.of(
                new Curve(
                        "clean-up.accuracy",
                        new Description(
                                "Accuracy of the nearest item for a filler unbound from n bundled pairs (MAP)",
                                "E_z[Φ((D m + √(D(1−m²)) z)/√D)^(K−1)], m = C(n−1, (n−1)/2)/2^(n−1)",
                                "a probability",
                                List.of()),
                        List.of(pairs, items, new Parameter.Scalar(Symbols.DIMENSION, 512)),
                        arguments -> new CleanUp(arguments.integer("pairs"), arguments.integer("items"))
                                .accuracy(arguments.integer("dimension"))),
                new Curve(
                        "clean-up.dimension",
                        new Description(
                                "Dimension needed to clean up a filler of n bundled pairs among K items (MAP)",
                                "smallest D with clean-up.accuracy ≥ A",
                                "D",
                                List.of()),
                        List.of(pairs, items, new Parameter.Scalar(CleanUp.ACCURACY, 0.99)),
                        arguments -> new CleanUp(arguments.integer("pairs"), arguments.integer("items"))
                                .dimension(arguments.real("accuracy"))));
    }

    private static DichotomyCeiling.SelfCoupling coupling(Arguments arguments) {
        return DichotomyCeiling.SelfCoupling.valueOf(
                arguments.choice("self-coupling").toUpperCase(Locale.ROOT));
    }

    private static List<Curve> ceilings() {
        return List.of(
                new Curve(
                        "entropy.ceiling",
                        new Description(
                                "Patterns that no one-matrix memory can exceed with noisy cues",
                                "K H₂(δ) ≤ D log₂(eK/D) + 1 + K H₂(ε)",
                                "K patterns, an upper bound",
                                List.of()),
                        List.of(
                                DIMENSION,
                                new Parameter.Scalar(EntropyCeiling.NOISE, 0.1),
                                new Parameter.Scalar(EntropyCeiling.ALLOWED, 0.01)),
                        arguments -> EntropyCeiling.ceiling(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))),
                new Curve(
                        "dichotomy.ceiling",
                        new Description(
                                "Patterns that no memory of threshold units recalls in one step, whatever its rule",
                                "K (1 − H₂(ε)) ≤ log₂ C(K, D−1) without self-coupling,"
                                        + " K (H₂(δ) − ε − H₂(ε)/D) ≤ log₂ C(K, n); C(K, n) = 2 Σ_{k<n} C(K−1, k)",
                                "K patterns, an upper bound",
                                List.of("cover-1965")),
                        List.of(
                                DIMENSION,
                                DELTA,
                                new Parameter.Scalar(DichotomyCeiling.ALLOWED, 0.05),
                                new Parameter.Choice(
                                        "self-coupling", "whether a unit hears itself", List.of("none", "kept"))),
                        arguments -> DichotomyCeiling.oneStep(
                                arguments.integer("dimension"),
                                arguments.real("delta"),
                                arguments.real("epsilon"),
                                coupling(arguments))),
                new Curve(
                        "dichotomy.fixed-points",
                        new Description(
                                "Patterns that no rule without self-coupling makes fixed points, but for a fraction ε",
                                "K (1 − H₂(ε)) ≤ log₂ C(K, D−1)",
                                "K patterns, an upper bound",
                                List.of("cover-1965")),
                        List.of(DIMENSION, new Parameter.Scalar(DichotomyCeiling.ALLOWED, 0.05)),
                        arguments -> DichotomyCeiling.fixedPoints(
                                arguments.integer("dimension"), arguments.real("epsilon"))),
                new Curve(
                        "decoding.log-ceiling",
                        new Description(
                                "Logarithm of the patterns that no recall map whatever tells apart from noisy cues",
                                "1 − ε ≤ Σ_b Bin(b; D, δ) (1 − P(Bin(D, ½) < b))^(K−1)",
                                "ln K, an upper bound",
                                List.of("shannon-1948")),
                        List.of(SUMMED, DELTA, EPSILON),
                        arguments -> DecodingCeiling.logCount(
                                arguments.integer("dimension"), arguments.real("delta"), arguments.real("epsilon"))));
    }

    private static List<Curve> forgettingAndSparse() {
        return List.of(
                new Curve(
                        "palimpsest.oldest-age",
                        new Description(
                                "Age of the oldest pattern recalled under exponential forgetting (newest: 0)",
                                "largest t with (1−λ)^(2t) ≥ z²/(n m² (1 − (1−λ)²)), −1 if none",
                                "t patterns ago",
                                List.of("mezard-nadal-toulouse-1986")),
                        List.of(new Parameter.Scalar(Symbols.DECAY, 0.1), DIMENSION, DELTA, EPSILON, MARGIN),
                        arguments -> palimpsest(arguments).oldestAge(arguments.real("lambda"))),
                new Curve(
                        "palimpsest.best-decay",
                        new Description(
                                "Forgetting rate with the longest memory",
                                "λ = e z²/(2 n m²)",
                                "λ",
                                List.of("mezard-nadal-toulouse-1986")),
                        List.of(DIMENSION, DELTA, EPSILON, MARGIN),
                        arguments -> palimpsest(arguments).bestDecay()),
                new Curve(
                        "palimpsest.best-age",
                        new Description(
                                "Age of the oldest pattern recalled at the best forgetting rate",
                                "t = n m²/(e z²)",
                                "t patterns ago",
                                List.of("mezard-nadal-toulouse-1986")),
                        List.of(DIMENSION, DELTA, EPSILON, MARGIN),
                        arguments -> palimpsest(arguments).bestAge()),
                new Curve(
                        "sparse.capacity",
                        new Description(
                                "One-step capacity of an additive rule on sparse 0/1 patterns, k winners take all",
                                "K = D (ρ−f)²/(f (1−f)² [1 + (Q′/c)² D/(1−f)] (z₁+z₀)²)",
                                "K patterns",
                                List.of("tsodyks-feigelman-1988")),
                        List.of(
                                new Parameter.Scalar(Symbols.DIMENSION, 1000),
                                new Parameter.Scalar(SparseCoding.CODING, 0.05),
                                new Parameter.Scalar(SparseCoding.RIGHT, 0.9),
                                EPSILON,
                                new Parameter.Scalar(SparseCoding.MISMATCH, 0)),
                        arguments -> new SparseCoding(
                                        arguments.integer("dimension"),
                                        arguments.real("coding"),
                                        arguments.real("mismatch"))
                                .capacity(arguments.real("rho"), arguments.real("epsilon"))));
    }
}
