package attractor.experiment.ending;

import attractor.pattern.Bits;
import attractor.pattern.Pattern;

/// Patterns as a picture shows them: -1 white, 1 black, and what lies between for reals; 0/1 units count as ∓1.
public final class Centred {

    private Centred() {}

    /// {@return one component}
    ///
    /// @param pattern of any alphabet
    /// @param i its index
    public static double component(Pattern pattern, int i) {
        return pattern instanceof Bits ? 2 * pattern.at(i) - 1 : pattern.at(i);
    }
}
