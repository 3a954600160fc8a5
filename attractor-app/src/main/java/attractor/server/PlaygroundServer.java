package attractor.server;

import attractor.server.job.EventLog;
import attractor.server.job.Jobs;
import attractor.server.play.BasinMap;
import attractor.server.play.Board;
import attractor.server.play.Playback;
import attractor.server.play.UnitField;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The server of the playground, on the loopback interface.
///
///     GET  /, /experiments      the playground, the gallery of the laboratory
///     GET  /phases              the explorer of phase diagrams
///     GET  /healthz, /readyz    whether it lives, whether it can compute
///     GET  /metrics             how many answers, how long they took, for Prometheus
///     GET  /openapi.json        this list as OpenAPI 3.1
///     GET  /api/v1/models       the catalogue: parameters, JSON Schema, abilities, sources
///     GET  /api/v1/experiments  the protocols of the laboratory with their claims
///     GET  /api/v1/patterns     the pattern sets there are; /api/v1/patterns/ID is one with its pictures
///     POST /api/v1/play/unit    what turning one unit of a state would cost
///     POST /api/v1/maps         where cues on the plane of three memories end, as a job
///     POST /api/v1/play         a board as `am-state/1`; the answer is its recall, frame by frame
///
/// These are stateless: two equal requests have equal answers. What takes longer than an answer may is a job, see
/// [JobRoutes]; for phase diagrams see [PhaseRoutes].
public final class PlaygroundServer implements AutoCloseable {

    /// The port where nothing else is asked for.
    public static final int PORT = 7420;

    /// Milliseconds that requests have to be finished when the server stops.
    private static final long STOPPING = 10_000;

    /// How many connections may wait to be taken. Where more come at once the system drops the first packet of
    /// each, which a client repeats after a second, after three, after seven.
    private static final int CALLING = 1024;

    private static final String BEGUN = "begun";

    private final Metrics metrics = new Metrics();

    private final Limits limits;
    private final Computations computations;
    private final SlowClients clients;
    private final Bodies bodies;
    private final EventStreams streams;
    private final Jobs jobs = new Jobs();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Javalin javalin;

