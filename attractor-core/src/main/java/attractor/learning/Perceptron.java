package attractor.learning;

import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One perceptron for each unit: the reference for what couplings can hold at all.
///
///     W_ij ← W_ij + x_i x_j/D  (j ≠ i)   where x_i (W_i·x) ≤ κ        from W = 0, W_ii = 0
///
/// Goes through the patterns in order, all units of one pattern at once, until an epoch has no error or the limit
/// is reached; it finds couplings wherever there are any, for K up to 2D random patterns as D grows (κ = 0). W is
/// not symmetric. Counted in integers D·W, so the condition is exact. Not local in time: every pattern is seen many
/// times, so learning one more trains anew. ±1 patterns only. Source: `gardner-1988`.
///
/// @param kappa κ, the margin to reach
/// @param maxEpochs limit on passes through the patterns
@Source(key = "gardner-1988")
public record Perceptron(
        @Param(symbol = "κ", doc = "margin that every unit must exceed", min = 0)
        double kappa,

        @Param(doc = "limit on passes through the patterns", min = 1)
        int maxEpochs)
        implements LearningRule {

    /// κ = 0, at most 1000 epochs.
    public Perceptron() {
        this(0, 1000);
    }

    /// Checks the ranges.
    public Perceptron {
        Range.openAbove("kappa", kappa, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("maxEpochs", maxEpochs, 1);
    }

    /// How a training ended.
    ///
    /// @param couplings W
    /// @param epochs passes, the last, error-free one included
    /// @param updates how often a unit changed its couplings
    /// @param converged whether the last pass had no error
    public record Training(Couplings couplings, int epochs, long updates, boolean converged) {}

    /// {@return the couplings and how they were reached}
    ///
    /// @param xi K ≥ 1 patterns
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public Training train(SpinPatterns xi) {
        CouplingArray.requirePatterns(xi);
        int dimension = xi.dimension();
        double[][] sum = CouplingArray.square(dimension);
        double[][] rows = new double[xi.count()][];
        for (int mu = 0; mu < rows.length; mu++) {
            rows[mu] = xi.get(mu).toArray();
        }
        long updates = 0;
        for (int epoch = 1; ; epoch++) {
            long before = updates;
            for (double[] x : rows) {
                Workers.checkInterrupt();
                updates += correct(sum, x);
            }
            if (updates == before || epoch == maxEpochs) {
                return new Training(Couplings.of(sum, 1.0 / dimension), epoch, updates, updates == before);
            }
        }
    }

    private int correct(double[][] sum, double[] x) {
        int wrong = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = sum[i];
            double field = 0;
            for (int j = 0; j < x.length; j++) {
                field += row[j] * x[j];
            }
            if (x[i] * field <= kappa * x.length) {
                wrong++;
                for (int j = 0; j < x.length; j++) {
                    row[j] += x[i] * x[j];
                }
                row[i] = 0;
            }
        }
        return wrong;
    }

    @Override
    public Couplings learn(Patterns xi) {
        CouplingArray.requireAlphabet(this, xi);
        return train((SpinPatterns) xi).couplings();
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        return new Taught(dimension);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS);
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

    /// Keeps the patterns and trains when asked.
    private final class Taught implements Synapses.Reversible {

        private final List<Spins> patterns = new ArrayList<>();
        private final int dimension;

        Taught(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public void learn(Pattern x) {
            CouplingArray.requireAlphabet(Perceptron.this, x);
            CouplingArray.components(x, dimension);
            patterns.add((Spins) x);
        }

        @Override
        public void forget(Pattern x) {
            CouplingArray.requireLearned(patterns.size());
            CouplingArray.components(x, dimension);
            if (!(x instanceof Spins spins) || !patterns.remove(spins)) {
                throw new IllegalArgumentException("the pattern was never learned, so it cannot be forgotten");
            }
        }

        @Override
        public Couplings couplings() {
            return patterns.isEmpty()
                    ? Couplings.of(CouplingArray.square(dimension))
                    : train(SpinPatterns.of(patterns)).couplings();
        }
    }
}
