package attractor.lab.atlas;

import attractor.figure.Axis;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Values in equal ratios or equal steps, as the side of a heat map.
///
/// @param values two or more, ascending
/// @param isGeometric whether ratios are equal, else differences
record Steps(List<Double> values, boolean isGeometric) {

    private static final double TOLERANCE = 1e-6;

    /// The distinct values, if they are two or more, in equal ratios from a power of two on or in equal steps.
    static Optional<Steps> of(Collection<Double> values) {
        List<Double> sorted = List.copyOf(new TreeSet<>(values));
        if (sorted.size() < 2) {
            return Optional.empty();
        }
        boolean geometric = sorted.getFirst() > 0;
        boolean arithmetic = true;
        for (int k = 2; k < sorted.size(); k++) {
            double a = sorted.get(k - 2);
            double b = sorted.get(k - 1);
            double c = sorted.get(k);
            geometric &= Math.abs(b * b - a * c) <= TOLERANCE * b * b;
            arithmetic &= Math.abs(2 * b - a - c) <= TOLERANCE * Math.abs(c);
        }
        double power = log2(sorted.getFirst());
        geometric &= Math.abs(power - Math.rint(power)) <= TOLERANCE;
        return geometric || arithmetic ? Optional.of(new Steps(sorted, geometric)) : Optional.empty();
    }

    /// An axis from the outer edge of the first cell to that of the last, of logarithms for equal ratios.
    Axis axis(String title) {
        double first = values.getFirst();
        double second = values.get(1);
        double last = values.getLast();
        if (isGeometric) {
            return steps(title + ", log₂", log2(first), log2(second), log2(last));
        }
        return steps(title, first, second, last);
    }

    private static Axis steps(String title, double first, double second, double last) {
        double half = (second - first) / 2;
        return Axis.linear(title).between(first - half, last + half);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
