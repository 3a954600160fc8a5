package attractor.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment on a type, read from its source file.
final class Comment {

    private static final Pattern LINK =
            Pattern.compile("(?<!\\])\\[(?:attractor\\.[a-z.]+\\.)?([A-Z][A-Za-z0-9#.]*)\\](?!\\()");

    private final List<String> lines;

    private Comment(List<String> lines) {
        this.lines = lines;
    }

    /// The comment on a type of the repository; without one, or without a source file, nothing.
    static Comment of(Class<?> type) {
        String name = "src/main/java/" + type.getName().replace('.', '/') + ".java";
        return Repository.mainSources().stream()
                .filter(path -> path.endsWith(name))
                .findFirst()
                .map(path -> new Comment(onType(Repository.text(path).lines().toList())))
                .orElse(new Comment(List.of()));
    }

    /// The block of `///` lines before the first annotation or declaration of a type.
    private static List<String> onType(List<String> source) {
        List<String> block = new ArrayList<>();
        for (String line : source) {
            if (line.startsWith("///")) {
                block.add(line.length() > 4 ? line.substring(4) : "");
            } else if (!block.isEmpty()) {
                return block;
            }
        }
        return block;
    }

    /// All but the tags and the first sentence's repetition of the title: Markdown, links as code.
    String body() {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("@")) {
                break;
            }
            body.append(link(line)).append('\n');
        }
        return body.toString().strip();
    }

    private static String link(String line) {
        Matcher link = LINK.matcher(line);
        return line.startsWith("    ") ? line : link.replaceAll("`$1`");
    }

    /// The first line of the first equation, without the shapes that stand to its right.
    String equation() {
        return lines.stream()
                .filter(line -> line.startsWith("    "))
                .findFirst()
                .map(line ->
                        line.strip().split(" {4,}", 2)[0].replaceAll(" +", " ").replaceFirst(",$", ""))
                .orElse("");
    }
}
