package attractor.flow;

/// A path in equal steps: ⌈T/h⌉ of them for a finite time T, so that none is longer than h and the last ends
/// exactly at the end. Times are multiples of the step, not sums of it.
final class EqualSteps implements Course {

    /// What a method does to the state in one step of length h (negative when time runs backwards).
    @FunctionalInterface
    interface Scheme {
        void step(double t, double h, double[] x);
    }

    /// A count of steps that rounding has pushed above an integer by this little is taken to be that integer.
    private static final double ROUNDING = 1e-9;

    private final double[] x;
    private final double from;
    private final double until;
    private final double steps;
    private final double h;
    private final Scheme scheme;
    private double made;

    EqualSteps(double[] x, double from, double until, double step, int dimension, Scheme scheme) {
        this.x = Stages.requireDimension(x, dimension);
        this.from = from;
        this.until = until;
        this.scheme = scheme;
        double length = Math.abs(until - from);
        if (Double.isInfinite(length)) {
            this.steps = Double.POSITIVE_INFINITY;
            this.h = Math.copySign(step, until);
        } else {
            double ratio = length / step;
            this.steps = Math.ceil(ratio - ROUNDING * Math.max(1, ratio));
            this.h = steps == 0 ? 0 : (until - from) / steps;
        }
    }

    @Override
    public boolean advance() {
        if (made >= steps) {
            return false;
        }
        scheme.step(time(), h, x);
        made++;
        return true;
    }

    @Override
    public double time() {
        return made == steps ? until : from + made * h;
    }

    @Override
    public double[] state() {
        return x;
    }
}
