package attractor.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;

/// Who may ask, and what every answer says about itself.
///
/// Only names of this machine are taken in `Host`, so that a page of another site cannot reach the server by
/// pointing its own name here; what computes, changes or listens, which is all below `/api/`, must be asked for by
/// our own pages or by no page at all.
final class Guard {

    private static final String POLICY = "default-src 'self'; script-src 'self' " + Pages.importMapHash()
            + "; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Our own page, or the person at the browser. `same-site` is another port of this machine.
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private Guard() {}

    /// Refuses strangers.
    ///
    /// @throws Problem 403 where host or origin is not ours
    static void check(Context request) {
        String host = request.header("Host");
        if (host == null || !LOOPBACK.contains(name(host))) {
            throw new Problem(403, "the server answers to localhost and 127.0.0.1 only");
        }
        String origin = request.header("Origin");
        if (!readsPage(request) && (isForeign(request) || (origin != null && !isOwn(origin, host)))) {
            throw new Problem(403, "a page of another site may not ask this server");
        }
    }

    private static boolean readsPage(Context request) {
        boolean reads = HandlerType.GET.equals(request.method()) || HandlerType.HEAD.equals(request.method());
        return reads && !request.path().startsWith("/api/");
    }

    /// What a browser says of the page that asks; pictures, frames and scripts of a foreign page carry no `Origin`.
    private static boolean isForeign(Context request) {
        String site = request.header("Sec-Fetch-Site");
        return site != null && !OWN_SITES.contains(site);
    }

    static void describe(Context answer) {
        answer.header("Content-Security-Policy", POLICY);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "no-referrer");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        answer.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static boolean isOwn(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme()) && host.equals(uri.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
