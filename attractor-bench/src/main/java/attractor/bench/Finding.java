package attractor.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an answer was found to be: right or wrong, what was measured on it, and how much was done for it.
///
/// @param fault why the answer is wrong; nothing if it is right
/// @param facts measured on the answer, such as the fraction recalled exactly
/// @param amounts what one run did, by the name of its rate: bytes read for `GBs`, in units of 10⁹
public record Finding(Optional<String> fault, Map<String, Object> facts, Map<String, Double> amounts) {

    /// A right answer of which nothing is said yet.
    public static final Finding RIGHT = new Finding(Optional.empty(), Map.of(), Map.of());

    /// {@return this finding with one more fact}
    ///
    /// @param name the key in the line of results
    /// @param value a text, a number or a map of such
    public Finding with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Finding(fault, more, amounts);
    }

    /// {@return this finding with an amount, from which the line of results gets a rate: amount / shortest time}
    ///
    /// @param name the key of the rate
    /// @param amount what one run did
    public Finding doing(String name, double amount) {
        Map<String, Double> more = new LinkedHashMap<>(amounts);
        more.put(name, amount);
        return new Finding(fault, facts, more);
    }

    /// {@return this finding, wrong unless a condition holds; the first fault is kept}
    ///
    /// @param condition what must hold
    /// @param otherwise what is wrong if it does not
    public Finding requiring(boolean condition, String otherwise) {
        return condition || fault.isPresent() ? this : new Finding(Optional.of(otherwise), facts, amounts);
    }
}
