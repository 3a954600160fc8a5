package attractor.learning;

import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.spin.Couplings;

/// How often units of 0/1 patterns were active, alone and together: all that the counting rules know.
///
///     n_ij = Σ_μ ξ_i^μ ξ_j^μ,   n_i = n_ii,   P patterns
///
/// Counts of integers, so learning is undone exactly. Batch cost O(D²P/64) by popcount.
final class CoActivity implements Synapses.Reversible {

    private final LearningRule rule;
    private final Weighting weighting;
    private final double[][] together;
    private int count;

    /// What a rule makes of the counts.
    @FunctionalInterface
    interface Weighting {
        /// W_ij.
        double coupling(CoActivity n, int i, int j);
    }

    CoActivity(LearningRule rule, int dimension, Weighting weighting) {
        this.rule = rule;
        this.weighting = weighting;
        this.together = CouplingArray.square(dimension);
    }

    /// The counts of all patterns.
    static CoActivity of(LearningRule rule, Patterns xi, Weighting weighting) {
        CouplingArray.requirePatterns(xi);
        CouplingArray.requireAlphabet(rule, xi);
        BitPatterns bits = (BitPatterns) xi;
        CoActivity counts = new CoActivity(rule, xi.dimension(), weighting);
        counts.count = xi.count();
        for (int i = 0; i < xi.dimension(); i++) {
            Workers.checkInterrupt();
            for (int j = 0; j <= i; j++) {
                int both = 0;
                for (int w = 0; w < bits.columnWordCount(); w++) {
                    both += Long.bitCount(bits.columnWord(i, w) & bits.columnWord(j, w));
                }
                counts.together[i][j] = both;
                counts.together[j][i] = both;
            }
        }
        return counts;
    }

    int dimension() {
        return together.length;
    }

    /// P.
    int count() {
        return count;
    }

    /// n_ij.
    double together(int i, int j) {
        return together[i][j];
    }

    /// n_i.
    double active(int i) {
        return together[i][i];
    }

    private void add(Pattern x, int sign) {
        CouplingArray.requireAlphabet(rule, x);
        CouplingArray.components(x, together.length);
        Bits bits = (Bits) x;
        for (int i = 0; i < together.length; i++) {
            if (bits.get(i)) {
                for (int j = 0; j < together.length; j++) {
                    together[i][j] += bits.get(j) ? sign : 0;
                }
            }
        }
        count += sign;
    }

    @Override
    public void learn(Pattern x) {
        add(x, 1);
    }

    @Override
    public void forget(Pattern x) {
        CouplingArray.requireLearned(count);
        add(x, -1);
    }

    @Override
    public Couplings couplings() {
        double[][] w = CouplingArray.square(together.length);
        if (count > 0) {
            for (int i = 0; i < w.length; i++) {
                Workers.checkInterrupt();
                for (int j = 0; j < w.length; j++) {
                    w[i][j] = weighting.coupling(this, i, j);
                }
            }
        }
        return Couplings.of(w);
    }
}
