package attractor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// What the tests of the server measured, kept in files so that `scripts/server-figures` can make a table of it.
///
/// Tests judge what no busy machine can change; times are written down here and judged by who reads them.
final class Figures {

    /// Whether the table is being made: then tests are as large as the demand, else as large as a build can bear.
    static final boolean WANTED = Boolean.getBoolean("attractor.figures");

    private static final Path FOLDER = Path.of("target", "server-figures");

    private Figures() {}

    /// Keeps one figure.
    ///
    /// @param name of the file, which begins with the number of the demand
    /// @param demand what is demanded
    /// @param found what was measured
    static void record(String name, String demand, String found) {
        try {
            Files.createDirectories(FOLDER);
            String id = name.split("-", 2)[0];
            Files.writeString(FOLDER.resolve(name + ".md"), "| " + id + " | " + demand + " | " + found + " |\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the value below which this share of all lie}
    static double quantile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", 1e3 * seconds);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
