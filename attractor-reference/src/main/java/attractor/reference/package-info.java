/// Which publication does this code come from?
///
/// Types, in reading order:
///
/// 1. [attractor.reference.Source] ties a class, method or component to an entry of the bibliography and an equation in
/// it.
///
/// May depend on: nothing but the JDK.
///
/// Example:
///
///     @Source(key = "hopfield-1982", equation = "2")
///     public double energy(Pattern x)
package attractor.reference;
