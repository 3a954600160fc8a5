package attractor.memory;

import java.util.Optional;

/// Between which numbers a capacity certainly lies: proved, not fitted, for random ±1 patterns at finite D.
///
///     guarantee ≤ K(D, δ, ε) ≤ ceiling
///
/// @param guarantee as many patterns are recalled with a probability of failure below ε; 0 where nothing is proved
///     of even one pattern
/// @param ceiling more patterns are not, whatever the rule that made the couplings
public record CapacityBounds(Optional<Bound> guarantee, Optional<Bound> ceiling) {

    /// Nothing is known.
    public static final CapacityBounds NONE = new CapacityBounds(Optional.empty(), Optional.empty());

    /// One bound.
    ///
    /// @param count K ≥ 0, finite
    /// @param law why, in words
    public record Bound(double count, String law) {

        /// Checks the count.
        ///
        /// @throws IllegalArgumentException if it is negative or not finite
        public Bound {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a bound of the capacity is " + count
                        + "; it must be a finite number of patterns from 0 on, or left out");
            }
        }
    }

    /// {@return the smaller of a ceiling of this one and another; the guarantee stays}
    ///
    /// @param other another ceiling that holds
    public CapacityBounds under(Bound other) {
        return ceiling.isPresent() && ceiling.get().count() <= other.count()
                ? this
                : new CapacityBounds(guarantee, Optional.of(other));
    }
}
