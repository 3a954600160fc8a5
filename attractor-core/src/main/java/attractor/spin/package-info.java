/// How does a network of ±1 units move through its states?
///
/// In reading order: [SpinSystem] with its walk, which supplies the local fields; [TieRule], what a zero field
/// does. Depends on `attractor.memory` and `attractor.pattern`.
package attractor.spin;
