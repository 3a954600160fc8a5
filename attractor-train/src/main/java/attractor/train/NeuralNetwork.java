package attractor.train;

import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import attractor.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A perceptron with its weights, for recall: float32, on our own kernels, without any native library.
///
///     a⁰ = x,   aˡ⁺¹ = f(Wˡ [aˡ, θ] + bˡ),   net = Wᴸ [aᴸ, θ] + bᴸ
///
/// Immutable. Inner products have the sum shape of the kernels, so outputs have the same bits for one state or
/// sixty-four, on any machine.
public final class NeuralNetwork {

    private final Layout layout;
    private final Activation activation;
    private final List<FloatRows> weights = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();

    /// A network.
    ///
    /// @param layout its shape
    /// @param activation of the hidden units
    /// @param parameters all weights and biases, in the order of the layout
    public NeuralNetwork(Layout layout, Activation activation, double... parameters) {
        this.layout = layout;
        this.activation = activation;
        for (int l = 0; l < layout.layers(); l++) {
            weights.add(FloatRows.of(narrow(parameters, layout.weights(l), layout.biases(l)), layout.inputs(l) + 1));
            biases.add(narrow(parameters, layout.biases(l), layout.weights(l + 1)));
        }
    }

    private static float[] narrow(double[] numbers, int from, int to) {
        float[] narrow = new float[to - from];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) numbers[from + i];
        }
        return narrow;
    }

    /// {@return its shape}
    public Layout layout() {
        return layout;
    }

    /// {@return what computes outputs for a panel of states, for one thread}
    ///
    /// @param states the number of states, 1..64
    public Pass pass(int states) {
        return new Pass(states);
    }

    /// The computation of outputs, with room of its own.
    public final class Pass {

        private final int states;
        private final RealKernels kernels = Kernels.provider().reals();
        private final float[] input;
        private final float[][] hidden = new float[2][];
        private final double[] sums;

        private Pass(int states) {
            this.states = states;
            this.input = new float[states * (layout.dimension() + 1)];
            hidden[0] = new float[states * (layout.width() + 1)];
            hidden[1] = new float[states * (layout.width() + 1)];
            this.sums = new double[states * Math.max(layout.width(), layout.dimension())];
        }

        /// Computes the outputs of all states.
        ///
        /// @param theta the fidelity θ of the states
        /// @param x the states, one after the other
        /// @param net receives as many numbers
        /// @throws CancellationException if the thread is interrupted
        public void apply(double theta, double[] x, double[] net) {
            spread(x, layout.dimension(), theta);
            float[] in = input;
            for (int l = 0; l < layout.layers(); l++) {
                Workers.checkInterrupt();
                FloatRows rows = weights.get(l);
                kernels.panelOverlaps(rows, in, sums);
                float[] b = biases.get(l);
                int outputs = b.length;
                if (l == layout.hiddenLayers()) {
                    for (int c = 0; c < states; c++) {
                        for (int i = 0; i < outputs; i++) {
                            net[c * outputs + i] = (float) sums[c * outputs + i] + b[i];
                        }
                    }
                    return;
                }
                float[] out = hidden[l % 2];
                for (int c = 0; c < states; c++) {
                    int at = c * (outputs + 1);
                    for (int i = 0; i < outputs; i++) {
                        out[at + i] = activation.of((float) sums[c * outputs + i] + b[i]);
                    }
                    out[at + outputs] = (float) theta;
                }
                in = out;
            }
        }

        private void spread(double[] x, int dimension, double theta) {
            for (int c = 0; c < states; c++) {
                int at = c * (dimension + 1);
                for (int i = 0; i < dimension; i++) {
                    input[at + i] = (float) x[c * dimension + i];
                }
                input[at + dimension] = (float) theta;
            }
        }
    }
}
