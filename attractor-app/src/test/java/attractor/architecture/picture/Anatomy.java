package attractor.architecture.picture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The product as its class files have it: packages, the module of each, and who uses whom.
record Anatomy(NavigableMap<String, String> modules, Graph packages) {
    private static final Pattern MODULE = Pattern.compile("/attractor-(\\w+)/target/classes/");

    static Anatomy of(JavaClasses classes) {
        var modules = new TreeMap<String, String>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().equals("package-info")) {
                modules.put(type.getPackageName(), module(type));
            }
        }
        var packages = new Graph(new TreeSet<>(modules.keySet()), new TreeSet<>());
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = type.getPackageName();
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (!from.equals(to) && modules.containsKey(from) && modules.containsKey(to)) {
                    packages.edges().add(new Graph.Edge(from, to));
                }
            }
        }
        return new Anatomy(modules, packages);
    }

    private static String module(JavaClass type) {
        String at = type.getSource().orElseThrow().getUri().getPath();
        Matcher folder = MODULE.matcher(at);
        if (!folder.find()) {
            throw new IllegalStateException(
                    type.getName() + " was read from '" + at + "', which is no module's folder");
        }
        return "attractor." + folder.group(1);
    }

    /// Who uses whom among the modules.
    Graph moduleGraph() {
        return packages.merged(modules::get);
    }

    /// Who uses whom within one module.
    Graph within(String module) {
        var own = new TreeSet<>(modules.keySet());
        own.removeIf(name -> !modules.get(name).equals(module));
        return packages.among(own);
    }
}
