/// Which memories hold more patterns than units?
///
/// In reading order: [DensePolynomial], [DenseRectified] ([Overlap] says how the overlap enters),
/// [DenseExponential]. Depends on the spin kit; the fields and walks are [attractor.spin.OverlapSystem] and
/// [attractor.spin.ExponentialSystem].
///
///     Memory memory = new DensePolynomial(3).store(patterns, new Seed(1));
package attractor.models.dense;
