package attractor.lab.diffusion;

import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.random.RandomGenerator;

/// A noisy pattern among others, at every fidelity at once.
///
///     x(θ) = θ ξ^1 + √(1−θ²) ε,   h_1(θ) = weight of ξ^1 in the posterior of x(θ)
///
/// Overlaps with the pattern and with the noise are formed once; then h_1 costs O(K) at any θ.
final class CollapseTrial {

    private static final int HALVINGS = 30;

    /// Overlaps of all patterns with the first, with its noise, and half their squares; less those of the first.
    private final double[] signal;

    private final double[] noise;
    private final double[] half;

    private CollapseTrial(double[] signal, double[] noise, double[] half) {
        this.signal = lessFirst(signal);
        this.noise = lessFirst(noise);
        this.half = lessFirst(half);
    }

    private static double[] lessFirst(double[] values) {
        double first = values[0];
        for (int mu = 0; mu < values.length; mu++) {
            values[mu] -= first;
        }
        return values;
    }

    /// A trial with fair signs.
    static CollapseTrial signs(int count, int dimension, Seed seed) {
        SpinPatterns xi = new RandomSpins().draw(count, dimension, seed.child("patterns", 0));
        double[] signal = new double[count];
        double[] noise = new double[count];
        xi.overlaps(xi.get(0), signal);
        xi.overlaps(Reals.of(normal(dimension, seed.child("noise", 0).generator())), noise);
        return new CollapseTrial(signal, noise, new double[count]);
    }

    /// A trial with standard normal components; patterns are drawn and forgotten one by one.
    static CollapseTrial gaussian(int count, int dimension, Seed seed) {
        RandomGenerator rng = seed.child("patterns", 0).generator();
        double[] first = normal(dimension, rng);
        double[] epsilon = normal(dimension, seed.child("noise", 0).generator());
        double[] signal = new double[count];
        double[] noise = new double[count];
        double[] half = new double[count];
        double[] xi = first;
        for (int mu = 0; mu < count; mu++) {
            for (int i = 0; i < dimension; i++) {
                signal[mu] += xi[i] * first[i];
                noise[mu] += xi[i] * epsilon[i];
                half[mu] += xi[i] * xi[i] / 2;
            }
            xi = normal(dimension, rng);
        }
        return new CollapseTrial(signal, noise, half);
    }

    private static double[] normal(int dimension, RandomGenerator rng) {
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            x[i] = rng.nextGaussian();
        }
        return x;
    }

    /// {@return h_1(θ)}
    double weight(double theta) {
        double q = (1 - theta) * (1 + theta);
        double ofSignal = theta * theta / q;
        double ofNoise = theta / Math.sqrt(q);
        double others = 0;
        for (int mu = 1; mu < signal.length; mu++) {
            others += Math.exp(ofSignal * (signal[mu] - half[mu]) + ofNoise * noise[mu]);
        }
        return 1 / (1 + others);
    }

    /// {@return the fidelity at which h_1 = ½}
    double crossing() {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (weight(middle) < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
