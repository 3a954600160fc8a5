/// How are structures of symbols written as vectors, and read again?
///
///     record = ⊕_k role_k ⊗ filler_k        filler_k ≈ clean-up(record ⊘ role_k)
///
/// In reading order: [VectorAlgebra], what every vector symbolic architecture offers (bind, unbind, bundle,
/// permute); [MultiplyAddPermute] on signs, [BinarySpatterCode] on bits, [HolographicReduced] on real vectors;
/// [ItemMemory], items with payloads that any memory of the catalogue cleans up to, also as pairs, and
/// [GrowingItemMemory], which takes further items at any time; both answer with a [CleanedUp]. Depends on
/// `attractor.memory`, `attractor.match`, `attractor.pattern`, `attractor.kernel` and `attractor.reference`.
///
///     var map = new MultiplyAddPermute();
///     Spins noisy = map.unbind(map.structure(roles, fillers), roles.get(0));
package attractor.symbolic;
