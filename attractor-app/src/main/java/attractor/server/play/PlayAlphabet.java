package attractor.server.play;

import attractor.memory.Model;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
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
}
