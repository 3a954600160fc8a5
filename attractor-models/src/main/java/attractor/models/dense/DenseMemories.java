package attractor.models.dense;

import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;

/// The check of patterns that the dense models share.
final class DenseMemories {

    /// The largest degree: up to it the powers of neighbouring overlaps, which differ by 3ⁿ at most, fit into the
    /// range of double together, so that no cue is kept for want of range. The exponential memory is the limit of
    /// large n.
    static final int MAX_DEGREE = 1000;

    private DenseMemories() {}

    static SpinPatterns requireSpins(Patterns xi) {
        if (xi instanceof SpinPatterns spins) {
            return spins;
        }
        throw new IllegalArgumentException("the patterns consist of "
                + xi.alphabet().name().toLowerCase(java.util.Locale.ROOT)
                + " but a dense memory stores ±1 patterns; binarise them first");
    }
}
