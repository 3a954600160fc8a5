/// Which special functions do the capacity formulas share?
///
/// Reading order: [attractor.theory.special.DoubleFactorial], the odd double factorial of Gaussian moments;
/// [attractor.theory.special.BinaryEntropy], the information of a biased coin.
///
/// Depends on [attractor.theory.quantity] and on Hipparchus. Example:
///
///     DoubleFactorial.odd(5);        // (2·5−3)!! = 7!! = 105
///     BinaryEntropy.bits(0.11);      // 0.4999
package attractor.theory.special;
