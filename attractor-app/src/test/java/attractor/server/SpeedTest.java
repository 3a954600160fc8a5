package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.DataStore;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page waits for most: a map of basins, and the recall on a large board. The answers are checked, the times
/// written down.
final class SpeedTest {

    private static final int ROUNDS = Figures.WANTED ? 15 : 1;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path runs;

    @BeforeEach
    void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    @Test
    void aMapOfTheLettersIsAJobOfSeconds() throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            for (String model :
                    List.of("hopfield", "dense-exponential", "dense-polynomial", "modern-hopfield", "diffusion")) {
                Map<String, Object> order =
                        Map.of("board", board(letters(), 8, model), "corners", List.of("p0", "p1", "p2"), "size", 128);
                times.put(
                        model,
                        IntStream.range(0, Math.min(3, ROUNDS))
                                .mapToDouble(k -> map(server, order))
                                .toArray());
            }
        }
        Figures.record(
                "S1-map",
                "a map of 128 x 128 cues of letters of 8 x 8 within 2 s, from the order to its result",
                times.entrySet().stream()
                        .map(time -> time.getKey() + " " + Figures.seconds(time.getValue()[0]) + ", again "
                                + Figures.seconds(Figures.quantile(0.5, time.getValue())))
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void aRecallOnALargeBoardIsAnsweredAtOnce() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        SpinPatterns patterns = large();
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            for (String model : List.of("hopfield", "dense-exponential", "modern-hopfield")) {
                byte[] order = Wire.bytes(board(patterns, 64, model));
                double[] seconds = new double[ROUNDS];
                double[] steps = new double[ROUNDS];
                for (int k = 0; k < ROUNDS; k++) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = send(server, "POST", "/api/v1/play", order);
                    seconds[k] = (System.nanoTime() - begun) / 1e9;
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    Object frames = tree(answer).get("frames");
                    steps[k] = seconds[k] / ((List<?>) frames).size();
                }
                found.put(
                        model,
                        Figures.millis(Figures.quantile(0.5, seconds)) + " for all, "
                                + Figures.millis(Figures.quantile(0.5, steps)) + " a state");
            }
        }
        Figures.record(
                "S2-step",
                "a step on 64 x 64 with 100 memories drawn within 16 ms; here the server's part, board in and"
                        + " answer out, all visited states in one answer",
                found.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private double map(PlaygroundServer server, Map<String, Object> order) {
        try {
            long begun = System.nanoTime();
            HttpResponse<String> job = send(server, "POST", "/api/v1/maps", Wire.bytes(order));
            String address = job.headers().firstValue("Location").orElseThrow();
            while (true) {
                Map<String, Object> tree = tree(send(server, "GET", address, new byte[0]));
                if (tree.get("result") instanceof Map<?, ?> result) {
                    assertThat((List<?>) result.get("cells")).hasSize(128 * 128);
                    return (System.nanoTime() - begun) / 1e9;
                }
                assertThat(tree.get("state")).isIn("waiting", "running");
                Thread.sleep(5);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpinPatterns large() {
        return new RandomSpins().draw(100, 64 * 64, new Seed(4));
    }

    private static SpinPatterns letters() {
        return DataStore.standard().load("letters", "8x8").spins(127);
    }

    /// The cue is the first memory with every tenth unit turned.
    private static Map<String, Object> board(SpinPatterns patterns, int side, String model) {
        List<Object> memories = new ArrayList<>();
        for (int mu = 0; mu < patterns.count(); mu++) {
            int row = mu;
            memories.add(Map.of("name", "p" + mu, "cells", cells(side, i -> patterns.sign(row, i))));
        }
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("format", "am-state/1");
        board.put("rows", side);
        board.put("cols", side);
        board.put("encoding", "pm1");
        board.put("cells", cells(side, i -> i % 10 == 0 ? -patterns.sign(0, i) : patterns.sign(0, i)));
        board.put("patterns", memories);
        board.put("model", Map.of("id", model));
        return board;
    }

    private static int[] cells(int side, IntUnaryOperator sign) {
        return IntStream.range(0, side * side).map(sign).toArray();
    }

    private static Map<String, Object> tree(HttpResponse<String> answer) {
        return Wire.object(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(PlaygroundServer server, String method, String path, byte[] body)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
