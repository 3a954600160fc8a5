package attractor.experiment.rem;

import java.util.random.RandomGenerator;

/// The other patterns of a memory as one state sees them: overlaps, drawn from their exact law.
///
///     Z = Σ_{μ=1}^{n} exp(λ D c_μ),   c_μ = x·ξ^μ/D independent        for a state of norm √D
///
/// A sum over e^(αD) overlaps is drawn at a cost that does not grow with their number, so that one step of recall
/// can be tested at dimensions where no pattern could be stored. Derived here from the random energy model.
public sealed interface Competitors permits SphereCompetitors, GaussianCompetitors, SignCompetitors {

    /// {@return the dimension D}
    int dimension();

    /// Draws all overlaps.
    ///
    /// @param logCount ln n, of the number n ≥ 1 of patterns
    /// @param sharpness λ > 0
    /// @param rng the randomness; draws of the same overlaps at another λ start from the same state
    /// @return their sum
    Sum draw(double logCount, double sharpness, RandomGenerator rng);

    /// What is left of the overlaps.
    ///
    /// @param logWeight ln Z
    /// @param mean Σ_μ w_μ c_μ, the overlap of their softmax average with the state
    /// @param largest the largest overlap
    record Sum(double logWeight, double mean, double largest) {

        /// {@return the free energy ln Z/(λD); a pattern of larger overlap with the state has most of the weight}
        ///
        /// @param dimension D
        /// @param sharpness λ
        public double freeEnergy(int dimension, double sharpness) {
            return logWeight / (sharpness * dimension);
        }

        /// {@return the weight of one more pattern in the softmax}
        ///
        /// @param overlap its overlap c with the state
        /// @param dimension D
        /// @param sharpness λ
        public double weightOf(double overlap, int dimension, double sharpness) {
            return 1 / (1 + Math.exp(logWeight - sharpness * dimension * overlap));
        }
    }
}
