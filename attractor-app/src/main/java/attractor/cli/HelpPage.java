package attractor.cli;

import attractor.cli.terminal.Paint;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// The help pages.
final class HelpPage {

    private static final int WIDTH = 100;

    private HelpPage() {}

    /// The page of the program: every command with its summary.
    static String root(Paint paint) {
        StringBuilder page = new StringBuilder("Attractor: associative memory for the JVM.\n\n");
        page.append(paint.strong("Usage:")).append(" attractor COMMAND [name=value...] [options]\n");
        Verbs.SECTIONS.forEach((section, verbs) -> {
            page.append('\n').append(paint.strong(section)).append('\n');
            verbs.forEach(verb -> line(page, verb.name(), verb.summary(), paint));
        });
        page.append('\n').append(paint.strong("Options")).append('\n');
        line(
                page,
                "--help",
                "this page; `attractor COMMAND --help` and `attractor help COMMAND` explain one command",
                paint);
        line(page, "--version", "the version of Attractor and of Java", paint);
        examples(page, List.of("attractor models", "attractor models --json"), paint);
        page.append('\n').append(paint.strong("Exit codes")).append('\n');
        for (ExitCode code : ExitCode.values()) {
            page.append(String.format("  %-11d %s%n", code.number(), code.meaning()));
        }
        return page.toString();
    }

    /// The page of a group of commands.
    static String group(Verb.Group group, Paint paint) {
        StringBuilder page = new StringBuilder(group.summary()).append("\n\n");
        page.append(paint.strong("Usage:"))
                .append(" attractor ")
                .append(group.name())
                .append(" COMMAND [options]\n\n");
        page.append(paint.strong("Commands")).append('\n');
        group.parts().forEach(part -> line(page, part.name(), part.summary(), paint));
        examples(page, group.examples(), paint);
        return page.toString();
    }

    private static void line(StringBuilder page, String name, String summary, Paint paint) {
        page.append("  ")
                .append(paint.good(name))
                .append(" ".repeat(Math.max(1, 12 - name.length())))
                .append(summary)
                .append('\n');
    }

    private static void examples(StringBuilder page, List<String> examples, Paint paint) {
        page.append('\n').append(paint.strong("Examples")).append('\n');
        examples.forEach(example -> page.append("  ").append(example).append('\n'));
    }

    /// A parser for one command, with the rules that all commands share.
    static CommandLine parser(Command command, String summary) {
        CommandLine parser = new CommandLine(command)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH);
        parser.getCommandSpec()
                .usageMessage()
                .header(summary + "%n")
                .synopsisHeading("Usage: ")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("")
                .footerHeading("%nExamples:%n")
                .sortOptions(false);
        return parser;
    }

    /// The page of one command.
    static String leaf(CommandLine parser, Paint paint) {
        Help.Ansi ansi = paint == Paint.COLOURED ? Help.Ansi.ON : Help.Ansi.OFF;
        return parser.getUsageMessage(Help.defaultColorScheme(ansi)).stripTrailing() + "\n";
    }
}
