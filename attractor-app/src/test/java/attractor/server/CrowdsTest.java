package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many clients at once: who floods is told to come back, who does not read is let go, the others are served.
final class CrowdsTest {

    private static final Limits SHORT =
            new Limits(8 << 20, Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(2), 2);

    /// Two answers at once and two waiting for each: a crowd finds no place on any machine.
    private static final Limits NARROW =
            new Limits(8 << 20, Duration.ofSeconds(30), Duration.ofSeconds(8), Duration.ofSeconds(10), 2);

    private static final int LATEST_SECONDS = 60;
    private static final String RUN = "{\"protocol\": \"talk.retrieval-rate\", \"profile\": \"full\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path runs;

    @BeforeEach
    void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    @Test
    void aFloodIsAnsweredOrToldToComeBackAndLeavesNothingBehind() throws Exception {
        int recalls = Figures.WANTED ? 20_000 : 64 * 20;
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(), NARROW)) {
            int before = Figures.WANTED ? 1000 : 20;
            for (int warm = 0; warm < before; warm++) {
                assertThat(timed(server).status()).isEqualTo(200);
            }
            List<Answer> alone = new ArrayList<>();
            for (int k = 0; k < before; k++) {
                alone.add(timed(server));
            }
            List<Answer> all = flood(server, recalls);
            long begun = System.nanoTime();
            assertThat(timed(server).status()).isEqualTo(200);
            double recovered = (System.nanoTime() - begun) / 1e9;

            assertThat(all.stream().map(Answer::status))
                    .hasSize(64 * (recalls / 64))
                    .containsOnly(200, 503)
                    .contains(200)
                    .contains(503);
            assertThat(all).allMatch(answer -> answer.toldToComeBack() == (answer.status() == 503));
            double unloaded = quantile(alone);
            double admitted = quantile(
                    all.stream().filter(answer -> answer.status() == 200).toList());
            Figures.record(
                    "H4-flood",
                    recalls + " recalls of 64 clients: 200, or 503 with Retry-After; p99 of the admitted below 5 x"
                            + " unloaded; recovered within 2 s",
                    String.format(
                            Locale.ROOT,
                            "%d admitted, %d told to come back; p99 %s against %s unloaded = %.1f x; answered %s after"
                                    + " the flood",
                            all.stream()
                                    .filter(answer -> answer.status() == 200)
                                    .count(),
                            all.stream()
                                    .filter(answer -> answer.status() == 503)
                                    .count(),
                            Figures.millis(admitted),
                            Figures.millis(unloaded),
                            admitted / unloaded,
                            Figures.millis(recovered)));
        }
    }

    /// One recall as its client sees it.
    private record Answer(int status, boolean toldToComeBack, double seconds) {}

    private static double quantile(List<Answer> answers) {
        return Figures.quantile(
                0.99, answers.stream().mapToDouble(Answer::seconds).toArray());
    }

    private Answer timed(PlaygroundServer server) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = post(server, Endless.board(3));
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent(),
                (System.nanoTime() - begun) / 1e9);
    }

    private List<Answer> flood(PlaygroundServer server, int recalls) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Answer>>> clients = new ArrayList<>();
            for (int k = 0; k < 64; k++) {
                clients.add(crowd.submit(() -> {
                    List<Answer> answers = new ArrayList<>();
                    for (int j = 0; j < recalls / 64; j++) {
                        answers.add(timed(server));
                    }
                    return answers;
                }));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<List<Answer>> each : clients) {
                all.addAll(each.get(10L * LATEST_SECONDS, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    @Test
    void fiveHundredListenersAreServedAndOneThatDoesNotReadIsLetGo() throws Exception {
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs), SHORT);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
                Socket deaf = new Socket()) {
            String job = post(URI.create("http://localhost:" + server.port() + "/api/v1/runs"), RUN)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            deaf.getOutputStream().write(listen("/api/v1/events"));
            List<Future<Boolean>> listeners = new ArrayList<>();
            for (int k = 0; k < 500; k++) {
                listeners.add(crowd.submit(() -> hearsTheEnd(server, job)));
            }
            awaitListeners(server, 501);

            // More than the buffers of a socket take, so that a write to the one that does not read gets stuck.
            server.events().add("progress", "another", Map.of("text", "x".repeat(16 << 20)));
            long stuck = System.nanoTime();
            awaitListeners(server, 500);
            Figures.record(
                    "H9-listeners",
                    "500 listeners; one that stops reading is let go, the others hear all; the buffer is bounded",
                    "at a patience of " + SHORT.patience().toSeconds() + " s the deaf one was let go after "
                            + Figures.seconds((System.nanoTime() - stuck) / 1e9)
                            + ", 500 of 500 others heard the end; at most 512 events are kept for all");
            client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + job))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            for (Future<Boolean> each : listeners) {
                assertThat(each.get(LATEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            }
            awaitListeners(server, 0);
        }
    }

    @Test
    void aServerThatIsToldToStopFinishesWhatItAnswersAndCallsThatSuccess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "attractor.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--out",
                        runs.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        URI address = URI.create(line.replace("the playground is at ", ""));
        post(address.resolve("/api/v1/runs"), RUN);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            answers.add(CompletableFuture.supplyAsync(() -> post(address.resolve("/api/v1/play"), Endless.brief())));
        }
        while (!isUnderWay(runs.resolve("talk.retrieval-rate"))) {
            Thread.sleep(50);
        }

        long told = System.nanoTime();
        process.destroy();

        assertThat(process.waitFor(LATEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        Figures.record(
                "H10-stop",
                "requests in flight finish within 10 s, exit 0",
                "a run at work and 2 recalls in flight: both answered with 200, the run resumable, exit 0 after "
                        + Figures.seconds((System.nanoTime() - told) / 1e9));
        assertThat(process.exitValue()).isZero();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(LATEST_SECONDS, TimeUnit.SECONDS).statusCode())
                    .isEqualTo(200);
        }
        assertThat(only(runs.resolve("talk.retrieval-rate")).resolve("run.json"))
                .content()
                .contains("\"status\" : \"interrupted\"");
    }

    private static boolean isUnderWay(Path protocol) throws IOException {
        return Files.isDirectory(protocol)
                && Files.exists(only(protocol).resolve("cells.jsonl"))
                && Files.size(only(protocol).resolve("cells.jsonl")) > 0;
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElse(folder);
        }
    }

    private static byte[] listen(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean hearsTheEnd(PlaygroundServer server, String job) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(LATEST_SECONDS * 1000);
            socket.getOutputStream().write(listen(job + "/events"));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: stopped")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void awaitListeners(PlaygroundServer server, int count) throws Exception {
        Callable<Boolean> there = () -> server.listeners() == count;
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LATEST_SECONDS); !there.call(); ) {
            assertThat(System.nanoTime()).as("%d listeners", server.listeners()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> post(PlaygroundServer server, String body) {
        return post(URI.create("http://localhost:" + server.port() + "/api/v1/play"), body);
    }

    private HttpResponse<String> post(URI address, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
