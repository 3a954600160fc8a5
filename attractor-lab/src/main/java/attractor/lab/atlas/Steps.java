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

    /// The distinct values, if they are two or more in equal ratios or equal steps.
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
        if (sorted.size() == 2) {
            arithmetic = sorted.getFirst() == 0;
            geometric = !arithmetic;
        }
        return geometric || arithmetic ? Optional.of(new Steps(sorted, geometric)) : Optional.empty();
    }

    /// An axis from the outer edge of the first cell to that of the last.
    Axis axis(String title) {
        double first = values.getFirst();
        double second = values.get(1);
        double last = values.getLast();
        if (isGeometric) {
            double half = Math.sqrt(second / first);
            return Axis.logarithmic(title).between(first / half, last * half);
        }
        double half = (second - first) / 2;
        return Axis.linear(title).between(first - half, last + half);
    }
}
