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

    /// Seen once for each class: every fresh look makes accessors that the JVM has to compile anew.
    private static final ClassValue<RecordShape> SEEN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Constructor<?> canonical;
    private final RecordComponent[] components;
    private final Object defaults;

    private RecordShape(Class<?> type) {
        this.components = type.getRecordComponents();
        this.defaults = make(constructor(type), new Object[0]);
        this.canonical = constructor(
                type, Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    static RecordShape of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " is no record; a recipe is a record, or a sealed interface of records");
        }
        return SEEN.get(type);
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
        return make(canonical, values.toArray());
    }

    List<Object> values(Object record) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(component, record));
        }
        return values;
    }

    private static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            return type.getConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw unusable(type, e);
        }
    }

    private static Object make(Constructor<?> constructor, Object[] arguments) {
        Class<?> type = constructor.getDeclaringClass();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
        } catch (IllegalAccessException e) {
            throw unusable(type, e);
        } catch (InstantiationException e) {
            throw new IllegalStateException(type.getName() + " is abstract", e);
        }
    }

    private static IllegalArgumentException unusable(Class<?> type, ReflectiveOperationException cause) {
        return new IllegalArgumentException(
                type.getName() + " needs to be public, with a public constructor without arguments that gives the"
                        + " defaults",
                cause);
    }
}
