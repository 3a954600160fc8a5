package attractor.parameter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one parameter: a component of a model's record, or of a record nested in it.
///
/// The command line, JSON, JSON Schema, forms and the catalogue page are made from it; the record's compact
/// constructor enforces the range.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /// {@return what the parameter is, in one phrase without a full stop}
    String doc();

    /// {@return the symbol in the equation, if it has one}
    String symbol() default "";

    /// {@return the least allowed value}
    double min() default Double.NEGATIVE_INFINITY;

    /// {@return the greatest allowed value}
    double max() default Double.POSITIVE_INFINITY;

    /// {@return whether the ends of the range themselves are allowed}
    Ends ends() default Ends.CLOSED;

    /// {@return whether an infinite value is a meaningful limit of this parameter}
    Infinite infinite() default Infinite.REFUSED;

    /// Whether a parameter may be infinite.
    enum Infinite {
        /// Only finite values.
        REFUSED,
        /// `Infinity` (or `-Infinity`) within the range is allowed.
        ALLOWED
    }

    /// Whether the ends of a range belong to it.
    enum Ends {
        /// Both ends are allowed.
        CLOSED,
        /// The least value is not allowed: (min, max].
        OPEN_BELOW,
        /// The greatest value is not allowed: [min, max).
        OPEN_ABOVE,
        /// Neither end is allowed: (min, max).
        OPEN;

        /// {@return whether the least value is not allowed}
        boolean openBelow() {
            return this == OPEN_BELOW || this == OPEN;
        }

        /// {@return whether the greatest value is not allowed}
        boolean openAbove() {
            return this == OPEN_ABOVE || this == OPEN;
        }
    }
}
