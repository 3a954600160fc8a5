package attractor.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Pieces of the plain data tree behind a figure.
final class Tree {
    private Tree() {}

    /// A number; NaN, Infinity and -Infinity as texts, since JSON has none.
    static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    static <T> List<Object> numbers(List<T> items, ToDoubleFunction<T> number) {
        var out = new ArrayList<Object>();
        items.forEach(item -> out.add(number(number.applyAsDouble(item))));
        return List.copyOf(out);
    }

    static Map<String, Object> axis(Axis axis, Range range) {
        var out = new LinkedHashMap<String, Object>();
        out.put("title", axis.title());
        out.put("scale", word(axis.scale()));
        out.put("low", number(range.lo()));
        out.put("high", number(range.hi()));
        return Collections.unmodifiableMap(out);
    }

    static List<Object> layers(List<Layer> layers) {
        return layers.stream().<Object>map(Tree::layer).toList();
    }

    static Map<String, Object> grid(Grid grid) {
        var out = new LinkedHashMap<String, Object>();
        out.put("columns", grid.columns());
        out.put("rows", grid.rows());
        out.put("values", grid.values().mapToObj(Tree::number).toList());
        return Collections.unmodifiableMap(out);
    }

    /// A constant of an enum in small letters with hyphens.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> layer(Layer layer) {
        var out = new LinkedHashMap<String, Object>();
        switch (layer) {
            case Series s -> {
                out.put("kind", "series");
                out.put("name", s.name());
                out.put("look", word(s.look()));
                out.put("x", numbers(s.samples(), Sample::x));
                out.put("y", numbers(s.samples(), Sample::y));
                out.put("low", numbers(s.samples(), Sample::low));
                out.put("high", numbers(s.samples(), Sample::high));
                out.put("says", s.samples().stream().map(p -> word(p.kind())).toList());
            }
            case Reference r -> {
                out.put("kind", "reference");
                out.put("orientation", word(r.orientation()));
                out.put("value", number(r.value()));
                out.put("label", r.label());
            }
            case Annotation a -> {
                out.put("kind", "annotation");
                out.put("x", number(a.x()));
                out.put("y", number(a.y()));
                out.put("text", a.text());
            }
        }
        return Collections.unmodifiableMap(out);
    }
}
