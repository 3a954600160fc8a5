package attractor.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A curve over lists and ranges of its arguments: one row for every combination.
///
///     name=value      name=a,b,c      name=from:to:count      name=from:to:count:log
///
/// A range has `count` ≥ 2 equidistant values, ends included; with `:log` their logarithms are equidistant. The
/// last parameter named varies fastest. At most 1,000,000 rows.
///
/// @param curve the curve
/// @param axes the values of each parameter named, in the order they were named
public record Sweep(Curve curve, Map<String, List<String>> axes) {

    private static final long MOST_ROWS = 1_000_000;

    /// One combination and its value.
    ///
    /// @param arguments values of all parameters, defaults included
    /// @param value the curve's value
    public record Row(Arguments arguments, double value) {}

    /// Copies the axes and checks every value and the number of rows.
    public Sweep {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        axes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        axes = copy;
        double rows = 1;
        for (var axis : axes.entrySet()) {
            rows *= axis.getValue().size();
            for (String value : axis.getValue()) {
                curve.arguments(Map.of(axis.getKey(), value));
            }
        }
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException("the sweep of " + curve.id() + " has " + (long) rows
                    + " rows but at most " + MOST_ROWS + " are allowed; shorten a list or a range");
        }
    }

    /// Reads assignments as written on a command line.
    ///
    /// @param curve the curve
    /// @param assignments for example `alpha=0:0.13:14` or `kernel=polynomial,rectified`
    /// @return the sweep; without assignments it has one row of defaults
    public static Sweep parse(Curve curve, List<String> assignments) {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1 || equals == assignment.length() - 1) {
                throw new IllegalArgumentException(
                        "\"" + assignment + "\" assigns nothing; write name=value, name=a,b,c or name=from:to:count");
            }
            String name = assignment.substring(0, equals);
            if (axes.put(name, values(name, assignment.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(
                        "parameter " + name + " is assigned twice; join the values in one list, " + name + "=a,b");
            }
        }
        return new Sweep(curve, axes);
    }

    private static List<String> values(String name, String text) {
        if (text.indexOf(':') < 0) {
            return List.of(text.split(",", -1));
        }
        String[] parts = text.split(":", -1);
        boolean log = parts.length == 4 && parts[3].equals("log");
        if (parts.length != 3 && !log) {
            throw new IllegalArgumentException(
                    name + "=" + text + " is no range; write " + name + "=from:to:count, or from:to:count:log");
        }
        double count = Arguments.number(name, parts[2]);
        if (!(count >= 2 && count <= MOST_ROWS && count == Math.rint(count))) {
            throw new IllegalArgumentException("the range of " + name + " has count " + parts[2]
                    + " but needs an integer from 2 to " + MOST_ROWS + "; write a single value as " + name + "="
                    + parts[0]);
        }
        BigDecimal from = finite(name, parts[0]);
        BigDecimal to = finite(name, parts[1]);
        if (log && (from.signum() <= 0 || to.signum() <= 0)) {
            throw new IllegalArgumentException("the logarithmic range of " + name + " runs from " + parts[0] + " to "
                    + parts[1] + " but both ends must be above 0; drop :log");
        }
        int steps = (int) count - 1;
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            values.add((log ? geometric(from, to, i, steps) : arithmetic(from, to, i, steps)).toString());
        }
        return values;
    }

    private static BigDecimal finite(String name, String text) {
        double value = Arguments.number(name, text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the range of " + name + " ends at " + text + " but needs finite ends; list the values instead");
        }
        return BigDecimal.valueOf(value);
    }

    // decimal arithmetic, so that 0:0.3:4 gives 0.1, 0.2 and 64:4096:7:log gives powers of two
    private static BigDecimal arithmetic(BigDecimal from, BigDecimal to, int i, int steps) {
        return from.multiply(BigDecimal.valueOf(steps - i))
                .add(to.multiply(BigDecimal.valueOf(i)))
                .divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64);
    }

    private static BigDecimal geometric(BigDecimal from, BigDecimal to, int i, int steps) {
        if (i == 0 || i == steps) {
            return i == 0 ? from : to;
        }
        double t = (double) i / steps;
        double value = Math.exp(Math.log(from.doubleValue()) * (1 - t) + Math.log(to.doubleValue()) * t);
        return BigDecimal.valueOf(value).round(new MathContext(12));
    }

    /// Evaluates the curve.
    ///
    /// @return one row for every combination, the last axis varying fastest
    public List<Row> rows() {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (var axis : axes.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String value : axis.getValue()) {
                    Map<String, String> next = new LinkedHashMap<>(combination);
                    next.put(axis.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            Arguments arguments = curve.arguments(combination);
            rows.add(new Row(arguments, curve.law().evaluate(arguments)));
        }
        return rows;
    }
}
