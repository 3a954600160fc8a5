package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// Willshaw's rule: a synapse is on once its two units were active together.
///
///     W_ij = 1 if n_ij > 0, else 0        n_ij = Σ_μ ξ_i^μ ξ_j^μ
///
/// On sparse 0/1 patterns; when half of the synapses are on it holds ln 2 bits a synapse, beyond that it fails
/// fast. Counts are kept, so a pattern can be forgotten exactly. The diagonal is kept. Source: `willshaw-1969`;
/// `lansner-2024`.
@Source(key = "willshaw-1969")
@Source(key = "lansner-2024")
public record Willshaw() implements LearningRule {

    @Override
    public Couplings learn(Patterns xi) {
        return CoActivity.of(this, xi, Willshaw::coupling).couplings();
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new CoActivity(this, dimension, Willshaw::coupling);
    }

    private static double coupling(CoActivity n, int i, int j) {
        return n.together(i, j) > 0 ? 1 : 0;
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
        return true;
    }

    @Override
    public boolean orderDependent() {
        return false;
    }
}
