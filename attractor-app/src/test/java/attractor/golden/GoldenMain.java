package attractor.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs the golden cases of a folder: `./verify --golden DIR`.
public final class GoldenMain {

    private GoldenMain() {}

    /// Prints the ids that fail or are not covered and the counts; exit 0 only if there are neither.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            GoldenReport report = run(Path.of(arguments[0]));
            out.print(report.text());
            System.exit(report.failed().isEmpty() && report.notCovered().isEmpty() ? 0 : 1);
        } catch (IOException e) {
            out.println(e.getMessage());
            System.exit(2);
        }
    }

    static GoldenReport run(Path folder) throws IOException {
        GoldenReport report = new GoldenReport();
        for (GoldenCase golden : GoldenFiles.read(folder)) {
            report.add(golden, Evaluators.BY_KIND);
        }
        return report;
    }
}
