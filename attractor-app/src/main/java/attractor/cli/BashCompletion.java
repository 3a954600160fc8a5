package attractor.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A completion script for bash; zsh reads it through `bashcompinit`.
final class BashCompletion {

    private static final String HEAD = """
            # Completion of the commands, options, models and parameters of attractor.
            _attractor() {
                local cur="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}" name="${COMP_WORDS[2]}" at=2 words=""
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "COMMANDS help --help --version" -- "$cur"))
                    return
                fi
            """;

    private static final String TAIL = """
                COMPREPLY=($(compgen -W "$words" -- "$cur"))
                case "${COMPREPLY[0]:-}" in
                    *=) compopt -o nospace 2>/dev/null ;;
                esac
            }
            complete -o default -F _attractor attractor ./attractor
            """;

    private BashCompletion() {}

    static String script(CompletionWords words) {
        StringBuilder script = new StringBuilder(HEAD.replace("COMMANDS", String.join(" ", words.first())));
        script.append("    case \"$command\" in\n");
        words.groups()
                .forEach((group, parts) -> script.append("        ")
                        .append(group)
                        .append(")\n            if [ \"$COMP_CWORD\" -eq 2 ]; then\n")
                        .append("                COMPREPLY=($(compgen -W \"")
                        .append(String.join(" ", parts))
                        .append(" --help\" -- \"$cur\"))\n                return\n            fi\n")
                        .append("            command=\"$command $name\" name=\"${COMP_WORDS[3]:-}\" at=3 ;;\n"));
        script.append("    esac\n    case \"$command\" in\n");
        words.commands()
                .forEach((command, about) -> script.append("        \"")
                        .append(command)
                        .append("\") words=\"")
                        .append(String.join(" ", about.options().keySet()))
                        .append("\" ;;\n"));
        script.append("    esac\n    if [ \"$COMP_CWORD\" -eq \"$at\" ]; then\n        case \"$command\" in\n");
        words.names()
                .forEach((command, names) -> script.append("            \"")
                        .append(command)
                        .append("\") words=\"")
                        .append(String.join(" ", names.keySet()))
                        .append(" $words\" ;;\n"));
        script.append("        esac\n    else\n        case \"$command:$name\" in\n");
        settings(words)
                .forEach((place, settings) -> script.append("            \"")
                        .append(place)
                        .append("\") words=\"")
                        .append(String.join(" ", settings))
                        .append(" $words\" ;;\n"));
        return script.append("        esac\n    fi\n").append(TAIL).toString();
    }

    private static Map<String, List<String>> settings(CompletionWords words) {
        return words.names().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("models") && !entry.getKey().equals("cite"))
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .filter(name -> !name.getValue().isEmpty())
                        .map(name -> Map.entry(entry.getKey() + ":" + name.getKey(), name.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }
}
