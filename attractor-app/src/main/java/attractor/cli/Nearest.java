package attractor.cli;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.stream.IntStream;

/// The pattern of a set that is nearest to a vector.
///
///     overlap(ξ, x) = ξ·x/D                 both of ±1; 0/1 patterns are compared as ±1
///     overlap(ξ, x) = ξ·x/(‖ξ‖‖x‖)          otherwise; 0 where a norm is 0
///
/// The nearest pattern has the greatest overlap, the first of equals. Costs O(KD) for each vector.
final class Nearest {

    private final Patterns patterns;
    private final double[] norms;

    /// What was found.
    ///
    /// @param index of the nearest pattern, from 0
    /// @param overlap with it, in [−1, 1]
    record Found(int index, double overlap) {}

    Nearest(Patterns patterns) {
        this.patterns = patterns instanceof BitPatterns bits ? spins(bits) : patterns;
        this.norms = new double[patterns.count()];
        for (int mu = 0; mu < norms.length; mu++) {
            norms[mu] = norm(this.patterns.get(mu));
        }
    }

    private static SpinPatterns spins(BitPatterns bits) {
        return SpinPatterns.of(IntStream.range(0, bits.count())
                .mapToObj(mu -> bits.get(mu).toSpins())
                .toList());
    }

    Found to(Pattern vector) {
        Pattern x = vector instanceof Bits bits ? bits.toSpins() : vector;
        double[] m = new double[patterns.count()];
        patterns.overlaps(x, m);
        double norm = norm(x);
        boolean plusMinus = x instanceof Spins && patterns instanceof SpinPatterns;
        int best = 0;
        for (int mu = 0; mu < m.length; mu++) {
            double product = plusMinus ? patterns.dimension() : norms[mu] * norm;
            m[mu] = product == 0 ? 0 : Math.clamp(m[mu] / product, -1.0, 1.0);
            if (m[mu] > m[best]) {
                best = mu;
            }
        }
        return new Found(best, m[best]);
    }

    private static double norm(Pattern x) {
        double[] components = x.toArray();
        double largest = 0;
        for (double component : components) {
            largest = Math.max(largest, Math.abs(component));
        }
        double sum = 0;
        for (double component : components) {
            sum += largest == 0 ? 0 : component / largest * (component / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
