package attractor.learning;

/// A rule that can be stated by its expanded (Taylor) coefficients.
public interface Expanded extends LearningRule {

    /// The coefficients of the change that one pattern makes, up to a positive factor common to all.
    ///
    /// A rule that subtracts measured means (covariance) is stated with the means that many patterns have.
    ///
    /// @param activity the mean activity of a unit: 0 on balanced ±1 patterns, the coding level f on 0/1 patterns
    /// @return the six coefficients
    TaylorCoefficients expansion(double activity);
}
