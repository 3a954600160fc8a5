package attractor.models.dense;

import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;

/// The check of patterns that the dense models share.
final class DenseMemories {

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
