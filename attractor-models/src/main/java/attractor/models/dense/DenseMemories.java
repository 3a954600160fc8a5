package attractor.models.dense;

import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;

/// The check of patterns that the dense models share.
final class DenseMemories {

    /// The largest degree: beyond it (m/D)ⁿ leaves the range of double at m = D/2, so that cues of low overlap would be
    /// kept as they are, without a word. The exponential memory is the limit of large n.
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
