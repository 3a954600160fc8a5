package attractor.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.theory.Curve.Description;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CurvesTest {

    private static final Curve PRODUCT = new Curve(
            "test.product",
            new Description("Product", "y = a·n", "y", List.of()),
            List.of(
                    new Parameter.Scalar(
                            new Quantity(
                                    "amount",
                                    "a",
                                    "factor",
                                    Domain.reals().from(-10).upTo(10)),
                            2),
                    new Parameter.Scalar(
                            new Quantity(
                                    "times", "n", "repeats", Domain.integers().from(1)),
                            3),
                    new Parameter.Choice("sign", "sign of the result", List.of("plus", "minus"))),
            arguments -> arguments.real("amount")
                    * arguments.integer("times")
                    * (arguments.choice("sign").equals("plus") ? 1 : -1));

    private record Family(List<Curve> curves) implements CurveFamily {}

    @Test
    void missingArgumentsTakeTheirDefaults() {
        assertThat(PRODUCT.evaluate(Map.of())).isEqualTo(6);
        assertThat(PRODUCT.evaluate(Map.of("times", 5))).isEqualTo(10);
    }

    @Test
    void argumentsMayBeNumbersOrText() {
        assertThat(PRODUCT.evaluate(Map.of("amount", "1e-1", "times", "4", "sign", "Minus")))
                .isEqualTo(-0.4);
        assertThat(PRODUCT.evaluate(Map.of("amount", 0.5f, "times", 4L))).isEqualTo(2);
    }

    @Test
    void checkedArgumentsKeepOrderAndType() {
        assertThat(PRODUCT.arguments(Map.of("times", 7)).asMap())
                .containsExactly(Map.entry("amount", 2.0), Map.entry("times", 7L), Map.entry("sign", "plus"));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("amont", 1)))
                .hasMessage("unknown parameter amont; did you mean amount?");
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("sign", "mnus")))
                .hasMessage("sign (sign of the result) is mnus but must be one of plus, minus; did you mean minus?");
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("times", "x2"))).hasMessageContaining("\"x2\"");
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("times", "1d"))).hasMessageContaining("not a number");
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("times", 1.5))).hasMessageContaining("integers");
        assertThatThrownBy(() -> PRODUCT.evaluate(Map.of("amount", "inf"))).hasMessageContaining("is ∞ but");
        assertThatThrownBy(() -> PRODUCT.arguments(Map.of()).real("sign")).hasMessageContaining("no number named sign");
    }

    @Test
    void idsMustBeFamilyAndName() {
        for (String id : new String[] {"overlap", "Ags.overlap", "ags.", "ags overlap.x"}) {
            assertThatThrownBy(() -> new Curve(id, PRODUCT.description(), List.of(), arguments -> 0))
                    .as(id)
                    .hasMessageContaining("family.name");
        }
    }

    @Test
    void parametersOfOneCurveHaveDifferentNames() {
        Parameter twice = PRODUCT.parameters().getFirst();
        assertThatThrownBy(() -> new Curve("test.twice", PRODUCT.description(), List.of(twice, twice), arguments -> 0))
                .hasMessageContaining("amount twice");
    }

    @Test
    void registryFindsEveryFamilyThatIsAService() {
        assertThat(Curves.load().all())
                .extracting(Curve::id)
                .contains("ags.critical-load", "dense.capacity", "hebb.rigorous", "sparse.capacity")
                .doesNotHaveDuplicates();
    }

    @Test
    void unknownIdSuggestsTheNearest() {
        assertThatThrownBy(() -> Curves.load().byId("ags.overlp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown curve ags.overlp; did you mean ags.overlap?");
        assertThatThrownBy(() -> Curves.load().byId("gardner")).hasMessageContaining("gardner.critical-load?");
        assertThatThrownBy(
                        () -> Curves.of(List.of(new Family(List.of(PRODUCT)))).byId("zzzzzz"))
                .hasMessage("unknown curve zzzzzz; known are test.product");
    }

    @Test
    void twoCurvesWithOneIdAreRefused() {
        var family = new Family(List.of(PRODUCT));
        assertThatThrownBy(() -> Curves.of(List.of(family, family))).hasMessageContaining("test.product");
    }

    /// With β = 1, D = 100, K = 10000, δ = .2 one step fails for 9 of 800 cues; the formula without a limit said
    /// .94.
    @Test
    void theDenseFormulaRefusesKernelsTooSharpForIt() {
        Map<String, Object> sharp =
                Map.of("kernel", "exponential", "beta", 1, "dimension", 100, "count", 10_000, "delta", 0.2);
        assertThatThrownBy(() -> Curves.load().byId("dense.failure").evaluate(sharp))
                .hasMessageContaining("outside its range");
        for (String name : new String[] {"dense.capacity", "dense.log-capacity"}) {
            Curve curve = Curves.load().byId(name);
            assertThatThrownBy(() -> curve.evaluate(Map.of("kernel", "exponential", "beta", 1, "dimension", 48)))
                    .hasMessageContaining("outside its range");
            assertThat(curve.evaluate(Map.of("kernel", "exponential", "beta", 0.2)))
                    .isPositive();
        }
    }

    @Test
    void everyCurveIsDocumentedAndRunsOnItsDefaults() {
        for (Curve curve : Curves.load().all()) {
            assertThat(curve.description().title()).as(curve.id()).isNotBlank();
            assertThat(curve.description().equation()).as(curve.id()).isNotBlank();
            assertThat(curve.description().value()).as(curve.id()).isNotBlank();
            assertThat(curve.evaluate(Map.of())).as(curve.id()).isFinite();
        }
    }

    @Test
    void everyDeclaredDomainIsEnforced() {
        for (Curve curve : Curves.load().all()) {
            for (Parameter parameter : curve.parameters()) {
                assertThatThrownBy(() -> curve.evaluate(Map.of(parameter.name(), Double.NaN)))
                        .as(curve.id() + " " + parameter.name())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(parameter.name());
            }
        }
    }
}
