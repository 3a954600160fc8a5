package attractor.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may know whom: docs/architecture.md as two tables, one of packages and one of modules.
///
/// `theory..` stands for the package and those below it, `lab` for that package alone, `lab.*` for those below it.
/// A package may always use its own subpackages' row. The first row that fits a package is its law; a package
/// without row breaks the rule, so that a new one is placed deliberately.
final class Layers {
    private static final List<String> CORE = List.of(
            "reference",
            "parameter",
            "pattern",
            "memory",
            "match..",
            "spin..",
            "flow..",
            "learning..",
            "symbolic",
            "kernel");
    private static final List<String> THEORY = List.of("reference", "statistics..", "theory..");
    private static final List<String> GENERIC_LAB = List.of("data..", "experiment..", "figure..");

    /// Packages, inner ones first. No row but those of the papers' protocols names `models..`: generic code finds
    /// models through the catalogue, so a stranger's model is the equal of ours.
    private static final Map<String, List<String>> PACKAGES = new LinkedHashMap<>();

    static {
        PACKAGES.put("reference", List.of());
        PACKAGES.put("statistics..", List.of("reference", "statistics..", "theory.quantity", "theory.special"));
        PACKAGES.put("theory..", THEORY);
        PACKAGES.put("kernel.vector", List.of("reference", "kernel"));
        PACKAGES.put("kernel", List.of("reference"));
        PACKAGES.put("parameter", List.of("reference"));
        PACKAGES.put("pattern", List.of("reference", "kernel", "parameter"));
        PACKAGES.put("memory", List.of("reference", "kernel", "parameter", "pattern"));
        for (String kit : List.of("match..", "spin..", "flow..")) {
            PACKAGES.put(kit, List.of(kit, "reference", "kernel", "parameter", "pattern", "memory"));
        }
        PACKAGES.put(
                "learning..", List.of("learning..", "reference", "kernel", "parameter", "pattern", "memory", "spin"));
        PACKAGES.put("symbolic", List.of("reference", "kernel", "parameter", "pattern", "memory", "match"));
        PACKAGES.put("contract..", joined(CORE, List.of("contract..")));
        PACKAGES.put("models..", joined(CORE, THEORY, List.of("models..")));
        PACKAGES.put("figure..", List.of("reference", "figure.."));
        PACKAGES.put("data..", joined(CORE, List.of("data..")));
        PACKAGES.put("experiment..", joined(CORE, THEORY, GENERIC_LAB));
        PACKAGES.put("lab", joined(CORE, THEORY, GENERIC_LAB));
        PACKAGES.put("lab.trained", joined(CORE, THEORY, GENERIC_LAB, List.of("models..", "train")));
        PACKAGES.put("lab.*", joined(CORE, THEORY, GENERIC_LAB, List.of("models..", "lab", "lab.*")));
        PACKAGES.put("bench.reference", joined(CORE, THEORY, GENERIC_LAB, List.of("models..", "bench")));
        PACKAGES.put("bench.limit", joined(CORE, List.of("bench")));
        PACKAGES.put("bench.training", joined(CORE, List.of("bench", "train")));
        PACKAGES.put("bench", joined(CORE, GENERIC_LAB, List.of("lab")));
        PACKAGES.put("train", joined(CORE, THEORY, GENERIC_LAB, List.of("models..")));
        PACKAGES.put("server.document", List.of());
        PACKAGES.put("server.play", joined(CORE, GENERIC_LAB, List.of("server.document")));
        PACKAGES.put("server.job", List.of("data..", "lab"));
        PACKAGES.put(
                "server.phases", joined(CORE, THEORY, GENERIC_LAB, List.of("lab", "server.document", "server.job")));
        PACKAGES.put("server.gallery", joined(CORE, GENERIC_LAB, List.of("lab", "server.document", "server.job")));
        PACKAGES.put("server", joined(CORE, THEORY, GENERIC_LAB, List.of("lab", "server..")));
        PACKAGES.put(
                "cli..",
                joined(CORE, THEORY, GENERIC_LAB, List.of("lab", "bench", "server", "server.gallery", "cli..")));
    }

    /// Modules; a requirement of a module that is not ours is not a matter of this table.
    static final Map<String, Set<String>> MODULES = Map.of(
            "attractor.reference", Set.of(),
            "attractor.theory", Set.of("attractor.reference"),
            "attractor.core", Set.of("attractor.reference"),
            "attractor.contract", Set.of("attractor.reference", "attractor.core"),
            "attractor.models", Set.of("attractor.reference", "attractor.core", "attractor.theory"),
            "attractor.lab", Set.of("attractor.reference", "attractor.core", "attractor.theory", "attractor.models"),
            "attractor.bench", Set.of("attractor.core", "attractor.theory", "attractor.models", "attractor.lab"),
            "attractor.train", Set.of("attractor.core", "attractor.models", "attractor.lab", "attractor.bench"),
            "attractor.app",
                    Set.of(
                            "attractor.reference",
                            "attractor.core",
                            "attractor.theory",
                            "attractor.models",
                            "attractor.lab",
                            "attractor.bench"));

    private Layers() {}

    /// Dependencies point one way, as in the table of packages.
    static ArchRule dependenciesFollowTheTable(String root) {
        return ArchRuleDefinition.classes().should(new ArchCondition<>("depend only on what their package may know") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String from = below(root, item.getPackageName());
                List<String> allowed = allowed(from);
                var reported = new HashSet<String>();
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getPackageName().startsWith(root + ".")) {
                        continue;
                    }
                    String to = below(root, target.getPackageName());
                    if (!to.equals(from) && allowed.stream().noneMatch(row -> fits(row, to)) && reported.add(to)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                dependency.getDescription() + ": package '" + from + "' may use only " + allowed));
                    }
                }
            }
        });
    }

    /// Every package stands in the table.
    static ArchRule everyPackageHasItsRow(String root) {
        return ArchRuleDefinition.classes().should(new ArchCondition<>("live in a package of the table") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String at = below(root, item.getPackageName());
                if (PACKAGES.keySet().stream().noneMatch(row -> fits(row, at))) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getName() + " is in a package without row; say in Layers what it may use"));
                }
            }
        });
    }

    /// No package uses, even over others, a package that uses it.
    static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static List<String> allowed(String at) {
        return PACKAGES.entrySet().stream()
                .filter(row -> fits(row.getKey(), at))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean fits(String row, String at) {
        if (row.endsWith("..")) {
            String stem = row.substring(0, row.length() - 2);
            return at.equals(stem) || at.startsWith(stem + ".");
        }
        if (row.endsWith(".*")) {
            return at.startsWith(row.substring(0, row.length() - 1));
        }
        return at.equals(row);
    }

    private static String below(String root, String name) {
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        var all = new ArrayList<String>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
