package attractor.models.diffusion;

import attractor.memory.Provenance;
import java.util.Arrays;

/// Adds up what the parts of a mixture say of one noisy state.
///
///     ŷ = Σ_j r_j ŷ_j,   Var(y_i | x) = Σ_j r_j (V_j,ii + (ŷ_j,i − ŷ_i)²),   u_i = Σ_j r_j u_j,i
///
/// A part is looked at twice, for its mean and for its deviation from the mean of all.
///
/// @param shares r, one for each part, of sum 1
// Made and read in this package only.
@SuppressWarnings("ArrayRecordComponent")
record Account(double[] shares) {

    /// One part of a mixture, given the noisy state.
    ///
    /// @param mean ŷ_j, D numbers
    /// @param variance V_j,ii
    /// @param madeUp u_j,i, how much of each component the part makes up
    // Made and read in this package only.
    @SuppressWarnings("ArrayRecordComponent")
    record Part(double[] mean, double[] variance, double[] madeUp) {}

    /// Makes part j when asked.
    @FunctionalInterface
    interface Parts {
        Part at(int j);
    }

    Provenance of(int dimension, Parts parts) {
        double[] answer = new double[dimension];
        for (int j = 0; j < shares.length; j++) {
            double[] mean = parts.at(j).mean();
            for (int i = 0; i < dimension; i++) {
                answer[i] = Math.fma(shares[j], mean[i], answer[i]);
            }
        }
        double[] variance = new double[dimension];
        double[] madeUp = new double[dimension];
        for (int j = 0; j < shares.length; j++) {
            Part part = parts.at(j);
            for (int i = 0; i < dimension; i++) {
                double apart = part.mean()[i] - answer[i];
                variance[i] = Math.fma(shares[j], Math.fma(apart, apart, part.variance()[i]), variance[i]);
                madeUp[i] = Math.fma(shares[j], part.madeUp()[i], madeUp[i]);
            }
        }
        for (int i = 0; i < dimension; i++) {
            // A sum of shares may pass 1 by its rounding.
            madeUp[i] = Math.min(1, madeUp[i]);
        }
        return new Provenance(answer, shares, variance, madeUp);
    }

    /// {@return D equal numbers}
    static double[] all(int dimension, double value) {
        double[] numbers = new double[dimension];
        Arrays.fill(numbers, value);
        return numbers;
    }
}
