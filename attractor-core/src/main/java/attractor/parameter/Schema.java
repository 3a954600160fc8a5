package attractor.parameter;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The JSON Schema of a record, as a tree.
final class Schema {

    private Schema() {}

    static Map<String, Object> of(RecordShape shape, Optional<String> id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        id.ifPresent(chosen -> properties.put(Recipe.TYPE, Map.of("const", chosen)));
        for (RecordComponent component : shape.components()) {
            properties.put(component.getName(), property(shape, component));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (id.isPresent()) {
            schema.put("required", List.of(Recipe.TYPE));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(RecordShape shape, RecordComponent component) {
        Param param = Recipe.param(component);
        Object standard = RecordShape.value(component, shape.defaults());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", param.doc());
        if (!param.symbol().isEmpty()) {
            schema.put("x-symbol", param.symbol());
        }
        if (!Scalar.covers(component.getType())) {
            List<Object> alternatives = new ArrayList<>();
            Choices.of(component.getType())
                    .forEach((id, record) -> alternatives.add(of(RecordShape.of(record), Optional.of(id))));
            schema.put("oneOf", alternatives);
            return schema;
        }
        Scalar scalar = Scalar.of(component.getType());
        switch (scalar.kind()) {
            case INTEGER -> schema.put("type", "integer");
            case REAL ->
                schema.put("type", param.infinite() == Param.Infinite.ALLOWED ? List.of("number", "string") : "number");
            case FLAG -> schema.put("type", "boolean");
            case TEXT -> schema.put("type", "string");
            case CHOICE -> schema.put("enum", scalar.choices());
        }
        schema.put("default", scalar.toTree(standard));
        boolean below = param.ends().openBelow();
        boolean above = param.ends().openAbove();
        if (Double.isFinite(param.min())) {
            schema.put(below ? "exclusiveMinimum" : "minimum", param.min());
        }
        if (Double.isFinite(param.max())) {
            schema.put(above ? "exclusiveMaximum" : "maximum", param.max());
        }
        return schema;
    }
}
