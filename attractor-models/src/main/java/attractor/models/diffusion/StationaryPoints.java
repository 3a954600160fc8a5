package attractor.models.diffusion;

import attractor.memory.Workers;
import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Where the score of stored patterns is 0 at a fixed noise: attractors, saddles and minima of the density.
///
///     E[y | x] = x,   as many unstable directions as eigenvalues of Cov(y | x)/v above 1
///
/// What Newton's method finds from given starts, so saddles too, which [FixedPoints] never ends at. In every
/// dimension Σ (−1)^(unstable directions) = 1 over all of them, for the score points inwards far away: a sum that
/// differs says that some are missing. Cost O(KD² + D³) a step. Source: `pham-2025`; the sum is the theorem of
/// Poincaré and Hopf.
@Source(key = "pham-2025")
public final class StationaryPoints {

    private static final int STEPS = 40;
    private static final double REST = 1e-11;
    private static final int SHIFTS = 100_000;
    private static final double FIRST_TRY = 1e-3;

    /// A shift by c is followed by others of a length of √c in all, where the next zero is a bifurcation away.
    private static final double NEAR = 3;

    private StationaryPoints() {}

    /// A zero of the score.
    ///
    /// @param state where it is, D numbers
    /// @param greatest the greatest posterior weight there
    /// @param unstable the number of directions in which states leave it; 0 for an attractor
    // A result that is looked at, not compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Point(double[] state, double greatest, int unstable) {}

    /// The zeros that given starts lead to.
    ///
    /// @param density the law of the patterns
    /// @param v the variance v of the noise
    /// @param starts states of D numbers
    /// @param merge zeros closer than this are one
    /// @return the zeros, by their first, then their second component, and so on
    /// @throws CancellationException if the thread is interrupted
    public static List<Point> of(EmpiricalDensity density, double v, List<double[]> starts, double merge) {
        Range.positive("v", v);
        Range.positive("merge", merge);
        List<Point> points = new ArrayList<>();
        for (double[] start : starts) {
            Workers.checkInterrupt();
            double[] x = start.clone();
            if (settles(density, v, x)
                    && points.stream().noneMatch(known -> FixedPoints.distance(known.state(), x) < merge)) {
                points.add(point(density, v, x));
            }
        }
        points.sort(Comparator.comparing(Point::state, FixedPoints::compare));
        return List.copyOf(points);
    }

    /// The attractors that were found.
    ///
    /// @param points by their first, then their second component, and so on
    /// @param unsettled the number of starts that had not come to rest after 100 000 steps: what they lead to may
    ///     be missing
    public record Attractors(List<Point> points, int unsettled) {

        /// Copies the list.
        public Attractors {
            points = List.copyOf(points);
        }
    }

    /// The attractors that given starts lead to, as [FixedPoints] finds them, and sooner near a bifurcation.
    ///
    /// The posterior mean is applied again and again until Newton's method ends close by at a stable zero; a state
    /// that rests at a saddle is left out; one that has not come to rest after 100 000 steps is left out and
    /// counted.
    ///
    /// @param density the law of the patterns
    /// @param v the variance v of the noise
    /// @param starts states of D numbers
    /// @param merge attractors closer than this are one
    /// @return the attractors, and how many starts led nowhere
    /// @throws CancellationException if the thread is interrupted
    public static Attractors attractors(EmpiricalDensity density, double v, List<double[]> starts, double merge) {
        Range.positive("v", v);
        Range.positive("merge", merge);
        Denoiser denoiser = density.denoiser();
        List<Point> points = new ArrayList<>();
        int unsettled = 0;
        for (double[] start : starts) {
            switch (descend(density, denoiser, v, start)) {
                case Attractor(Point found) -> {
                    if (points.stream()
                            .noneMatch(known -> FixedPoints.distance(known.state(), found.state()) < merge)) {
                        points.add(found);
                    }
                }
                case Other.SADDLE -> {}
                case Other.UNSETTLED -> unsettled++;
            }
        }
        points.sort(Comparator.comparing(Point::state, FixedPoints::compare));
        return new Attractors(points, unsettled);
    }

    /// How a descent ends.
    private sealed interface End permits Attractor, Other {}

    private record Attractor(Point point) implements End {}

    private enum Other implements End {
        SADDLE,
        UNSETTLED
    }

    private static End descend(EmpiricalDensity density, Denoiser denoiser, double v, double... start) {
        double[] x = start.clone();
        double[] next = new double[x.length];
        double calm = FIRST_TRY;
        for (int step = 0; step < SHIFTS; step++) {
            if (step % 4096 == 0) {
                Workers.checkInterrupt();
            }
            denoiser.denoise(v, x, next);
            double change = FixedPoints.distance(x, next);
            System.arraycopy(next, 0, x, 0, x.length);
            if (change < calm) {
                double[] tried = x.clone();
                if (settles(density, v, tried) && FixedPoints.distance(x, tried) <= REST + NEAR * Math.sqrt(change)) {
                    Point point = point(density, v, tried);
                    if (point.unstable() == 0) {
                        return new Attractor(point);
                    }
                }
                if (change <= REST * REST) {
                    return Other.SADDLE;
                }
                calm = change / 10;
            }
        }
        return Other.UNSETTLED;
    }

    private static boolean settles(EmpiricalDensity density, double v, double[] x) {
        for (int step = 0; step < STEPS; step++) {
            double length = Posterior.at(density, v, x).newton(1, x);
            if (!Double.isFinite(length)) {
                return false;
            }
            if (length < REST) {
                return true;
            }
        }
        return false;
    }

    private static Point point(EmpiricalDensity density, double v, double... x) {
        Posterior posterior = Posterior.at(density, v, x);
        int unstable = 0;
        for (double eigenvalue : posterior.eigenvalues()) {
            unstable += eigenvalue > 1 ? 1 : 0;
        }
        return new Point(x, posterior.greatest(), unstable);
    }
}
