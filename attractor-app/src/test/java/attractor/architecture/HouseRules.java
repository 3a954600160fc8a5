package attractor.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import attractor.reference.DefaultAnswer;
import attractor.reference.SlowTwin;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;

/// The limits of the house style that can be read from class files.
final class HouseRules {
    private static final Pattern HOMELESS = Pattern.compile(".+(Utils?|Helper|Manager|Common)");
    private static final Pattern ISSUE = Pattern.compile("#\\d+");

    private static final List<String> UNSEEDED = List.of(
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.random.RandomGenerator.getDefault()",
            "java.util.random.RandomGeneratorFactory.getDefault()",
            "java.util.random.RandomGeneratorFactory.create()",
            "java.util.random.RandomGenerator.of(java.lang.String)",
            "java.util.SplittableRandom.<init>()",
            "java.util.Collections.shuffle(java.util.List)");
    private static final List<String> GENERATORS_OF_THE_PAST =
            List.of("java.util.Random", "java.security.SecureRandom");

    private static final List<String> CLOCKS = List.of(
            "java.lang.System.nanoTime()",
            "java.lang.System.currentTimeMillis()",
            "java.time.Instant.now()",
            "java.time.Clock.systemUTC()");
    private static final List<String> SEEDED =
            List.of("java.util.random.RandomGeneratorFactory.create(long)", "java.util.SplittableRandom.<init>(long)");

    private HouseRules() {}

    /// A function without a home is a missing concept.
    static ArchRule noHomelessNames() {
        return each(
                "not be called *Utils, *Helper, *Manager or *Common, nor live in a package util or common",
                (item, events) -> {
                    if (HOMELESS.matcher(item.getSimpleName()).matches()) {
                        events.add(violated(item, item.getName() + " has no home; name the concept it belongs to"));
                    }
                    if (Stream.of(item.getPackageName().split("\\."))
                            .anyMatch(part -> part.matches("utils?|commons?|helpers?"))) {
                        events.add(violated(item, item.getName() + " is in a package that names no concept"));
                    }
                });
    }

    /// What is not made to be extended cannot be.
    static ArchRule closedOrAbstract() {
        return each("be final, a record, an enum, abstract or an interface", (item, events) -> {
            boolean open = !item.isInterface()
                    && !item.isEnum()
                    && !item.isRecord()
                    && !item.isAnonymousClass()
                    && !item.getModifiers().contains(JavaModifier.FINAL)
                    && !item.getModifiers().contains(JavaModifier.ABSTRACT);
            if (open) {
                events.add(violated(item, item.getName() + " can be extended by accident; make it final or abstract"));
            }
        });
    }

    /// Abstract methods are implemented; implemented methods of ours stay, unless they say that they are slow
    /// twins.
    static ArchRule noOverriding(String root) {
        return each(
                "override implemented methods only where these are marked @SlowTwin or @DefaultAnswer",
                (item, events) -> {
                    for (JavaMethod method : item.getMethods()) {
                        if (method.getModifiers().contains(JavaModifier.STATIC)
                                || method.getModifiers().contains(JavaModifier.PRIVATE)) {
                            continue;
                        }
                        implementationsAbove(item, method)
                                .filter(above ->
                                        above.getOwner().getPackageName().startsWith(root))
                                .filter(above -> !mayBeOverridden(above))
                                .forEach(
                                        above -> events.add(
                                                violated(
                                                        method,
                                                        method.getFullName() + " overrides " + above.getFullName()
                                                                + "; make that one abstract, or mark it @SlowTwin and test that both agree, or @DefaultAnswer if it states a fact")));
                    }
                });
    }

    private static boolean mayBeOverridden(JavaMethod above) {
        return above.isAnnotatedWith(SlowTwin.class)
                || (above.isAnnotatedWith(DefaultAnswer.class)
                        && above.getRawParameterTypes().isEmpty());
    }

    private static Stream<JavaMethod> implementationsAbove(JavaClass item, JavaMethod method) {
        return Stream.concat(item.getAllRawSuperclasses().stream(), item.getAllRawInterfaces().stream())
                .flatMap(type -> type
                        .tryGetMethod(
                                method.getName(),
                                method.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream())
                .filter(above -> !above.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !above.getModifiers().contains(JavaModifier.STATIC)
                        && !above.getModifiers().contains(JavaModifier.PRIVATE));
    }

    /// Randomness comes from a Seed, which the caller gives.
    static ArchRule noHiddenRandomness() {
        return each(
                "take their randomness from a Seed",
                (item, events) -> item.getAccessesFromSelf().stream()
                        .filter(HouseRules::isHiddenRandomness)
                        .forEach(access -> events.add(violated(
                                access,
                                access.getDescription() + "; take a RandomGenerator or a Seed as an argument"))));
    }

    private static boolean isHiddenRandomness(JavaAccess<?> access) {
        return UNSEEDED.contains(access.getTarget().getFullName())
                || (access.getTarget().getName().equals("<init>")
                        && GENERATORS_OF_THE_PAST.contains(
                                access.getTargetOwner().getName()));
    }

    /// The time of day is no seed.
    static ArchRule noSeedFromAClock() {
        return each(
                "not seed from a clock",
                (item, events) -> item.getCodeUnits().stream()
                        .filter(unit -> callsAny(unit, CLOCKS) && seeds(unit))
                        .forEach(unit -> events.add(violated(
                                unit,
                                unit.getFullName()
                                        + " reads a clock and makes a seed; let the caller give the seed"))));
    }

    /// Models, kits and theory are functions: what they compute does not depend on when.
    static ArchRule noClockInFunctions(String root) {
        String[] pure = Stream.of(
                        "statistics",
                        "theory",
                        "kernel",
                        "parameter",
                        "pattern",
                        "match",
                        "spin",
                        "flow",
                        "learning",
                        "models")
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(pure)
                .should(condition(
                        "not read a clock",
                        (item, events) -> item.getCodeUnits().stream()
                                .filter(unit -> callsAny(unit, CLOCKS))
                                .forEach(unit -> events.add(violated(
                                        unit,
                                        unit.getFullName()
                                                + " reads a clock; measure time where the result is used")))))
                .allowEmptyShould(true);
    }

    private static boolean callsAny(JavaCodeUnit unit, List<String> targets) {
        return unit.getAccessesFromSelf().stream()
                .anyMatch(access -> targets.contains(access.getTarget().getFullName()));
    }

    private static boolean seeds(JavaCodeUnit unit) {
        return callsAny(unit, SEEDED)
                || unit.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("Seed"));
    }

    /// A test that does not run says which issue will make it run.
    static ArchRule noTestDisabledWithoutIssue() {
        return each(
                "not be disabled without the number of an issue",
                (item, events) -> Stream.concat(Stream.of(item), item.getMethods().stream())
                        .filter(HouseRules::isDisabledWithoutIssue)
                        .forEach(test -> events.add(violated(
                                test,
                                test.getDescription() + " is disabled without the number of an issue, such as #12"))));
    }

    private static boolean isDisabledWithoutIssue(HasAnnotations<?> test) {
        return test.isAnnotatedWith(Disabled.class)
                && !ISSUE.matcher(test.getAnnotationOfType(Disabled.class).value())
                        .find();
    }

    private static ArchRule each(String what, BiConsumer<JavaClass, ConditionEvents> check) {
        return ArchRuleDefinition.classes().should(condition(what, check)).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> condition(String what, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
