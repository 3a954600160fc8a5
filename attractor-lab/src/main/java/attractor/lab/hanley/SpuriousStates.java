package attractor.lab.hanley;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.statistics.Quantile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a recalled state that is not the stored pattern.
///
///     spurious        x ≠ ξ^μ for every μ (nor −ξ^μ where the energy is even)
///     merged          cues of different patterns end in x
///     prototype-like  (1/K) Σ_μ cos(x, ξ^μ) > 99th percentile over ν of (1/(K−1)) Σ_{μ≠ν} cos(ξ^ν, ξ^μ)
///
/// A prototype-like state is nearer to the memories in general than the memories are to each other. Needs K ≥ 2 for
/// the last. Source: `hanley-2025`, similarity of recalled states.
@Source(key = "hanley-2025", equation = "spurious states")
final class SpuriousStates {

    private static final double PERCENTILE = 0.99;

    private final SpinPatterns xi;
    private final Set<Spins> stored = new HashSet<>();
    private final double[] sum;
    private final double typical;

    /// Prepares the comparison with these memories.
    ///
    /// @param xi K ≥ 2 patterns
    /// @param evenEnergy whether −ξ is stored with ξ
    SpuriousStates(SpinPatterns xi, boolean evenEnergy) {
        this.xi = xi;
        this.sum = new double[xi.dimension()];
        for (int mu = 0; mu < xi.count(); mu++) {
            Spins pattern = xi.get(mu);
            stored.add(pattern);
            if (evenEnergy) {
                stored.add(pattern.negate());
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += pattern.sign(i);
            }
        }
        double[] own = new double[xi.count()];
        for (int mu = 0; mu < own.length; mu++) {
            own[mu] = (dot(xi.get(mu)) - xi.dimension()) / ((xi.count() - 1.0) * xi.dimension());
        }
        this.typical = Quantile.of(PERCENTILE, own);
    }

    private double dot(Spins x) {
        double dot = 0;
        for (int i = 0; i < sum.length; i++) {
            dot += sum[i] * x.sign(i);
        }
        return dot;
    }

    boolean isSpurious(Spins state) {
        return !stored.contains(state);
    }

    boolean isPrototypeLike(Spins state) {
        return dot(state) / ((double) xi.count() * xi.dimension()) > typical;
    }

    /// Whether a cue of another pattern ends where cue c does.
    ///
    /// @param ends the final state of each cue
    /// @param targets the pattern behind each cue
    static boolean isMerged(int c, List<Spins> ends, int[] targets) {
        for (int other = 0; other < targets.length; other++) {
            if (targets[other] != targets[c] && ends.get(other).equals(ends.get(c))) {
                return true;
            }
        }
        return false;
    }
}
