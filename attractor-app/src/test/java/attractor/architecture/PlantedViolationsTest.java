package attractor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule, shown red on a violation planted for it.
final class PlantedViolationsTest {
    private static final String ROOT = "attractor.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @Test
    void theoryThatKnowsAModelIsFound() {
        assertThat(violations(Layers.dependenciesFollowTheTable(ROOT)))
                .anyMatch(line -> line.contains("CurveOfAModel") && line.contains("'theory' may use only"));
    }

    @Test
    void genericCodeThatNamesAModelIsFound() {
        assertThat(violations(Layers.dependenciesFollowTheTable(ROOT)))
                .anyMatch(line -> line.contains("DataForOneModel") && line.contains("'data' may use only"))
                .anyMatch(line -> line.contains("MemoryOfOneModel") && line.contains("'memory' may use only"));
    }

    @Test
    void aPackageWithoutRowIsFound() {
        assertThat(violations(Layers.everyPackageHasItsRow(ROOT)))
                .anyMatch(line -> line.contains("attic.Unplaced"))
                .noneMatch(line -> line.contains("CurveOfAModel"));
    }

    @Test
    void aCycleIsFound() {
        assertThat(violations(Layers.noCycles(ROOT)))
                .anyMatch(line -> line.contains("Slice back") && line.contains("Slice there"));
    }

    @Test
    void aNameWithoutConceptIsFound() {
        assertThat(violations(HouseRules.noHomelessNames()))
                .containsExactlyInAnyOrder(
                        "attractor.architecture.planted.util.PatternHelper has no home; name the concept it belongs to",
                        "attractor.architecture.planted.util.PatternHelper is in a package that names no concept");
    }

    @Test
    void aClassOpenByAccidentIsFound() {
        assertThat(violations(HouseRules.closedOrAbstract()))
                .containsExactly(
                        "attractor.architecture.planted.Extensible can be extended by accident; make it final or abstract");
    }

    @Test
    void anOverrideOfAnImplementedMethodIsFound() {
        assertThat(violations(HouseRules.noOverriding(ROOT)))
                .hasSize(4)
                .anyMatch(line -> line.contains("Overriding.answerTo(int) overrides"))
                .anyMatch(line -> line.contains("Overriding.energy() overrides"))
                .anyMatch(line -> line.contains("Overriding.recalled() overrides"))
                .anyMatch(line -> line.contains("Overriding.of(java.lang.Object) overrides"));
    }

    @Test
    void everyHiddenRandomnessIsFound() {
        List<String> violations = violations(HouseRules.noHiddenRandomness());

        assertThat(PLANTED.get(ROOT + ".HiddenRandomness").getMethods())
                .hasSize(11)
                .allSatisfy(method -> assertThat(violations).anyMatch(line -> line.contains(method.getFullName())));
    }

    @Test
    void aSeedFromAClockIsFound() {
        assertThat(violations(HouseRules.noSeedFromAClock()))
                .singleElement()
                .asString()
                .contains("SeedFromAClock.seed()");
    }

    @Test
    void aClockInAFunctionIsFound() {
        assertThat(violations(HouseRules.noClockInFunctions(ROOT)))
                .singleElement()
                .asString()
                .contains("TimedDynamics.isLate(long)");
    }

    @Test
    void aTestDisabledWithoutIssueIsFound() {
        assertThat(violations(HouseRules.noTestDisabledWithoutIssue()))
                .singleElement()
                .asString()
                .contains("SwitchedOff.withoutIssue()");
    }

    @Test
    void aSourceOutsideTheBibliographyIsFound() {
        var known = new TreeSet<>(Set.of("on-class-1900", "first-of-two-1900", "on-component-1900", "nobody-1900"));

        assertThat(SourceKeys.of(PLANTED).missingFrom(known))
                .containsExactly(
                        "on-method-1900, named by attractor.architecture.planted.Sourced",
                        "second-of-two-1900, named by attractor.architecture.planted.Sourced");
    }

    @Test
    void anUnusedEntryIsFound() {
        var known = new TreeSet<>(Set.of("on-class-1900", "second-of-two-1900", "nobody-1900"));

        assertThat(SourceKeys.of(PLANTED).unusedOf(known)).containsExactly("nobody-1900");
    }

    @Test
    void anExportedKernelIsFound() {
        ModuleDescriptor module = ModuleDescriptor.newModule("planted")
                .exports("attractor.kernel")
                .exports("attractor.kernel.vector", Set.of("attractor.models"))
                .build();

        assertThat(ModuleRules.kernelsExported(module))
                .containsExactlyInAnyOrder(
                        "planted exports attractor.kernel to others; name our modules after `to`",
                        "planted exports attractor.kernel.vector; only attractor.kernel may use it");
    }

    @Test
    void aModuleThatRequiresTooMuchIsFound() {
        ModuleDescriptor module = ModuleDescriptor.newModule("attractor.theory")
                .requires("attractor.reference")
                .requires("attractor.models")
                .build();

        assertThat(ModuleRules.requiresAgainst(Layers.MODULES, module))
                .containsExactly(
                        "attractor.theory requires attractor.models; it may require only [attractor.reference]");
        assertThat(ModuleRules.requiresAgainst(Map.of(), module))
                .singleElement()
                .asString()
                .contains("not in the table");
    }

    @Test
    void aServiceOnOnePathOnlyIsFound(@TempDir Path classes) throws IOException {
        ClassFile.of()
                .buildModuleTo(
                        classes.resolve("module-info.class"),
                        ModuleAttribute.of(
                                ModuleDesc.of("planted"),
                                module -> module.requires(ModuleDesc.of("java.base"), Set.of(AccessFlag.MANDATED), null)
                                        .provides(
                                                ClassDesc.of("p.Model"),
                                                ClassDesc.of("p.First"),
                                                ClassDesc.of("p.Second"))));
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve("META-INF/services/p.Model"), "# models\np.First # the first\n\n");

        assertThat(ModuleRules.servicesDiffer(classes))
                .containsExactly(
                        "planted provides p.Model with [p.First, p.Second], but META-INF/services lists [p.First]");

        Files.writeString(classes.resolve("META-INF/services/p.Model"), "p.Second\np.First\n");
        Files.writeString(classes.resolve("META-INF/services/p.Protocol"), "p.Third");

        assertThat(ModuleRules.servicesDiffer(classes))
                .containsExactly("planted provides p.Protocol with [], but META-INF/services lists [p.Third]");
    }

    @Test
    void aModuleWithoutNullMarkIsFound(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("module-info.java"), "/// Once was @NullMarked.\nmodule planted {}\n");

        assertThat(ModuleRules.nullsUnmarked(sources)).hasSize(1);
    }

    @Test
    void aPackageWithoutMapIsFound(@TempDir Path sources) throws IOException {
        Path unmapped = Files.createDirectories(sources.resolve("attractor/unmapped"));
        Files.writeString(unmapped.resolve("Type.java"), "package attractor.unmapped;");
        Path vague = Files.createDirectories(sources.resolve("attractor/vague"));
        Files.writeString(vague.resolve("package-info.java"), "/// Various types.\npackage attractor.vague;");
        Path mapped = Files.createDirectories(sources.resolve("attractor/mapped"));
        Files.writeString(
                mapped.resolve("package-info.java"), "/// Where to? Depends on nothing.\npackage attractor.mapped;");

        assertThat(ModuleRules.packagesWithoutMap(sources))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("attractor/unmapped has no"))
                .anyMatch(line -> line.startsWith("attractor/vague has no"));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}
