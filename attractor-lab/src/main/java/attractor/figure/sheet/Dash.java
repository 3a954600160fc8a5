package attractor.figure.sheet;

import java.util.List;

/// The rhythm of a line: lengths of ink and gap in points, repeated.
public enum Dash {
    /// Unbroken.
    SOLID,
    /// 5 on, 3 off: theory.
    DASHED,
    /// 1.4 on, 2.2 off: reference lines.
    DOTTED,
    /// Long, short: a second theory curve.
    DASH_DOT,
    /// 9 on, 3.5 off: a third theory curve.
    LONG_DASHED;

    /// {@return alternating lengths of ink and gap in points; empty for an unbroken line}
    public List<Double> lengths() {
        return switch (this) {
            case SOLID -> List.of();
            case DASHED -> List.of(5.0, 3.0);
            case DOTTED -> List.of(1.4, 2.2);
            case DASH_DOT -> List.of(7.0, 2.5, 1.5, 2.5);
            case LONG_DASHED -> List.of(9.0, 3.5);
        };
    }
}
