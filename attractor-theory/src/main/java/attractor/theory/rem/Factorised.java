package attractor.theory.rem;

import java.util.ArrayList;
import java.util.List;

/// Patterns of independent components, all of one law or each of its own.
///
///     κ_x(l) = ln E_v e^(l e(x,v)),   e(x,v) = x v, or x v − ½v² for the distance kernel
///     ζ(l) = mean over components of E_x κ_x(l),   margin = mean of E_x[−ln E_v e^(l(e(x,v) − e(x,x)))]
///     h(t, l) = mean of −ln E_x e^(−t g_x),   g_x = l e(x,x) − κ_x(l)
///
/// The state is a typical pattern of the same law. Evaluation is free of cancellation; cost O(V²) for each law of V
/// values. Measured data are independent in this model, real images are not: their capacity is smaller. Derived
/// here, as an extension of `lucibello-mezard-2024` to any law and kernel.
public final class Factorised implements PatternLaw {

    private final List<CoordinateLaw> coordinates;
    private final Kernel kernel;
    private final double signal;
    private final boolean saturates;

    /// The law of patterns with these components.
    ///
    /// @param coordinates laws of the components, at least one; a single one stands for all
    /// @param kernel what the softmax compares
    public Factorised(List<CoordinateLaw> coordinates, Kernel kernel) {
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException("patterns of 0 components have no law; give at least 1");
        }
        this.coordinates = List.copyOf(coordinates);
        this.kernel = kernel;
        double own = 0;
        double most = 0;
        for (CoordinateLaw c : coordinates) {
            for (int i = 0; i < c.size(); i++) {
                double x = c.value(i);
                double best = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < c.size(); k++) {
                    best = Math.max(best, kernel.overlap(x, c.value(k)));
                }
                own += c.probability(i) * kernel.overlap(x, x);
                most += c.probability(i) * best;
            }
        }
        signal = own / coordinates.size();
        saturates = most > own + 1e-12 * Math.abs(most);
    }

    /// Independent components of one law, compared by the inner product.
    ///
    /// @param values what a component may be
    /// @param probabilities how often
    /// @return the law of the patterns
    public static Factorised of(double[] values, double[] probabilities) {
        return new Factorised(List.of(CoordinateLaw.of(values, probabilities)), Kernel.DOT);
    }

    /// The law of measured patterns, each component for itself.
    ///
    /// @param patterns rows of equal length, at least one
    /// @param levels the most values per component, as in [CoordinateLaw#estimate(double[], int)]
    /// @param kernel what the softmax compares
    /// @return the law of patterns whose components are independent and distributed as measured
    public static Factorised estimate(double[][] patterns, int levels, Kernel kernel) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException("a law from 0 patterns is undefined; give at least 1 row");
        }
        int dimension = patterns[0].length;
        List<CoordinateLaw> laws = new ArrayList<>(dimension);
        for (int i = 0; i < dimension; i++) {
            double[] column = new double[patterns.length];
            for (int mu = 0; mu < column.length; mu++) {
                if (patterns[mu].length != dimension) {
                    throw new IllegalArgumentException("pattern " + mu + " has dimension " + patterns[mu].length
                            + " but pattern 0 has " + dimension + "; pad the rows to one length");
                }
                column[mu] = patterns[mu][i];
            }
            laws.add(CoordinateLaw.estimate(column, levels));
        }
        return new Factorised(laws, kernel);
    }

    /// What one value x of one component adds.
    private final class Tilted {

        private final CoordinateLaw law;
        private final double x;
        private final double own;
        private final double sharpness;
        private final double highest;
        private final double logSum;

        Tilted(CoordinateLaw law, int index, double sharpness) {
            this.law = law;
            this.sharpness = sharpness;
            x = law.value(index);
            own = kernel.overlap(x, x);
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < law.size(); k++) {
                high = Math.max(high, exponent(k));
            }
            highest = high;
            double sum = 0;
            for (int k = 0; k < law.size(); k++) {
                sum += law.probability(k) * Math.exp(exponent(k) - high);
            }
            logSum = Math.log(sum);
        }

        private double exponent(int k) {
            return sharpness * (kernel.overlap(x, law.value(k)) - own);
        }

        /// g_x = −ln E_v e^(l(e(x,v) − e(x,x))).
        double margin() {
            return -(highest + logSum);
        }

        double mean() {
            double sum = 0;
            for (int k = 0; k < law.size(); k++) {
                sum += weight(k) * kernel.overlap(x, law.value(k));
            }
            return sum;
        }

        /// The information of the tilted law relative to the law, Σ q ln(q/p).
        double entropy() {
            double sum = 0;
            for (int k = 0; k < law.size(); k++) {
                double w = weight(k);
                sum += w == 0 ? 0 : w * (exponent(k) - highest - logSum);
            }
            return sum;
        }

        private double weight(int k) {
            return law.probability(k) * Math.exp(exponent(k) - highest - logSum);
        }
    }

    @FunctionalInterface
    private interface OfValue {
        double of(Tilted tilted);
    }

    private double average(double sharpness, OfValue function) {
        double sum = 0;
        for (CoordinateLaw law : coordinates) {
            for (int i = 0; i < law.size(); i++) {
                sum += law.probability(i) * function.of(new Tilted(law, i, sharpness));
            }
        }
        return sum / coordinates.size();
    }

    @Override
    public double signal() {
        return signal;
    }

    @Override
    public double zeta(double u) {
        return average(u, tilted -> u * tilted.own - tilted.margin());
    }

    @Override
    public double mean(double u) {
        return average(u, Tilted::mean);
    }

    @Override
    public double margin(double u) {
        return average(u, Tilted::margin);
    }

    @Override
    public double entropy(double u) {
        return average(u, Tilted::entropy);
    }

    @Override
    public double saturation() {
        return saturates ? tilt(signal) : Double.POSITIVE_INFINITY;
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        double value = 0;
        double byTilt = 0;
        double bySharpness = 0;
        for (CoordinateLaw law : coordinates) {
            double[] margins = new double[law.size()];
            double[] slopes = new double[law.size()];
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < margins.length; i++) {
                Tilted tilted = new Tilted(law, i, sharpness);
                margins[i] = tilted.margin();
                slopes[i] = tilted.own - tilted.mean();
                least = Math.min(least, margins[i]);
            }
            double sum = 0;
            double margin = 0;
            double slope = 0;
            for (int i = 0; i < margins.length; i++) {
                double weight = law.probability(i) * Math.exp(-t * (margins[i] - least));
                sum += weight;
                margin += weight * margins[i];
                slope += weight * slopes[i];
            }
            value += t * least - Math.log(sum);
            byTilt += margin / sum;
            bySharpness += t * slope / sum;
        }
        int n = coordinates.size();
        return new Deviation(value / n, byTilt / n, bySharpness / n);
    }
}
