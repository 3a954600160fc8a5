package attractor.lab.lucibellomezard;

import attractor.theory.rem.CondensedMedian;
import attractor.theory.rem.FreeEnergy;

/// Where a free energy is looked at, and what theory says of it there.
///
/// @param law the ensemble
/// @param alpha α
/// @param lambda λ
record PhasePoint(Law law, double alpha, double lambda) {

    /// φ, the limit for D → ∞.
    double limit() {
        return FreeEnergy.of(law.patterns(), alpha, lambda);
    }

    boolean isCondensed() {
        return FreeEnergy.isCondensed(law.patterns(), alpha, lambda);
    }

    /// What D(φ_D − φ) tends to where nothing is condensed.
    double constant() {
        if (law != Law.SPHERICAL) {
            return 0;
        }
        double c = law.patterns().mean(lambda);
        return -0.5 * Math.log((1 - c) * (1 + c) * (1 + c * c)) / lambda;
    }

    /// D(φ_D − φ): the median over memories where condensed, else what it tends to.
    double predicted(double dimension) {
        if (!isCondensed()) {
            return constant();
        }
        double c = law.patterns().mean(law.patterns().freezing(alpha));
        return CondensedMedian.of(
                law.patterns(),
                new CondensedMedian.Place(alpha, lambda, dimension),
                law != Law.SPHERICAL ? 0 : -0.5 * Math.log1p(-c * c * c * c));
    }

    @Override
    public String toString() {
        return law.title() + ", α = " + alpha + ", λ = " + lambda;
    }
}
