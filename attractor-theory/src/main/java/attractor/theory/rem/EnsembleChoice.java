package attractor.theory.rem;

import attractor.theory.Arguments;
import attractor.theory.Parameter;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/// The ensembles that curves offer by name, and the arguments that choose one.
final class EnsembleChoice {

    private static final List<String> NAMES = List.of("spherical", "gaussian", "binary", "ternary", "bits");
    private static final Quantity ACTIVITY = new Quantity(
            "activity",
            "f",
            "fraction of components that are not 0, for ternary and bits",
            Domain.reals().above(0).upTo(1));

    private EnsembleChoice() {}

    /// The parameters of a curve: ensemble, kernel and activity, then its own.
    ///
    /// @param first the ensemble taken when none is given
    static List<Parameter> parameters(String first, Parameter... own) {
        List<String> names = new ArrayList<>(NAMES);
        names.remove(first);
        names.addFirst(first);
        List<Parameter> all = new ArrayList<>(List.of(
                new Parameter.Choice("ensemble", "law of the patterns", names),
                new Parameter.Choice("kernel", "what the softmax compares", List.of("dot", "distance")),
                new Parameter.Scalar(ACTIVITY, 0.2)));
        all.addAll(List.of(own));
        return all;
    }

    /// The law that the arguments choose.
    static PatternLaw law(Arguments arguments) {
        Kernel kernel = arguments.choice("kernel").equals("dot") ? Kernel.DOT : Kernel.DISTANCE;
        double f = arguments.real("activity");
        return switch (arguments.choice("ensemble")) {
            case "gaussian" -> kernel == Kernel.DOT ? new Gaussian() : new GaussianDistance();
            case "binary" -> new Binary();
            case "ternary" -> factorised(kernel, new double[] {-1, 0, 1}, new double[] {f / 2, 1 - f, f / 2});
            case "bits" -> factorised(kernel, new double[] {0, 1}, new double[] {1 - f, f});
            // patterns of equal norm have the same weights by inner product and by distance
            default -> new Spherical();
        };
    }

    private static PatternLaw factorised(Kernel kernel, double[] values, double[] probabilities) {
        return new Factorised(List.of(CoordinateLaw.of(values, probabilities)), kernel);
    }
}
