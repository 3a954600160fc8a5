package attractor.train;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;

/// A multilayer perceptron that is told the noise level in every layer.
///
///     a⁰ = x,   aˡ⁺¹ = f(Wˡ [aˡ, θ] + bˡ),   net = Wᴸ [aᴸ, θ] + bᴸ        Wˡ: out × (in + 1)
///
/// The fidelity θ is one more input of every linear layer, the last one. The first weights and biases are uniform
/// in ±1/√(in + 1). Source: `ambrogioni-2023`, supplement; "three layers" is read as three hidden layers.
///
/// @param hiddenLayers the number L of hidden layers, 1..16
/// @param width units of a hidden layer, up to 16384; 0 stands for 80 D, the rule of the paper
/// @param activation the function f
@Source(key = "ambrogioni-2023", equation = "supplement")
public record Perceptron(
        @Param(doc = "number of hidden layers", min = 1, max = 16)
        int hiddenLayers,

        @Param(doc = "units of a hidden layer; 0 stands for 80 D, as in the paper", min = 0, max = 16384)
        int width,

        @Param(doc = "what a hidden unit makes of its input")
        Activation activation)
        implements Network {

    private static final int WIDTH_OF_A_COMPONENT = 80;

    /// Three hidden layers of 1024 rectifying units.
    public Perceptron() {
        this(3, 1024, Activation.RELU);
    }

    /// Checks the ranges.
    public Perceptron {
        Range.in("hiddenLayers", hiddenLayers, 1, 16);
        Range.in("width", width, 0, 16384);
    }

    /// {@return where the weights of such a network lie}
    ///
    /// @param dimension the dimension D of patterns
    public Layout layout(int dimension) {
        return new Layout(
                dimension, hiddenLayers, width == 0 ? Math.multiplyExact(WIDTH_OF_A_COMPONENT, dimension) : width);
    }
}
