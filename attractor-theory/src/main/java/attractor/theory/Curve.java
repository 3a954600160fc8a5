package attractor.theory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A formula with named arguments, for example the overlap of retrieval states as a function of the load.
///
/// It knows its title, its equation, what its value means and where it was published, so that a list of curves is a
/// catalogue and a number can be cited. Evaluation is a pure function of the arguments.
///
/// @param id family and name in lower case, for example `ags.critical-load`
/// @param description title, equation, value and sources
/// @param parameters what it takes, in order
/// @param law the formula itself
public record Curve(String id, Description description, List<Parameter> parameters, Law law) {

    /// What a curve is.
    ///
    /// @param title one line of words
    /// @param equation the formula in plain Unicode
    /// @param value symbol and meaning of the value, for example `α_c = K/D, the critical load`
    /// @param sources keys of the bibliography; empty when the result was derived here
    public record Description(String title, String equation, String value, List<String> sources) {

        /// Copies the sources.
        public Description {
            sources = List.copyOf(sources);
        }
    }

    /// The formula.
    @FunctionalInterface
    public interface Law {

        /// Its value.
        ///
        /// @param arguments checked values of all parameters
        /// @return the value
        double evaluate(Arguments arguments);
    }

    /// Checks id and names.
    public Curve {
        parameters = List.copyOf(parameters);
        if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("curve id is " + id
                    + " but must be family.name in lower-case letters, digits and hyphens, like ags.overlap");
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "curve " + id + " names parameter " + parameter.name() + " twice; rename one");
            }
        }
    }

    /// The value of the curve.
    ///
    /// @param given values by name, numbers or text; parameters not named take their defaults
    /// @return the value
    /// @throws IllegalArgumentException for an unknown name or a value outside its domain
    public double evaluate(Map<String, ?> given) {
        return law.evaluate(arguments(given));
    }

    /// The checked arguments of a call, defaults filled in.
    ///
    /// @param given values by name, numbers or text; parameters not named take their defaults
    /// @return values of all parameters
    public Arguments arguments(Map<String, ?> given) {
        return new Arguments(parameters, given);
    }
}
