package attractor.symbolic;

import attractor.pattern.Pattern;
import java.util.List;

/// What the operands of an operation have in common.
final class Alike {

    private Alike() {}

    /// {@return the common dimension of two vectors}
    ///
    /// @throws IllegalArgumentException if they differ
    static int dimension(Pattern a, Pattern b) {
        if (a.dimension() != b.dimension()) {
            throw new IllegalArgumentException("vectors of dimension " + a.dimension() + " and " + b.dimension()
                    + " cannot be bound or compared; both need the same dimension");
        }
        return a.dimension();
    }

    /// {@return the common dimension of parts}
    ///
    /// @throws IllegalArgumentException if there is none or they differ
    static int dimension(List<? extends Pattern> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no part to bundle; give at least one");
        }
        int dimension = parts.getFirst().dimension();
        for (int k = 1; k < parts.size(); k++) {
            if (parts.get(k).dimension() != dimension) {
                throw new IllegalArgumentException("part " + k + " has dimension "
                        + parts.get(k).dimension() + " but part 0 has " + dimension
                        + "; all parts need the same dimension");
            }
        }
        return dimension;
    }
}
