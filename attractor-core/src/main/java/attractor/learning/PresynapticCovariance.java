package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// The presynaptic covariance rule: how much likelier unit i is when unit j is active.
///
///     W_ij = n_ij/n_j − n_i/P = p(i | j) − p(i)        j pre; 0 for every i where n_j = 0
///
/// On sparse 0/1 patterns. Not symmetric where activities differ. From counts, so a pattern can be forgotten
/// exactly. The diagonal is kept. Source: `minai-1997`; `lansner-2024`.
@Source(key = "minai-1997")
@Source(key = "lansner-2024")
public record PresynapticCovariance() implements Expanded {

    @Override
    public Couplings learn(Patterns xi) {
        return CoActivity.of(this, xi, PresynapticCovariance::coupling).couplings();
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new CoActivity(this, dimension, PresynapticCovariance::coupling);
    }

    private static double coupling(CoActivity n, int i, int j) {
        return n.active(j) == 0 ? 0 : n.together(i, j) / n.active(j) - n.active(i) / n.count();
    }

    /// Those of the covariance rule over f, which is their common factor where all units are equally active.
    @Override
    public TaylorCoefficients expansion(double activity) {
        return TaylorCoefficients.constants(activity * activity, -activity, -activity, 1);
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
