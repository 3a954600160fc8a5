package attractor.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// The protocols that are found: ours, and those of jars beside them.
public final class Protocols {

    private Protocols() {}

    /// All protocols, by id.
    public static List<Protocol<?>> all() {
        return all(Protocols.class.getClassLoader());
    }

    /// All protocols that a class loader finds, by id.
    public static List<Protocol<?>> all(ClassLoader loader) {
        return ServiceLoader.load(Protocol.class, loader).stream()
                .<Protocol<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Protocol::id))
                .toList();
    }

    /// The protocol of this name.
    ///
    /// @throws IllegalArgumentException if there is none; the nearest name is suggested
    public static Protocol<?> byId(String id) {
        List<Protocol<?>> all = all();
        return all.stream()
                .filter(protocol -> protocol.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no protocol " + id + "; choose one of "
                        + String.join(", ", all.stream().map(Protocol::id).toList())));
    }
}
