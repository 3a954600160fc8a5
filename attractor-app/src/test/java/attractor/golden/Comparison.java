package attractor.golden;

import attractor.golden.GoldenCase.Mode;
import attractor.golden.GoldenCase.Tolerance;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Holds a computed value against an expected one: numbers within the tolerance, everything else exactly.
final class Comparison {

    private Comparison() {}

    /// What differs, or nothing.
    static Optional<String> difference(String path, JsonNode want, Object got, Tolerance tolerance) {
        if (want.isArray()) {
            Object[] items = items(got);
            if (items.length != want.size()) {
                return Optional.of(path + " has " + items.length + " items instead of " + want.size());
            }
            for (int k = 0; k < items.length; k++) {
                Optional<String> difference = difference(path + "[" + k + "]", want.get(k), items[k], tolerance);
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        if (got instanceof Number number && (want.isNumber() || isNonFinite(want))) {
            return near(number.doubleValue(), number(want), want.isIntegralNumber(), tolerance)
                    ? Optional.empty()
                    : Optional.of(path + " is " + got + " instead of " + want);
        }
        return want.asString().equals(String.valueOf(got))
                ? Optional.empty()
                : Optional.of(path + " is " + got + " instead of " + want);
    }

    static double number(JsonNode node) {
        return isNonFinite(node) ? Double.parseDouble(node.asString().replace("inf", "Infinity")) : node.asDouble();
    }

    private static boolean isNonFinite(JsonNode node) {
        return node.isString() && node.asString().matches("NaN|-?Infinity|-?inf");
    }

    private static boolean near(double got, double want, boolean integer, Tolerance tolerance) {
        if (Double.isNaN(want) || Double.isInfinite(want)) {
            return Double.compare(got, want) == 0;
        }
        if (tolerance.mode() == Mode.RELATIVE) {
            return integer ? got == want : Math.abs(got - want) <= tolerance.value() * Math.abs(want);
        }
        return Math.abs(got - want) <= tolerance.value() * Math.max(1, Math.abs(want));
    }

    private static Object[] items(Object got) {
        if (got instanceof Collection<?> collection) {
            return collection.toArray();
        }
        if (got.getClass().isArray()) {
            Object[] items = new Object[Array.getLength(got)];
            for (int k = 0; k < items.length; k++) {
                items[k] = Array.get(got, k);
            }
            return items;
        }
        return new Object[] {got};
    }
}
