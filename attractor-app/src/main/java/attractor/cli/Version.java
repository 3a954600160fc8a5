package attractor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of the program.
final class Version {

    private Version() {}

    /// The version, such as `0.1.0`.
    static String number() {
        try (var in = Version.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("version.txt is missing beside the class Version; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answer to `--version`.
    static String line() {
        return "attractor " + number() + ", Java " + Runtime.version();
    }
}
