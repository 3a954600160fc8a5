package attractor.learning;

import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Hebb's rule, then anti-Hebbian steps at the states where the network ends up by itself.
///
///     W = (1/D) Σ_μ ξ^μ ξ^μᵀ,   then W ← W − (ε/D) y yᵀ,   y: fixed point reached from a random state
///
/// Spurious states are reached more often than patterns and lose more; past some number of steps the patterns go
/// too. Descent is asynchronous, unit after unit, without self-coupling, ties keep the state, at most 100 sweeps.
/// The diagonal is kept. Cost O(D²) a step. ±1 patterns only. Source: `hopfield-feinstein-palmer-1983`.
///
/// @param rate ε
/// @param steps number of unlearned states
/// @param seed of the random states
@Source(key = "hopfield-feinstein-palmer-1983")
public record Unlearning(
        @Param(symbol = "ε", doc = "strength of an anti-Hebbian step", min = 0, ends = Param.Ends.OPEN)
        double rate,

        @Param(doc = "number of unlearned states", min = 0) int steps,

        @Param(doc = "seed of the random states") long seed)
        implements LearningRule {

    private static final int MAX_SWEEPS = 100;

    /// ε = 0.01, 300 states.
    public Unlearning() {
        this(0.01, 300, 1);
    }

    /// Checks the ranges.
    public Unlearning {
        Range.positive("rate", rate);
        Range.atLeast("steps", steps, 0);
    }

    @Override
    public Couplings learn(Patterns xi) {
        CouplingArray.requireAlphabet(this, xi);
        return sleep(new ActivityProduct().learn(xi));
    }

    @Override
    public Synapses.Reversible begin(int dimension) {
        Synapses.Reversible awake = new ActivityProduct().begin(dimension);
        return new Synapses.Reversible() {
            @Override
            public void learn(Pattern x) {
                CouplingArray.requireAlphabet(Unlearning.this, x);
                awake.learn(x);
            }

            @Override
            public void forget(Pattern x) {
                awake.forget(x);
            }

            @Override
            public Couplings couplings() {
                return sleep(awake.couplings());
            }
        };
    }

    private Couplings sleep(Couplings hebb) {
        double[][] w = hebb.toMatrix();
        for (int step = 0; step < steps; step++) {
            double[] y = descend(w, new Seed(seed).child("dream", step).generator());
            CouplingArray.addOuter(w, -rate / w.length, y, y);
        }
        return Couplings.of(w);
    }

    private static double[] descend(double[][] w, RandomGenerator rng) {
        double[] y = new double[w.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = rng.nextBoolean() ? 1 : -1;
        }
        double[] field = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                field[i] += w[i][j] * y[j];
            }
        }
        boolean moved = true;
        for (int sweep = 0; moved && sweep < MAX_SWEEPS; sweep++) {
            Workers.checkInterrupt();
            moved = false;
            for (int i = 0; i < y.length; i++) {
                if ((field[i] - w[i][i] * y[i]) * y[i] < 0) {
                    y[i] = -y[i];
                    moved = true;
                    for (int j = 0; j < y.length; j++) {
                        field[j] += 2 * y[i] * w[j][i];
                    }
                }
            }
        }
        return y;
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

    /// Only by rounding: the sum of Hebb's rule has no order, and what is unlearned depends on it alone.
    @Override
    public boolean orderDependent() {
        return false;
    }
}