    private PlaygroundServer(int port, Catalogues catalogues, Limits limits) {
        this.limits = limits;
        computations = new Computations(limits.width(), limits.computing());
        clients = new SlowClients(limits);
        bodies = new Bodies(clients, limits.body());
        streams = new EventStreams(jobs.events(), clients);
        try {
            javalin = Javalin.create(config -> configure(config, port, catalogues))
                    .start();
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    /// Starts a server; it answers when this returns.
    ///
    /// @param port from 0 to 65535; 0 takes a free one
    /// @param catalogues what there is to choose from
    /// @return the server
    /// @throws IllegalArgumentException if the port is taken
    public static PlaygroundServer start(int port, Catalogues catalogues) {
        return start(port, catalogues, Limits.STANDARD);
    }

    static PlaygroundServer start(int port, Catalogues catalogues, Limits limits) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port is " + port + "; it must be from 0 to 65535");
        }
        try {
            return new PlaygroundServer(port, catalogues, limits);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "port " + port + " cannot be used (" + reason(e) + "); choose another with --port", e);
        }
    }

    /// {@return the port it listens on}
    public int port() {
        return javalin.port();
    }

    /// {@return what happens to the jobs}
    EventLog events() {
        return jobs.events();
    }

    /// {@return how many pages listen to the jobs}
    int listeners() {
        return streams.listeners();
    }

    /// {@return how many answers are being computed}
    int computing() {
        return computations.running();
    }

    /// Ends the jobs, which are resumable, and lets their listeners go; finishes the requests that are being
    /// answered and refuses others; then stops.
    @Override
    public void close() {
        if (stopping.getAndSet(true)) {
            return;
        }
        jobs.close();
        javalin.stop();
        computations.close();
        clients.close();
    }

    private void refuseWhenStopping(Context request) {
        if (stopping.get()) {
            request.header("Connection", "close");
            throw new Problem(503, "the server is stopping");
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void configure(JavalinConfig config, int port, Catalogues catalogues) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = limits.body();
        config.http.generateEtags = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(Limits.HEADERS);
        });
        config.jetty.modifyServer(server -> server.setStopTimeout(STOPPING));
        config.jetty.addConnector((server, http) -> connector(server, http, port));
        config.routes.before(answer -> answer.attribute(BEGUN, System.nanoTime()));
        config.routes.before(Guard::describe);
        config.routes.before(Guard::check);
        config.routes.before(this::refuseWhenStopping);
        config.routes.after(this::count);
        routes(config, catalogues);
        errors(config);
    }

    private void count(Context answer) {
        Long begun = answer.attribute(BEGUN);
        Endpoint endpoint = answer.endpoints().matchedHttpEndpoint();
        if (begun != null) {
            metrics.count(endpoint == null ? "none" : endpoint.path, answer.statusCode(), System.nanoTime() - begun);
        }
    }

    private Connector connector(Server server, HttpConfiguration http, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(CALLING);
        connector.addBean(clients);
        return connector;
    }

    private void routes(JavalinConfig config, Catalogues catalogues) {
        get(config, "/", answer -> page(answer, "index.html"));
        get(config, "/experiments", answer -> page(answer, "experiments.html"));
        get(config, "/phases", answer -> page(answer, "phases.html"));
        JobRoutes jobRoutes = new JobRoutes(jobs, catalogues.gallery(), bodies, streams);
        jobRoutes.add(config);
        config.routes.post("/api/v1/play/unit", answer -> {
            byte[] body = bodies.bytes(answer);
            compute(answer, () -> UnitField.of(Wire.object(body)).answer());
        });
        config.routes.post(
                "/api/v1/maps", answer -> jobRoutes.begin(answer, new MapWork(BasinMap.of(bodies.object(answer)))));
        new PhaseRoutes(computations, jobRoutes, bodies).add(config);
        get(config, "/healthz", answer -> json(answer, Map.of("status", "ok")));
        get(config, "/readyz", answer -> json(answer, Map.of("status", "ok")));
        get(config, "/metrics", answer -> answer.contentType(Metrics.TYPE).result(metrics.text()));
        get(config, "/api/v1/models", answer -> json(answer, catalogues.models().get()));
        get(
                config,
                "/api/v1/experiments",
                answer -> json(
                        answer, computations.run(() -> catalogues.experiments().get())));
        get(config, "/api/v1/patterns", answer -> json(answer, PatternSets.all()));
        get(
                config,
                "/api/v1/patterns/{set}",
                answer -> json(answer, computations.run(() -> PatternSets.one(answer.pathParam("set")))));
        config.routes.post("/api/v1/play", answer -> {
            byte[] body = bodies.bytes(answer);
            compute(answer, () -> Playback.of(Board.of(Wire.object(body))));
        });
        get(
                config,
                "/lib/{library}/<path>",
                answer -> send(answer, Pages.library(answer.pathParam("library"), answer.pathParam("path"))));
        get(config, "/{file}", answer -> page(answer, answer.pathParam("file")));
    }

    /// Answers with what is computed; to read the question and to write the answer are part of the work, so that a
    /// crowd that is refused costs next to nothing.
    private void compute(Context answer, Callable<Map<String, Object>> work) {
        text(answer, computations.run(() -> Wire.bytes(work.call())));
    }

    /// HEAD is answered as GET is; the server leaves the body out.
    private static void get(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void errors(JavalinConfig config) {
        // Nothing holds what was sent any more when this waits.
        config.routes.exception(Computations.Refusal.class, (e, answer) -> {
            computations.pause();
            problem(answer, 503, Problem.tree(503, String.valueOf(e.getMessage())));
        });
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
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void page(Context answer, String name) {
        send(answer, Pages.get(name));
    }

    private static void send(Context answer, Optional<Pages.Page> found) {
        Pages.Page page = found.orElseThrow(() -> new Problem(404, "there is nothing at this address"));
        answer.contentType(page.type()).header("Cache-Control", "no-cache").result(page.bytes());
    }

    static void json(Context answer, Object tree) {
        text(answer, Wire.bytes(tree));
    }

    private static void text(Context answer, byte... text) {
        answer.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(text);
    }

    private static void problem(Context answer, int status, Map<String, Object> tree) {
        answer.status(status);
        if (status == 503) {
            answer.header("Retry-After", "1");
        }
        answer.contentType(Problem.TYPE).result(Wire.bytes(tree));
    }
}
