package attractor.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One record class seen by reflection: its components, its defaults, its canonical constructor.
final class RecordShape {

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Object defaults;

    private RecordShape(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.defaults = make(type, new Class<?>[0], new Object[0]);
    }

    static RecordShape of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " is no record; a recipe is a record, or a sealed interface of records");
        }
        return new RecordShape(type);
    }

    Object defaults() {
        return defaults;
    }

    List<RecordComponent> components() {
        return List.of(components);
    }

    List<String> names() {
        return Stream.of(components).map(RecordComponent::getName).toList();
    }

    static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    Object make(List<Object> values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return make(type, types, values.toArray());
    }

    List<Object> values(Object record) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component, record));
        }
        return values;
    }

    private static Object make(Class<?> type, Class<?>[] parameters, Object[] arguments) {
        try {
            Constructor<?> constructor = type.getConstructor(parameters);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException(
                    type.getName() + " needs to be public, with a public constructor without arguments that gives the"
                            + " defaults",
                    e);
        } catch (InstantiationException e) {
            throw new IllegalStateException(type.getName() + " is abstract", e);
        }
    }
}
