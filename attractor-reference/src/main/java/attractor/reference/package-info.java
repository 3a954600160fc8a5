/// Which publication does this code come from?
///
/// Types, in reading order:
///
/// 1. [attractor.reference.Source] ties a class, method or component to an entry of the bibliography and an equation in
/// it.
/// 2. [attractor.reference.Bibliography] holds the entries of `docs/references.bib`, each a
/// [attractor.reference.Reference].
/// 3. [attractor.reference.SlowTwin] marks a method whose override must agree with it,
/// [attractor.reference.DefaultAnswer]
///    one that states what holds for most types; no other implemented method is overridden.
/// code.
///
/// May depend on: nothing but the JDK.
///
/// Example:
///
///     @Source(key = "hopfield-1982", equation = "2")
///     public double energy(Pattern x)
///
///     Bibliography.bundled().entry("hopfield-1982").text()
package attractor.reference;
