package attractor.cli;

import attractor.parameter.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// A command line that does not fit a command, as one sentence.
final class ParseFailure {

    private ParseFailure() {}

    /// The sentence for an exception of the parser.
    ///
    /// @param name the command as typed, such as `lab run`
    static IllegalArgumentException of(String name, ParameterException e) {
        return new IllegalArgumentException(sentence(name, e) + "; `attractor " + name + " --help` shows how", e);
    }

    /// Refuses an option that is given twice: the parser lets the last one win where options stand in groups.
    ///
    /// @throws IllegalArgumentException naming the option
    static void refuseRepeated(String name, List<String> words, CommandLine parser) {
        for (OptionSpec option : parser.getCommandSpec().options()) {
            List<String> names = List.of(option.names());
            boolean takesValue = option.arity().max() > 0;
            long given = words.stream()
                    .filter(word -> names.contains(word)
                            || (takesValue && names.stream().anyMatch(own -> word.startsWith(own + "="))))
                    .count();
            if (given > 1 && takesValue) {
                throw new IllegalArgumentException(
                        label(option) + " is given twice; `attractor " + name + " --help` shows how");
            }
        }
    }

    private static String sentence(String name, ParameterException e) {
        return switch (e) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                name + " needs "
                        + missing.getMissing().stream()
                                .map(ParseFailure::label)
                                .distinct()
                                .collect(Collectors.joining(", "));
            case UnmatchedArgumentException unmatched -> unmatched(name, unmatched);
            case OverwrittenOptionException twice -> label(twice.getOverwritten()) + " is given twice";
            default -> e.getArgSpec() != null && e.getValue() != null ? wrongValue(e) : plain(e);
        };
    }

    private static String unmatched(String name, UnmatchedArgumentException e) {
        String typed = e.getUnmatched().getFirst();
        if (!typed.startsWith("-")) {
            return name + " takes no argument \"" + typed + "\"";
        }
        String option = typed.replaceFirst("=.*", "");
        List<String> known = e.getCommandLine().getCommandSpec().options().stream()
                .flatMap(spec -> Arrays.stream(spec.names()))
                .filter(known1 -> known1.startsWith("--"))
                .toList();
        String nearest = Names.nearest(option, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return name + " has no option " + option + nearest;
    }

    private static String wrongValue(ParameterException e) {
        String value = e.getValue();
        return label(e.getArgSpec()).replaceFirst(" .*", "") + " is \"" + value + "\"; it must be "
                + expected(e.getArgSpec());
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes().length > 0 ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Names.kebab(((Enum<?>) constant).name()))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "int", "long", "integer", "optionalint" -> "a whole number";
            case "double", "optionaldouble" -> "a number";
            case "path" -> "a file name";
            default -> "what the help page says";
        };
    }

    private static String plain(ParameterException e) {
        Throwable cause = e.getCause() instanceof TypeConversionException conversion ? conversion : e;
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String label(ArgSpec arg) {
        return switch (arg) {
            case OptionSpec option when option.arity().max() == 0 -> option.longestName();
            case OptionSpec option -> option.longestName() + " " + option.paramLabel();
            default -> arg.paramLabel();
        };
    }
}
