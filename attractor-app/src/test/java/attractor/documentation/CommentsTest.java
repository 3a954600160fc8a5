package attractor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every public type and member says what it is.
///
/// The Javadoc run leaves out doclint's group `missing`, which would also demand a tag for every parameter and
/// result (docs/adr says why); this test keeps the part of it that matters.
final class CommentsTest {

    @TempDir
    Path folder;

    @Test
    void everyPublicTypeAndMemberHasAComment() throws IOException {
        assertThat(withoutComment(Repository.mainSources())).isEmpty();
    }

    @Test
    void aMissingCommentIsNoticed() throws IOException {
        Path source = folder.resolve("Planted.java");
        Files.writeString(source, "/// A type.\npublic final class Planted { public int bare() { return 1; } }\n");
        assertThat(withoutComment(List.of(source))).singleElement().asString().contains("Planted.java:2");
    }

    private static List<String> withoutComment(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Path> files = sources.stream()
                .filter(path -> !path.endsWith("module-info.java"))
                .toList();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xdoclint:missing/protected",
                    "-Xmaxwarns",
                    "100000",
                    "-XDshould-stop.ifError=FLOW",
                    "-implicit:none",
                    "-d",
                    Files.createTempDirectory("comments").toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        List<String> missing = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getMessage(Locale.ROOT).startsWith("no comment")) {
                String file =
                        Path.of(diagnostic.getSource().getName()).getFileName().toString();
                missing.add(file + ":" + diagnostic.getLineNumber());
            }
        }
        return missing;
    }
}
