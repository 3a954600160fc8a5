package attractor.architecture.picture;

import attractor.architecture.Repository;
import attractor.documentation.GeneratedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Writes what the documentation shows of the code: `./verify --regenerate`.
public final class PictureMain {
    private PictureMain() {}

    /// Writes the generated files under docs/ and says which.
    ///
    /// @param args none
    /// @throws IOException if a file cannot be written
    public static void main(String[] args) throws IOException {
        var files = new TreeMap<>(generated());
        files.putAll(GeneratedPages.all());
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
            System.out.println("wrote " + file.getKey());
        }
    }

    /// The generated files with the text they should have.
    static Map<Path, String> generated() {
        Anatomy anatomy = Anatomy.of(Repository.product());
        var files = new TreeMap<Path, String>();
        files.put(Repository.file("docs/architecture.svg"), ModulePicture.svg(anatomy));
        files.put(Repository.file("docs/architecture-matrix.svg"), DependencyMatrix.svg(anatomy));
        Path page = Repository.file("docs/architecture.md");
        files.put(page, PackageTable.within(Repository.text(page), anatomy));
        return files;
    }
}
