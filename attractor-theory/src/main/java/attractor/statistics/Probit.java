package attractor.statistics;

import attractor.reference.Source;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.List;
import java.util.OptionalDouble;

/// Probit regression of failures on the logarithm of the number of stored patterns.
///
///     P(fail | K) = Φ(a + b ln K),   (a, b) of maximum likelihood over all trials
///
/// The likelihood is concave, so the maximum is unique where it exists. It does not exist when the data are
/// separated: no failures, no successes, or a threshold that parts them. The result is then [Separated], which says
/// why and where the threshold lies; nothing diverges. Source: `bliss-1934` (the model), `albert-anderson-1984`
/// (existence of the maximum).
@Source(key = "bliss-1934", equation = "probit regression")
@Source(key = "albert-anderson-1984", equation = "theorems 1 to 3")
public sealed interface Probit permits Probit.Fitted, Probit.Separated {

    /// Trials at one number of stored patterns.
    ///
    /// @param count K > 0, the number of stored patterns
    /// @param outcome failures out of trials at this K
    record Observation(double count, Proportion outcome) {

        private static final Quantity COUNT = new Quantity(
                "count", "K", "number of stored patterns", Domain.reals().above(0));

        /// Checks K.
        public Observation {
            COUNT.check(count);
        }
    }

    /// Why the likelihood has no maximum.
    enum Reason {
        /// No trial failed.
        NO_FAILURE,
        /// Every trial failed.
        NO_SUCCESS,
        /// All trials were made at one K, which fixes no slope.
        SINGLE_COUNT,
        /// All successes lie at or below a threshold and all failures at or above it.
        THRESHOLD,
        /// The same with failures and successes exchanged: more patterns, fewer failures.
        REVERSED_THRESHOLD
    }

    /// The maximum of the likelihood.
    ///
    /// @param intercept a
    /// @param slope b
    /// @param covariance of (a, b), the inverse of the Fisher information
    /// @param logLikelihood ln of the likelihood at the maximum, without the binomial coefficients
    record Fitted(double intercept, double slope, Covariance covariance, double logLikelihood) implements Probit {

        /// The fitted failure probability.
        ///
        /// @param count K > 0
        /// @return Φ(a + b ln K)
        public double failureProbability(double count) {
            return Normal.cumulative(intercept + slope * Math.log(Observation.COUNT.check(count)));
        }

        @Override
        public OptionalDouble countAt(double target) {
            double z = Normal.quantile(TARGET.check(target));
            return slope > 0 ? OptionalDouble.of(Math.exp((z - intercept) / slope)) : OptionalDouble.empty();
        }

        /// The standard error of ln of [#countAt(double)], by the delta method.
        ///
        ///     se² = (Var a + 2x Cov(a,b) + x² Var b)/b²,   x = ln K
        ///
        /// It takes the trials as independent; use [Bootstrap] over pattern sets when several share a set.
        ///
        /// @param target ε, the failure probability
        /// @return the standard error, empty where countAt is
        public OptionalDouble logCountError(double target) {
            if (slope <= 0) {
                return OptionalDouble.empty();
            }
            double x = (Normal.quantile(TARGET.check(target)) - intercept) / slope;
            double variance = covariance.intercept() + 2 * x * covariance.interceptSlope() + x * x * covariance.slope();
            return OptionalDouble.of(Math.sqrt(variance) / slope);
        }
    }

    /// Variances and covariance of intercept and slope.
    ///
    /// @param intercept Var a
    /// @param interceptSlope Cov(a, b)
    /// @param slope Var b
    record Covariance(double intercept, double interceptSlope, double slope) {}

    /// Data without a likelihood maximum; the count at which failures set in lies in [below, above].
    ///
    /// @param reason why
    /// @param below the largest K known to be below the onset, 0 if none
    /// @param above the smallest K known to be above the onset, ∞ if none
    record Separated(Reason reason, double below, double above) implements Probit {

        @Override
        public OptionalDouble countAt(double target) {
            TARGET.check(target);
            return OptionalDouble.empty();
        }
    }

    /// The target of an inversion.
    Quantity TARGET = new Quantity(
            "target", "ε", "failure probability", Domain.reals().above(0).below(1));

    /// The number of patterns at which the failure probability reaches a target.
    ///
    ///     K = exp((Φ⁻¹(ε) − a)/b)
    ///
    /// @param target ε in (0, 1)
    /// @return K; empty when the data are separated or the fitted slope is not positive
    OptionalDouble countAt(double target);

    /// Fits the regression.
    ///
    /// @param data trials at one or more K, in any order; several rows may have the same K
    /// @return the maximum, or why there is none
    static Probit fit(List<Observation> data) {
        return ProbitFit.fit(data);
    }
}
