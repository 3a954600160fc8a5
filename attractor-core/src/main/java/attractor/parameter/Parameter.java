package attractor.parameter;

import java.util.List;
import java.util.Optional;

/// One parameter of a recipe, described for people and programs.
///
/// @param name as written in `name=value`; a parameter of a chosen record has a dotted name such as `update.order`
/// @param symbol the symbol in the equation, or empty
/// @param kind what values look like
/// @param defaultValue the default as it is written
/// @param min least allowed number; −∞ where there is none or the kind has no order
/// @param max greatest allowed number; +∞ where there is none or the kind has no order
/// @param ends whether min and max themselves are allowed
/// @param doc what it is, in one phrase
/// @param choices the allowed words of a choice, else empty
/// @param onlyWith the setting under which the parameter exists, such as `update=asynchronous`
public record Parameter(
        String name,
        String symbol,
        Kind kind,
        String defaultValue,
        double min,
        double max,
        Param.Ends ends,
        String doc,
        List<String> choices,
        Optional<String> onlyWith) {

    /// What values of a parameter look like.
    public enum Kind {
        /// A whole number.
        INTEGER,
        /// A real number.
        REAL,
        /// `true` or `false`.
        FLAG,
        /// Any text.
        TEXT,
        /// One of a few words.
        CHOICE
    }

    /// {@return the range as text, such as `(0, ∞)`, or the choices, or nothing}
    public String range() {
        if (kind == Kind.CHOICE) {
            return String.join(" | ", choices);
        }
        if (kind == Kind.FLAG || kind == Kind.TEXT || (Double.isInfinite(min) && Double.isInfinite(max))) {
            return "";
        }
        boolean openBelow = ends.openBelow() || Double.isInfinite(min);
        boolean openAbove = ends.openAbove() || Double.isInfinite(max);
        return (openBelow ? "(" : "[") + Range.text(min) + ", " + Range.text(max) + (openAbove ? ")" : "]");
    }
}
