package attractor.statistics;

import attractor.statistics.Probit.Covariance;
import attractor.statistics.Probit.Fitted;
import attractor.statistics.Probit.Observation;
import attractor.statistics.Probit.Reason;
import attractor.statistics.Probit.Separated;
import java.util.List;

/// Fisher scoring for [Probit].
///
///     (a, b) += I⁻¹ U,   U = Σ u_i (1, x_i),  I = Σ w_i (1, x_i)(1, x_i)ᵀ
///     u = k φ/Φ − (n−k) φ/Q,   w = n φ²/(Φ Q),   all at η = a + b x,   x = ln K − centre
///
/// Steps are halved until the likelihood does not fall, so every iteration climbs a concave hill.
final class ProbitFit {

    private static final int ITERATIONS = 500;
    private static final int HALVINGS = 60;
    private static final double CONVERGED = 1e-11;

    private final List<Observation> data;
    private final double centre;
    private double a;
    private double b;

    private ProbitFit(List<Observation> data) {
        this.data = data;
        double sum = 0;
        double trials = 0;
        for (Observation row : data) {
            sum += row.outcome().trials() * Math.log(row.count());
            trials += row.outcome().trials();
        }
        centre = sum / trials;
    }

    static Probit fit(List<Observation> data) {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("a probit regression over 0 rows is undefined; give at least 1");
        }
        double firstFailure = Double.POSITIVE_INFINITY;
        double lastFailure = 0;
        double firstSuccess = Double.POSITIVE_INFINITY;
        double lastSuccess = 0;
        for (Observation row : data) {
            if (row.outcome().failures() > 0) {
                firstFailure = Math.min(firstFailure, row.count());
                lastFailure = Math.max(lastFailure, row.count());
            }
            if (row.outcome().failures() < row.outcome().trials()) {
                firstSuccess = Math.min(firstSuccess, row.count());
                lastSuccess = Math.max(lastSuccess, row.count());
            }
        }
        if (lastFailure == 0) {
            return new Separated(Reason.NO_FAILURE, lastSuccess, Double.POSITIVE_INFINITY);
        }
        if (lastSuccess == 0) {
            return new Separated(Reason.NO_SUCCESS, 0, firstFailure);
        }
        if (Math.max(lastFailure, lastSuccess) == Math.min(firstFailure, firstSuccess)) {
            return new Separated(Reason.SINGLE_COUNT, 0, Double.POSITIVE_INFINITY);
        }
        if (lastSuccess <= firstFailure) {
            return new Separated(Reason.THRESHOLD, lastSuccess, firstFailure);
        }
        if (lastFailure <= firstSuccess) {
            return new Separated(Reason.REVERSED_THRESHOLD, 0, Double.POSITIVE_INFINITY);
        }
        return new ProbitFit(List.copyOf(data)).climb();
    }

    private Fitted climb() {
        double height = logLikelihood(0, 0);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] information = information();
            double[] step = solve(information, score());
            double size = 1;
            double next = logLikelihood(a + step[0], b + step[1]);
            for (int h = 0; h < HALVINGS && !(next >= height); h++) {
                size /= 2;
                next = logLikelihood(a + size * step[0], b + size * step[1]);
            }
            boolean small = Math.abs(step[0]) <= CONVERGED * (1 + Math.abs(a))
                    && Math.abs(step[1]) <= CONVERGED * (1 + Math.abs(b));
            if (small || !(next >= height)) {
                break;
            }
            a += size * step[0];
            b += size * step[1];
            height = next;
        }
        return uncentred(height);
    }

    /// Back from x = ln K − centre to ln K: the intercept becomes a − b·centre.
    private Fitted uncentred(double height) {
        double[] information = information();
        double determinant = information[0] * information[2] - information[1] * information[1];
        double varA = information[2] / determinant;
        double covAB = -information[1] / determinant;
        double varB = information[0] / determinant;
        var covariance =
                new Covariance(varA - 2 * centre * covAB + centre * centre * varB, covAB - centre * varB, varB);
        return new Fitted(a - b * centre, b, covariance, height);
    }

    private double x(Observation row) {
        return Math.log(row.count()) - centre;
    }

    private double logLikelihood(double a, double b) {
        double sum = 0;
        for (Observation row : data) {
            double eta = a + b * x(row);
            long k = row.outcome().failures();
            long successes = row.outcome().trials() - k;
            sum += (k == 0 ? 0 : k * Normal.logUpperTail(-eta))
                    + (successes == 0 ? 0 : successes * Normal.logUpperTail(eta));
        }
        return sum;
    }

    private double[] score() {
        double[] score = new double[2];
        for (Observation row : data) {
            double eta = a + b * x(row);
            long k = row.outcome().failures();
            double u = k * hazard(-eta) - (row.outcome().trials() - k) * hazard(eta);
            score[0] += u;
            score[1] += u * x(row);
        }
        return score;
    }

    private double[] information() {
        double[] sum = new double[3];
        for (Observation row : data) {
            double eta = a + b * x(row);
            double w = row.outcome().trials() * hazard(-eta) * hazard(eta);
            sum[0] += w;
            sum[1] += w * x(row);
            sum[2] += w * x(row) * x(row);
        }
        return sum;
    }

    /// φ(η)/Q(η), finite for every η.
    private static double hazard(double eta) {
        return Math.exp(-0.5 * eta * eta - 0.9189385332046728 - Normal.logUpperTail(eta));
    }

    private static double[] solve(double[] m, double[] v) {
        double determinant = m[0] * m[2] - m[1] * m[1];
        return new double[] {(m[2] * v[0] - m[1] * v[1]) / determinant, (m[0] * v[1] - m[1] * v[0]) / determinant};
    }
}
