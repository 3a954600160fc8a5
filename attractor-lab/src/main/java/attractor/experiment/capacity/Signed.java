package attractor.experiment.capacity;

import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Set;

/// Random signs in the alphabet of a model: ±1 as spins, as 0/1 bits, or as the real numbers −1 and +1.
final class Signed {

    private Signed() {}

    /// The alphabet in which a model is asked: spins if it can, else bits, else reals.
    static Alphabet alphabet(Set<Alphabet> accepted) {
        if (accepted.contains(Alphabet.SPINS)) {
            return Alphabet.SPINS;
        }
        return accepted.contains(Alphabet.BITS) ? Alphabet.BITS : Alphabet.REALS;
    }

    static Patterns patterns(SpinPatterns spins, Alphabet alphabet) {
        return switch (alphabet) {
            case SPINS -> spins;
            case BITS -> BitPatterns.fromSpins(spins);
            case REALS -> RealPatterns.from(spins, Precision.FLOAT64);
        };
    }

    static Pattern pattern(Spins spins, Alphabet alphabet) {
        return switch (alphabet) {
            case SPINS -> spins;
            case BITS -> Bits.fromSpins(spins);
            case REALS -> Reals.from(spins, Precision.FLOAT64);
        };
    }

    /// Component i, with 0 and 1 of a bit pattern as −1 and +1.
    static double at(Pattern pattern, int i) {
        return pattern instanceof Bits ? 2 * pattern.at(i) - 1 : pattern.at(i);
    }
}
