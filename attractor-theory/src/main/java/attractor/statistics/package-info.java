/// How sure may one be of a number that was counted or averaged?
///
/// Reading order:
///
/// 1. [attractor.statistics.Normal]: Φ, its upper tail Q and the inverse, accurate far into the tails;
///   [attractor.statistics.Binomial]: exact probabilities and tails; [attractor.statistics.ChiSquare].
/// 2. [attractor.statistics.Proportion]: failures out of trials, with its intervals [attractor.statistics.Wilson]
///   and [attractor.statistics.ClopperPearson]; both give a [attractor.statistics.ConfidenceInterval].
/// 3. [attractor.statistics.SampleMean], [attractor.statistics.Quantile], [attractor.statistics.Bootstrap],
///   [attractor.statistics.StraightLine]: means with standard errors, medians, percentile intervals over groups,
///   slopes.
/// 4. [attractor.statistics.SequentialTest], [attractor.statistics.Probit], [attractor.statistics.FisherExact],
///   [attractor.statistics.SameLaw]: the sequential probability-ratio test, the regression that turns trials into a
///   capacity, the test of two proportions, that of two samples.
/// 5. [attractor.statistics.Agreement], [attractor.statistics.GaussianSmoothing],
///   [attractor.statistics.GridCapacity]: correlation and sign errors, smooth curves, the capacity on a grid of
///   counts.
///
/// Depends on [attractor.theory.quantity] for argument checks and on Hipparchus. Example:
///
///     var failures = new Proportion(3, 200);
///     failures.wilson(0.95);           // [0.00511, 0.04317]
///     failures.clopperPearson(0.95);   // [0.00310, 0.04321]
package attractor.statistics;
