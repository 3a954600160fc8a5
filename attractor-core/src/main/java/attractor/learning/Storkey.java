package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;

/// Storkey's rule: local and incremental like Hebb's, with nearly the capacity of the pseudo-inverse.
///
///     W_ij ← W_ij + (x_i x_j − x_i h_ji − h_ij x_j)/D        h_ij = Σ_{k ≠ i,j} W_ik x_k
///
/// For all i, j; h_ii leaves out k = i only, and the diagonal is updated too. The order of the patterns matters.
/// Cost O(D²) a pattern. Source: `storkey-1997`.
@Source(key = "storkey-1997")
public record Storkey() implements LearningRule {

    @Override
    public Couplings learn(Patterns xi) {
        CouplingArray.requireAlphabet(this, xi);
        return CouplingArray.learnAll(begin(xi.dimension()), xi);
    }

    @Override
    public Synapses begin(int dimension) {
        return new Fields(dimension);
    }

    /// Not 0/1: there a silent unit is no pattern but the absence of one.
    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS, Alphabet.REALS);
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
        return true;
    }

    private final class Fields implements Synapses {

        private final double[][] w;

        Fields(int dimension) {
            this.w = CouplingArray.square(dimension);
        }

        @Override
        public void learn(Pattern pattern) {
            CouplingArray.requireAlphabet(Storkey.this, pattern);
            double[] x = CouplingArray.components(pattern, w.length);
            int dimension = w.length;
            double[] others = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                double sum = 0;
                for (int k = 0; k < dimension; k++) {
                    sum += w[i][k] * x[k];
                }
                others[i] = sum - w[i][i] * x[i];
            }
            // W stays symmetric, so both triangles get the same increment.
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j <= i; j++) {
                    double hij = i == j ? others[i] : others[i] - w[i][j] * x[j];
                    double hji = i == j ? others[i] : others[j] - w[j][i] * x[i];
                    double change = (x[i] * x[j] - x[i] * hji - hij * x[j]) / dimension;
                    w[i][j] += change;
                    w[j][i] = w[i][j];
                }
            }
        }

        @Override
        public Couplings couplings() {
            return Couplings.of(w);
        }
    }
}
