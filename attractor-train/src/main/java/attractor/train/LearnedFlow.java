package attractor.train;

import attractor.flow.Flow;
import attractor.models.diffusion.VariancePreserving;

/// The reverse of the variance-preserving process with a learned score, for a panel of states, as a field over the
/// share τ of the way.
///
///     t(τ) = T (1 − τ),   dx/dτ = T γ (½ x + c s(x, θ(t)))        c: ½ (ODE) or 1 (SDE)
///
/// The states lie one after the other in one vector. For one thread: the arrays are its own.
final class LearnedFlow implements Flow {

    private final VariancePreserving process = new VariancePreserving();
    private final Target target;
    private final double duration;
    private final double share;
    private final NeuralNetwork.Pass pass;
    private final double[] output;

    LearnedFlow(Target target, double fidelity, double share, NeuralNetwork network, int cues) {
        this.target = target;
        this.duration = process.time(fidelity);
        this.share = share;
        this.pass = network.pass(cues);
        this.output = new double[cues * network.layout().dimension()];
    }

    @Override
    public int dimension() {
        return output.length;
    }

    @Override
    public void velocity(double way, double[] x, double[] v) {
        double time = duration * (1 - way);
        double theta = process.factor(time);
        double q = process.variance(time);
        pass.apply(theta, x, output);
        double rate = duration * process.diffusion();
        for (int i = 0; i < v.length; i++) {
            v[i] = rate * (x[i] / 2 + share * target.score(output[i], x[i], theta, q));
        }
    }

    /// Replaces states by their posterior means E\[y | x\] = (x + q s)/θ.
    void settle(double way, double[] x) {
        double time = duration * (1 - way);
        double theta = process.factor(time);
        double q = process.variance(time);
        pass.apply(theta, x, output);
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] + q * target.score(output[i], x[i], theta, q)) / theta;
        }
    }

    /// The standard deviation of the noise in a step Δτ of the way.
    double kick(double step) {
        return Math.sqrt(process.diffusion() * duration * step);
    }
}
