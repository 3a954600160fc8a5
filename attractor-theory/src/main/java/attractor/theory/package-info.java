/// Which exact results are known, and what are their numbers?
///
/// A curve is a published (or here derived) formula with named arguments; the registry lists all of them and
/// nothing here knows a model or simulates. Reading order:
///
/// 1. [attractor.theory.Curve]: one formula with title, equation, parameters and sources; `evaluate` gives its
///   value.
/// 2. [attractor.theory.Parameter] and [attractor.theory.Arguments]: what it takes, and the checked values of one
///   call.
/// 3. [attractor.theory.CurveFamily]: curves that belong together, found by `ServiceLoader`;
///   [attractor.theory.Curves]: all of them by id.
/// 4. [attractor.theory.Sweep]: a table over lists and ranges of arguments, `D=64:1024:16`.
///
/// Depends on [attractor.theory.quantity]. The formulas live in the packages below this one, for example
/// `attractor.theory.capacity`. Example:
///
///     Curve overlap = Curves.load().byId("ags.overlap");
///     overlap.evaluate(Map.of("alpha", 0.1));   // 0.997999266347
package attractor.theory;
