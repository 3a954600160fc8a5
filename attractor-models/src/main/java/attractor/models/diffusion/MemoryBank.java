package attractor.models.diffusion;

import attractor.kernel.BankKernels;
import attractor.kernel.FloatBank;
import attractor.kernel.Kernels;
import attractor.memory.Workers;
import attractor.parameter.Range;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import java.util.Arrays;
import java.util.List;

/// Sixteen small memories of ±1 patterns that recall side by side in float32, for measurements over pattern sets.
///
/// The memory of [Diffusion], of a modern and of a classical Hopfield network, without their generality: equal
/// counts and dimensions, equal weights, Euler's steps. States differ from those in float64 by rounding. No step
/// allocates anything. For one thread; several banks go to several threads.
@Source(key = "ambrogioni-2023", equation = "Figure 2")
public final class MemoryBank {

    /// The number of memories in a bank.
    public static final int MEMORIES = FloatBank.LANES;

    private final BankKernels kernels = Kernels.provider().banks();
    private final FloatBank bank;
    private final int numbers;
    private final float[] mean;

    /// A bank.
    ///
    /// @param sets up to 16 pattern sets of one count K ≥ 1 and one dimension D; those that lack are all zero
    /// @throws IllegalArgumentException if there is none, there are too many, or counts or dimensions differ
    public MemoryBank(List<SpinPatterns> sets) {
        Range.in("the number of pattern sets", sets.size(), 1, MEMORIES);
        int count = sets.getFirst().count();
        int dimension = sets.getFirst().dimension();
        float[] xi = new float[MEMORIES * count * dimension];
        for (int s = 0; s < sets.size(); s++) {
            SpinPatterns set = sets.get(s);
            if (set.count() != count || set.dimension() != dimension) {
                throw new IllegalArgumentException(
                        "pattern set " + s + " has " + set.count() + " patterns of dimension "
                                + set.dimension() + " but set 0 has " + count + " of dimension " + dimension
                                + "; a bank needs equal ones");
            }
            for (int mu = 0; mu < count; mu++) {
                double[] pattern = set.get(mu).toArray();
                for (int i = 0; i < dimension; i++) {
                    xi[MEMORIES * (mu * dimension + i) + s] = (float) pattern[i];
                }
            }
        }
        this.bank = new FloatBank(xi, count, dimension);
        this.numbers = MEMORIES * dimension;
        this.mean = new float[numbers];
    }

    /// {@return the number of a component in the arrays of states: component i of memory s}
    ///
    /// @param i the component, from 0
    /// @param s the memory, from 0
    public static int place(int i, int s) {
        return MEMORIES * i + s;
    }

    /// Recalls by Euler's steps along the probability flow, in place.
    ///
    /// @param process how noise was added
    /// @param theta the fidelity θ of the cues
    /// @param steps the number of equal steps
    /// @param states 16·D numbers: a cue of each memory, which becomes the answer
    public void flow(ForwardProcess process, double theta, int steps, float[] states) {
        requireStates(states);
        double duration = process.time(theta);
        double step = duration / steps;
        float scale = (float) process.scale(theta);
        for (int j = 0; j < numbers; j++) {
            states[j] *= scale;
        }
        for (int k = 0; k < steps; k++) {
            checkCancelled(k);
            double time = duration * (1 - (double) k / steps);
            double a = process.factor(time);
            double w = process.variance(time);
            kernels.retrieve(bank, states, 0, (float) (a / w), mean);
            double pull = step * 0.5 * process.diffusion() / w;
            float keep = (float) (1 + step * process.decay() - pull);
            float gain = (float) (pull * a);
            for (int j = 0; j < numbers; j++) {
                states[j] = Math.fma(gain, mean[j], keep * states[j]);
            }
        }
    }

    /// Recalls by softmax retrievals, in place, until nothing changes.
    ///
    ///     x ← Ξᵀ softmax(β Ξ x)
    ///
    /// @param beta the sharpness β
    /// @param maxSteps the limit on steps
    /// @param states 16·D numbers: a cue of each memory, which becomes the answer
    /// @return the number of steps that were made
    public int settle(double beta, int maxSteps, float[] states) {
        requireStates(states);
        for (int k = 1; k <= maxSteps; k++) {
            checkCancelled(k);
            kernels.retrieve(bank, states, 0, (float) beta, mean);
            boolean same = Arrays.equals(states, mean);
            System.arraycopy(mean, 0, states, 0, numbers);
            if (same) {
                return k;
            }
        }
        return maxSteps;
    }

    /// Recalls by synchronous updates of a classical Hopfield network, in place, from the signs of the cues.
    ///
    ///     x ← sgn(W x),   W = Σ_μ ξ^μ ξ^μᵀ without its diagonal        a field of 0 keeps the unit
    ///
    /// Each memory stops for itself at a fixed point or a 2-cycle, as [attractor.spin.Synchronous] does.
    ///
    /// @param maxSteps the limit on steps
    /// @param states 16·D numbers: a cue of each memory, which becomes the answer
    public void hopfield(int maxSteps, float[] states) {
        requireStates(states);
        for (int j = 0; j < numbers; j++) {
            states[j] = states[j] >= 0 ? 1 : -1;
        }
        float[] before = states.clone();
        boolean[] done = new boolean[MEMORIES];
        for (int k = 1; k <= maxSteps; k++) {
            checkCancelled(k);
            fields(states);
            boolean all = true;
            for (int s = 0; s < MEMORIES; s++) {
                done[s] = done[s] || update(s, k, states, before);
                all &= done[s];
            }
            if (all) {
                return;
            }
        }
    }

    /// Fields of all units into `mean`: exact, as all numbers are small integers.
    private void fields(float[] x) {
        Arrays.fill(mean, 0);
        float[] xi = bank.xi();
        float[] overlap = bank.weights();
        for (int mu = 0; mu < bank.count(); mu++) {
            int row = mu * numbers;
            Arrays.fill(overlap, 0, MEMORIES, 0);
            for (int i = 0; i < numbers; i += MEMORIES) {
                for (int s = 0; s < MEMORIES; s++) {
                    overlap[s] += xi[row + i + s] * x[i + s];
                }
            }
            for (int i = 0; i < numbers; i += MEMORIES) {
                for (int s = 0; s < MEMORIES; s++) {
                    mean[i + s] += xi[row + i + s] * overlap[s];
                }
            }
        }
        for (int j = 0; j < numbers; j++) {
            mean[j] -= bank.count() * x[j];
        }
    }

    /// Takes the next state of one memory.
    ///
    /// @return whether it has come to rest or returned to the state before the last
    private boolean update(int s, int step, float[] x, float[] before) {
        boolean same = true;
        boolean returned = step >= 2;
        for (int j = s; j < numbers; j += MEMORIES) {
            float next = mean[j] > 0 ? 1 : mean[j] < 0 ? -1 : x[j];
            same &= next == x[j];
            returned &= next == before[j];
            before[j] = x[j];
            x[j] = next;
        }
        return same || returned;
    }

    private void requireStates(float[] states) {
        if (states.length != numbers) {
            throw new IllegalArgumentException("there are " + states.length + " numbers of states but " + MEMORIES
                    + " memories of dimension " + bank.dimension() + " need " + numbers);
        }
    }

    private static void checkCancelled(int step) {
        if (step % 64 == 0) {
            Workers.checkInterrupt();
        }
    }
}
