package attractor.bench;

import attractor.parameter.Names;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/// All workloads.
public final class Workloads {

    private Workloads() {}

    /// {@return the workloads that are registered, numbered ones first and in order}
    public static List<Workload> all() {
        return ServiceLoader.load(Workload.class, Workload.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(Workloads::number).thenComparing(Workload::id))
                .toList();
    }

    private static int number(Workload workload) {
        String digits = workload.id().replaceAll("\\D", "");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /// {@return the workload of this name, in upper or lower case}
    ///
    /// @param id such as `W1`
    /// @throws IllegalArgumentException if there is none; all are named
    public static Workload find(String id) {
        List<String> ids = all().stream().map(Workload::id).toList();
        return all().stream()
                .filter(workload -> workload.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workload " + id + "; there are "
                        + String.join(", ", ids) + "." + Names.suggestion(id, ids)));
    }

    /// {@return a case of a workload}
    ///
    /// @param workload the workload
    /// @param name of the case
    /// @throws IllegalArgumentException if there is none; all are named
    public static Case find(Workload workload, String name) {
        List<String> names = workload.cases().stream().map(Case::name).toList();
        return workload.cases().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workload.id() + " has no case " + name + "; it has "
                        + String.join(", ", names) + "." + Names.suggestion(name, names)));
    }
}
