package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A list of records with their parameters, for people and for programs.
final class RecipeList {

    private final Command command;
    private final String word;

    /// A list that a command shows.
    ///
    /// @param word what one entry is called
    RecipeList(Command command, String word) {
        this.command = command;
        this.word = word;
    }

    /// Shows the list.
    ExitCode show(List<? extends Recipe<?>> recipes, boolean json) {
        if (json) {
            command.printJson(recipes.stream().map(RecipeList::tree).toList());
            return ExitCode.OK;
        }
        TextTable table = new TextTable(word, "parameters");
        recipes.forEach(recipe -> table.row(recipe.id(), parameters(recipe)));
        command.print(table.text(command.paint(), command.session().width()));
        return ExitCode.OK;
    }

    private static Map<String, Object> tree(Recipe<?> recipe) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", recipe.id());
        tree.put("name", recipe.title());
        tree.put("summary", recipe.summary());
        tree.put("parameters", ModelPage.parameters(recipe));
        return tree;
    }

    private static String parameters(Recipe<?> recipe) {
        return recipe.parameters().stream().map(RecipeList::parameter).collect(Collectors.joining("; "));
    }

    private static String parameter(Parameter parameter) {
        String range = parameter.range();
        return parameter.name() + "=" + parameter.defaultValue() + (range.isEmpty() ? "" : " in " + range) + ", "
                + parameter.doc();
    }
}
