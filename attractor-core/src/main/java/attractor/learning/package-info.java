/// How do patterns become couplings?
///
/// In reading order: [LearningRule], what every rule offers, and [Synapses], couplings that change with each
/// pattern; the rules [ActivityProduct] (Hebb), [Covariance], [PseudoInverse], [Storkey]. Depends on
/// `attractor.pattern` and [attractor.spin.Couplings].
///
///     Couplings w = new Storkey().learn(patterns);
package attractor.learning;
