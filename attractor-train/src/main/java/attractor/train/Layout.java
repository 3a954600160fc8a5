package attractor.train;

import attractor.parameter.Range;

/// Where the weights of a perceptron lie in one long vector: layer by layer, first W row by row, then b.
///
/// @param dimension inputs and outputs D, without the noise level
/// @param hiddenLayers the number of hidden layers
/// @param width units of a hidden layer
public record Layout(int dimension, int hiddenLayers, int width) {

    /// Checks the ranges.
    public Layout {
        Range.atLeast("dimension", dimension, 1);
        Range.atLeast("hiddenLayers", hiddenLayers, 1);
        Range.atLeast("width", width, 1);
        if (size(dimension, hiddenLayers, width) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a network of " + hiddenLayers + " hidden layers of " + width
                    + " units for patterns of dimension " + dimension
                    + " has more than 2^31 weights; make width or hiddenLayers smaller");
        }
    }

    private static double size(int dimension, int hiddenLayers, int width) {
        return (double) width * (dimension + 2)
                + (hiddenLayers - 1.0) * width * (width + 2.0)
                + (double) dimension * (width + 2);
    }

    /// {@return the number of linear layers}
    public int layers() {
        return hiddenLayers + 1;
    }

    /// {@return the inputs of a layer, without the noise level}
    ///
    /// @param layer from 0
    public int inputs(int layer) {
        return layer == 0 ? dimension : width;
    }

    /// {@return the outputs of a layer}
    ///
    /// @param layer from 0
    public int outputs(int layer) {
        return layer == hiddenLayers ? dimension : width;
    }

    /// {@return where the weights of a layer begin}
    ///
    /// @param layer from 0
    public int weights(int layer) {
        int at = 0;
        for (int l = 0; l < layer; l++) {
            at += outputs(l) * (inputs(l) + 2);
        }
        return at;
    }

    /// {@return where the biases of a layer begin}
    ///
    /// @param layer from 0
    public int biases(int layer) {
        return weights(layer) + outputs(layer) * (inputs(layer) + 1);
    }

    /// {@return the number of all weights and biases}
    public int parameters() {
        return weights(layers());
    }
}
