package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Catalogue;
import attractor.memory.TrainableModel;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever takes long ends soon after nobody waits for it any more: a job that is given up, an answer past its
/// deadline.
final class CancellationTest {

    private static final Limits IMPATIENT =
            new Limits(32 << 20, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(10), 2);
    private static final int LATEST_SECONDS = 20;

    /// A recall that nobody will see the end of.
    private static final Map<String, Object> ENDLESS =
            Map.of("update", "heat-bath", "update.temperature", 1, "update.sweeps", 1_000_000_000);

    private static final Map<String, Object> SLOW = Map.of("sampler", "reverse-diffusion", "sampler.steps", 1_000_000);

    /// As many memories as a board may hold.
    private static final int MANY = 1000;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path runs;

    /// How long it took until a computation was over.
    private record End(String what, double seconds) {}

    @BeforeEach
    void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    @Test
    void aJobThatIsGivenUpEnds() throws Exception {
        List<End> ends = new ArrayList<>();
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            for (Map<String, Object> board : boards()) {
                Map<String, Object> map = Map.of("board", board, "corners", List.of("p0", "p1", "p2"), "size", 64);
                ends.addAll(ends(server, "map of " + ((Map<?, ?>) board.get("model")).get("id"), "/api/v1/maps", map));
            }
            for (String ensemble : List.of("spherical", "gaussian", "gaussian-distance", "binary")) {
                Map<String, Object> trial =
                        Map.of("ensemble", ensemble, "lambda", 1, "alpha", 0.05, "dimension", 200, "trials", 1000);
                ends.addAll(ends(server, "trials " + ensemble, "/api/v1/trials", trial));
            }
            for (String protocol : List.of("talk.retrieval-rate", "hanley.capacity-scaling")) {
                ends.addAll(ends(
                        server, "run of " + protocol, "/api/v1/runs", Map.of("protocol", protocol, "profile", "full")));
            }
        }
        record("H5-given-up", "a job that is given up ends within 200 ms", ends);
    }

    @Test
    void anAnswerPastItsDeadlineIsComputedNoLonger() throws Exception {
        List<End> ends = new ArrayList<>();
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs), IMPATIENT)) {
            for (String rule : List.of("covariance", "storkey", "perceptron", "bounded-weights", "unlearning")) {
                Map<String, Object> parameters = new LinkedHashMap<>(ENDLESS);
                parameters.put("rule", rule);
                pastDeadline(server, board("hopfield", parameters, MANY), "hopfield, " + rule, ends);
            }
            pastDeadline(server, board("sparse-network", Map.of(), MANY), "sparse-network", ends);
            pastDeadline(server, board("diffusion", SLOW, MANY), "diffusion", ends);
        }
        record("H5-deadline", "past its deadline a computation ends within 200 ms and frees its thread", ends);
    }

    private void pastDeadline(PlaygroundServer server, Map<String, Object> board, String what, List<End> ends)
            throws Exception {
        HttpResponse<String> answer = send(server, "POST", "/api/v1/play", Wire.bytes(board));
        long begun = System.nanoTime();
        await(() -> server.computing() == 0);
        assertThat(answer.statusCode()).as(what).isEqualTo(422);
        assertThat(answer.body()).contains("took longer than 1.0 s and was stopped");
        ends.add(new End(what, (System.nanoTime() - begun) / 1e9));
    }

    /// Gives a job up at several moments. Figures are of all models as they are, of which some are done sooner.
    private List<End> ends(PlaygroundServer server, String what, String address, Map<String, Object> order)
            throws Exception {
        List<End> ends = new ArrayList<>();
        for (int wait : Figures.WANTED ? new int[] {100, 700, 2500} : new int[] {100}) {
            HttpResponse<String> begun = send(server, "POST", address, Wire.bytes(order));
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            String job = begun.headers().firstValue("Location").orElseThrow();
            await(() -> !state(server, job).equals("waiting"));
            Thread.sleep(wait);
            long asked = System.nanoTime();
            send(server, "DELETE", job, new byte[0]);
            await(() -> !state(server, job).equals("running"));
            double seconds = (System.nanoTime() - asked) / 1e9;
            String state = state(server, job);
            assertThat(state).as(what).isIn(Figures.WANTED ? List.of("stopped", "done") : List.of("stopped"));
            if (state.equals("stopped")) {
                ends.add(new End(what, seconds));
            }
        }
        return ends;
    }

    private String state(PlaygroundServer server, String job) throws Exception {
        String body = send(server, "GET", job, new byte[0]).body();
        return String.valueOf(Wire.object(body.getBytes(StandardCharsets.UTF_8)).get("state"));
    }

    /// Asked for until it is so.
    @FunctionalInterface
    private interface Question {
        boolean isTrue() throws Exception;
    }

    private static void await(Question question) throws Exception {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LATEST_SECONDS); !question.isTrue(); ) {
            assertThat(System.nanoTime()).as("still computing").isLessThan(end);
            Thread.sleep(2);
        }
    }

    private static void record(String name, String demand, List<End> ends) {
        assertThat(ends).isNotEmpty();
        End slowest =
                ends.stream().max(Comparator.comparingDouble(End::seconds)).orElseThrow();
        double median =
                Figures.quantile(0.5, ends.stream().mapToDouble(End::seconds).toArray());
        Figures.record(
                name,
                demand,
                ends.size() + " ends of "
                        + ends.stream().map(End::what).distinct().count() + " computations: median "
                        + Figures.millis(median) + ", slowest " + Figures.millis(slowest.seconds()) + " ("
                        + slowest.what() + ")");
    }

    private static List<Map<String, Object>> boards() {
        if (!Figures.WANTED) {
            return List.of(
                    board("hopfield", ENDLESS, 300),
                    board("modern-hopfield", Map.of(), MANY),
                    board("sparse-network", Map.of(), MANY),
                    board("diffusion", SLOW, 300));
        }
        return Catalogue.all().stream()
                .filter(entry -> !TrainableModel.class.isAssignableFrom(entry.type()))
                .map(entry -> board(entry.id(), Map.of(), 300))
                .toList();
    }

    private static Map<String, Object> board(String model, Map<String, Object> parameters, int count) {
        SpinPatterns patterns = new RandomSpins().draw(count, 64 * 64, new Seed(3));
        List<Map<String, Object>> memories = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            memories.add(Map.of("name", "p" + mu, "cells", cells(patterns, mu)));
        }
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("format", "am-state/1");
        board.put("rows", 64);
        board.put("cols", 64);
        board.put("encoding", "pm1");
        board.put("cells", cells(patterns, 0));
        board.put("patterns", memories);
        board.put("model", Map.of("id", model, "parameters", parameters));
        return board;
    }

    private static int[] cells(SpinPatterns patterns, int mu) {
        return IntStream.range(0, patterns.dimension())
                .map(i -> patterns.sign(mu, i))
                .toArray();
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
