package attractor.architecture.picture;

import attractor.architecture.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of docs/architecture.md: each package with the question that its map opens with.
final class PackageTable {
    private static final Pattern PLACE =
            Pattern.compile("(<!-- packages: [^\n]*-->\n).*?(<!-- end of packages -->)", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("\\A/// ([^?]*\\?)");

    private PackageTable() {}

    /// The page with the table as it should be.
    static String within(String page, Anatomy anatomy) {
        Matcher place = PLACE.matcher(page);
        if (!place.find()) {
            throw new IllegalStateException(
                    "docs/architecture.md has no place for the table of packages; restore the two comments around it");
        }
        return page.substring(0, place.end(1)) + rows(anatomy) + page.substring(place.start(2));
    }

    private static String rows(Anatomy anatomy) {
        var rows = new StringBuilder("\n| package | the question it answers |\n|---|---|\n");
        anatomy.modules().forEach((name, module) -> {
            Path map = Repository.file(module.replace("attractor.", "attractor-"))
                    .resolve("src/main/java")
                    .resolve(name.replace('.', '/'))
                    .resolve("package-info.java");
            rows.append("| `").append(name).append("` | ").append(question(map)).append(" |\n");
        });
        return rows.append('\n').toString();
    }

    private static String question(Path map) {
        if (!Files.exists(map)) {
            return "";
        }
        Matcher question = QUESTION.matcher(Repository.text(map));
        return question.find()
                ? question.group(1).replaceAll("\\s*\n///\\s*", " ").replace("|", "\\|")
                : "";
    }
}
