/// What is an argument of a formula, and which values may it take?
///
/// Reading order:
///
/// 1. [attractor.theory.quantity.Domain]: an interval of reals or integers, `[0, 0.5)` or `integers in [1,
///   1000000]`.
/// 2. [attractor.theory.quantity.Quantity]: a named argument with its symbol, its meaning and its domain; it checks
///   a value and words the one-sentence error.
///
/// Depends on nothing. Example:
///
///     var flip = new Quantity("delta", "δ", "flip probability of a cue bit", Domain.reals().from(0).below(0.5));
///     flip.check(0.7);   // IllegalArgumentException: "delta (δ, flip probability of a cue bit) is 0.7 but must
///                        // lie in [0, 0.5); choose a value below 0.5"
package attractor.theory.quantity;
