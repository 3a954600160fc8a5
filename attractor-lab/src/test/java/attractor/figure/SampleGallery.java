package attractor.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes every sample figure as SVG and PNG into a folder, to be looked at.
final class SampleGallery {
    private SampleGallery() {}

    /// Writes the files.
    ///
    /// @param arguments the folder
    /// @throws IOException if it cannot be written
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var entry : SampleFigures.all().entrySet()) {
            Files.writeString(folder.resolve(entry.getKey() + ".svg"), entry.getValue().svg(entry.getKey()));
            Files.write(folder.resolve(entry.getKey() + ".png"), entry.getValue().png());
        }
    }
}
