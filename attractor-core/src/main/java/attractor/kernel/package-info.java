/// How are the sums over components and patterns formed, so that every path gives the same bits?
///
/// In reading order: [Dot] (sixteen lanes, fixed tree), [Superposition] (chunks of rows in order). Scalar code that
/// defines the shape; faster implementations must agree with it bit for bit. Depends on nothing. Exported to the
/// modules of Attractor only.
///
///     double m = Dot.of(xi, 0, x, 0, dimension);
package attractor.kernel;
