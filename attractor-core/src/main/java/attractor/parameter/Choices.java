package attractor.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The records among which a parameter chooses: the permitted ones of a sealed interface, or the services of an
/// open one.
final class Choices {

    /// The choices of sealed interfaces, which never change; services may come with another class loader.
    private static final ClassValue<Map<String, Class<?>>> SEALED = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Choices() {}

    /// The record classes by id, in the order in which they are permitted or found.
    static Map<String, Class<?>> of(Class<?> type) {
        return type.isSealed() ? SEALED.get(type) : find(type);
    }

    private static Map<String, Class<?>> find(Class<?> type) {
        List<Class<?>> records = new ArrayList<>();
        if (type.isSealed()) {
            collect(type, records);
        } else {
            Choices.class.getModule().addUses(type);
            ServiceLoader.load(type, type.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::type)
                    .forEach(records::add);
        }
        Map<String, Class<?>> byId = new LinkedHashMap<>();
        for (Class<?> record : records) {
            byId.put(Names.kebab(record), record);
        }
        if (byId.isEmpty()) {
            throw new IllegalArgumentException(
                    type.getName() + " has no records to choose from; seal it, or register them as services");
        }
        return Collections.unmodifiableMap(byId);
    }

    private static void collect(Class<?> type, List<Class<?>> records) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted);
            } else if (permitted.isSealed()) {
                collect(permitted, records);
            }
        }
    }
}
