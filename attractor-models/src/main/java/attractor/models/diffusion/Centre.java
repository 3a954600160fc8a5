package attractor.models.diffusion;

import java.util.Optional;
import java.util.OptionalDouble;

/// The fixed point of strong noise, followed as the noise falls.
///
///     z = g(θ) E[y | z],   v = (1−θ²)/θ²
///
/// A step on which the answer E[y | z] moves farther than a tenth of the patterns' spread around their mean has
/// lost it, as behind a fold; the search then closes in on where that happens. It goes on to θ = 0.995, and beyond
/// until v is a hundredth of Λ, the largest eigenvalue of the patterns' covariance, or 1e-9, where θ has no digits
/// left.
final class Centre {

    private static final double FIRST = 0.02;
    private static final double LAST = 0.995;
    private static final double STEP = 0.005;

    /// The last noise, in units of Λ.
    private static final double LITTLE = 0.01;

    private static final double LEAST = 1e-9;

    /// Noise beside which the patterns are alike.
    private static final double STRONG = 1e20;

    private static final double ACCURACY = 1e-11;
    private static final int NEWTON_STEPS = 50;
    private static final double REST = 1e-12;

    /// The error of a posterior mean, in units of the longest pattern's length r times 1 + r²/v.
    private static final double ROUNDING = 1e-15;

    private final EmpiricalDensity density;
    private final Speciation criterion;
    private final double near;
    private final double reach;
    private final double leastNoise;

    Centre(EmpiricalDensity density, Speciation criterion) {
        this.density = density;
        this.criterion = criterion;
        // Under strong noise all patterns have the weights that they are drawn with.
        Posterior prior = Posterior.at(density, STRONG, new double[density.dimension()]);
        this.near = 0.1 * farthest(density, prior.mean());
        this.reach = farthest(density, new double[density.dimension()]);
        this.leastNoise = Math.max(LEAST, LITTLE * STRONG * prior.steepest());
    }

    /// The distance of the farthest pattern from a point.
    private static double farthest(EmpiricalDensity density, double... point) {
        double most = 0;
        double[] row = new double[density.dimension()];
        for (int mu = 0; mu < density.patterns().count(); mu++) {
            density.patterns().row(mu, row);
            most = Math.max(most, FixedPoints.distance(row, point));
        }
        return most;
    }

    /// Where the centre is at a fidelity.
    // Made and read here only.
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(double theta, double[] z) {}

    OptionalDouble breaking() {
        double[] first = Posterior.at(density, Fidelity.relativeNoise(FIRST), new double[density.dimension()])
                .mean()
                .clone();
        if (!follows(FIRST, first)) {
            return OptionalDouble.of(0);
        }
        Place at = new Place(FIRST, first);
        while (at.theta() < LAST || Fidelity.relativeNoise(at.theta()) > leastNoise) {
            double high = further(at.theta());
            Optional<Place> next = step(at, high);
            while (next.isEmpty() && high - at.theta() > ACCURACY) {
                double middle = (at.theta() + high) / 2;
                Optional<Place> half = step(at, middle);
                if (half.isPresent()) {
                    at = half.get();
                } else {
                    high = middle;
                }
            }
            // A centre that moves fast may have been lost on a long step only.
            next = next.isPresent() ? next : step(at, high);
            if (next.isEmpty()) {
                return OptionalDouble.of(at.theta());
            }
            at = next.get();
        }
        return OptionalDouble.empty();
    }

    /// Equal steps, then half the noise, which is what the last of them is.
    private static double further(double theta) {
        return theta < LAST ? Math.min(LAST, theta + STEP) : 1 / Math.sqrt(1 + Fidelity.relativeNoise(theta) / 2);
    }

    /// Follows the centre to another fidelity; empty where it is lost.
    ///
    /// States are g E[y | z], so where the centre is not at 0 they move with g, too; the answers E[y | z] do not.
    private Optional<Place> step(Place from, double theta) {
        double[] z = from.z().clone();
        if (!follows(theta, z)) {
            return Optional.empty();
        }
        double moved = FixedPoints.distance(
                Fidelity.divided(z, criterion.gain(theta)), Fidelity.divided(from.z(), criterion.gain(from.theta())));
        double rounding = REST * (1 + FixedPoints.distance(z, new double[z.length]));
        return moved <= near + rounding ? Optional.of(new Place(theta, z)) : Optional.empty();
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
            if (length <= REST * (1 + near) + ROUNDING * reach * (1 + reach * reach / v)) {
                return gain * Posterior.at(density, v, z).steepest() < 1;
            }
        }
        return false;
    }
}
