package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs of the laboratory, started, followed, paused and resumed from outside.
final class RunsTest {

    private static final String QUICK = "lucibello-mezard.fig1-theory";
    private static final String SLOW = "talk.retrieval-rate";

    @TempDir
    Path runs;

    private final HttpClient client = HttpClient.newHttpClient();
    private PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues());

    @BeforeEach
    void start() {
        Logger.getLogger("").setLevel(Level.WARNING);
        again();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRunIsFollowedToItsVerdicts() throws Exception {
        Map<String, Object> job = begin("{\"protocol\": \"%s\"}".formatted(QUICK));

        List<String> events = follow(String.valueOf(job.get("id")), "done");

        assertThat(events).last().isEqualTo("done");
        Map<?, ?> run = (Map<?, ?>) runs(QUICK).getFirst();
        assertThat(run.get("state")).isEqualTo("finished");
        assertThat(run.get("missing")).isEqualTo(0);
        assertThat((List<?>) run.get("claims"))
                .hasSize(4)
                .allSatisfy(
                        claim -> assertThat(((Map<?, ?>) claim).get("verdict")).isEqualTo("reproduced"));
        assertThat(String.valueOf(tree("/api/v1/jobs/" + job.get("id")).get("result")))
                .contains("finished");
        assertThat(file(run, "results.csv").body()).startsWith("cell,");
        assertThat(file(run, "figures/phases.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        assertThat(file(run, "report.html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("sandbox").doesNotContain("script"));
    }

    @Test
    void aRunIsPausedAndGoesOnAfterARestartOfTheServer() throws Exception {
        Map<String, Object> job = begin("{\"protocol\": \"%s\", \"profile\": \"paper\"}".formatted(SLOW));
        follow(String.valueOf(job.get("id")), "progress");
        send("DELETE", "/api/v1/jobs/" + job.get("id"), "");
        assertThat(follow(String.valueOf(job.get("id")), "stopped")).last().isEqualTo("stopped");
        Map<?, ?> paused = (Map<?, ?>) runs(SLOW).getFirst();
        assertThat(paused.get("state")).isEqualTo("interrupted");

        server.close();
        again();
        Map<String, Object> more = begin("{\"protocol\": \"%s\", \"run\": \"%s\"}".formatted(SLOW, paused.get("name")));
        follow(String.valueOf(more.get("id")), "progress");
        Map<?, ?> progress = (Map<?, ?>) tree("/api/v1/jobs/" + more.get("id")).get("progress");
        assertThat(progress.get("cached")).isEqualTo((Integer) paused.get("cells") - (Integer) paused.get("missing"));

        // A server that stops leaves a run behind that can go on.
        server.close();
        again();
        assertThat(((Map<?, ?>) runs(SLOW).getFirst()).get("state")).isEqualTo("interrupted");
    }

    @Test
    void aPageThatWasOpenBeforeARestartHearsWhatHappensAfterIt() throws Exception {
        // Its last event is far beyond those of the new process.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 700\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.equals(": listening")) {
                line = lines.readLine();
            }
            server.events().add("progress", "j", Map.of());
            while (line != null && !line.equals("event: progress")) {
                line = lines.readLine();
            }

            assertThat(line).isNotNull();
        }
    }

    @Test
    void aRunThatIsAtWorkIsNotBegunTwice() throws Exception {
        Map<String, Object> job = begin("{\"protocol\": \"%s\", \"profile\": \"paper\"}".formatted(SLOW));
        follow(String.valueOf(job.get("id")), "progress");
        Map<?, ?> run = (Map<?, ?>) runs(SLOW).getFirst();
        assertThat(run.get("state")).isEqualTo("running");

        Map<String, Object> again = begin("{\"protocol\": \"%s\", \"run\": \"%s\"}".formatted(SLOW, run.get("name")));

        assertThat(again.get("id")).isEqualTo(job.get("id")).isEqualTo(run.get("job"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                  | protocol is missing
                    {"protocol": "none"}                                | there is no protocol none
                    {"protocol": "talk.retrieval-rate", "profile": "x"} | profile
                    {"protocol": "talk.retrieval-rate", "seed": "x"}    | it must be an integer from -9223372036854775808
                    {"protocol": "talk.retrieval-rate", "run": "../x"}  | there is no run ../x
                    {"protocol": "talk.retrieval-rate", "sed": 1}       | sed is not known
                    """)
    void anOrderThatIsWrongIsRefused(String order, String sentence) throws Exception {
        HttpResponse<String> answer = send("POST", "/api/v1/runs", order);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/jobs/j99",
                "/api/v1/jobs/j99/events",
                "/api/v1/experiments/..%2f..%2f/runs/x/files/results.csv",
                "/api/v1/experiments/talk.retrieval-rate/runs/none/files/results.csv",
                "/api/v1/experiments/talk.retrieval-rate/runs/none/files/%2e%2e/%2e%2e/pom.xml"
            })
    void whatIsNoJobAndNoFileIsNotFound(String path) throws Exception {
        assertThat(send("GET", path, "").statusCode()).isIn(400, 404);
    }

    @Test
    void onlyTheFilesOfARunAreHandedOut() throws Exception {
        Map<String, Object> job = begin("{\"protocol\": \"%s\"}".formatted(QUICK));
        follow(String.valueOf(job.get("id")), "done");
        Map<?, ?> run = (Map<?, ?>) runs(QUICK).getFirst();
        java.nio.file.Files.writeString(
                runs.resolve(QUICK).resolve(String.valueOf(run.get("name"))).resolve("secret.txt"), "x");

        assertThat(file(run, "secret.txt").statusCode()).isEqualTo(404);
        assertThat(file(run, "figures/../run.json").statusCode()).isIn(400, 404);
        assertThat(file(run, "run.json").statusCode()).isEqualTo(200);
    }

    private void again() {
        server.close();
        server = PlaygroundServer.start(0, Toys.catalogues(runs));
    }

    private Map<String, Object> begin(String order) throws Exception {
        HttpResponse<String> answer = send("POST", "/api/v1/runs", order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).startsWith("/api/v1/jobs/j"));
        return Wire.object(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /// The kinds of the events of a job, up to the first of this kind, or the last of all.
    private List<String> follow(String job, String until) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/jobs/" + job + "/events"))
                .header("Last-Event-ID", "0")
                .build();
        HttpResponse<java.io.InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        List<String> kinds = new java.util.ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !kinds.contains(until); line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    kinds.add(line.substring("event: ".length()));
                }
            }
        }
        return kinds;
    }

    private List<?> runs(String protocol) throws Exception {
        String text =
                send("GET", "/api/v1/experiments/" + protocol + "/runs", "").body();
        return (List<?>) Wire.object(("{\"x\": " + text + "}").getBytes(StandardCharsets.UTF_8))
                .get("x");
    }

    private HttpResponse<String> file(Map<?, ?> run, String name) throws Exception {
        return send(
                "GET",
                "/api/v1/experiments/" + run.get("protocol") + "/runs/" + run.get("name") + "/files/" + name,
                "");
    }

    private Map<String, Object> tree(String path) throws Exception {
        return Wire.object(send("GET", path, "").body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
