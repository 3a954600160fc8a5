package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.reference.Source;
import attractor.theory.special.ModifiedBessel;
import java.util.random.RandomGenerator;

/// Patterns spread evenly over a sphere around the origin: a semantic memory, which knows a whole manifold.
///
///     ln p_v(x) = −(R² + a²)/2v + ln Λ_ν(Ra/v) − ½D ln 2πv,   E[y | x] = x (a/R) I_{ν+1}(Ra/v)/I_ν(Ra/v)
///
/// with R = |x|, ν = D/2 − 1 and Λ_ν(z) = Γ(ν+1)(2/z)^ν I_ν(z). D = 2 is the circle. At the centre the mean is 0.
/// Source: `ambrogioni-2023`, Eq. 6, whose exponent lacks the square and the factor ½; normalised here. `pham-2025`
/// has the circle.
@Source(key = "ambrogioni-2023", equation = "6")
@Source(key = "pham-2025")
public final class SphereDensity implements SmoothedDensity {

    /// Below this product of radii over the variance the ratio of Bessel functions is its first term.
    private static final double TINY = 1e-8;

    private final int dimension;
    private final double radius;
    private final double order;

    /// A sphere.
    ///
    /// @param dimension D ≥ 2
    /// @param radius a, above 0
    public SphereDensity(int dimension, double radius) {
        this.dimension = Range.atLeast("dimension", dimension, 2);
        this.radius = Range.positive("radius", radius);
        this.order = dimension / 2.0 - 1;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /// The direction of independent normal numbers, which is even.
    @Override
    public double[] draw(RandomGenerator rng) {
        double[] y = new double[dimension];
        double square = 0;
        for (int i = 0; i < dimension; i++) {
            y[i] = rng.nextGaussian();
            square = Math.fma(y[i], y[i], square);
        }
        double scale = radius / Math.sqrt(square);
        for (int i = 0; i < dimension; i++) {
            y[i] *= scale;
        }
        return y;
    }

    /// The variance of each component of a pattern once a noisy state is known.
    ///
    ///     Var(y_i | x) = (a v/R) ρ (1 − n_i²) + a² ρ′ n_i²,   ρ = I_{ν+1}(z)/I_ν(z),   ρ′ = 1 − ρ² − (D−1) ρ/z
    ///
    /// with n = x/R and z = Ra/v; a²/D in the centre. It is v ∂E\[y_i | x\]/∂x_i, the second of Tweedie's formulas.
    ///
    /// @param v the variance v of the noise
    /// @param x D numbers
    /// @return D numbers, from 0 on
    public double[] posteriorVariance(double v, double... x) {
        Range.positive("v", v);
        double square = 0;
        for (double component : x) {
            square = Math.fma(component, component, square);
        }
        double z = Math.sqrt(square) * radius / v;
        double across = radius * radius / dimension;
        double along = across;
        if (z >= TINY) {
            double ratio = ModifiedBessel.ratio(order, z);
            across = radius * radius * ratio / z;
            along = radius * radius * Math.max(0, 1 - ratio * ratio - (dimension - 1) * ratio / z);
        }
        double[] variance = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            double share = square == 0 ? 0 : x[i] * x[i] / square;
            variance[i] = across * (1 - share) + along * share;
        }
        return variance;
    }

    @Override
    public Denoiser denoiser() {
        return this::denoise;
    }

    private double denoise(double v, double[] x, double[] mean) {
        Range.positive("v", v);
        double square = 0;
        for (double component : x) {
            square = Math.fma(component, component, square);
        }
        double r = Math.sqrt(square);
        double z = r * radius / v;
        double factor = z < TINY ? radius * radius / (dimension * v) : radius / r * ModifiedBessel.ratio(order, z);
        for (int i = 0; i < dimension; i++) {
            mean[i] = factor * x[i];
        }
        // The exponents nearly cancel on the sphere, so Λ is taken relative to e^z.
        return -(r - radius) * (r - radius) / (2 * v)
                + (ModifiedBessel.logNormalised(order, z) - z)
                - 0.5 * dimension * Math.log(2 * Math.PI * v);
    }
}
