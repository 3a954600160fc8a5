package attractor.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/// The files of the web pages, from the class path: one flat folder, so that a name cannot lead out of it.
final class Pages {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    /// A file with its media type.
    ///
    /// @param type the media type
    /// @param bytes the content
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the answer, never compared
    record Page(String type, byte[] bytes) {}

    private Pages() {}

    /// {@return the file of this name, if there is one}
    ///
    /// @param name letters, digits, dots and dashes; anything else is no file
    static Optional<Page> get(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*") || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = Pages.class.getResourceAsStream("web/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new Page(type, in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("the page " + name + " of this program cannot be read", e);
        }
    }
}
