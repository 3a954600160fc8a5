package attractor.figure.report;

import attractor.figure.SampleFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes every sample figure as SVG and PNG and two sample reports as HTML into a folder, to be looked at.
final class SampleGallery {
    private SampleGallery() {}

    /// Writes the files.
    ///
    /// @param arguments the folder
    /// @throws IOException if it cannot be written
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var entry : SampleFigures.all().entrySet()) {
            Files.writeString(
                    folder.resolve(entry.getKey() + ".svg"), entry.getValue().svg(entry.getKey()));
            Files.write(
                    folder.resolve(entry.getKey() + ".png"), entry.getValue().png());
        }
        Files.writeString(folder.resolve("report.html"), HtmlPage.of(SampleReports.first()));
        Files.writeString(
                folder.resolve("all.html"),
                HtmlPage.of("All experiments", List.of(SampleReports.first(), SampleReports.second())));
    }
}
