package attractor.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// The files of the web pages and of the libraries they use, from the class path.
///
/// Pages lie in one flat folder and libraries under a fixed list of roots, so that a name cannot lead out of them.
/// Every page carries the same import map, which says where the libraries are; the browser runs it because its hash
/// stands in the content security policy.
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

    /// The web jars by the name that addresses use, with their versions.
    private static final Map<String, String> LIBRARIES = Map.of(
            "lit", "lit/3.3.1",
            "lit-html", "lit-html/3.3.2",
            "lit-element", "lit-element/4.2.2",
            "lit__reactive-element", "lit__reactive-element/2.1.2");

    private static final String IMPORT_MAP =
            new String(resource("web/importmap.json").orElseThrow(), StandardCharsets.UTF_8);

    private Pages() {}

    /// The source expression that lets a browser run the import map: `'sha256-…'`.
    static String importMapHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(IMPORT_MAP.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /// {@return the script of this library, if there is one}
    ///
    /// @param library its name in the import map
    /// @param path below the library's root: names of letters, digits, dashes and dots, ending in `.js`
    static Optional<Page> library(String library, String path) {
        String root = LIBRARIES.get(library);
        if (root == null || !path.matches("(?:[a-z0-9-]+/)*[a-z0-9-]+(?:[.][a-z0-9-]+)*[.]js")) {
            return Optional.empty();
        }
        return resource("/META-INF/resources/webjars/" + root + "/" + path)
                .map(bytes -> new Page(TYPES.getOrDefault("js", ""), bytes));
    }

    /// {@return the file of this name, if there is one}
    ///
    /// @param name letters, digits, dots and dashes; anything else is no file
    static Optional<Page> get(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*") || name.contains("..")) {
            return Optional.empty();
        }
        return resource("web/" + name)
                .map(bytes -> new Page(type, name.endsWith(".html") ? withImportMap(bytes) : bytes));
    }

    private static byte[] withImportMap(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replace("${importmap}", IMPORT_MAP)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = Pages.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the page " + path + " of this program cannot be read", e);
        }
    }
}
