package attractor.server;

import attractor.server.play.Board;
import attractor.server.play.Playback;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The server of the playground, on the loopback interface.
///
///     GET  /                    the playground
///     GET  /healthz, /readyz    whether it lives, whether it can compute
///     GET  /api/v1/models       the catalogue: parameters, JSON Schema, abilities, sources
///     GET  /api/v1/patterns     the pattern sets that are shipped
///     POST /api/v1/play         a board as `am-state/1`; the answer is its recall, frame by frame
///
/// Stateless: two equal requests have equal answers.
public final class PlaygroundServer implements AutoCloseable {

    /// The port where nothing else is asked for.
    public static final int PORT = 7420;

    /// Bytes of the largest body.
    static final long LARGEST_BODY = 32L << 20;

    /// Bytes of the largest set of headers.
    private static final int LARGEST_HEADERS = 16 << 10;

    private static final long SECONDS = 30;

    private final Computations computations =
            new Computations(Runtime.getRuntime().availableProcessors(), SECONDS);
    private final Javalin javalin;

    private PlaygroundServer(int port, Supplier<List<Map<String, Object>>> models) {
        javalin = Javalin.create(config -> configure(config, models)).start("127.0.0.1", port);
    }

    /// Starts a server; it answers when this returns.
    ///
    /// @param port from 0 to 65535; 0 takes a free one
    /// @param models the catalogue as JSON
    /// @return the server
    /// @throws IllegalArgumentException if the port is taken
    public static PlaygroundServer start(int port, Supplier<List<Map<String, Object>>> models) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port is " + port + "; it must be from 0 to 65535");
        }
        try {
            return new PlaygroundServer(port, models);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "port " + port + " cannot be used (" + reason(e) + "); choose another with --port", e);
        }
    }

    /// {@return the port it listens on}
    public int port() {
        return javalin.port();
    }

    /// Finishes the requests that are being answered, then stops.
    @Override
    public void close() {
        javalin.stop();
        computations.close();
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void configure(JavalinConfig config, Supplier<List<Map<String, Object>>> models) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.generateEtags = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
        });
        config.jetty.modifyServer(server -> server.setStopTimeout(10_000));
        config.routes.before(Guard::describe);
        config.routes.before(Guard::check);
        routes(config, models);
        errors(config);
    }

    private void routes(JavalinConfig config, Supplier<List<Map<String, Object>>> models) {
        config.routes.get("/", answer -> page(answer, "index.html"));
        config.routes.get("/healthz", answer -> json(answer, Map.of("status", "ok")));
        config.routes.get("/readyz", answer -> json(answer, Map.of("status", "ok")));
        config.routes.get("/api/v1/models", answer -> json(answer, models.get()));
        config.routes.get("/api/v1/patterns", answer -> json(answer, PatternSets.all()));
        config.routes.post("/api/v1/play", answer -> {
            requireJson(answer);
            Board board = Board.of(Wire.object(answer.bodyAsBytes()));
            json(answer, computations.run(() -> Playback.of(board)));
        });
        config.routes.get("/lib/{library}/<path>", answer -> send(
                answer, Pages.library(answer.pathParam("library"), answer.pathParam("path"))));
        config.routes.get("/{file}", answer -> page(answer, answer.pathParam("file")));
    }

    private static void errors(JavalinConfig config) {
        config.routes.exception(Problem.class, (e, answer) -> problem(answer, e.status(), e.tree()));
        config.routes.exception(
                IllegalArgumentException.class,
                (e, answer) -> problem(answer, 422, Problem.tree(422, String.valueOf(e.getMessage()))));
        config.routes.exception(
                HttpResponseException.class,
                (e, answer) -> problem(answer, e.getStatus(), Problem.tree(e.getStatus(), said(e))));
        config.routes.exception(Exception.class, (e, answer) -> {
            System.getLogger("attractor.server").log(System.Logger.Level.ERROR, "a request failed", e);
            problem(answer, 500, Problem.tree(500, "this is a fault of the server; its log says more"));
        });
    }

    private static String said(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address takes another method";
            case 413 -> "the body is larger than " + (LARGEST_BODY >> 20) + " MiB";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void requireJson(Context request) {
        String type = request.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equals("application/json")) {
            throw new Problem(415, "the body must be application/json");
        }
    }

    private static void page(Context answer, String name) {
        send(answer, Pages.get(name));
    }

    private static void send(Context answer, Optional<Pages.Page> found) {
        Pages.Page page = found.orElseThrow(() -> new Problem(404, "there is nothing at this address"));
        answer.contentType(page.type()).header("Cache-Control", "no-cache").result(page.bytes());
    }

    private static void json(Context answer, Object tree) {
        answer.contentType("application/json").header("Cache-Control", "no-store").result(Wire.bytes(tree));
    }

    private static void problem(Context answer, int status, Map<String, Object> tree) {
        answer.status(status);
        if (status == 503) {
            answer.header("Retry-After", "1");
        }
        answer.contentType(Problem.TYPE).result(Wire.bytes(tree));
    }
}
