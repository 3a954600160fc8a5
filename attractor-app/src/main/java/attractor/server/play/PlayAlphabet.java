package attractor.server.play;

import attractor.memory.Model;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;

/// Black and white pictures in the alphabet that a model stores: ±1, else 0/1, else real numbers ±1.
final class PlayAlphabet {

    private PlayAlphabet() {}

    static Patterns of(Model model, SpinPatterns pictures) {
        if (model.alphabets().contains(Alphabet.SPINS)) {
            return pictures;
        }
        if (model.alphabets().contains(Alphabet.BITS)) {
            return BitPatterns.fromSpins(pictures);
        }
        return RealPatterns.from(pictures, Precision.FLOAT64);
    }

    /// A component as the picture shows it: -1 white, 1 black, and what lies between for reals.
    static double centred(Pattern state, int i) {
        return state instanceof Bits ? 2 * state.at(i) - 1 : state.at(i);
    }
}
