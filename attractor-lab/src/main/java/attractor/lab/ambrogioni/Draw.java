package attractor.lab.ambrogioni;

import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.ThetaMixture;
import java.util.ArrayList;
import java.util.List;

/// The paper's draw: fair ±1 patterns and one noisy version of each.
///
///     x^μ = θ ξ^μ + √(1−θ²) ε^μ        θ = 0.68
///
/// @param xi the patterns
/// @param cues their noisy versions
record Draw(SpinPatterns xi, RealPatterns cues) {

    /// The fidelity θ of all cues.
    static final double THETA = 0.68;

    /// A draw of count patterns.
    static Draw of(int count, int dimension, Seed seed) {
        SpinPatterns xi = new RandomSpins().draw(count, dimension, seed.child("patterns", 0));
        ThetaMixture noise = new ThetaMixture(THETA);
        List<Reals> cues = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            cues.add(noise.apply(xi.get(mu), seed.child("cue", mu).generator()));
        }
        return new Draw(xi, RealPatterns.of(cues));
    }

    /// The patterns, one after the other.
    double[] truth() {
        double[] all = new double[xi.count() * xi.dimension()];
        for (int mu = 0; mu < xi.count(); mu++) {
            System.arraycopy(xi.get(mu).toArray(), 0, all, mu * xi.dimension(), xi.dimension());
        }
        return all;
    }
}
