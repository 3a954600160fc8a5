/// Which special functions do the capacity formulas share?
///
/// Reading order:
///
/// 1. [attractor.theory.special.DoubleFactorial], the odd double factorial of Gaussian moments;
///   [attractor.theory.special.BinaryEntropy], the information of a biased coin.
/// 2. [attractor.theory.special.LambertW], the inverse of w e^w; [attractor.theory.special.ModifiedBessel], the
///   average of an exponential over a sphere, in logarithms.
/// 3. [attractor.theory.special.MonotoneRoot]: where a monotone function changes its sign;
///   [attractor.theory.special.LogSum]: a sum of terms that are given by their logarithms.
///
/// Depends on [attractor.theory.quantity] and on Hipparchus. Example:
///
///     DoubleFactorial.odd(5);        // (2·5−3)!! = 7!! = 105
///     BinaryEntropy.bits(0.11);      // 0.4999
package attractor.theory.special;
