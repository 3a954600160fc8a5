package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaygroundServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues());

    @BeforeAll
    void answers() throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aDamagedLetterIsRecalledByTheDenseMemoryButNotByTheClassicalOne() throws Exception {
        Map<String, Object> letters = letters();
        List<Integer> cue = damaged(cells(letters, 0));

        Map<String, Object> classical = play(board(letters, cue, "hopfield"));
        Map<String, Object> dense = play(board(letters, cue, "dense-exponential"));

        assertThat(ending(classical, "kind")).isEqualTo("mixture");
        assertThat(ending(classical, "parts")).isNotEqualTo("null");
        assertThat(ending(dense, "kind")).isEqualTo("recalled");
        assertThat(ending(dense, "words")).isEqualTo("recalled A, overlap 1.00");
    }

    @Test
    void theFramesEndInTheStateThatTheEndingDescribes() throws Exception {
        Map<String, Object> letters = letters();
        Map<String, Object> played = play(board(letters, damaged(cells(letters, 0)), "dense-exponential"));

        int[] state = {};
        for (Object frame : (List<?>) played.get("frames")) {
            Map<?, ?> map = (Map<?, ?>) frame;
            if (map.get("cells") instanceof List<?> cells) {
                state = cells.stream().mapToInt(cell -> (Integer) cell).toArray();
            } else {
                for (Object i : (List<?>) map.get("changed")) {
                    state[(Integer) i] *= -1;
                }
            }
        }
        assertThat(Arrays.stream(state).boxed().toList()).isEqualTo(cells(letters, 0));
    }

    @Test
    void equalBoardsHaveEqualAnswers() throws Exception {
        Map<String, Object> letters = letters();
        Map<String, Object> board = board(letters, damaged(cells(letters, 2)), "hopfield");

        assertThat(post("/api/v1/play", Wire.bytes(board)).body())
                .isEqualTo(post("/api/v1/play", Wire.bytes(board)).body());
    }

    @Test
    void everyModelOfTheCatalogueThatStoresPicturesPlays() throws Exception {
        Map<String, Object> letters = letters();
        for (var entry : attractor.memory.Catalogue.all()) {
            HttpResponse<String> answer =
                    post("/api/v1/play", Wire.bytes(board(letters, damaged(cells(letters, 0)), entry.id())));
            boolean trained = attractor.memory.TrainableModel.class.isAssignableFrom(entry.type());
            assertThat(answer.statusCode()).as(entry.id() + " " + answer.body()).isEqualTo(trained ? 422 : 200);
        }
    }

    @Test
    void theNameOfASetPlaysNoPartInARecall() throws Exception {
        Map<String, Object> letters = letters();
        Map<String, Object> board = board(letters, damaged(cells(letters, 0)), "hopfield");
        Map<String, Object> unnamed = play(board);

        board.put("set", "letters A to G");

        assertThat(play(board)).isEqualTo(unnamed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cells     | [1, 1]     | cells holds 2 cells; it must hold 8 x 8 = 64
                    rows      | 65         | rows is 65; it must be from 1 to 64
                    rows      | "8"        | rows is the text "8"; it must be an integer from 1 to 64
                    format    | "am-state/2" | format is "am-state/2"; it must be "am-state/1"
                    model     | {"id": "hopfeild"} | there is no model hopfeild
                    model     | {"id": "hopfield", "parameters": {"betta": 1}} | unknown parameter betta
                    origin    | "Z"        | origin is "Z", which is no memory; it must be one of A, B, C, D, E, F, G, or missing
                    extra     | 1          | extra is not known
                    set       | " "        | set has 1 characters; it must have from 1 to 40 and not only spaces
                    set       | ["a"]      | set is
                    seed      | 1.5        | seed is 1.5; it must be an integer
                    patterns  | [{"name": "A", "cells": [3]}] | patterns[0].cells holds 1 cells
                    """)
    void aBoardThatIsWrongIsRefusedWithItsPlace(String name, String value, String sentence) throws Exception {
        Map<String, Object> letters = letters();
        Map<String, Object> board = board(letters, damaged(cells(letters, 0)), "hopfield");
        board.put(
                name,
                Wire.object(("{\"x\": " + value + "}").getBytes(StandardCharsets.UTF_8))
                        .get("x"));

        HttpResponse<String> answer = post("/api/v1/play", Wire.bytes(board));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(String.valueOf(tree(answer).get("detail"))).contains(sentence);
    }

    @Test
    void aCellThatIsNoSignIsNamedByItsIndex() throws Exception {
        Map<String, Object> letters = letters();
        List<Integer> cue = damaged(cells(letters, 0));
        cue.set(17, 3);

        HttpResponse<String> answer = post("/api/v1/play", Wire.bytes(board(letters, cue, "hopfield")));

        assertThat(String.valueOf(tree(answer).get("detail"))).isEqualTo("cells[17] is 3; it must be -1 or 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"rows\": 1e}"})
    void whatIsNoObjectIsABadRequest(String body) throws Exception {
        HttpResponse<String> answer = post("/api/v1/play", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(String.valueOf(tree(answer).get("detail"))).startsWith("the body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/lib/lit/..%2f..%2findex.js",
                "/lib/none/index.js",
                "/index.html%00.js",
                "//etc/passwd",
                "/..%5c..%5cpom.xml",
                "/lib/lit/%2e%2e/%2e%2e/LICENSE",
                "/web/../style.css%2f..",
                "/C:%5cwindows"
            })
    void whatIsNoPageIsNotFoundAndNothingElseIsRead(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[04] .*");
    }

    @Test
    void anotherHostIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aPageOfAnotherSiteMayNotAskForAComputation() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/play"))
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : List.of("/", "/api/v1/models", "/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/style.css", "/api/v1/models", "/lib/lit/index.js", "/nothing"})
    void headAnswersAsGetWithoutTheBody(String path) throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri(path)).HEAD().build();

        HttpResponse<String> answer = client.send(head, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(get(path).statusCode());
        assertThat(answer.headers().firstValue("Content-Type"))
                .isEqualTo(get(path).headers().firstValue("Content-Type"));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aPatternSetIsThereUnderItsId() throws Exception {
        Map<?, ?> random = tree(get("/api/v1/patterns/random"));
        assertThat(random.get("rows")).isEqualTo(16);
        assertThat((List<?>) random.get("patterns")).hasSize(12);
        assertThat(tree(get("/api/v1/patterns/letters-8x8")).get("patterns"))
                .isEqualTo(letters().get("patterns"));

        assertThat(get("/api/v1/patterns/nothing").statusCode()).isEqualTo(404);
        assertThat(tree(get("/api/v1/patterns/nothing")).get("detail"))
                .isEqualTo("there is no pattern set nothing here");
    }

    @Test
    void theDescriptionOfTheInterfaceNamesWhatIsAnswered() throws Exception {
        Map<?, ?> paths = (Map<?, ?>) tree(get("/openapi.json")).get("paths");

        assertThat(paths.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "/api/v1/play",
                        "/api/v1/models",
                        "/api/v1/patterns",
                        "/api/v1/patterns/{set}",
                        "/api/v1/experiments",
                        "/api/v1/experiments/{protocol}/runs",
                        "/api/v1/experiments/{protocol}/runs/{run}/files/{file}",
                        "/api/v1/phases/{ensemble}",
                        "/api/v1/phases/{ensemble}/point",
                        "/api/v1/phases/{ensemble}/section",
                        "/api/v1/trials",
                        "/api/v1/play/unit",
                        "/api/v1/maps",
                        "/api/v1/runs",
                        "/api/v1/jobs",
                        "/api/v1/jobs/{job}",
                        "/api/v1/jobs/{job}/events",
                        "/api/v1/events",
                        "/healthz",
                        "/readyz",
                        "/metrics");
        for (Map.Entry<?, ?> path : paths.entrySet()) {
            if (String.valueOf(path.getKey()).matches(".*([{]|/events).*")) {
                continue; // what it names must be there first, or it never ends
            }
            int status = get(String.valueOf(path.getKey())).statusCode();
            assertThat(status).isEqualTo(((Map<?, ?>) path.getValue()).containsKey("get") ? 200 : 405);
        }
    }

    @Test
    void answersAreCountedByRouteAndStatus() throws Exception {
        get("/style.css");
        get("/no-such-page");
        post("/api/v1/play", "{}".getBytes(StandardCharsets.UTF_8));

        String text = get("/metrics").body();

        assertThat(text)
                .contains("# TYPE attractor_http_request_seconds histogram")
                .contains("attractor_http_request_seconds_count{route=\"/{file}\",status=\"200\"}")
                .contains("attractor_http_request_seconds_count{route=\"/{file}\",status=\"404\"}")
                .contains("attractor_http_request_seconds_bucket{route=\"/api/v1/play\",status=\"422\",le=\"+Inf\"}")
                .doesNotContain("no-such-page");
    }

    @Test
    void largeHeadersAreRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(60_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aLargeBodyIsRefused() throws Exception {
        byte[] body = new byte[(int) Limits.STANDARD.body() + 1];
        Arrays.fill(body, (byte) ' ');

        assertThat(post("/api/v1/play", body).statusCode()).isEqualTo(413);
    }

    @Test
    void aPortThatIsTakenIsAClearError() {
        assertThatThrownBy(() -> PlaygroundServer.start(server.port(), Toys.catalogues()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port " + server.port() + " cannot be used")
                .hasMessageContaining("choose another with --port");
    }

    private static List<Integer> damaged(List<Integer> cells) {
        List<Integer> damaged = new java.util.ArrayList<>(cells);
        for (int i : new int[] {0, 4, 9, 15, 20, 30, 33, 41, 46, 50, 55, 63}) {
            damaged.set(i, -damaged.get(i));
        }
        return damaged;
    }

    private Map<String, Object> letters() throws Exception {
        String text = get("/api/v1/patterns").body();
        Object sets = Wire.object(("{\"sets\": " + text + "}").getBytes(StandardCharsets.UTF_8))
                .get("sets");
        Map<String, Object> letters = new LinkedHashMap<>();
        ((Map<?, ?>) ((List<?>) sets).getFirst()).forEach((name, value) -> letters.put(String.valueOf(name), value));
        return letters;
    }

    private static List<Integer> cells(Map<String, Object> letters, int mu) {
        Map<?, ?> pattern = (Map<?, ?>) ((List<?>) letters.get("patterns")).get(mu);
        return ((List<?>) pattern.get("cells"))
                .stream().map(cell -> (Integer) cell).toList();
    }

    private static Map<String, Object> board(Map<String, Object> letters, List<Integer> cue, String model) {
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("format", "am-state/1");
        board.put("rows", letters.get("rows"));
        board.put("cols", letters.get("cols"));
        board.put("encoding", "pm1");
        board.put("cells", cue);
        board.put("patterns", letters.get("patterns"));
        board.put("model", Map.of("id", model));
        board.put("seed", 1);
        board.put("origin", "A");
        return board;
    }

    private Map<String, Object> play(Map<String, Object> board) throws Exception {
        HttpResponse<String> answer = post("/api/v1/play", Wire.bytes(board));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private static String ending(Map<String, Object> played, String name) {
        return String.valueOf(((Map<?, ?>) played.get("ending")).get(name));
    }

    private static Map<String, Object> tree(HttpResponse<String> answer) {
        return Wire.object(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// What a client that writes these bytes reads.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
