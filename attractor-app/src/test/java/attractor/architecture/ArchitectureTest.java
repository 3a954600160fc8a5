package attractor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.reference.Bibliography;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The architecture and the limits of the house style, on the product as it was just compiled.
final class ArchitectureTest {
    private static final String ROOT = "attractor";

    @Test
    void dependenciesPointOneWay() {
        Layers.dependenciesFollowTheTable(ROOT).check(Repository.product());
    }

    @Test
    void everyPackageHasItsPlace() {
        Layers.everyPackageHasItsRow(ROOT).check(Repository.product());
    }

    @Test
    void noPackagesUseEachOther() {
        Layers.noCycles(ROOT).check(Repository.product());
    }

    @Test
    void modulesRequireOnlyWhatTheTableAllows() {
        assertThat(each(
                        "target/classes",
                        classes -> ModuleRules.requiresAgainst(Layers.MODULES, ModuleRules.descriptor(classes))))
                .isEmpty();
    }

    @Test
    void vectorKernelsStayInside() {
        assertThat(each("target/classes", classes -> ModuleRules.kernelsExported(ModuleRules.descriptor(classes))))
                .isEmpty();
    }

    @Test
    void servicesAreTheSameOnModulePathAndClassPath() {
        assertThat(each("target/classes", ModuleRules::servicesDiffer)).isEmpty();
    }

    @Test
    void everyModuleIsNullMarked() {
        assertThat(each("src/main/java", ModuleRules::nullsUnmarked)).isEmpty();
    }

    @Test
    void everyPackageHasAMap() {
        assertThat(each("src/main/java", ModuleRules::packagesWithoutMap)).isEmpty();
    }

    @Test
    void everyNameIsAConcept() {
        HouseRules.noHomelessNames().check(Repository.product());
        HouseRules.noHomelessNames().check(Repository.tests());
    }

    @Test
    void everyClassIsClosedOrAbstract() {
        HouseRules.closedOrAbstract().check(Repository.product());
    }

    @Test
    void onlySlowTwinsAreOverridden() {
        HouseRules.noOverriding(ROOT).check(Repository.product());
    }

    @Test
    void randomnessComesFromSeeds() {
        HouseRules.noHiddenRandomness().check(Repository.product());
        HouseRules.noHiddenRandomness().check(Repository.tests());
        HouseRules.noSeedFromAClock().check(Repository.product());
        HouseRules.noSeedFromAClock().check(Repository.tests());
    }

    @Test
    void functionsReadNoClock() {
        HouseRules.noClockInFunctions(ROOT).check(Repository.product());
    }

    @Test
    void noTestIsDisabledWithoutAnIssue() {
        HouseRules.noTestDisabledWithoutIssue().check(Repository.tests());
    }

    @Test
    void everySourceIsInTheBibliography() {
        assertThat(SourceKeys.of(Repository.product())
                        .missingFrom(Bibliography.bundled().keys()))
                .as("keys to add to docs/references.bib")
                .isEmpty();
    }

    @Test
    void everyEntryOfTheBibliographyIsUsed() {
        assertThat(SourceKeys.of(Repository.product())
                        .unusedOf(Bibliography.bundled().keys()))
                .as("entries of docs/references.bib that no @Source names")
                .isEmpty();
    }

    private static List<String> each(String folder, Function<Path, List<String>> violations) {
        return Repository.existing(folder).stream()
                .flatMap(path -> violations.apply(path).stream())
                .toList();
    }
}
