package attractor.contract;

import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.TrainableModel;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.random.RandomGenerator;

/// A model with its default parameters (a network with those of its trial), and patterns of an alphabet that it
/// accepts.
///
/// @param entry the model in the catalogue
/// @param model the model with its defaults
/// @param alphabet the alphabet of the trial: spins if accepted, else bits, else reals
public record Subject(Catalogue.Entry entry, Model model, Alphabet alphabet) {

    /// The dimension of the trial patterns: no multiple of 64, so that unused bits matter.
    public static final int DIMENSION = 70;

    /// {@return the subject of a catalogue entry}
    ///
    /// @param entry the model's entry in the catalogue
    public static Subject of(Catalogue.Entry entry) {
        Model defaults = entry.recipe().defaults();
        Model model = defaults instanceof TrainableModel trainable ? trainable.trial() : defaults;
        Alphabet alphabet = Alphabet.REALS;
        for (Alphabet candidate : Alphabet.values()) {
            if (model.alphabets().contains(candidate)) {
                alphabet = candidate;
                break;
            }
        }
        return new Subject(entry, model, alphabet);
    }

    /// K random patterns of the trial dimension.
    ///
    /// @param count the count K
    /// @param seed the seed
    /// @return the patterns
    public Patterns patterns(int count, long seed) {
        return patterns(count, DIMENSION, seed);
    }

    /// K random patterns: fair signs, fair bits, or numbers uniform in (−1, 1).
    ///
    /// @param count the count K
    /// @param dimension the dimension D
    /// @param seed the seed
    /// @return the patterns
    public Patterns patterns(int count, int dimension, long seed) {
        RandomGenerator rng = new Seed(seed).generator();
        if (alphabet == Alphabet.REALS) {
            double[] rows = new double[count * dimension];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = 2 * rng.nextDouble() - 1;
            }
            return RealPatterns.of(dimension, rows);
        }
        if (count == 0) {
            return alphabet == Alphabet.SPINS ? SpinPatterns.empty(dimension) : BitPatterns.empty(dimension);
        }
        Spins[] rows = new Spins[count];
        for (int mu = 0; mu < count; mu++) {
            int[] signs = new int[dimension];
            for (int i = 0; i < dimension; i++) {
                signs[i] = rng.nextBoolean() ? 1 : -1;
            }
            rows[mu] = Spins.of(signs);
        }
        SpinPatterns spins = SpinPatterns.of(rows);
        return alphabet == Alphabet.SPINS ? spins : BitPatterns.fromSpins(spins);
    }

    /// {@return a memory of three random patterns}
    public Memory memory() {
        return model.store(patterns(3, 1), new Seed(2));
    }
}
