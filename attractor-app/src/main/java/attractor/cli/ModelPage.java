package attractor.cli;

import attractor.cli.terminal.Paint;
import attractor.cli.terminal.TextTable;
import attractor.memory.Catalogue;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import attractor.reference.Bibliography;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One model of the catalogue, described for people and for programs.
final class ModelPage {

    private final Catalogue.Entry entry;

    ModelPage(Catalogue.Entry entry) {
        this.entry = entry;
    }

    /// The page as JSON: id, name, parameters, abilities, source, and what else there is to say.
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id());
        tree.put("name", entry.title());
        tree.put("summary", entry.summary());
        tree.put("parameters", parameters(entry.recipe()));
        tree.put("abilities", abilities().stream().map(Ability::id).toList());
        tree.put("alphabets", alphabets());
        tree.put("source", source());
        return tree;
    }

    /// The parameters of a recipe as JSON; defaults are numbers where they are numbers.
    static List<Map<String, Object>> parameters(Recipe<?> recipe) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Parameter parameter : recipe.parameters()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", parameter.name());
            tree.put("symbol", parameter.symbol());
            tree.put("type", parameter.kind().name().toLowerCase(Locale.ROOT));
            tree.put("default", value(parameter));
            tree.put("min", parameter.min());
            tree.put("max", parameter.max());
            tree.put("ends", parameter.ends().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            tree.put("doc", parameter.doc());
            if (!parameter.choices().isEmpty()) {
                tree.put("choices", parameter.choices());
            }
            parameter.onlyWith().ifPresent(setting -> tree.put("onlyWith", setting));
            list.add(tree);
        }
        return list;
    }

    private static Object value(Parameter parameter) {
        String text = parameter.defaultValue();
        return switch (parameter.kind()) {
            case INTEGER -> Long.valueOf(text);
            case REAL -> Double.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            case TEXT, CHOICE -> text;
        };
    }

    /// The page for people.
    String text(Paint paint, int width) {
        StringBuilder page = new StringBuilder();
        page.append(paint.strong(entry.id())).append("  ").append(entry.title()).append("\n");
        if (!entry.summary().isEmpty()) {
            TextTable.wrap(entry.summary(), width)
                    .forEach(line -> page.append(line).append('\n'));
        }
        page.append('\n');
        List<Parameter> parameters = entry.recipe().parameters();
        page.append(
                parameters.isEmpty()
                        ? "It has no parameters.\n"
                        : parameterTable(parameters).text(paint, width));
        page.append('\n');
        line(page, "patterns", String.join(", ", alphabets()), width, paint);
        line(
                page,
                "abilities",
                abilities().stream()
                        .map(ability -> ability.id() + " (" + ability.doc() + ")")
                        .collect(Collectors.joining(", ")),
                width,
                paint);
        for (Source source : entry.sources()) {
            line(page, "source", citation(source), width, paint);
        }
        return page.toString();
    }

    /// The parameters of a recipe as a table.
    static TextTable parameterTable(List<Parameter> parameters) {
        TextTable table = new TextTable("parameter", "symbol", "default", "range", "meaning");
        for (Parameter parameter : parameters) {
            String range = parameter.range();
            table.row(
                    parameter.name(),
                    parameter.symbol(),
                    parameter.defaultValue(),
                    parameter.choices().isEmpty() ? range : "",
                    parameter.doc()
                            + (parameter.choices().isEmpty() ? "" : ": " + String.join(", ", parameter.choices()))
                            + parameter
                                    .onlyWith()
                                    .map(with -> " (with " + with + ")")
                                    .orElse(""));
        }
        return table;
    }

    private static void line(StringBuilder page, String name, String text, int width, Paint paint) {
        if (text.isEmpty()) {
            return;
        }
        List<String> lines = TextTable.wrap(text, width - 11);
        page.append(paint.strong(String.format("%-11s", name)))
                .append(lines.getFirst())
                .append('\n');
        lines.subList(1, lines.size())
                .forEach(more -> page.append(" ".repeat(11)).append(more).append('\n'));
    }

    private List<Ability> abilities() {
        return Ability.of(entry.recipe().defaults());
    }

    private List<String> alphabets() {
        return entry.recipe().defaults().alphabets().stream()
                .sorted()
                .map(alphabet -> alphabet.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private String source() {
        return entry.sources().stream().map(ModelPage::place).collect(Collectors.joining("; "));
    }

    private static String citation(Source source) {
        Set<String> known = Bibliography.bundled().keys();
        String publication = known.contains(source.key())
                ? ": " + Bibliography.bundled().entry(source.key()).text()
                : "";
        return place(source) + publication;
    }

    private static String place(Source source) {
        String equation = source.equation();
        String words = equation.matches("[A-Za-z]?[0-9].*") ? "Eq. " + equation : equation;
        return words.isEmpty() ? source.key() : source.key() + ", " + words;
    }
}
