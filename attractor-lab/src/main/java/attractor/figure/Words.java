package attractor.figure;

import java.util.ArrayList;
import java.util.List;

/// Sentences about data, for screen readers and reports.
final class Words {
    private static final int DIGITS = 3;

    private Words() {}

    static String number(double value) {
        return NumberText.significant(value, DIGITS);
    }

    /// `1 point`, `2 points`.
    static String count(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    /// One sentence about each layer.
    static String layers(List<Layer> layers, Frame frame, Axis x, Axis y) {
        var parts = new ArrayList<String>();
        for (Layer layer : layers) {
            parts.add(
                    switch (layer) {
                        case Series s -> series(s, frame, x, y);
                        case Reference r ->
                            "reference line at "
                                    + (r.orientation() == Reference.Orientation.HORIZONTAL ? y : x).title() + " = "
                                    + number(r.value()) + (r.label().isBlank() ? "" : " (" + r.label() + ")");
                        case Annotation a -> "note at (" + number(a.x()) + ", " + number(a.y()) + "): " + a.text();
                    });
        }
        return String.join("; ", parts);
    }

    private static String series(Series s, Frame frame, Axis x, Axis y) {
        List<Sample> values = s.values();
        var places = values.stream().mapToDouble(Sample::x).summaryStatistics();
        Sample least = s.extremes()[0];
        Sample most = s.extremes()[1];
        var out = new StringBuilder(s.name()).append(", ").append(s.look().words());
        out.append(", ").append(count(values.size(), "value"));
        if (values.size() == 1) {
            out.append(": ").append(y.title()).append(" ").append(number(least.y()));
            out.append(" at ").append(x.title()).append(" ").append(number(least.x()));
        } else {
            out.append(" for ").append(x.title()).append(" ").append(number(places.getMin()));
            out.append(" to ").append(number(places.getMax()));
            out.append(": ").append(y.title()).append(" from ").append(number(least.y()));
            out.append(" (at ").append(number(least.x())).append(") to ").append(number(most.y()));
            out.append(" (at ").append(number(most.x())).append(")");
        }
        long bounds =
                values.stream().filter(v -> v.kind() == Sample.Kind.AT_LEAST).count();
        append(out, bounds, "lower bound", " only");
        append(out, s.samples().size() - values.size(), "gap", "");
        long outside = values.stream()
                .filter(v -> !frame.area().contains(frame.x(v.x()), frame.y(v.y())))
                .count();
        append(out, outside, "value", " outside the axes");
        return out.toString();
    }

    private static void append(StringBuilder out, long n, String thing, String rest) {
        if (n > 0) {
            out.append(", ").append(count(n, thing)).append(rest);
        }
    }
}
