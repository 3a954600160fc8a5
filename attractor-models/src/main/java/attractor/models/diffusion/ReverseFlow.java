package attractor.models.diffusion;

import attractor.flow.Flow;

/// The reverse of a forward process for a panel of states, as a field over the share τ of the way.
///
///     t(τ) = T (1 − τ),   dx/dτ = T (f x + c g² s(x)),   s = (a E[y | x] − x)/w
///
/// The score factor c is ½ for the ordinary differential equation and 1 for the stochastic one.
///
/// The states lie one after the other in one vector; components do not mix, so each path has the bits that it has
/// alone. For one thread: the arrays are its own.
final class ReverseFlow implements Flow {

    private final ForwardProcess process;
    private final double duration;
    private final double scoreFactor;
    private final int numbers;
    private final Means means;
    private final double[] scaled;
    private final double[] mean;

    /// Writes the posterior means of states in the size of the patterns, at noise of variance v.
    @FunctionalInterface
    private interface Means {
        void denoise(double v, double[] x, double[] mean);
    }

    private ReverseFlow(ForwardProcess process, double fidelity, double scoreFactor, int numbers, Means means) {
        this.process = process;
        this.duration = process.time(fidelity);
        this.scoreFactor = scoreFactor;
        this.numbers = numbers;
        this.means = means;
        this.scaled = new double[numbers];
        this.mean = new double[numbers];
    }

    /// The field of a panel of states under the law of stored patterns.
    static ReverseFlow of(Diffusion model, double scoreFactor, EmpiricalDensity law, int cues) {
        EmpiricalDensity.Mixture mixture = law.panel(cues);
        int numbers = Math.multiplyExact(cues, law.dimension());
        return new ReverseFlow(model.process(), model.theta(), scoreFactor, numbers, mixture::denoise);
    }

    /// The field of one state under a law of cores and a corpus.
    static ReverseFlow of(Diffusion model, double scoreFactor, ReconstructiveDensity law) {
        return new ReverseFlow(
                model.process(), model.theta(), scoreFactor, law.dimension(), law.fastDenoiser()::denoise);
    }

    /// The field of the probability flow of one state under any law.
    static ReverseFlow of(ForwardProcess process, double fidelity, SmoothedDensity law) {
        return new ReverseFlow(process, fidelity, 0.5, law.dimension(), law.denoiser()::denoise);
    }

    @Override
    public int dimension() {
        return numbers;
    }

    @Override
    public void velocity(double way, double[] x, double[] velocity) {
        double time = duration * (1 - way);
        double a = process.factor(time);
        double w = process.variance(time);
        posteriorMean(a, w, x);
        double decay = process.decay();
        double pull = scoreFactor * process.diffusion() / w;
        for (int i = 0; i < numbers; i++) {
            velocity[i] = duration * (decay * x[i] + pull * (a * mean[i] - x[i]));
        }
    }

    /// The posterior means at a share of the way; overwritten by the next call.
    double[] posteriorMean(double way, double[] x) {
        double time = duration * (1 - way);
        return posteriorMean(process.factor(time), process.variance(time), x);
    }

    private double[] posteriorMean(double a, double w, double[] x) {
        for (int i = 0; i < numbers; i++) {
            scaled[i] = x[i] / a;
        }
        means.denoise(w / (a * a), scaled, mean);
        return mean;
    }

    /// The standard deviation g √Δt of the noise in a step Δτ of the way.
    double kick(double step) {
        return Math.sqrt(process.diffusion() * duration * step);
    }
}
