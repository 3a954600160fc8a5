package attractor.figure;

import java.util.stream.DoubleStream;

/// The resolved limits of an axis: finite, lo < hi, never degenerate.
record Range(Scale scale, double lo, double hi) {
    private static final double AIR = 0.05;
    private static final double SNAP = 0.12;
    /// Two numbers closer than this, relative to their size, cannot be told apart on an axis.
    private static final double RESOLUTION = 1e-12;

    /// The limits of an axis; those not given cover the data.
    static Range of(Axis axis, DoubleStream data) {
        var seen = data.filter(v -> Double.isFinite(v) && axis.scale().shows(v)).summaryStatistics();
        if (axis.low().isPresent() && axis.high().isPresent()) {
            return new Range(axis.scale(), axis.low().getAsDouble(), axis.high().getAsDouble());
        }
        double min = axis.low().orElse(seen.getCount() == 0 ? 1 : seen.getMin());
        double max = axis.high().orElse(seen.getCount() == 0 ? 1 : seen.getMax());
        if (min > max) { // the given limit leaves all data outside: an empty axis beside it
            min = axis.low().orElse(max);
            max = axis.high().orElse(min);
        }
        Range wide = axis.scale() == Scale.LINEAR ? linear(min, max) : logarithmic(min, max);
        return new Range(axis.scale(), axis.low().orElse(wide.lo), axis.high().orElse(wide.hi));
    }

    /// The limits as they are for the colours of a heat map: no air, but never degenerate.
    static Range tight(Axis axis, DoubleStream data) {
        var seen = data.filter(v -> Double.isFinite(v) && axis.scale().shows(v)).summaryStatistics();
        double min = axis.low().orElse(seen.getCount() == 0 ? 1 : seen.getMin());
        double max = axis.high().orElse(seen.getCount() == 0 ? 1 : seen.getMax());
        return of(axis, DoubleStream.of(min, max)).replacedBy(min, max);
    }

    private Range replacedBy(double min, double max) {
        return distinct(min, max) ? new Range(scale, min, max) : this;
    }

    private static boolean distinct(double min, double max) {
        return max / 2 - min / 2 > RESOLUTION * Math.max(Math.abs(min), Math.abs(max)) && min < max;
    }

    private static Range linear(double min, double max) {
        if (!distinct(min, max)) {
            double around = min == 0 ? 1 : Math.abs(min) * 0.1;
            double most = Double.MAX_VALUE;
            double tiny = Double.MIN_NORMAL;
            double half = Math.max(around, tiny);
            return new Range(Scale.LINEAR, Math.max(-most, min - half), Math.min(most, max + half));
        }
        double air = AIR * 2 * (max / 2 - min / 2);
        if (!Double.isFinite(air) || !Double.isFinite(max + air) || !Double.isFinite(min - air)) {
            return new Range(Scale.LINEAR, min, max);
        }
        double lo = min - air;
        double hi = max + air;
        if (min >= 0 && min <= 0.25 * max) {
            lo = 0;
        }
        if (max <= 0 && max >= 0.25 * min) {
            hi = 0;
        }
        return new Range(Scale.LINEAR, lo, hi);
    }

    private static Range logarithmic(double min, double max) {
        double a = Math.log10(min);
        double b = Math.log10(max);
        if (b - a < 1e-9) {
            return new Range(
                    Scale.LOGARITHMIC, Math.max(Double.MIN_NORMAL, min / 3), Math.min(Double.MAX_VALUE, max * 3));
        }
        double air = AIR * (b - a);
        double lo = a - Math.floor(a) <= SNAP * (b - a) ? Math.floor(a) : a - air;
        double hi = Math.ceil(b) - b <= SNAP * (b - a) ? Math.ceil(b) : b + air;
        return new Range(
                Scale.LOGARITHMIC,
                Math.max(Double.MIN_NORMAL, Math.pow(10, lo)),
                Math.min(Double.MAX_VALUE, Math.pow(10, hi)));
    }
}
