package attractor.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the test resources, written by NumPy 1.24.2 unless their name says otherwise, and temporary files.
final class Fixtures {

    private Fixtures() {}

    static byte[] bytes(String resource) {
        try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, byte[] contents) {
        try {
            // some file systems flush a file that is cut to zero and written again: a new one is much faster
            Files.deleteIfExists(folder.resolve(name));
            return Files.write(folder.resolve(name), contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path copy(Path folder, String resource) {
        return file(folder, resource, bytes(resource));
    }
}
