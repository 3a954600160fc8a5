/// How do patterns become couplings?
///
/// In reading order: [LearningRule], what every rule offers, and [Synapses], couplings that change with each
/// pattern. Local rules by their expansion: [Expanded], [TaylorCoefficients] of six [Coefficient]s, [Taylor] (any
/// of them), [ActivityProduct] (Hebb), [Covariance], [Gated], [Oja], [Palimpsest]; bounded ones: [BoundedWeights],
/// [StochasticBinary]; beyond one local pass: [Storkey], [Unlearning], [PseudoInverse], [Perceptron]; on sparse 0/1
/// patterns [Willshaw], [PresynapticCovariance], [SignedProduct], [Bcpnn] with a bias ([Biased]). Depends on
/// `attractor.pattern`, `attractor.parameter` and [attractor.spin.Couplings].
///
///     Couplings w = new Storkey().learn(patterns);
package attractor.learning;
