package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.Arrays;

/// Stored cores and a sphere in one energy, without normalisation, as the paper writes it.
///
///     u(x) = −(1/β) ln(Σ_n exp(−½β|A x − ξ_n|²) + w exp(−½β(|x| − 1)²))        A: W×D, ξ_n: W
///
/// For teaching: the two parts have different dimensions and are no densities. See [LinearCore] for the proper one.
/// Source: `ambrogioni-2023`, Eq. 7, with the sign that it lacks.
@Source(key = "ambrogioni-2023", equation = "7")
public final class LiteralCore {

    private final double[][] a;
    private final double[][] cores;
    private final double beta;
    private final double weight;

    /// An energy.
    ///
    /// @param a A, W rows of D numbers
    /// @param cores ξ_n, rows of W numbers
    /// @param beta β, above 0
    /// @param weight w, at least 0, of the sphere
    public LiteralCore(double[][] a, double[][] cores, double beta, double weight) {
        this.a = copy(a);
        this.cores = copy(cores);
        this.beta = Range.positive("beta", beta);
        this.weight = Range.openAbove("weight", weight, 0, Double.POSITIVE_INFINITY);
        for (double[] core : cores) {
            if (core.length != a.length) {
                throw new IllegalArgumentException("a core has " + core.length + " numbers but A has " + a.length
                        + " rows; give one number for each row");
            }
        }
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            copy[k] = rows[k].clone();
        }
        return copy;
    }

    /// The energy of a state and its gradient.
    ///
    /// @param x D numbers
    /// @param gradient receives ∇u(x), D numbers
    /// @return u(x)
    public double energy(double[] x, double[] gradient) {
        double[] image = new double[a.length];
        for (int w = 0; w < a.length; w++) {
            for (int i = 0; i < x.length; i++) {
                image[w] = Math.fma(a[w][i], x[i], image[w]);
            }
        }
        double[] exponents = new double[cores.length + 1];
        double top = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < cores.length; n++) {
            double square = 0;
            for (int w = 0; w < image.length; w++) {
                square += (image[w] - cores[n][w]) * (image[w] - cores[n][w]);
            }
            exponents[n] = -0.5 * beta * square;
            top = Math.max(top, exponents[n]);
        }
        double square = 0;
        for (double component : x) {
            square += component * component;
        }
        double r = Math.sqrt(square);
        exponents[cores.length] = Math.log(weight) - 0.5 * beta * (r - 1) * (r - 1);
        top = Math.max(top, exponents[cores.length]);
        double sum = 0;
        for (int n = 0; n < exponents.length; n++) {
            exponents[n] = Math.exp(exponents[n] - top);
            sum += exponents[n];
        }
        Arrays.fill(gradient, 0);
        for (int n = 0; n < cores.length; n++) {
            for (int w = 0; w < image.length; w++) {
                double pull = exponents[n] / sum * (image[w] - cores[n][w]);
                for (int i = 0; i < x.length; i++) {
                    gradient[i] = Math.fma(pull, a[w][i], gradient[i]);
                }
            }
        }
        double radial = r == 0 ? 0 : exponents[cores.length] / sum * (r - 1) / r;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = Math.fma(radial, x[i], gradient[i]);
        }
        return -(top + Math.log(sum)) / beta;
    }
}
