package attractor.cli;

import attractor.cli.terminal.ColourMode;
import attractor.cli.terminal.Paint;
import attractor.parameter.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The program: finds the command, reads its options, runs it, and turns whatever happens into an exit code.
final class Program {

    private final Session session;

    Program(Session session) {
        this.session = session;
    }

    /// Runs one command line.
    ///
    /// @param typed the words, without the program's name
    ExitCode run(String... typed) {
        List<String> words = List.of(typed);
        try {
            return dispatch(words);
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
            Failure failure = Failure.of(e);
            failure.print(session.terminal().err(), session.terminal().errPaint());
            if (words.contains("--stacktrace")) {
                e.printStackTrace(session.terminal().err());
            }
            return failure.code();
        } finally {
            session.terminal().out().flush();
            session.terminal().err().flush();
        }
    }

    private ExitCode dispatch(List<String> typed) {
        List<String> words = helpLast(typed);
        if (words.isEmpty() || isHelp(words.getFirst())) {
            session.terminal().out().print(HelpPage.root(paint()));
            return ExitCode.OK;
        }
        String first = words.getFirst();
        if (first.equals("--version") || first.equals("-V")) {
            session.terminal().out().println(Version.line());
            return ExitCode.OK;
        }
        if (first.startsWith("-")) {
            throw new IllegalArgumentException(
                    first + " stands before the command; options follow it, as in `attractor" + " models --json`");
        }
        Verb verb = find(first, "command", "`attractor --help` lists the commands", Verbs.all());
        List<String> rest = words.subList(1, words.size());
        return switch (verb) {
            case Verb.Leaf leaf -> run(leaf, leaf.name(), rest);
            case Verb.Group group -> inGroup(group, rest);
        };
    }

    private ExitCode inGroup(Verb.Group group, List<String> words) {
        List<String> names = group.parts().stream().map(Verb::name).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException(group.name() + " needs one of " + String.join(", ", names)
                    + "; `attractor " + group.name() + " --help` explains them");
        }
        if (isHelp(words.getFirst())) {
            session.terminal().out().print(HelpPage.group(group, paint()));
            return ExitCode.OK;
        }
        Verb leaf = find(
                words.getFirst(),
                group.name() + " command",
                "`attractor " + group.name() + " --help` lists them",
                group.parts());
        return run((Verb.Leaf) leaf, group.name() + " " + leaf.name(), words.subList(1, words.size()));
    }

    private ExitCode run(Verb.Leaf leaf, String name, List<String> words) {
        Command command = leaf.make().apply(session);
        CommandLine parser = HelpPage.parser(command, leaf.summary());
        try {
            parser.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException e) {
            throw ParseFailure.of(name, e);
        }
        ParseFailure.refuseRepeated(name, words, parser);
        if (parser.isUsageHelpRequested()) {
            session.terminal().out().print(HelpPage.leaf(parser, paint()));
            return ExitCode.OK;
        }
        Logging.start(session, command.common);
        return command.run();
    }

    private static <V extends Verb> V find(String typed, String kind, String list, List<V> verbs) {
        List<String> names = verbs.stream().map(Verb::name).toList();
        return verbs.stream()
                .filter(verb -> verb.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no " + kind + " " + typed + "; " + list + "." + Names.suggestion(typed, names)));
    }

    /// `help lab run` is `lab run --help`.
    private static List<String> helpLast(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("help")) {
            return words;
        }
        List<String> turned = new ArrayList<>(words.subList(1, words.size()));
        turned.add("--help");
        return turned;
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    private Paint paint() {
        return session.terminal().outPaint();
    }

    /// The colour mode that a command line asks for, found before it is read: errors are coloured too.
    static ColourMode colourMode(String... words) {
        for (int i = 0; i < words.length; i++) {
            String value = words[i].startsWith("--color=")
                    ? words[i].substring("--color=".length())
                    : words[i].equals("--color") && i + 1 < words.length ? words[i + 1] : "";
            Optional<ColourMode> mode = Arrays.stream(ColourMode.values())
                    .filter(known -> known.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (mode.isPresent()) {
                return mode.get();
            }
        }
        return ColourMode.AUTO;
    }
}
