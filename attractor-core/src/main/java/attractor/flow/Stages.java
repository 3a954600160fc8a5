package attractor.flow;

/// Sums of states and velocities.
final class Stages {

    private Stages() {}

    /// x ← x + a v.
    static void add(double a, double[] v, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.fma(a, v[i], x[i]);
        }
    }

    /// y ← x + a v.
    static void sum(double[] x, double a, double[] v, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.fma(a, v[i], x[i]);
        }
    }

    static double[] requireDimension(double[] x, int dimension) {
        if (x.length != dimension) {
            throw new IllegalArgumentException("the state has dimension " + x.length + " but the flow has dimension "
                    + dimension + "; both need the same dimension");
        }
        return x.clone();
    }
}
