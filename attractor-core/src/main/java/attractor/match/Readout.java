package attractor.match;

import attractor.pattern.Alphabet;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Reals;
import attractor.pattern.Spins;

/// The alphabet of the answer of a memory whose states are real numbers.
public enum Readout {
    /// The alphabet of the stored patterns: signs for spins, above ½ for bits, graded for reals. A component that
    /// lies on the boundary keeps the cue's value where the cue is in that alphabet, else it becomes the upper one.
    STORED,
    /// Real numbers as they are.
    GRADED;

    /// Reads out a state.
    ///
    /// @param state real components
    /// @param stored the alphabet of the stored patterns
    /// @param cue whose components boundary cases keep
    /// @return the answer
    public Pattern read(Reals state, Alphabet stored, Pattern cue) {
        if (this == GRADED || stored == Alphabet.REALS) {
            return state;
        }
        boolean keeps = cue.alphabet() == stored && cue.dimension() == state.dimension();
        double boundary = stored == Alphabet.SPINS ? 0 : 0.5;
        int[] values = new int[state.dimension()];
        for (int i = 0; i < values.length; i++) {
            double x = state.at(i) - boundary;
            int lower = stored == Alphabet.SPINS ? -1 : 0;
            values[i] = x > 0 ? 1 : x < 0 ? lower : keeps ? (int) cue.at(i) : 1;
        }
        return stored == Alphabet.SPINS ? Spins.of(values) : Bits.of(values);
    }
}
