package attractor.experiment;

import attractor.parameter.Names;
import attractor.reference.Source;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// The protocols that are found: ours, and those of jars beside them.
public final class Protocols {

    private Protocols() {}

    /// {@return all protocols, by id}
    public static List<Protocol<?>> all() {
        return all(Protocols.class.getClassLoader());
    }

    /// {@return all protocols that a class loader finds, by id}
    ///
    /// @param loader where to look
    public static List<Protocol<?>> all(ClassLoader loader) {
        return ServiceLoader.load(Protocol.class, loader).stream()
                .<Protocol<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(
                        (Protocol<?> protocol) -> protocol.card().id()))
                .toList();
    }

    /// {@return the protocol of this name}
    ///
    /// @param id the id
    /// @throws IllegalArgumentException if there is none; the nearest name is suggested
    public static Protocol<?> byId(String id) {
        List<Protocol<?>> all = all();
        List<String> ids = all.stream().map(protocol -> protocol.card().id()).toList();
        int found = ids.indexOf(id);
        if (found < 0) {
            throw new IllegalArgumentException("there is no protocol " + id + "; choose one of "
                    + String.join(", ", ids) + "." + Names.suggestion(id, ids));
        }
        return all.get(found);
    }

    /// {@return where a protocol is published, as annotated on its class}
    ///
    /// @param protocol the protocol
    public static List<Source> sources(Protocol<?> protocol) {
        return List.of(protocol.getClass().getAnnotationsByType(Source.class));
    }
}
