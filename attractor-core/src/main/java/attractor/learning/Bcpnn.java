package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// The Bayesian confidence propagation rule (BCPNN): couplings are log likelihood ratios, the bias a log prior.
///
///     W_ij = ln p_ij/(p_i p_j),   b_i = ln p_i        p_i = max(n_i/P, e),  p_ij = max(n_ij/P, e²),  e = 1/(P+1)
///
/// With the bias the support b + Wx is the log probability of a unit given the active ones, if these are
/// independent. On sparse 0/1 patterns. From counts, so a pattern can be forgotten exactly. The diagonal is kept.
/// Source: `lansner-ekeberg-1989`; `lansner-2024`, whose public code has these floors.
@Source(key = "lansner-ekeberg-1989")
@Source(key = "lansner-2024")
public record Bcpnn() implements Biased {

    @Override
    public Couplings learn(Patterns xi) {
        return CoActivity.of(this, xi, Bcpnn::coupling).couplings();
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new CoActivity(this, dimension, Bcpnn::coupling);
    }

    private static double coupling(CoActivity n, int i, int j) {
        double least = 1.0 / (n.count() + 1);
        double both = Math.max(n.together(i, j) / n.count(), least * least);
        return Math.log(both / (prior(n, i) * prior(n, j)));
    }

    private static double prior(CoActivity n, int i) {
        return Math.max(n.active(i) / n.count(), 1.0 / (n.count() + 1));
    }

    @Override
    public double[] bias(Patterns xi) {
        CoActivity n = CoActivity.of(this, xi, Bcpnn::coupling);
        double[] bias = new double[n.dimension()];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = Math.log(prior(n, i));
        }
        return bias;
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.BITS);
    }

    @Override
    public boolean additive() {
        return false;
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }
}
