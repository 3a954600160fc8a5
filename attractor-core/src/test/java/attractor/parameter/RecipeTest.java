package attractor.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecipeTest {

    /// An order of visits.
    public enum Order {
        FRESH_PERMUTATION,
        GREEDY
    }

    /// A choice of two records.
    public sealed interface Update permits Slow, Quick {}

    /// Has parameters of its own.
    public record Slow(
            @Param(doc = "order of visits") Order order,
            @Param(doc = "limit", min = 1) int maxSweeps) implements Update {
        public Slow {
            Range.atLeast("maxSweeps", maxSweeps, 1);
        }

        public Slow() {
            this(Order.FRESH_PERMUTATION, 100);
        }
    }

    /// Has one that the other lacks.
    public record Quick(
            @Param(doc = "limit of steps", min = 1) int maxSteps) implements Update {
        public Quick() {
            this(7);
        }
    }

    /// A sample model.
    @About(title = "Sample memory", summary = "Shows every kind of parameter.")
    public record SampleModel(
            @Param(
                    doc = "sharpness",
                    symbol = "β",
                    min = 0,
                    ends = Param.Ends.OPEN_BELOW,
                    infinite = Param.Infinite.ALLOWED)
            double beta,

            @Param(doc = "degree", symbol = "n", min = 2, max = 100)
            int n,

            @Param(doc = "whether to scale") boolean scaled,
            @Param(doc = "a name") String label,
            @Param(doc = "what is updated when") Update update) {
        public SampleModel {
            if (n == 13) {
                throw new IllegalArgumentException("n is 13; this sample does not like it");
            }
        }

        public SampleModel() {
            this(1, 3, true, "x", new Slow());
        }
    }

    /// A choice that holds a choice.
    public sealed interface Outer permits Wrapped {}

    /// Holds an update.
    public record Wrapped(
            @Param(doc = "what is updated when") Update update) implements Outer {
        public Wrapped() {
            this(new Slow());
        }
    }

    /// A record with a choice inside a choice.
    public record Nest(@Param(doc = "outer choice") Outer outer) {
        public Nest() {
            this(new Wrapped());
        }
    }

    private final Recipe<SampleModel> recipe = Recipe.of(SampleModel.class);

    @Test
    void theIdIsTheNameInKebabCaseAndTheTitleIsWhatAboutSays() {
        assertThat(recipe.id()).isEqualTo("sample-model");
        assertThat(recipe.title()).isEqualTo("Sample memory");
        assertThat(Names.kebab("DenseExponential")).isEqualTo("dense-exponential");
        assertThat(Names.kebab("Minerva2")).isEqualTo("minerva2");
        assertThat(Names.kebab("FRESH_PERMUTATION")).isEqualTo("fresh-permutation");
    }

    @Test
    void flagsReplaceDefaultsAlsoInsideAChoice() {
        assertThat(recipe.parse(Map.of())).isEqualTo(new SampleModel());
        assertThat(recipe.parse(Map.of("beta", "0.2", "n", "4", "update.order", "greedy")))
                .isEqualTo(new SampleModel(0.2, 4, true, "x", new Slow(Order.GREEDY, 100)));
        assertThat(recipe.parse(Map.of("update", "quick", "update.maxSteps", "3", "scaled", "false")))
                .isEqualTo(new SampleModel(1, 3, false, "x", new Quick(3)));
        assertThat(recipe.parse(Map.of("beta", "Infinity")).beta()).isInfinite();
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        SampleModel model = new SampleModel(Double.POSITIVE_INFINITY, 5, false, "a=b, c", new Quick(9));
        assertThat(recipe.fromTree(recipe.toTree(model))).isEqualTo(model);
        assertThat(recipe.parse(recipe.toFlags(model))).isEqualTo(model);
        assertThat(recipe.toTree(model).get("beta")).isEqualTo("Infinity");
        assertThat(recipe.toTree(model).get("update")).isEqualTo(Map.of("type", "quick", "maxSteps", 9));
    }

    @Test
    void aChoiceInJsonMayBeItsBareName() {
        assertThat(recipe.fromTree(Map.of("update", "quick")).update()).isEqualTo(new Quick());
    }

    @Test
    void parametersAreListedWithDottedNamesUnderTheirChoice() {
        List<String> names = recipe.parameters().stream().map(Parameter::name).toList();
        assertThat(names)
                .containsExactly(
                        "beta",
                        "n",
                        "scaled",
                        "label",
                        "update",
                        "update.order",
                        "update.maxSweeps",
                        "update.maxSteps");
        assertThat(recipe.parameters().get(0).range()).isEqualTo("(0, ∞)");
        assertThat(recipe.parameters().get(1).range()).isEqualTo("[2, 100]");
        assertThat(recipe.parameters().get(5).onlyWith()).contains("update=slow");
        assertThat(recipe.parameters().get(5).choices()).containsExactly("fresh-permutation", "greedy");
    }

    @Test
    void theSchemaBoundsNumbersAndListsChoices() {
        Object properties = recipe.schema().get("properties");
        assertThat(properties).asString().contains("exclusiveMinimum=0.0", "maximum=100.0", "oneOf", "const=quick");
    }

    @Test
    void wrongSettingsAreRefusedInOneSentence() {
        refuses(Map.of("n", "1"), "n is 1; it must be in [2, 100]");
        refuses(Map.of("beta", "0"), "beta is 0; it must be in (0, ∞]");
        refuses(Map.of("beta", "NaN"), "beta is \"NaN\"; it must be a number such as 0.5 or 1e-3");
        refuses(Map.of("n", "3.5"), "n is \"3.5\"; it must be a whole number below 2147483648");
        refuses(Map.of("n", "13"), "n is 13; this sample does not like it");
        refuses(
                Map.of("betta", "1"),
                "unknown parameter betta; known are beta, n, scaled, label, update. Did you mean beta?");
        refuses(Map.of("update", "quik"), "update is quik; it must be one of slow, quick. Did you mean quick?");
        refuses(
                Map.of("update.order", "gredy"),
                "update.order is gredy; it must be one of fresh-permutation, greedy. Did you mean greedy?");
        refuses(
                Map.of("update.maxSteps", "3"),
                "update.maxSteps is a parameter of update=quick, but update is slow; set update=quick too");
        refuses(Map.of("update.maxSweeps", "0"), "update.maxSweeps is 0; it must be in [1, ∞]");
        refuses(Map.of("scaled", "yes"), "scaled is \"yes\"; it must be true or false");
        Map<String, String> beyond = new LinkedHashMap<>();
        beyond.put("n", "99999999999");
        refuses(beyond, "n is \"99999999999\"; it must be a whole number below 2147483648");
    }

    private void refuses(Map<String, String> flags, String message) {
        assertThatThrownBy(() -> recipe.parse(flags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anotherChoiceInsideADefaultOneLeavesTheDefaultsParametersBehind() {
        Recipe<Nest> nest = Recipe.of(Nest.class);
        Nest quick = new Nest(new Wrapped(new Quick(3)));
        assertThat(nest.fromTree(nest.toTree(quick))).isEqualTo(quick);
        assertThat(nest.parse(Map.of("outer.update", "quick"))).isEqualTo(new Nest(new Wrapped(new Quick(7))));
    }
}
