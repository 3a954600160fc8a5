package attractor.lab.hanley;

import attractor.learning.TaylorCoefficients;
import attractor.pattern.SplitMix64;
import attractor.theory.capacity.HebbianCoefficients;
import attractor.theory.capacity.HebbianGaussian;
import attractor.theory.capacity.HebbianGuarantee;
import attractor.theory.capacity.HebbianOneStep;
import java.util.Locale;

/// An additive rule whose coefficients are drawn by its number; 0 is the activity product.
///
///     ΔW_ij = a + p x_j + q x_i + x_i x_j,   |a| ≤ 0.3, |p| ≤ 0.5, |q| ≤ 1, each 0 with probability ⅓
///
/// @param coefficients a, p, q and c = 1
record DrawnRule(HebbianCoefficients coefficients) {

    private static final long SEED = 2025;

    static DrawnRule of(int number) {
        if (number == 0) {
            return new DrawnRule(HebbianCoefficients.BALANCED);
        }
        SplitMix64 generator = new SplitMix64(SEED + number);
        return new DrawnRule(
                new HebbianCoefficients(draw(generator, 0.3), draw(generator, 0.5), draw(generator, 1), 1));
    }

    /// Two digits, so that tables show the very number.
    private static double draw(SplitMix64 generator, double most) {
        boolean absent = generator.uniform() < 1.0 / 3;
        double value = (2 * generator.uniform() - 1) * most;
        return absent ? 0 : Math.rint(value * 100) / 100;
    }

    TaylorCoefficients taylor() {
        return TaylorCoefficients.constants(
                coefficients.constant(), coefficients.pre(), coefficients.post(), coefficients.product());
    }

    /// The count that is proved: H1 with exact bit errors for the balanced rule, else H2.
    long guaranteed(int dimension) {
        return coefficients.isBalanced()
                ? HebbianOneStep.unionCapacity(dimension, Theorem.DELTA, Theorem.EPSILON)
                : HebbianGuarantee.capacity(coefficients, dimension, Theorem.DELTA, Theorem.EPSILON);
    }

    /// The count that the Gaussian evaluation predicts.
    long predicted(int dimension) {
        return new HebbianGaussian(coefficients, dimension, Theorem.DELTA).capacity(Theorem.EPSILON);
    }

    /// The Gaussian evaluation of the rate of failure.
    double failure(int dimension, int count) {
        return new HebbianGaussian(coefficients, dimension, Theorem.DELTA).failureProbability(count);
    }

    String words() {
        return String.format(
                Locale.ROOT, "a=%.2f p=%.2f q=%.2f", coefficients.constant(), coefficients.pre(), coefficients.post());
    }
}
