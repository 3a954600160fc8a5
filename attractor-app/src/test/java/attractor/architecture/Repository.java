package attractor.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the build has put what the architecture tests look at.
public final class Repository {
    private static final Path HOME = home();

    private Repository() {}

    /// The classes of the product, all modules.
    public static JavaClasses product() {
        return Product.CLASSES;
    }

    /// The test classes of all modules, without those planted to break the rules.
    static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/attractor/architecture/planted/"))
                .importPaths(existing("target/test-classes"));
    }

    /// The module folders `attractor-*`, sorted.
    static List<Path> modules() {
        try (var entries = Files.list(HOME)) {
            return entries.filter(module -> module.getFileName().toString().startsWith("attractor-"))
                    .filter(module -> Files.exists(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One folder of each module that has it, such as `target/classes`.
    static List<Path> existing(String folder) {
        return modules().stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .toList();
    }

    public static Path file(String path) {
        return HOME.resolve(path);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        Path folder = Path.of(System.getProperty("attractor.home", "")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("attractor-app"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no folder attractor-app above '" + Path.of("").toAbsolutePath() + "'; set -Dattractor.home");
            }
        }
        return folder;
    }

    private static final class Product {
        static final JavaClasses CLASSES = new ClassFileImporter().importPaths(existing("target/classes"));
    }
}
