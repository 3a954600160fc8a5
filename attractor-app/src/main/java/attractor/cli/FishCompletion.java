package attractor.cli;

/// A completion script for fish.
final class FishCompletion {

    private FishCompletion() {}

    static String script(CompletionWords words) {
        StringBuilder script = new StringBuilder("# Completion of the commands, options, models and parameters.\n");
        for (Verb verb : Verbs.all()) {
            line(script, "__fish_use_subcommand", "-f -a " + verb.name(), verb.summary());
            if (verb instanceof Verb.Group group) {
                String parts =
                        String.join(" ", group.parts().stream().map(Verb::name).toList());
                String condition = "__fish_seen_subcommand_from " + group.name()
                        + "; and not __fish_seen_subcommand_from " + parts;
                group.parts().forEach(part -> line(script, condition, "-f -a " + part.name(), part.summary()));
            }
        }
        words.commands()
                .forEach((command, about) -> about.options()
                        .forEach((option, doc) -> line(script, seen(command), "-l " + option.substring(2), doc)));
        words.names()
                .forEach((command, names) -> names.forEach((name, settings) -> {
                    line(script, seen(command), "-a " + name, "");
                    if (!settings.isEmpty() && !command.equals("models") && !command.equals("cite")) {
                        line(
                                script,
                                seen(command) + "; and __fish_seen_subcommand_from " + name,
                                "-a '" + String.join(" ", settings) + "'",
                                "");
                    }
                }));
        return script.toString();
    }

    private static String seen(String command) {
        return "__fish_seen_subcommand_from " + command.replace(" ", "; and __fish_seen_subcommand_from ");
    }

    private static void line(StringBuilder script, String condition, String what, String doc) {
        script.append("complete -c attractor -n '")
                .append(condition)
                .append("' ")
                .append(what);
        if (!doc.isEmpty()) {
            script.append(" -d '")
                    .append(doc.replace("\\", "\\\\").replace("'", "\\'"))
                    .append('\'');
        }
        script.append('\n');
    }
}
