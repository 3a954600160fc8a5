package attractor.figure.sheet;

import java.util.List;

/// The rhythm of a line: lengths of ink and gap in points, repeated.
public enum Dash {
    /// Unbroken.
    SOLID,
    /// 5 on, 3 off: theory.
    DASHED(5, 3),
    /// 1.4 on, 2.2 off: reference lines.
    DOTTED(1.4, 2.2),
    /// Long, short: a second theory curve.
    DASH_DOT(7, 2.5, 1.5, 2.5),
    /// 9 on, 3.5 off: a third theory curve.
    LONG_DASHED(9, 3.5);

    private final List<Double> lengths;

    Dash(double... lengths) {
        this.lengths = java.util.Arrays.stream(lengths).boxed().toList();
    }

    /// {@return alternating lengths of ink and gap in points; empty for an unbroken line}
    public List<Double> lengths() {
        return lengths;
    }
}
