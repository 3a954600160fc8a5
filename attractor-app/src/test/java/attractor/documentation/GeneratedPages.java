package attractor.documentation;

import attractor.memory.Catalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The pages and pictures of the documentation that the code makes: `./verify --regenerate` writes them.
public final class GeneratedPages {

    private GeneratedPages() {}

    /// The generated files with the text they should have.
    ///
    /// @return text by file
    public static Map<Path, String> all() {
        var files = new TreeMap<Path, String>();
        files.put(file("docs/images/recall.svg"), Pictures.recall().svg("recall"));
        files.put(file("docs/reference/models.md"), ModelReference.page());
        files.put(file("docs/reference/rules.md"), RuleReference.page());
        files.put(file("docs/reference/curves.md"), CurveReference.page());
        files.put(file("docs/reference/protocols.md"), ProtocolReference.page());
        files.put(file("attractor-app/src/main/resources/attractor/server/web/formulas.json"), formulas());
        Path readme = file("README.md");
        String page = Markdown.within(Repository.text(readme), "models", ModelReference.table());
        files.put(readme, Markdown.within(page, "protocols", ProtocolReference.table()));
        return files;
    }

    /// The energy or map of every model, as the playground shows it.
    private static String formulas() {
        return Catalogue.all().stream()
                .map(entry -> "  \"" + entry.id() + "\": \""
                        + Comment.of(entry.type()).equation() + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static Path file(String path) {
        return Repository.root().resolve(path);
    }
}
