package attractor.train;

import attractor.pattern.Precision;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The weights of a perceptron in the native library: forward pass, gradient, and steps of Adam.
///
///     loss = mean over batch and outputs of (net(x, θ) − target)²,   δᴸ = ∂loss/∂net
///     ∂loss/∂Wˡ = δˡᵀ [aˡ, θ],   ∂loss/∂bˡ = Σ δˡ,   δˡ⁻¹ = (δˡ Wˡ) f′
///
/// All numbers of one kind lie in one long vector, in the order of [Layout]; gradients are written where they stay,
/// so a step allocates nothing. Adam walks through the vectors in pieces that stay in the cache. For one thread.
// A scope frees what its body makes; nobody needs to name it.
@SuppressWarnings("try")
public final class PerceptronTrainer implements AutoCloseable {

    private static final int PIECE = 1 << 15;

    private final Layout layout;
    private final Activation activation;
    private final Precision precision;
    private final double rate;
    private final int batch;
    private final List<Tensor> kept = new ArrayList<>();

    private final Tensor parameters;
    private final Tensor gradient;
    private final Tensor first;
    private final Tensor second;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Tensor input;
    private final Tensor target;
    private long steps;

    /// The views that Adam works on at a time.
    private record Piece(Tensor w, Tensor g, Tensor m, Tensor s, Tensor root) {}

    /// One linear layer: its weights, its gradients, what comes in, and what comes out.
    ///
    /// @param w W without the column of θ
    /// @param wTransposed Wᵀ
    /// @param b b
    /// @param gw ∂loss/∂W
    /// @param gb ∂loss/∂b
    /// @param in \[a, θ\]
    /// @param a the view of `in` without θ
    /// @param theta the view of θ in `in`
    /// @param z what comes out, before the activation
    /// @param delta ∂loss/∂z
    /// @param deltaTransposed its transpose
    /// @param back ∂loss/∂a
    private record Layer(
            Tensor w,
            Tensor wTransposed,
            Tensor b,
            Tensor gw,
            Tensor gb,
            Tensor in,
            Tensor a,
            Tensor theta,
            Tensor z,
            Tensor delta,
            Tensor deltaTransposed,
            Tensor back) {}

    /// Weights that are all 0.
    ///
    /// @param layout the shape of the network
    /// @param activation of the hidden units
    /// @param precision of all numbers
    /// @param batch rows of every call
    /// @param rate the learning rate of Adam
    /// @throws attractor.memory.MissingLibraryException if the native library is not there
    public PerceptronTrainer(Layout layout, Activation activation, Precision precision, int batch, double rate) {
        Libtorch.require();
        this.layout = layout;
        this.activation = activation;
        this.precision = precision;
        this.batch = batch;
        this.rate = rate;
        try (PointerScope scope = new PointerScope()) {
            int size = layout.parameters();
            parameters = zeros(size);
            gradient = zeros(size);
            first = zeros(size);
            second = zeros(size);
            Tensor root = zeros(Math.min(PIECE, size));
            for (int at = 0; at < size; at += PIECE) {
                int length = Math.min(PIECE, size - at);
                pieces.add(new Piece(
                        keep(parameters.narrow(0, at, length)),
                        keep(gradient.narrow(0, at, length)),
                        keep(first.narrow(0, at, length)),
                        keep(second.narrow(0, at, length)),
                        keep(root.narrow(0, 0, length))));
            }
            for (int l = 0; l < layout.layers(); l++) {
                layers.add(layer(l));
            }
            input = layers.getFirst().in();
            target = zeros(batch, layout.dimension());
        }
    }

    private Layer layer(int l) {
        int in = layout.inputs(l);
        int out = layout.outputs(l);
        Tensor w = matrix(parameters, layout.weights(l), out, in + 1);
        Tensor inputs = zeros(batch, in + 1);
        Tensor delta = zeros(batch, out);
        return new Layer(
                keep(w.narrow(1, 0, in)),
                keep(w.t()),
                keep(parameters.narrow(0, layout.biases(l), out)),
                matrix(gradient, layout.weights(l), out, in + 1),
                keep(gradient.narrow(0, layout.biases(l), out)),
                inputs,
                keep(inputs.narrow(1, 0, in)),
                keep(inputs.narrow(1, in, 1)),
                zeros(batch, out),
                delta,
                keep(delta.t()),
                zeros(batch, in));
    }

    private Tensor matrix(Tensor vector, int at, int rows, int columns) {
        return keep(vector.narrow(0, at, (long) rows * columns).view(rows, columns));
    }

    private Tensor zeros(long... shape) {
        return keep(torch.zeros(shape, torch.dtype(precision == Precision.FLOAT32 ? torch.kFloat() : torch.kDouble())));
    }

    private Tensor keep(Tensor tensor) {
        kept.add(tensor);
        tensor.retainReference();
        return tensor;
    }

    /// {@return the rows of every call}
    public int batch() {
        return batch;
    }

    /// {@return the number of steps that were made}
    public long steps() {
        return steps;
    }

    /// {@return a copy of all weights and biases}
    public double[] weights() {
        return read(parameters, layout.parameters());
    }

    /// {@return a copy of the gradient that was computed last}
    public double[] gradient() {
        return read(gradient, layout.parameters());
    }

    /// {@return a copy of the mean gradient m of Adam}
    public double[] firstMoment() {
        return read(first, layout.parameters());
    }

    /// {@return a copy of the mean squared gradient s of Adam}
    public double[] secondMoment() {
        return read(second, layout.parameters());
    }

