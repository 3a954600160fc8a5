package attractor.theory;

import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/// One argument of a [Curve]: a number with a domain, or one of several words.
public sealed interface Parameter permits Parameter.Scalar, Parameter.Choice {

    /// The name on the command line.
    ///
    /// @return for example `delta`
    String name();

    /// The symbol of the equations.
    ///
    /// @return for example δ
    String symbol();

    /// What the argument is.
    ///
    /// @return a few words without a full stop
    String doc();

    /// The kind of value.
    ///
    /// @return `real`, `integer` or `choice`
    String type();

    /// The value taken when none is given.
    ///
    /// @return the default as text
    String defaultText();

    /// The values allowed, of a number.
    ///
    /// @return the domain; empty for a choice
    Optional<Domain> domain();

    /// The values allowed, of a choice.
    ///
    /// @return the words; empty for a number
    List<String> choices();

    /// A number.
    ///
    /// @param quantity name, symbol, meaning and domain
    /// @param defaultValue the value taken when none is given
    record Scalar(Quantity quantity, double defaultValue) implements Parameter {

        /// Checks the default.
        public Scalar {
            quantity.check(defaultValue);
        }

        @Override
        public String name() {
            return quantity.name();
        }

        @Override
        public String symbol() {
            return quantity.symbol();
        }

        @Override
        public String doc() {
            return quantity.doc();
        }

        @Override
        public String type() {
            return isInteger() ? "integer" : "real";
        }

        @Override
        public String defaultText() {
            return Domain.text(defaultValue);
        }

        @Override
        public Optional<Domain> domain() {
            return Optional.of(quantity.domain());
        }

        @Override
        public List<String> choices() {
            return List.of();
        }

        boolean isInteger() {
            return quantity.domain().numbers() == Domain.Numbers.INTEGERS;
        }
    }

    /// One of several words.
    ///
    /// @param name the name on the command line
    /// @param doc what it chooses
    /// @param choices the words allowed, the default first
    record Choice(String name, String doc, List<String> choices) implements Parameter {

        /// Copies the words.
        public Choice {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("parameter " + name + " offers no choice; give at least one word");
            }
        }

        @Override
        public String symbol() {
            return name;
        }

        @Override
        public String type() {
            return "choice";
        }

        @Override
        public String defaultText() {
            return choices.getFirst();
        }

        @Override
        public Optional<Domain> domain() {
            return Optional.empty();
        }
    }
}
