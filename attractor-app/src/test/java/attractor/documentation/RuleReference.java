package attractor.documentation;

import attractor.learning.Biased;
import attractor.learning.Expanded;
import attractor.learning.LearningRule;
import attractor.learning.Synapses;
import attractor.learning.TaylorCoefficients;
import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.reference.Source;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// docs/reference/rules.md, from the registered learning rules.
final class RuleReference {

    private RuleReference() {}

    /// The page.
    static String page() {
        StringBuilder page = new StringBuilder("""
                # Learning rules

                Written by `./verify --regenerate` from the records of the rules and their comments. On the command line:
                `./attractor learn`, and `rule=...` of [`hopfield`](models.md#hopfield) and [`sparse-network`](models.md#sparse-network).
                Additive: each pattern adds a term that does not depend on W. Bounded: couplings stay within fixed bounds.

                """);
        page.append(Markdown.head(List.of("rule", "couplings", "patterns", "additive", "bounded", "order", "forgets")));
        List<? extends Recipe<? extends LearningRule>> recipes = recipes();
        recipes.forEach(recipe -> page.append(row(recipe)));
        recipes.forEach(recipe -> page.append(section(recipe)));
        return page.toString();
    }

    private static List<? extends Recipe<? extends LearningRule>> recipes() {
        return ServiceLoader.load(LearningRule.class).stream()
                .map(provider -> Recipe.of(provider.type()))
                .sorted(Comparator.comparing(Recipe::id))
                .toList();
    }

    private static String row(Recipe<? extends LearningRule> recipe) {
        LearningRule rule = recipe.defaults();
        return Markdown.row(List.of(
                "[`" + recipe.id() + "`](#" + recipe.id() + ")",
                Markdown.code(Comment.of(rule.getClass()).equation()),
                patterns(rule),
                rule.additive() ? "yes" : "no",
                rule.bounded() ? "yes" : "no",
                rule.orderDependent() ? "matters" : "does not matter",
                rule.begin(2) instanceof Synapses.Reversible ? "exactly" : "no"));
    }

    private static String patterns(LearningRule rule) {
        return rule.alphabets().equals(EnumSet.allOf(Alphabet.class))
                ? "any"
                : rule.alphabets().stream()
                        .sorted()
                        .map(alphabet -> alphabet.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String section(Recipe<? extends LearningRule> recipe) {
        LearningRule rule = recipe.defaults();
        StringBuilder section = new StringBuilder("\n## ")
                .append(recipe.id())
                .append("\n\n")
                .append(Comment.of(rule.getClass()).body())
                .append("\n\n");
        if (!recipe.parameters().isEmpty()) {
            section.append(ModelReference.table(recipe.parameters())).append('\n');
        }
        if (rule instanceof Expanded expanded) {
            section.append("* expanded coefficients, by default and on balanced patterns: ")
                    .append(words(expanded.expansion(0)))
                    .append('\n');
        }
        if (rule instanceof Biased) {
            section.append("* has a bias for every unit\n");
        }
        section.append("* class: `").append(rule.getClass().getName()).append("`\n");
        for (Source source : rule.getClass().getAnnotationsByType(Source.class)) {
            section.append("* source: ").append(ModelReference.citation(source)).append('\n');
        }
        return section.toString();
    }

    private static String words(TaylorCoefficients c) {
        return "c0 = " + c.c0() + ", c1pre = " + c.c1pre() + ", c1post = " + c.c1post() + ", c2pre = " + c.c2pre()
                + ", c2post = " + c.c2post() + ", c2corr = " + c.c2corr();
    }
}
