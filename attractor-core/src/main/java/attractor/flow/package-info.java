/// How does a state in ℝ^D move along a vector field?
///
/// In reading order: [Flow], the field. Depends on `attractor.memory` and `attractor.pattern`.
package attractor.flow;
