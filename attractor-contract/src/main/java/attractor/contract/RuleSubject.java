package attractor.contract;

import attractor.learning.LearningRule;
import attractor.learning.Synapses;
import attractor.parameter.Names;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Couplings;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A learning rule, and patterns of every alphabet that it learns.
///
/// @param rule the rule with its parameters
public record RuleSubject(LearningRule rule) {

    /// The dimension of the trial patterns: no multiple of 8, so that the ends of vectors matter.
    public static final int DIMENSION = 13;

    /// {@return the rule's id and parameters}
    public String name() {
        return Names.kebab(rule.getClass()) + " " + rule;
    }

    /// {@return the alphabets that the rule learns, in a fixed order}
    public List<Alphabet> alphabets() {
        return Stream.of(Alphabet.values()).filter(rule.alphabets()::contains).toList();
    }

    /// {@return the first alphabet that the rule learns}
    public Alphabet alphabet() {
        return alphabets().getFirst();
    }

    /// K random patterns of the trial dimension.
    ///
    /// @param alphabet fair signs; or bits, each 1 with probability ½; or numbers of size ½ to 1
    /// @param count K ≥ 1
    /// @param seed the seed
    /// @return the patterns
    public Patterns patterns(Alphabet alphabet, int count, long seed) {
        return patterns(alphabet, count, DIMENSION, seed);
    }

    /// K random patterns.
    ///
    /// @param alphabet fair signs; or bits, each 1 with probability ½; or numbers of size ½ to 1
    /// @param count K ≥ 0
    /// @param dimension D
    /// @param seed the seed
    /// @return the patterns
    public static Patterns patterns(Alphabet alphabet, int count, int dimension, long seed) {
        RandomGenerator rng = new Seed(seed).generator();
        if (alphabet == Alphabet.REALS) {
            double[] rows = new double[count * dimension];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = (rng.nextBoolean() ? 1 : -1) * rng.nextDouble(0.5, 1);
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

    /// {@return synapses that have learned patterns one by one}
    ///
    /// @param xi the patterns, in their order
    public Synapses experienced(Patterns xi) {
        Synapses synapses = rule.begin(xi.dimension());
        for (int mu = 0; mu < xi.count(); mu++) {
            synapses.learn(xi.get(mu));
        }
        return synapses;
    }

    /// {@return the couplings of a batch, as a matrix}
    ///
    /// @param xi the patterns, in their order
    public double[][] batch(Patterns xi) {
        Couplings couplings = rule.learn(xi);
        return couplings.toMatrix();
    }
}
