package attractor.models.classic;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.SelfCoupling;

/// The first synchronous update of a Hopfield network from a cue of real numbers.
///
///     x_i = sgn(h_i),   h = W c        W = Σ_μ ξ^μ ξ^μᵀ, without its diagonal where the network has none; c: D
///
/// A unit of field 0 takes the sign of the cue, +1 for 0; a field counts as 0 within 10⁻⁹, as sums of real numbers
/// seldom cancel exactly. Recall goes on from x as from a first state: the cue is no state. Cost O(KD).
public final class RealCue {

    private static final double ZERO = 1e-9;

    private RealCue() {}

    /// {@return the signs of the cue, +1 for 0}
    ///
    /// @param cue D numbers
    public static Spins signs(double... cue) {
        int[] x = new int[cue.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = cue[i] >= 0 ? 1 : -1;
        }
        return Spins.of(x);
    }

    /// {@return the state after the first update}
    ///
    /// @param xi the patterns ξ
    /// @param selfCoupling whether W keeps its diagonal
    /// @param cue D numbers
    /// @throws IllegalArgumentException if the dimension differs
    public static Spins update(SpinPatterns xi, SelfCoupling selfCoupling, double... cue) {
        if (cue.length != xi.dimension()) {
            throw new IllegalArgumentException("cue has dimension " + cue.length + " but the patterns have dimension "
                    + xi.dimension() + "; pad it or choose an encoding");
        }
        double diagonal = selfCoupling == SelfCoupling.NONE ? xi.count() : 0;
        double[] h = new double[cue.length];
        for (int mu = 0; mu < xi.count(); mu++) {
            double[] pattern = xi.get(mu).toArray();
            double overlap = 0;
            for (int i = 0; i < h.length; i++) {
                overlap += pattern[i] * cue[i];
            }
            for (int i = 0; i < h.length; i++) {
                h[i] += pattern[i] * overlap;
            }
        }
        int[] x = new int[h.length];
        for (int i = 0; i < h.length; i++) {
            double field = h[i] - diagonal * cue[i];
            x[i] = Math.abs(field) < ZERO ? (cue[i] >= 0 ? 1 : -1) : field > 0 ? 1 : -1;
        }
        return Spins.of(x);
    }
}
