package attractor.models.diffusion;

import java.util.OptionalDouble;

/// The fixed point of strong noise, followed as the noise falls.
///
///     z = g(θ) E[y | z],   v = (1−θ²)/θ²
///
/// A step that leads farther than a tenth of the patterns' spread has lost it, as behind a fold; the search then
/// closes in on where that happens.
final class Centre {

    private static final double FIRST = 0.02;
    private static final double LAST = 0.995;
    private static final double STEP = 0.005;
    private static final double ACCURACY = 1e-11;
    private static final int NEWTON_STEPS = 50;
    private static final double REST = 1e-12;

    private final EmpiricalDensity density;
    private final Speciation criterion;
    private final double near;

    Centre(EmpiricalDensity density, Speciation criterion) {
        this.density = density;
        this.criterion = criterion;
        this.near = 0.1 * spread(density);
    }

    private static double spread(EmpiricalDensity density) {
        double most = 0;
        double[] row = new double[density.dimension()];
        for (int mu = 0; mu < density.patterns().count(); mu++) {
            density.patterns().row(mu, row);
            double square = 0;
            for (double component : row) {
                square += component * component;
            }
            most = Math.max(most, Math.sqrt(square));
        }
        return most;
    }

    OptionalDouble breaking() {
        double[] z = Posterior.at(density, Fidelity.relativeNoise(FIRST), new double[density.dimension()])
                .mean()
                .clone();
        if (!follows(FIRST, z)) {
            return OptionalDouble.of(0);
        }
        double theta = FIRST;
        while (theta < LAST) {
            double further = Math.min(LAST, theta + STEP);
            double[] next = z.clone();
            if (!stays(further, z, next)) {
                return OptionalDouble.of(between(theta, further, z));
            }
            theta = further;
            z = next;
        }
        return OptionalDouble.empty();
    }

    private double between(double stable, double lost, double[] centre) {
        double low = stable;
        double high = lost;
        double[] z = centre;
        while (high - low > ACCURACY) {
            double middle = (low + high) / 2;
            double[] next = z.clone();
            if (stays(middle, z, next)) {
                low = middle;
                z = next;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean stays(double theta, double[] from, double[] z) {
        if (!follows(theta, z)) {
            return false;
        }
        double square = 0;
        for (int i = 0; i < z.length; i++) {
            square += (z[i] - from[i]) * (z[i] - from[i]);
        }
        return Math.sqrt(square) <= near;
    }

    /// Moves z onto the fixed point.
    ///
    /// @return whether that is there and stable
    private boolean follows(double theta, double[] z) {
        double v = Fidelity.relativeNoise(theta);
        double gain = criterion.gain(theta);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double length = Posterior.at(density, v, z).newton(gain, z);
            if (!Double.isFinite(length)) {
                return false;
            }
            if (length <= REST * (1 + near)) {
                return gain * Posterior.at(density, v, z).steepest() < 1;
            }
        }
        return false;
    }
}
