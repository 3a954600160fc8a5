package attractor.theory.rem;

import attractor.reference.Source;
import attractor.statistics.Normal;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.function.DoubleUnaryOperator;

/// Sign patterns seen through a Gaussian channel: the law of the overlaps of a noisy cue.
///
///     x = θ ξ + √(1−θ²) n,   signal θ,   ζ(l) = E ln cosh(l w),   w = θ + √(1−θ²) z
///     margin(l) = ln 2 − E ln(1 + e^(−2lw)),   l_opt = θ/(1−θ²)
///     C(θ) = α_1(∞) = margin(l_opt),   V(θ) = Var ln(1 + e^(−2 l_opt w))
///     finite D:  ln K ≈ D C − √(D V) Q⁻¹(ε) + ½ ln D
///
/// C is Shannon's capacity of the binary-input Gaussian channel: recall by softmax is optimal decoding, and every
/// sharpness above l_opt reaches it. z standard normal; the trapezoid rule converges exponentially and is refined
/// with l. Domain: θ in (0, 1); relative accuracy 1e-13 for l √(1−θ²) up to 2000. Derived here; the dispersion is
/// `polyanskiy-2010`.
@Source(key = "polyanskiy-2010", equation = "normal approximation")
public final class NoisyCue implements OverlapLaw {

    /// The fidelity.
    static final Quantity FIDELITY = new Quantity(
            "theta",
            "θ",
            "fidelity of the cue, the factor of its pattern",
            Domain.reals().above(0).below(1));
    /// The block error.
    static final Quantity BLOCK_ERROR = new Quantity(
            "error",
            "ε",
            "accepted probability of a wrong answer",
            Domain.reals().above(0).below(1));

    private static final double RANGE = 12;
    private static final double LOG_TWO = 0.6931471805599453;
    private static final double COARSEST = 0.05;
    private static final int MOST_NODES = 200_000;

    private final double theta;
    private final double noise;

    /// A channel.
    ///
    /// @param theta θ, the fidelity
    public NoisyCue(double theta) {
        this.theta = FIDELITY.check(theta);
        noise = Math.sqrt((1 - theta) * (1 + theta));
    }

    @Override
    public double signal() {
        return theta;
    }

    @Override
    public double zeta(double u) {
        return expectation(u, w -> logCosh(u * w));
    }

    @Override
    public double mean(double u) {
        return expectation(u, w -> w * Math.tanh(u * w));
    }

    @Override
    public double margin(double u) {
        return LOG_TWO - expectation(u, w -> softplus(-2 * u * w));
    }

    @Override
    public double entropy(double u) {
        return expectation(u, w -> u * w * Math.tanh(u * w) - logCosh(u * w));
    }

    @Override
    public double saturation() {
        return theta / ((1 - theta) * (1 + theta));
    }

    /// The largest exponent of counts that any decoder recalls.
    ///
    /// @return C(θ) in nats per unit
    public double capacity() {
        return margin(saturation());
    }

    /// The variance of the information that one unit carries.
    ///
    /// @return V(θ) in nats²
    public double dispersion() {
        double l = saturation();
        double mean = expectation(l, w -> softplus(-2 * l * w));
        return expectation(l, w -> {
            double d = softplus(-2 * l * w) - mean;
            return d * d;
        });
    }

    /// The logarithm of the count that is recalled at finite dimension.
    ///
    /// @param dimension D
    /// @param error ε, the accepted probability of a wrong answer
    /// @return ln K by the normal approximation
    public double logCount(long dimension, double error) {
        double d = Symbols.DIMENSION.check(dimension);
        return d * capacity()
                - Math.sqrt(d * dispersion()) * Normal.upperQuantile(BLOCK_ERROR.check(error))
                + Math.log(d) / 2;
    }

    private static double softplus(double y) {
        return Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));
    }

    private static double logCosh(double y) {
        double a = Math.abs(y);
        if (a < 0.1) {
            double sinh = Math.sinh(a);
            return 0.5 * Math.log1p(sinh * sinh);
        }
        return a + Math.log1p(Math.exp(-2 * a)) - LOG_TWO;
    }

    private double expectation(double u, DoubleUnaryOperator function) {
        // ln cosh(u w) has singularities at the distance π/(2 u √(1−θ²)) from the real axis
        double wanted = Math.min(COARSEST, 0.25 / Math.max(1e-9, Math.abs(u) * noise));
        int half = (int) Math.min(MOST_NODES, Math.ceil(RANGE / wanted));
        double step = RANGE / half;
        double sum = 0;
        for (int i = -half; i <= half; i++) {
            double z = i * step;
            sum += Normal.density(z) * function.applyAsDouble(theta + noise * z);
        }
        return sum * step;
    }
}