    /// Takes over weights, as at the beginning of a training.
    ///
    /// @param weights all weights and biases
    public void begin(double... weights) {
        write(parameters, weights);
        // Each call returns a handle of its own; one that is not closed would hold the numbers until it is collected.
        try (PointerScope scope = new PointerScope()) {
            first.zero_();
            second.zero_();
        }
        steps = 0;
    }

    /// Takes over everything that a training has come to.
    ///
    /// @param weights all weights and biases
    /// @param firstMoment m
    /// @param secondMoment s
    /// @param steps the number of steps that led there
    public void resume(double[] weights, double[] firstMoment, double[] secondMoment, long steps) {
        write(parameters, weights);
        write(first, firstMoment);
        write(second, secondMoment);
        this.steps = steps;
    }

    /// The outputs of the network.
    ///
    /// @param x inputs \[x, θ\], one row after the other: batch × (D + 1)
    /// @return batch × D numbers
    public double[] forward(double... x) {
        try (PointerScope scope = new PointerScope()) {
            forwardPass(x);
            return read(layers.getLast().z(), batch * layout.dimension());
        }
    }

    /// Computes the gradient of the loss.
    ///
    /// @param x inputs \[x, θ\], one row after the other: batch × (D + 1)
    /// @param wanted targets, batch × D
    /// @return the loss
    public double differentiate(double[] x, double[] wanted) {
        try (PointerScope scope = new PointerScope()) {
            forwardPass(x);
            write(target, wanted);
            Layer last = layers.getLast();
            torch.sub_out(last.delta(), last.z(), target);
            double loss = torch.mse_loss(last.z(), target).item_double();
            last.delta().mul_(new Scalar(2.0 / (batch * (double) layout.dimension())));
            for (int l = layers.size() - 1; l >= 0; l--) {
                Layer layer = layers.get(l);
                torch.mm_out(layer.gw(), layer.deltaTransposed(), layer.in());
                torch.sum_out(layer.gb(), layer.delta(), 0);
                if (l > 0) {
                    torch.mm_out(layer.back(), layer.delta(), layer.w());
                    derive(layers.get(l - 1), layer);
                }
            }
            return loss;
        }
    }

    /// Makes one step along the gradient that was computed last.
    public void step() {
        try (PointerScope scope = new PointerScope()) {
            steps++;
            Scalar toFirst = new Scalar(1 - Adam.FIRST);
            Scalar ofSecond = new Scalar(Adam.SECOND);
            Scalar toSecond = new Scalar(1 - Adam.SECOND);
            Scalar root = new Scalar(Math.sqrt(1 - Math.pow(Adam.SECOND, (double) steps)));
            Scalar epsilon = new Scalar(Adam.EPSILON);
            Scalar length = new Scalar(-rate / (1 - Math.pow(Adam.FIRST, (double) steps)));
            for (Piece piece : pieces) {
                piece.m().lerp_(piece.g(), toFirst);
                piece.s().mul_(ofSecond);
                piece.s().addcmul_(piece.g(), piece.g(), toSecond);
                torch.sqrt_out(piece.root(), piece.s());
                piece.root().div_(root);
                piece.root().add_(epsilon);
                piece.w().addcdiv_(piece.m(), piece.root(), length);
            }
        }
    }

    private void forwardPass(double... x) {
        write(input, x);
        Tensor theta = layers.getFirst().theta();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            torch.addmm_out(layer.z(), layer.b(), layer.in(), layer.wTransposed());
            if (l + 1 < layers.size()) {
                Layer next = layers.get(l + 1);
                next.theta().copy_(theta);
                activate(next.a(), layer.z());
            }
        }
    }

    private void activate(Tensor a, Tensor z) {
        switch (activation) {
            case RELU -> torch.clamp_min_out(a, z, new Scalar(0.0));
            case SILU -> torch.silu_out(a, z);
            case TANH -> torch.tanh_out(a, z);
        }
    }

    private void derive(Layer layer, Layer next) {
        switch (activation) {
            case RELU -> torch.threshold_backward_out(layer.delta(), next.back(), layer.z(), new Scalar(0.0));
            case SILU -> torch.silu_backward_out(layer.delta(), next.back(), layer.z());
            case TANH -> torch.tanh_backward_out(layer.delta(), next.back(), next.a());
        }
    }

    private void write(Tensor tensor, double... numbers) {
        long size = tensor.numel();
        if (numbers.length != size) {
            throw new IllegalArgumentException(
                    "there are " + numbers.length + " numbers for a tensor of " + size + "; give one for each");
        }
        try (PointerScope scope = new PointerScope()) {
            Pointer data = tensor.data_ptr();
            if (precision == Precision.FLOAT64) {
                new DoublePointer(data).put(numbers);
                return;
            }
            float[] narrow = new float[numbers.length];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (float) numbers[i];
            }
            new FloatPointer(data).put(narrow);
        }
    }

    private double[] read(Tensor tensor, int size) {
        double[] numbers = new double[size];
        try (PointerScope scope = new PointerScope()) {
            Pointer data = tensor.data_ptr();
            if (precision == Precision.FLOAT64) {
                new DoublePointer(data).get(numbers);
                return numbers;
            }
            float[] narrow = new float[size];
            new FloatPointer(data).get(narrow);
            for (int i = 0; i < size; i++) {
                numbers[i] = narrow[i];
            }
            return numbers;
        }
    }

    @Override
    public void close() {
        kept.forEach(Tensor::releaseReference);
        kept.clear();
    }
}
