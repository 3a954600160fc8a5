package attractor.learning;

import attractor.memory.Workers;
import attractor.parameter.Names;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.spin.Couplings;

/// Square arrays for couplings, and the checks that all rules share.
final class CouplingArray {

    /// No rule that settles gets near this; one beyond it never comes back.
    static final double DIVERGED = 1e100;

    private CouplingArray() {}

    /// A D×D array of zeros.
    static double[][] square(int dimension) {
        requireMemory(dimension);
        return new double[dimension][dimension];
    }

    /// Refuses a D×D array that the heap does not hold.
    static void requireMemory(int dimension) {
        double bytes = 8.0 * dimension * dimension;
        if (bytes > Runtime.getRuntime().maxMemory() * 0.75) {
            throw new IllegalArgumentException("the coupling matrix for dimension D = " + dimension + " needs "
                    + Math.round(bytes / (1 << 20)) + " MiB but the Java heap is "
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MiB; raise -Xmx, or choose a rule of low rank (activity-product, pseudo-inverse)");
        }
    }

    static void requirePatterns(Patterns xi) {
        if (xi.count() == 0) {
            throw new IllegalArgumentException("a learning rule needs at least one pattern; there are K = 0");
        }
    }

    static void requireAlphabet(LearningRule rule, Patterns xi) {
        requireAlphabet(rule, xi.alphabet());
    }

    static void requireAlphabet(LearningRule rule, Pattern x) {
        requireAlphabet(rule, x.alphabet());
    }

    private static void requireAlphabet(LearningRule rule, Alphabet given) {
        if (rule.alphabets().contains(given)) {
            return;
        }
        String id = Names.kebab(rule.getClass());
        throw new IllegalArgumentException(
                rule.alphabets().contains(Alphabet.BITS)
                        ? "the rule " + id + " counts units that are 1 together, so it learns 0/1 patterns, but the"
                                + " patterns are " + words(given) + "; give 0/1 patterns (best to the model"
                                + " sparse-network), or choose covariance or activity-product"
                        : "the rule " + id + " learns ±1 patterns, but the patterns are " + words(given)
                                + "; give ±1 patterns, or choose willshaw, covariance or bcpnn for 0/1 patterns");
    }

    private static String words(Alphabet alphabet) {
        return switch (alphabet) {
            case SPINS -> "±1";
            case BITS -> "0/1";
            case REALS -> "real numbers";
        };
    }

    static double[] components(Pattern x, int dimension) {
        if (x.dimension() != dimension) {
            throw new IllegalArgumentException("the pattern has dimension " + x.dimension() + " but the synapses have "
                    + dimension + " units; both need the same dimension");
        }
        return x.toArray();
    }

    static void requireLearned(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("the synapses have no pattern left to forget; learn one first");
        }
    }

    /// Lets synapses learn all patterns in order.
    ///
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    static Couplings learnAll(Synapses synapses, Patterns xi) {
        requirePatterns(xi);
        for (int mu = 0; mu < xi.count(); mu++) {
            Workers.checkInterrupt();
            synapses.learn(xi.get(mu));
        }
        return synapses.couplings();
    }

    /// Adds w·a·bᵀ.
    static void addOuter(double[][] sum, double weight, double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            double[] row = sum[i];
            double factor = weight * a[i];
            for (int j = 0; j < b.length; j++) {
                row[j] += factor * b[j];
            }
        }
    }
}
