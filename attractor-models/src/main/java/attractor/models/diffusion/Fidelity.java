package attractor.models.diffusion;

import attractor.parameter.Range;

/// The fidelity θ of a noisy pattern θ y + √(1−θ²) ε.
final class Fidelity {

    private Fidelity() {}

    static double check(double theta) {
        return Range.open("theta", theta, 0, 1);
    }

    /// 1 − θ², without loss near 1.
    static double noise(double theta) {
        return (1 - theta) * (1 + theta);
    }

    /// v = (1−θ²)/θ², the variance of the noise once the pattern has its own size.
    static double relativeNoise(double theta) {
        check(theta);
        return noise(theta) / (theta * theta);
    }

    static double[] divided(double[] x, double factor) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / factor;
        }
        return y;
    }
}
