package attractor.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The program that computed a run.
///
/// @param version from the build
/// @param commit the source commit, or `unknown` outside a checkout
public record ProgramVersion(String version, String commit) {

    private static final String UNKNOWN = "unknown";

    /// {@return the program that is running}
    public static ProgramVersion current() {
        Properties build = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version of the program", e);
        }
        return new ProgramVersion(build.getProperty("version", UNKNOWN), checkedOut());
    }

    private static String checkedOut() {
        String home = System.getProperty("attractor.home");
        if (home == null) {
            return UNKNOWN;
        }
        try {
            Path git = Path.of(home, ".git");
            Path head = git.resolve("HEAD");
            if (!Files.isRegularFile(head)) {
                return UNKNOWN;
            }
            String text = Files.readString(head).strip();
            if (!text.startsWith("ref: ")) {
                return text;
            }
            Path ref = git.resolve(text.substring("ref: ".length()));
            return Files.isRegularFile(ref) ? Files.readString(ref).strip() : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
