package attractor.models.classic;

import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.memory.Workers;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.spin.Couplings;
import java.util.random.RandomGenerator;

/// The memory of a [SparseNetwork]: x(t+1) = winners of b + W x(t).
///
/// Ends where x(t) = x(t−1) (fixed point), x(t) = x(t−2) (cycle), or at the limit.
public final class SparseMemory implements Memory, Stepping {

    private final Readout readout;
    private final int maxSteps;
    /// Row j holds what unit j sends to every unit; none where nothing is stored.
    private final double[][] sent;
    private final double[] bias;

    SparseMemory(SparseNetwork network, Couplings couplings, double[] bias) {
        int dimension = couplings.dimension();
        if (bias.length != dimension) {
            throw new IllegalArgumentException(
                    "there are " + bias.length + " biases for " + dimension + " units; give one for each");
        }
        for (int i = 0; i < dimension; i++) {
            if (!Double.isFinite(bias[i])) {
                throw new IllegalArgumentException("bias " + i + " is " + bias[i] + "; biases must be finite");
            }
        }
        this.readout = network.readout();
        this.maxSteps = network.maxSteps();
        this.bias = bias.clone();
        this.sent = new double[dimension][dimension];
        for (int j = 0; j < dimension; j++) {
            Workers.checkInterrupt();
            for (int i = 0; i < dimension; i++) {
                sent[j][i] = readout.compete(i, j) ? 0 : couplings.at(i, j);
            }
        }
    }

    private SparseMemory(SparseNetwork network, int dimension) {
        this.readout = network.readout();
        this.maxSteps = network.maxSteps();
        this.bias = new double[dimension];
        this.sent = new double[0][];
    }

    /// The memory without patterns: every cue is a fixed point.
    static SparseMemory empty(SparseNetwork network, int dimension) {
        return new SparseMemory(network, dimension);
    }

    @Override
    public int dimension() {
        return bias.length;
    }

    /// {@return the coupling W_ij as it is used, 0 between units that compete}
    ///
    /// @param i receiving unit
    /// @param j sending unit
    public double coupling(int i, int j) {
        return sent.length == 0 ? 0 : sent[j][i];
    }

    /// {@return the bias b_i}
    ///
    /// @param i unit
    public double bias(int i) {
        return bias[i];
    }

    /// {@return the supports s = b + Wx, D numbers}
    ///
    /// @param state x, 0/1 of dimension D
    /// @throws IllegalArgumentException if the dimension or the alphabet does not fit
    public double[] supports(Pattern state) {
        Bits x = requireBits(state);
        double[] support = bias.clone();
        if (sent.length > 0) {
            for (int w = 0; w < x.wordCount(); w++) {
                for (long rest = x.word(w); rest != 0; rest &= rest - 1) {
                    add(support, sent[(w << 6) + Long.numberOfTrailingZeros(rest)]);
                }
            }
        }
        return support;
    }

    private static void add(double[] sum, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    private Bits requireBits(Pattern state) {
        if (state.dimension() != bias.length) {
            throw new IllegalArgumentException("cue has dimension " + state.dimension()
                    + " but the memory stores patterns of dimension " + bias.length
                    + "; give a cue of the same dimension");
        }
        if (state instanceof Bits bits) {
            return bits;
        }
        throw new IllegalArgumentException(
                "the cue is " + state.alphabet().name().toLowerCase(java.util.Locale.ROOT)
                        + " but a sparse network takes 0/1 cues; give 0/1 cues");
    }

    @Override
    public Bits step(Pattern state, RandomGenerator rng) {
        Bits x = requireBits(state);
        return sent.length == 0 ? x : readout.read(supports(x), x);
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        Bits state = requireBits(cue);
        Bits before = state;
        Bits first = state;
        observer.visit(0, () -> first);
        for (int t = 1; t <= maxSteps; t++) {
            Bits next = step(state, rng);
            observer.visit(t, () -> next);
            if (next.equals(state)) {
                return new Recall(next, t, Outcome.FIXED_POINT);
            }
            if (t > 1 && next.equals(before)) {
                return new Recall(next, t, Outcome.CYCLE);
            }
            before = state;
            state = next;
        }
        return new Recall(state, maxSteps, Outcome.STEP_LIMIT);
    }
}
