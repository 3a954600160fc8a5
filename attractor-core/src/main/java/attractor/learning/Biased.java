package attractor.learning;

import attractor.pattern.Patterns;

/// A rule that gives every unit a bias beside its couplings.
public interface Biased extends LearningRule {

    /// {@return the bias b_i of every unit, D numbers}
    ///
    /// @param xi K ≥ 1 patterns
    /// @throws IllegalArgumentException if there is no pattern, or the rule does not suit the alphabet
    double[] bias(Patterns xi);
}
