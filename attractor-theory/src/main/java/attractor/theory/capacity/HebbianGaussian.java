package attractor.theory.capacity;

import attractor.statistics.Normal;

/// The probability that one step of any additive Hebbian rule recalls a pattern, by Gaussian crosstalk with shared
/// fluctuations.
///
///     σ² = (K−1) n (c² + q² z²),   n = D−1
///     B  = K a √n z + p (A + √((K−1)n) z′),   A = n m + √(4δ(1−δ)n) z″
///     μ  = c A + q √n z
///     P(exact) = E_{z,z′,z″} [(1 − Q((μ+B)/σ))^(D/2) (1 − Q((μ−B)/σ))^(D/2)]
///
/// z is the summed activity of the cue, z′ that of the weights, z″ the number of flips: all units share them.
/// Trapezoid rule on [−7, 7] with 141, 57 and 29 nodes; a variable that does not occur costs nothing. Slightly
/// conservative; at P(exact) ≥ 0.95 within 0.03 of simulation, so capacities are right within one or two patterns.
/// K = 1 is the limit σ = 0. Derived here.
public final class HebbianGaussian {

    private static final int CUE_NODES = 141;
    private static final int WEIGHT_NODES = 57;
    private static final int FLIP_NODES = 29;
    private static final double RANGE = 7;

    private final HebbianCoefficients rule;
    private final long dimension;
    private final double[] flipNodes;
    private final double[] cueNodes;
    private final double[] weightNodes;
    private final double overlap;
    private final double spread;

    /// Prepares the nodes.
    ///
    /// @param rule the coefficients
    /// @param dimension D
    /// @param delta δ, the flip probability of a cue bit
    public HebbianGaussian(HebbianCoefficients rule, long dimension, double delta) {
        this.rule = rule;
        this.dimension = Symbols.DIMENSION.check(dimension);
        double n = dimension - 1.0;
        overlap = n * Symbols.overlap(delta);
        spread = Math.sqrt(4 * delta * (1 - delta) * n);
        boolean cueMatters = rule.constant() != 0 || rule.post() != 0;
        cueNodes = nodes(cueMatters ? CUE_NODES : 1);
        weightNodes = nodes(rule.pre() != 0 ? WEIGHT_NODES : 1);
        flipNodes = nodes(delta != 0 ? FLIP_NODES : 1);
    }

    private static double[] nodes(int count) {
        double[] nodes = new double[count];
        for (int i = 0; i < count && count > 1; i++) {
            nodes[i] = -RANGE + 2 * RANGE * i / (count - 1);
        }
        return nodes;
    }

    private static double weight(double[] nodes, int i) {
        int last = nodes.length - 1;
        if (last == 0) {
            return 1;
        }
        double step = 2 * RANGE / last;
        return Normal.density(nodes[i]) * (i == 0 || i == last ? step / 2 : step);
    }

    /// The probability that one step recovers the pattern exactly.
    ///
    /// @param count K ≥ 1
    /// @return P(exact)
    public double exactProbability(long count) {
        return 1 - failureProbability(count);
    }

    /// The probability that at least one bit is wrong after the step.
    ///
    /// @param count K ≥ 1
    /// @return 1 − P(exact)
    public double failureProbability(long count) {
        Symbols.COUNT.check(count);
        double n = dimension - 1.0;
        double sum = 0;
        for (int f = 0; f < flipNodes.length; f++) {
            double a = overlap + spread * flipNodes[f];
            for (int x = 0; x < cueNodes.length; x++) {
                double z = cueNodes[x];
                double sigma = Math.sqrt(
                        (count - 1.0) * n * (rule.product() * rule.product() + rule.post() * rule.post() * z * z));
                double mu = rule.product() * a + rule.post() * Math.sqrt(n) * z;
                double shared = count * rule.constant() * Math.sqrt(n) * z + rule.pre() * a;
                double weights = weight(flipNodes, f) * weight(cueNodes, x);
                for (int w = 0; w < weightNodes.length; w++) {
                    double bias = shared + rule.pre() * Math.sqrt((count - 1.0) * n) * weightNodes[w];
                    double log = dimension / 2.0 * (logRight(mu + bias, sigma) + logRight(mu - bias, sigma));
                    sum -= weights * weight(weightNodes, w) * Math.expm1(log);
                }
            }
        }
        return sum;
    }

    /// ln(1 − Q(field/σ)), with a sure bit for σ = 0.
    private static double logRight(double field, double sigma) {
        if (sigma == 0) {
            return field > 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return Normal.logUpperTail(-field / sigma);
    }

    /// The largest K such that up to K patterns the failure probability is at most ε.
    ///
    /// @param eps ε, the failure probability allowed
    /// @return the capacity; 0 when a single pattern fails
    public long capacity(double eps) {
        Symbols.FAILURE.check(eps);
        return LargestCount.where(count -> failureProbability(count) <= eps);
    }
}
