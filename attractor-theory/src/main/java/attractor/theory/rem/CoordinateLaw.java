package attractor.theory.rem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The law of one component of a random pattern: finitely many values with their probabilities.
///
///     P(ξ_i = v) = p_v,   Σ_v p_v = 1
///
/// A continuous law is given by the nodes and weights of a quadrature, data by [#estimate(double[], int)]. Laws
/// whose exponential moments diverge have no place here. Immutable.
public final class CoordinateLaw {

    private final double[] values;
    private final double[] probabilities;

    private CoordinateLaw(double[] values, double[] probabilities) {
        this.values = values;
        this.probabilities = probabilities;
    }

    /// A law from its values.
    ///
    /// @param values what a component may be, finite; equal values are joined
    /// @param probabilities how often, not negative, of sum 1 within 1e-9
    /// @return the law
    public static CoordinateLaw of(double[] values, double[] probabilities) {
        if (values.length != probabilities.length || values.length == 0) {
            throw new IllegalArgumentException("a law with " + values.length + " values and " + probabilities.length
                    + " probabilities is undefined; give one probability for each of at least 1 value");
        }
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new IllegalArgumentException("value " + k + " of the law is " + values[k]
                        + " but must be finite; laws with heavy tails have no exponential capacity");
            }
            if (!(probabilities[k] >= 0)) {
                throw new IllegalArgumentException("probability " + k + " of the law is " + probabilities[k]
                        + " but must be at least 0; check the order of the arguments");
            }
            sum += probabilities[k];
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException(
                    "the probabilities of the law sum to " + sum + " but must sum to 1 within 1e-9; divide by the sum");
        }
        return joined(values, probabilities, sum);
    }

    private static CoordinateLaw joined(double[] values, double[] probabilities, double sum) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] v = new double[values.length];
        double[] p = new double[values.length];
        int n = 0;
        for (int k : order) {
            if (probabilities[k] == 0) {
                continue;
            }
            if (n > 0 && v[n - 1] == values[k]) {
                p[n - 1] += probabilities[k] / sum;
            } else {
                v[n] = values[k];
                p[n++] = probabilities[k] / sum;
            }
        }
        return new CoordinateLaw(Arrays.copyOf(v, n), Arrays.copyOf(p, n));
    }

    /// The law of a measured component.
    ///
    /// Samples with at most `levels` different values are taken as they are. Others are sorted and cut into
    /// levels/2 bins of equal count; each bin becomes the two points (Gauss's quadrature) that keep its first four
    /// moments from the zeroth to the third and lie inside its range. So mean, variance and third moment of the
    /// sample are kept. O(n log n).
    ///
    /// @param sample values of one component in all patterns, finite; left untouched
    /// @param levels the most values of the law, at least 2
    /// @return the law
    public static CoordinateLaw estimate(double[] sample, int levels) {
        if (sample.length == 0 || levels < 2) {
            throw new IllegalArgumentException("a law of " + levels + " levels from " + sample.length
                    + " values is undefined; give at least 1 value and at least 2 levels");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        List<double[]> atoms = distinct(sorted, levels);
        if (atoms.size() > levels) {
            atoms = new ArrayList<>();
            int bins = levels / 2;
            for (int b = 0; b < bins; b++) {
                int from = (int) ((long) sorted.length * b / bins);
                int to = (int) ((long) sorted.length * (b + 1) / bins);
                atoms.addAll(twoPoints(Arrays.copyOfRange(sorted, from, to), sorted.length));
            }
        }
        double[] v = new double[atoms.size()];
        double[] p = new double[atoms.size()];
        for (int k = 0; k < v.length; k++) {
            v[k] = atoms.get(k)[0];
            p[k] = atoms.get(k)[1];
        }
        return of(v, p);
    }

    /// Values with frequencies; stops once there are too many.
    private static List<double[]> distinct(double[] sorted, int most) {
        List<double[]> atoms = new ArrayList<>();
        double weight = 1.0 / sorted.length;
        for (double value : sorted) {
            if (!atoms.isEmpty() && atoms.getLast()[0] == value) {
                atoms.getLast()[1] += weight;
            } else if (atoms.size() > most) {
                return atoms;
            } else {
                atoms.add(new double[] {value, weight});
            }
        }
        return atoms;
    }

    private static List<double[]> twoPoints(double[] bin, int total) {
        double share = (double) bin.length / total;
        double mean = Arrays.stream(bin).average().orElseThrow();
        double second = 0;
        double third = 0;
        for (double value : bin) {
            double d = value - mean;
            second += d * d;
            third += d * d * d;
        }
        second /= bin.length;
        third /= bin.length;
        if (second <= 1e-24 * mean * mean || second == 0) {
            return List.of(new double[] {mean, share});
        }
        // roots of the second orthogonal polynomial d² − (third/second) d − second
        double half = third / (2 * second);
        double root = Math.hypot(half, Math.sqrt(second));
        double high = half + root;
        double low = -second / high;
        double above = -low / (high - low);
        return List.of(new double[] {mean + low, share * (1 - above)}, new double[] {mean + high, share * above});
    }

    int size() {
        return values.length;
    }

    double value(int k) {
        return values[k];
    }

    double probability(int k) {
        return probabilities[k];
    }

    /// The mean of the square.
    ///
    /// @return E ξ_i²
    public double meanSquare() {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += probabilities[k] * values[k] * values[k];
        }
        return sum;
    }

    /// The values.
    ///
    /// @return a copy, in increasing order
    public double[] values() {
        return values.clone();
    }

    /// The probabilities of the values.
    ///
    /// @return a copy, in the order of the values
    public double[] probabilities() {
        return probabilities.clone();
    }
}
