package attractor.models.dense;

import attractor.memory.CapacityBounds;
import attractor.spin.FieldForm;
import attractor.theory.capacity.DenseGuarantee;
import attractor.theory.capacity.DenseKernel;
import attractor.theory.capacity.DenseOneStep;
import java.util.Optional;
import java.util.OptionalDouble;

/// The finite-size one-step capacity of a dense memory, where it applies: not for kernels so sharp that the
/// crosstalk of as many patterns is far from Gaussian.
final class OneStepLaw {

    static final String NAME =
            "one synchronous step at finite D: sum over the number of flips, Gaussian crosstalk (derived here)";

    private static final String GUARANTEE =
            "Chernoff's bound for the crosstalk of any energy and the union bound over the units (derived here)";

    private static final int LARGEST_DIMENSION = 1_000_000;
    private static final int LARGEST_GUARANTEED = 20_000;

    private OneStepLaw() {}

    static OptionalDouble capacity(DenseKernel kernel, FieldForm field, int dimension, double delta, double epsilon) {
        boolean covered = field == FieldForm.DIFFERENCE && dimension >= 2 && dimension <= LARGEST_DIMENSION;
        if (!covered) {
            return OptionalDouble.empty();
        }
        DenseOneStep law = new DenseOneStep(kernel, dimension);
        double log = law.logCapacity(delta, epsilon);
        return log < Math.log(Double.MAX_VALUE) && law.isGaussian(log)
                ? OptionalDouble.of(Math.floor(Math.exp(log) + 0.5))
                : OptionalDouble.empty();
    }

    /// What is proved of the exact field; no ceiling, as D units do not limit what K hidden ones hold.
    static CapacityBounds bounds(DenseKernel kernel, FieldForm field, int dimension, double delta, double epsilon) {
        boolean covered = field == FieldForm.DIFFERENCE && dimension >= 2 && dimension <= LARGEST_GUARANTEED;
        if (!covered) {
            return CapacityBounds.NONE;
        }
        double count = new DenseGuarantee(kernel, dimension, delta, epsilon).capacity();
        return new CapacityBounds(Optional.of(new CapacityBounds.Bound(count, GUARANTEE)), Optional.empty());
    }
}
