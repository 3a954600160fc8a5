package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients may try that mean no good, with the deadlines shortened; those of the program are held against what
/// is demanded at the end.
final class HostileClientsTest {

    private static final Limits SHORT =
            new Limits(8 << 20, Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(2), 2);
    private static final String HEAD =
            "POST /api/v1/play HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int LATEST_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private PlaygroundServer server = start();

    @BeforeEach
    void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 67108864", "Transfer-Encoding: chunked"})
    void aBodyAboveTheLimitIsRefusedAndTheConnectionClosed(String framing) throws Exception {
        byte[] chunk = (framing.startsWith("T") ? "10000\r\n" + " ".repeat(65536) + "\r\n" : " ".repeat(65536))
                .getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(out, HEAD + framing + "\r\n\r\n");
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> rest(socket));
            long sent = 0;
            try {
                for (; sent < 8 * SHORT.body(); sent += chunk.length) {
                    out.write(chunk);
                }
            } catch (IOException closed) {
                assertThat(closed).hasMessageContaining(closed.getMessage());
            }

            // What is under way on the loopback interface is never more than a few MiB.
            assertThat(sent).isLessThan(2 * SHORT.body());
            Figures.record(
                    "H1-body-" + (framing.startsWith("T") ? "chunked" : "length"),
                    "a body above the limit: 413, connection closed, less than twice the limit taken",
                    framing + ": closed after " + (sent >> 10) + " KiB at a limit of " + (SHORT.body() >> 20) + " MiB");
            assertThat(answer.get(LATEST_SECONDS, TimeUnit.SECONDS)).matches("(?s)(HTTP/1.1 413 .*)?");
        }
    }

    @Test
    void aBodyAboveTheLimitIsToldSo() throws Exception {
        try (Socket socket = connect()) {
            send(socket.getOutputStream(), HEAD + "Content-Length: 67108864\r\n\r\n");

            assertThat(rest(socket)).startsWith("HTTP/1.1 413 ").contains("larger than 8 MiB");
        }
    }

    @Test
    void slowClientsAreLetGoWhileOthersAreAnswered() throws Exception {
        Limits limits = Figures.WANTED ? Limits.STANDARD : SHORT;
        if (Figures.WANTED) {
            server.close();
            server = PlaygroundServer.start(0, Toys.catalogues(), limits);
        }
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> closed = new ArrayList<>();
            List<Double> latencies = new ArrayList<>();
            long begun = System.nanoTime();
            for (int k = 0; k < 300; k++) {
                closed.add(slow.submit(() -> isClosed("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a")));
                closed.add(slow.submit(() -> isClosed(HEAD + "Content-Length: 100000\r\n\r\n", " ")));
            }
            while (!closed.stream().allMatch(Future::isDone)) {
                long asked = System.nanoTime();
                assertThat(get("/healthz").statusCode()).isEqualTo(200);
                latencies.add((System.nanoTime() - asked) / 1e9);
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (Future<Boolean> each : closed) {
                assertThat(each.get()).isTrue();
            }
            Figures.record(
                    "H3-slow-clients",
                    "300 trickling headers and 300 trickling bodies closed within 10 s and 30 s; good requests all"
                            + " answered, p99 below 500 ms",
                    String.format(
                            Locale.ROOT,
                            "deadlines of %d s and %d s: all closed after %s; %d good requests, p99 %s",
                            limits.header().toSeconds(),
                            limits.patience().toSeconds(),
                            Figures.seconds(seconds),
                            latencies.size(),
                            Figures.millis(Figures.quantile(
                                    0.99,
                                    latencies.stream()
                                            .mapToDouble(Double::doubleValue)
                                            .toArray()))));
        }
    }

    @Test
    void aBodyThatComesSteadilyIsTakenHoweverLongItLasts() throws Exception {
        byte[] part = " ".repeat(2000).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(out, HEAD + "Connection: close\r\nContent-Length: 20002\r\n\r\n");
            for (int k = 0; k < 10; k++) {
                out.write(part);
                Thread.sleep(400);
            }
            send(out, "{}");

            assertThat(rest(socket)).startsWith("HTTP/1.1 422 ").contains("format is missing");
        }
    }

    @Test
    void aComputationThatTakesTooLongIsStoppedAndItsThreadIsFree() throws Exception {
        HttpResponse<String> answer = post(Endless.board());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("took longer than 0.5 s and was stopped");
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LATEST_SECONDS); Endless.isComputed(); ) {
            assertThat(System.nanoTime()).as("still computing").isLessThan(end);
            Thread.sleep(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: 1\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\nHost: local\0host\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void aMalformedRequestIsRefusedAndTheConnectionClosed(String request) throws Exception {
        try (Socket socket = connect()) {
            send(socket.getOutputStream(), request);

            assertThat(rest(socket)).matches("(?s)HTTP/1.1 (400|501|505) .*").containsOnlyOnce("HTTP/1.1");
        }
    }

    // What the browser says of a page that asks, for instance by a picture or a frame, which carry no Origin.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/phases/gaussian | Sec-Fetch-Site: cross-site  | 403
                    /api/v1/events          | Sec-Fetch-Site: cross-site  | 403
                    /api/v1/models          | Sec-Fetch-Site: same-site   | 403
                    /api/v1/models          | Origin: http://evil.example | 403
                    /api/v1/models          | Sec-Fetch-Site: same-origin | 200
                    /api/v1/models          | Sec-Fetch-Site: none        | 200
                    /                       | Sec-Fetch-Site: cross-site  | 200
                    """)
    void aPageOfAnotherSiteMayLinkToThePagesButNotAskTheInterface(String path, String header, int status)
            throws Exception {
        try (Socket socket = connect()) {
            send(
                    socket.getOutputStream(),
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");

            assertThat(rest(socket)).startsWith("HTTP/1.1 " + status + " ");
        }
        assertThat(server.listeners()).isZero();
    }

    @Test
    void brokenChunksAreRefused() throws Exception {
        try (Socket socket = connect()) {
            send(socket.getOutputStream(), HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");

            assertThat(rest(socket)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void whatIsBeingAnsweredIsFinishedWhenTheServerStops() throws Exception {
        server.close();
        server = PlaygroundServer.start(0, Toys.catalogues());
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> post(Endless.brief()));
        while (!Endless.isComputed() && !answer.isDone()) {
            Thread.sleep(1);
        }

        server.close();

        assertThat(answer.get(LATEST_SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorSaysNothingOfTheMachine() throws Exception {
        server.close();
        Supplier<List<Map<String, Object>>> broken = () -> {
            throw new IllegalStateException("/root/secret");
        };
        server = PlaygroundServer.start(0, new Catalogues(broken, broken, Toys.gallery()));
        Logger.getLogger("attractor.server").setLevel(Level.OFF);

        HttpResponse<String> answer = get("/api/v1/models");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "at attractor");
    }

    @Test
    void whatAClientSendsDoesNotReachTheLog() throws Exception {
        List<String> said = new ArrayList<>();
        Handler listener = listener(said);
        Logger.getLogger("").addHandler(listener);
        Logger.getLogger("").setLevel(Level.INFO);
        try {
            get("/payload%0d%0aforged");
            post("{\"payload\": 1}");
            post("payload\r\nforged");
            try (Socket socket = connect()) {
                send(
                        socket.getOutputStream(),
                        "GET / HTTP/1.1\r\nConnection: close\r\nHost: payload\r\nAuthorization: payload\r\n\r\n");
                assertThat(rest(socket)).startsWith("HTTP/1.1 403 ");
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(said).noneMatch(line -> line.contains("payload") || line.contains("forged"));
    }

    @Test
    void theLimitsOfTheProgramAreThoseThatAreDemanded() {
        Duration look = Duration.ofSeconds(1);
        assertThat(Limits.STANDARD.header().plus(look)).isLessThan(Duration.ofSeconds(10));
        assertThat(Limits.STANDARD.patience().plus(look)).isLessThan(Duration.ofSeconds(30));
        assertThat(Limits.STANDARD.computing()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limits.STANDARD.body()).isLessThanOrEqualTo(64L << 20);
    }

    private static PlaygroundServer start() {
        return PlaygroundServer.start(0, Toys.catalogues(), SHORT);
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(String.valueOf(line.getMessage()) + line.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /// Sends one byte every half second until the server closes the connection or 20 s are over.
    private boolean isClosed(String start, String more) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(out, start);
            socket.setSoTimeout(500);
            for (int k = 0; k < 2 * LATEST_SECONDS; k++) {
                send(out, more);
                try {
                    while (socket.getInputStream().read() >= 0) {
                        Thread.onSpinWait();
                    }
                    return true;
                } catch (java.net.SocketTimeoutException e) {
                    // Still open: send the next byte.
                }
            }
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(LATEST_SECONDS * 1000);
        return socket;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// What the server says until it closes the connection; nothing where it closed it with a reset.
    private static String rest(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException e) {
            return "the connection was not closed";
        } catch (IOException e) {
            return "";
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/play"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
