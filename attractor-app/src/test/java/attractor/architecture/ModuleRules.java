package attractor.architecture;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is checked on module descriptors and on the files beside them. Each method returns violations as sentences.
final class ModuleRules {
    private ModuleRules() {}

    static ModuleDescriptor descriptor(Path classes) {
        try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Services are found on the module path and on the class path alike.
    static List<String> servicesDiffer(Path classes) {
        ModuleDescriptor module = descriptor(classes);
        var provided = new TreeMap<String, Set<String>>();
        module.provides().forEach(service -> provided.put(service.service(), new TreeSet<>(service.providers())));
        SortedMap<String, Set<String>> listed = listedServices(classes.resolve("META-INF/services"));
        var services = new TreeSet<>(provided.keySet());
        services.addAll(listed.keySet());
        var violations = new ArrayList<String>();
        for (String service : services) {
            Set<String> here = provided.getOrDefault(service, Set.of());
            Set<String> there = listed.getOrDefault(service, Set.of());
            if (!here.equals(there)) {
                violations.add(module.name() + " provides " + service + " with " + here
                        + ", but META-INF/services lists " + there);
            }
        }
        return violations;
    }

    private static SortedMap<String, Set<String>> listedServices(Path folder) {
        var listed = new TreeMap<String, Set<String>>();
        if (!Files.isDirectory(folder)) {
            return listed;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                listed.put(
                        file.getFileName().toString(),
                        Files.readString(file)
                                .lines()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .collect(toCollection(TreeSet::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }

    /// Kernels are for our modules, their vector code for nobody.
    static List<String> kernelsExported(ModuleDescriptor module) {
        var violations = new ArrayList<String>();
        for (ModuleDescriptor.Exports export : module.exports()) {
            if (export.source().startsWith("attractor.kernel.")) {
                violations.add(module.name() + " exports " + export.source() + "; only attractor.kernel may use it");
            } else if (export.source().equals("attractor.kernel")
                    && (!export.isQualified()
                            || !export.targets().stream().allMatch(name -> name.startsWith("attractor.")))) {
                violations.add(module.name() + " exports attractor.kernel to others; name our modules after `to`");
            }
        }
        return violations;
    }

    /// Modules require each other as in the table.
    static List<String> requiresAgainst(Map<String, Set<String>> table, ModuleDescriptor module) {
        Set<String> allowed = table.get(module.name());
        if (allowed == null) {
            return List.of(module.name() + " is not in the table of modules; say in Layers what it may require");
        }
        return module.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith("attractor.") && !allowed.contains(name))
                .map(name -> module.name() + " requires " + name + "; it may require only " + new TreeSet<>(allowed))
                .toList();
    }

    /// Absent values are visible in types: every module says so once.
    static List<String> nullsUnmarked(Path sources) {
        return Repository.text(sources.resolve("module-info.java")).contains("\n@NullMarked\n")
                ? List.of()
                : List.of(sources.resolve("module-info.java") + " is not @NullMarked");
    }

    /// Every package with types has a map: the question it answers, and what it may depend on.
    static List<String> packagesWithoutMap(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".java"))
                    .filter(file -> !sources.equals(file.getParent()))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .filter(folder -> !isMap(folder.resolve("package-info.java")))
                    .map(folder -> sources.relativize(folder)
                            + " has no package-info.java that asks a question and says what the package may depend on")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMap(Path packageInfo) {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        String text = Repository.text(packageInfo);
        return text.contains("?") && text.contains("epend");
    }
}
