package attractor.theory.quantity;

import java.util.Objects;

/// An argument of a formula: its name, its symbol, what it means and which values it may take.
///
/// The formula checks its arguments with it and the command line describes them with it, so both say the same.
///
/// @param name the name in signatures and on the command line, for example `delta`
/// @param symbol the symbol of the equations, for example δ
/// @param doc what it is, in a few words without a full stop
/// @param domain the values allowed
public record Quantity(String name, String symbol, String doc, Domain domain) {

    /// Checks that all texts are there.
    public Quantity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(domain, "domain");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a quantity is empty; give it one word");
        }
    }

    /// The value itself, if the domain contains it.
    ///
    /// @param value the argument
    /// @return the same value
    /// @throws IllegalArgumentException with quantity, value, domain and way out, when the domain does not contain
    ///     it
    public double check(double value) {
        if (!domain.contains(value)) {
            throw new IllegalArgumentException(refusal(Domain.text(value), domain.remedy(value)));
        }
        return value;
    }

    /// The value itself, if the domain contains it; for arguments that are whole numbers.
    ///
    /// @param value the argument
    /// @return the same value
    /// @throws IllegalArgumentException with quantity, value, domain and way out, when the domain does not contain
    ///     it
    public long check(long value) {
        if (!domain.contains((double) value)) {
            throw new IllegalArgumentException(refusal(Long.toString(value), domain.remedy((double) value)));
        }
        return value;
    }

    private String refusal(String value, String remedy) {
        return name + " (" + (symbol.equals(name) ? "" : symbol + ", ") + doc + ") is " + value + " but must lie in "
                + domain + "; " + remedy;
    }
}
