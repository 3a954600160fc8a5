package attractor.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// An answer that is an error: `application/problem+json`, RFC 9457.
///
/// The detail is one sentence for people; there is never a stack trace or a path of this machine in it.
final class Problem extends RuntimeException {

    /// The media type.
    static final String TYPE = "application/problem+json";

    /// What a client sent may stand in the sentence, but not at any length.
    private static final Pattern ENDLESS = Pattern.compile("(\\S{60})\\S{20,}");

    private static final long serialVersionUID = 1;

    private final int status;

    Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    Problem(int status, String detail, Throwable cause) {
        super(detail, cause);
        this.status = status;
    }

    int status() {
        return status;
    }

    Map<String, Object> tree() {
        return tree(status, String.valueOf(getMessage()));
    }

    static Map<String, Object> tree(int status, String detail) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "about:blank");
        tree.put("title", title(status));
        tree.put("status", status);
        tree.put("detail", ENDLESS.matcher(detail).replaceAll("$1…"));
        return tree;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not authorised";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Too slow";
            case 413 -> "Too large";
            case 415 -> "Wrong media type";
            case 422 -> "Cannot be computed";
            case 431 -> "Headers too large";
            case 503 -> "Busy";
            default -> status < 500 ? "Bad request" : "Failed";
        };
    }
}
