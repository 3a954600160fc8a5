package attractor.flow;

import java.util.Arrays;

/// The path of [Adaptive].
final class DormandPrince implements Course {

    private static final double[] C = {0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1};
    private static final double[][] A = {
        {},
        {1 / 5.0},
        {3 / 40.0, 9 / 40.0},
        {44 / 45.0, -56 / 15.0, 32 / 9.0},
        {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
        {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
        {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
    };
    /// The weights of order 5 minus those of order 4.
    private static final double[] E = {
        71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0
    };

    private final Adaptive tolerances;
    private final Flow flow;
    private final double until;
    private final double direction;
    private final double[][] k;
    private final double[] y;
    private double[] x;
    private double[] next;
    private double t;
    private double h;

    DormandPrince(Adaptive tolerances, Flow flow, double[] x, double from, double until) {
        this.tolerances = tolerances;
        this.flow = flow;
        this.x = Stages.requireDimension(x, flow.dimension());
        this.next = new double[x.length];
        this.y = new double[x.length];
        this.k = new double[A.length][x.length];
        this.t = from;
        this.until = until;
        this.direction = Math.signum(until - from);
        flow.velocity(from, this.x, k[0]);
        this.h = firstStep();
    }

    @Override
    public boolean advance() {
        if (t == until) {
            return false;
        }
        while (true) {
            boolean last = Math.abs(until - t) <= h * 1.01;
            double step = last ? until - t : direction * h;
            double error = attempt(step);
            double factor = Math.clamp(0.9 * Math.pow(error, -0.2), 0.2, 10);
            h = Math.abs(step) * (Double.isNaN(error) ? 0.2 : factor);
            if (error <= 1) {
                t = last ? until : t + step;
                double[] swapped = x;
                x = next;
                next = swapped;
                // The last stage is the velocity at the new state.
                double[] first = k[0];
                k[0] = k[A.length - 1];
                k[A.length - 1] = first;
                return true;
            }
            // NaN too.
            if (!(h > 16 * Math.ulp(t))) {
                Arrays.fill(x, Double.NaN);
                return true;
            }
        }
    }

    /// Makes a step on trial into `next` and estimates its error in units of the tolerance.
    private double attempt(double step) {
        for (int stage = 1; stage < A.length; stage++) {
            double[] target = stage == A.length - 1 ? next : y;
            System.arraycopy(x, 0, target, 0, x.length);
            for (int j = 0; j < stage; j++) {
                Stages.add(step * A[stage][j], k[j], target);
            }
            flow.velocity(t + C[stage] * step, target, k[stage]);
        }
        Arrays.fill(y, 0);
        for (int stage = 0; stage < A.length; stage++) {
            Stages.add(step * E[stage], k[stage], y);
        }
        return norm(y, next);
    }

    /// The root mean square of a vector in units of the tolerance at the states x and z.
    private double norm(double[] vector, double[] z) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double size = Math.max(Math.abs(x[i]), Math.abs(z[i]));
            double part = vector[i] / (tolerances.absolute() + tolerances.relative() * size);
            sum = Math.fma(part, part, sum);
        }
        return Math.sqrt(sum / vector.length);
    }

    /// A first step whose explicit Euler increment is small and whose second derivative is small: the starting rule
    /// of Hairer, Nørsett and Wanner.
    private double firstStep() {
        double size = norm(x, x);
        double speed = norm(k[0], x);
        double guess = size < 1e-5 || speed < 1e-5 ? 1e-6 : 0.01 * size / speed;
        Stages.sum(x, direction * guess, k[0], y);
        flow.velocity(t + direction * guess, y, k[1]);
        for (int i = 0; i < y.length; i++) {
            y[i] = k[1][i] - k[0][i];
        }
        double curvature = norm(y, x) / guess;
        double steepest = Math.max(speed, curvature);
        double step = steepest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : Math.pow(0.01 / steepest, 0.2);
        return Math.min(Math.min(100 * guess, step), Math.abs(until - t));
    }

    @Override
    public double time() {
        return t;
    }

    @Override
    public double[] state() {
        return x;
    }
}
