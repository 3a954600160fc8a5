package attractor.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The marks of an axis: labelled ones at round numbers, and small unlabelled ones between the decades of a
/// logarithmic axis.
record Ticks(List<Tick> labelled, List<Double> small) {
    /// A mark with its number as text.
    record Tick(double value, String label) {}

    /// Whether an axis counts things, so that it must not show fractions.
    enum Grain {
        CONTINUOUS,
        WHOLE_NUMBERS
    }

    private static final int[] NICE = {1, 2, 5, 10};
    private static final List<Integer> BETWEEN = List.of(2, 3, 4, 5, 6, 7, 8, 9);
    private static final List<Integer> STRIDES = List.of(1, 2, 3, 5, 10, 20, 30, 50, 100);
    private static final double EDGE = 1e-9;
    private static final double MINOR_DECADE = 18;
    private static final int LONGEST_MANTISSA = 4;

    /// As many marks as fit on an axis of a given length without their labels touching.
    ///
    /// @param spacing the wished distance of labels
    /// @param extent how much room a label takes along the axis, air included
    static Ticks fitting(Range range, Grain grain, double length, double spacing, ToDoubleFunction<String> extent) {
        int most = Math.max(2, (int) (length / spacing));
        for (int target = most; target > 1; target--) {
            Ticks ticks = of(range, grain, length, target);
            if (ticks.apart(range, length, extent)) {
                return ticks;
            }
        }
        Ticks few = of(range, grain, length, 1);
        return few.apart(range, length, extent) ? few : new Ticks(few.labelled.subList(0, 1), few.small);
    }

    private static Ticks of(Range range, Grain grain, double length, int target) {
        return range.scale() == Scale.LINEAR ? linear(range, grain, target) : logarithmic(range, length, target);
    }

    private boolean apart(Range range, double length, ToDoubleFunction<String> extent) {
        for (int i = 1; i < labelled.size(); i++) {
            Tick a = labelled.get(i - 1);
            Tick b = labelled.get(i);
            double distance = length * (fraction(range, b.value) - fraction(range, a.value));
            if (distance < (extent.applyAsDouble(a.label) + extent.applyAsDouble(b.label)) / 2) {
                return false;
            }
        }
        return true;
    }

    private static double fraction(Range range, double v) {
        return range.scale().fraction(v, range.lo(), range.hi());
    }

    private static Ticks linear(Range range, Grain grain, int target) {
        double raw = Math.max(Double.MIN_NORMAL, range.hi() / target - range.lo() / target);
        int exponent = (int) Math.floor(Math.log10(raw));
        double lead = new BigDecimal(raw).scaleByPowerOfTen(-exponent).doubleValue();
        int mantissa = NICE[NICE.length - 1];
        for (int i = NICE.length - 1; i >= 0 && NICE[i] >= lead - EDGE; i--) {
            mantissa = NICE[i];
        }
        if (mantissa == 10) {
            mantissa = 1;
            exponent++;
        }
        if (grain == Grain.WHOLE_NUMBERS && exponent < 0) {
            mantissa = 1;
            exponent = 0;
        }
        var step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent);
        var slack = step.multiply(BigDecimal.valueOf(EDGE));
        long first = new BigDecimal(range.lo())
                .subtract(slack)
                .divide(step, 0, RoundingMode.CEILING)
                .longValue();
        long last = new BigDecimal(range.hi())
                .add(slack)
                .divide(step, 0, RoundingMode.FLOOR)
                .longValue();
        var values = new ArrayList<BigDecimal>();
        for (long i = first; i <= last; i++) {
            values.add(step.multiply(BigDecimal.valueOf(i)));
        }
        if (values.isEmpty()) { // the range lies between two round numbers: finer steps reach into it
            return linear(range, Grain.CONTINUOUS, target + 1);
        }
        return new Ticks(labels(values, exponent), List.of());
    }

    private static List<Tick> labels(List<BigDecimal> values, int stepExponent) {
        BigDecimal largest =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        int top = largest.signum() == 0 ? 0 : largest.precision() - largest.scale() - 1;
        int mantissaPlaces = Math.max(0, top - stepExponent);
        boolean huge = top >= 5 || stepExponent < -4;
        boolean plain = !huge || (mantissaPlaces > LONGEST_MANTISSA && top < 15 && stepExponent > -12);
        return values.stream()
                .map(v -> new Tick(
                        v.doubleValue(),
                        plain
                                ? NumberText.plain(v, Math.max(0, -stepExponent))
                                : NumberText.scientific(v, top, mantissaPlaces)))
                .toList();
    }

    private static Ticks logarithmic(Range range, double length, int target) {
        double a = Math.log10(range.lo());
        double b = Math.log10(range.hi());
        int first = (int) Math.ceil(a - EDGE);
        int last = (int) Math.floor(b + EDGE);
        if (last - first < 2 && b - a < 2) {
            return withinDecades(range, target);
        }
        int needed = Math.ceilDiv(last - first + 1, target);
        int stride = STRIDES.stream().filter(s -> s >= needed).findFirst().orElse(needed);
        var labelled = new ArrayList<Tick>();
        var small = new ArrayList<Double>();
        for (int e = first; e <= last; e++) {
            if (Math.floorMod(e, stride) == 0) {
                labelled.add(new Tick(powerOfTen(e), NumberText.power(e)));
            } else {
                small.add(powerOfTen(e));
            }
        }
        if (labelled.isEmpty()) {
            labelled.add(new Tick(powerOfTen(first), NumberText.power(first)));
        }
        if (stride == 1 && length / (b - a) >= MINOR_DECADE) {
            small.addAll(multiples(range, first - 1, last, BETWEEN));
        }
        return new Ticks(List.copyOf(labelled), List.copyOf(small));
    }

    /// Less than two decades: 1, 2, 5 where that gives three labels, else round numbers as on a linear axis.
    private static Ticks withinDecades(Range range, int target) {
        int first = (int) Math.floor(Math.log10(range.lo()));
        int last = (int) Math.floor(Math.log10(range.hi()) + EDGE);
        List<Double> values = multiples(range, first, last, List.of(1, 2, 5));
        if (values.size() < 3) {
            return linear(new Range(Scale.LINEAR, range.lo(), range.hi()), Grain.CONTINUOUS, target);
        }
        for (var leads : List.of(List.of(1, 5), List.of(1))) {
            List<Double> fewer = multiples(range, first, last, leads);
            if (values.size() > target && !fewer.isEmpty()) {
                values = fewer;
            }
        }
        var labelled = values.stream()
                .map(v -> new Tick(v, NumberText.significant(v, 3)))
                .toList();
        return new Ticks(labelled, multiples(range, first, last, BETWEEN));
    }

    private static List<Double> multiples(Range range, int first, int last, List<Integer> leads) {
        var found = new ArrayList<Double>();
        for (int e = first; e <= last; e++) {
            for (int lead : leads) {
                double v = lead * powerOfTen(e);
                if (inside(range, v)) {
                    found.add(v);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean inside(Range range, double v) {
        double t = fraction(range, v);
        return t >= -EDGE && t <= 1 + EDGE;
    }

    private static double powerOfTen(int e) {
        return BigDecimal.ONE.scaleByPowerOfTen(e).doubleValue();
    }
}
