package attractor.server;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.DataStore;
import attractor.memory.Catalogue;
import attractor.parameter.Parameter;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Orders that are nearly right: each is answered, or refused in one sentence, and never by a fault.
final class FuzzTest {

    private static final int ORDERS = Figures.WANTED ? 5000 : 600;

    private static final List<Object> ODD = Arrays.asList(
            null,
            true,
            0,
            -1,
            1,
            2,
            1.5,
            1e300,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            BigInteger.TEN.pow(40),
            "",
            "NaN",
            "x".repeat(5000),
            "\u0000",
            "8",
            "A",
            List.of(),
            List.of(List.of()),
            Map.of(),
            List.of(1, 2, 3),
            Map.of("a", 1),
            "../../etc/passwd",
            "\r\nX: y");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path runs;

    @BeforeEach
    void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    @Test
    void noOrderIsAFaultAndEveryRefusalIsOneSentence() throws Exception {
        int refused = 0;
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            RandomGenerator rng = new Seed(20).generator();
            List<String> addresses = List.copyOf(orders().keySet());
            for (int k = 0; k < ORDERS; k++) {
                String address = addresses.get(rng.nextInt(addresses.size()));
                Object order = orders().get(address);
                for (int changes = 1 + rng.nextInt(3); changes > 0; changes--) {
                    change(order, rng);
                }
                byte[] body = Wire.bytes(order);
                if (rng.nextInt(10) == 0) {
                    body = Arrays.copyOf(body, rng.nextInt(body.length));
                }

                HttpResponse<String> answer = post(server, address, body);

                String what = "order " + k + " " + address + " " + answer.body();
                assertThat(answer.statusCode()).as(what).isIn(200, 202, 400, 422, 503);
                if (answer.statusCode() >= 400) {
                    refused++;
                    requireProblem(answer, what);
                }
            }
        }
        Figures.record(
                "H12-fuzz",
                "errors are application/problem+json without stack trace or path; a fuzzed order is no fault",
                ORDERS + " orders with one to three random faults: " + refused + " refused in one sentence, no 500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [[[1]]]                            | it ends early, or is an array or a single value; send one object
                    {"a": 1, "a": 2}                   | Duplicate
                    {"a": NaN}                         | Non-standard token 'NaN'
                    {"patterns": [null]                | Unexpected end-of-input
                    {} {}                              | it ends early, or is an array
                    """)
    void whatIsNoJsonIsRefusedInOurWords(String body, String sentence) throws Exception {
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            HttpResponse<String> answer = post(server, "/api/v1/play", body.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(400);
            requireProblem(answer, body);
            assertThat(answer.body()).contains("the body is no JSON object: ").contains(sentence);
        }
    }

    @Test
    void whatIsNestedTooDeepIsToldTheLimit() throws Exception {
        try (PlaygroundServer server = PlaygroundServer.start(0, Toys.catalogues(runs))) {
            byte[] deep = ("{\"a\":".repeat(100_000) + "1").getBytes(StandardCharsets.UTF_8);

            HttpResponse<String> answer = post(server, "/api/v1/play", deep);

            requireProblem(answer, "deep");
            assertThat(answer.body()).contains("it is nested deeper than 32 levels");
        }
    }

    private static void requireProblem(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
        String detail = String.valueOf(
                Wire.object(answer.body().getBytes(StandardCharsets.UTF_8)).get("detail"));
        assertThat(detail)
                .as(what)
                .isNotBlank()
                .doesNotContain("Exception", "java.", "jackson", "Jackson", "StreamRead", "\tat ", "/work/", "/home/")
                .hasSizeLessThan(1500);
    }

    /// Puts something odd into the place of something, takes a member away, or adds one.
    private static void change(Object order, RandomGenerator rng) {
        Object at = order;
        while (true) {
            List<Object> inner = new ArrayList<>();
            if (at instanceof Map<?, ?> map) {
                map.values().stream().filter(FuzzTest::isFilled).forEach(inner::add);
            } else if (at instanceof List<?> list) {
                list.stream().filter(FuzzTest::isFilled).forEach(inner::add);
            }
            if (inner.isEmpty() || rng.nextInt(3) == 0) {
                break;
            }
            at = inner.get(rng.nextInt(inner.size()));
        }
        Object odd = ODD.get(rng.nextInt(ODD.size()));
        if (at instanceof Map<?, ?> map && !map.isEmpty()) {
            changeMap(cast(map), odd, rng);
        } else if (at instanceof List<?> list) {
            List<Object> own = castList(list);
            own.set(rng.nextInt(own.size()), odd);
        }
    }

    private static void changeMap(Map<String, Object> map, Object odd, RandomGenerator rng) {
        List<String> names = List.copyOf(map.keySet());
        String name = names.get(rng.nextInt(names.size()));
        switch (rng.nextInt(5)) {
            case 0 -> map.remove(name);
            case 1 -> map.put("__proto__", odd);
            case 2 -> {
                Catalogue.Entry entry =
                        Catalogue.all().get(rng.nextInt(Catalogue.all().size()));
                List<Parameter> known = entry.recipe().parameters();
                Map<String, Object> parameters = new LinkedHashMap<>();
                if (!known.isEmpty()) {
                    parameters.put(known.get(rng.nextInt(known.size())).name(), odd);
                }
                map.put("model", new LinkedHashMap<>(Map.of("id", entry.id(), "parameters", parameters)));
            }
            default -> map.put(name, odd);
        }
    }

    private static boolean isFilled(Object value) {
        return (value instanceof LinkedHashMap<?, ?> map && !map.isEmpty())
                || (value instanceof ArrayList<?> list && !list.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> castList(List<?> list) {
        return (List<Object>) list;
    }

    /// Right orders, made anew so that they can be changed.
    private static Map<String, Object> orders() {
        Map<String, Object> orders = new LinkedHashMap<>();
        orders.put("/api/v1/play", board());
        orders.put("/api/v1/play/unit", new LinkedHashMap<>(Map.of("board", board(), "unit", 3)));
        orders.put(
                "/api/v1/maps",
                new LinkedHashMap<>(
                        Map.of("board", board(), "corners", new ArrayList<>(List.of("A", "B", "C")), "size", 4)));
        orders.put(
                "/api/v1/trials",
                new LinkedHashMap<>(Map.of(
                        "ensemble", "spherical", "lambda", 2, "alpha", 0.2, "dimension", 20, "trials", 3, "seed", 1)));
        orders.put("/api/v1/runs", new LinkedHashMap<>(Map.of("protocol", "none", "profile", "smoke", "seed", 1)));
        return orders;
    }

    private static Map<String, Object> board() {
        SpinPatterns letters = DataStore.standard().load("letters", "8x8").spins(127);
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("format", "am-state/1");
        board.put("rows", 8);
        board.put("cols", 8);
        board.put("encoding", "pm1");
        board.put("cells", cells(letters, 0));
        List<Object> patterns = new ArrayList<>();
        for (int mu = 0; mu < letters.count(); mu++) {
            patterns.add(
                    new LinkedHashMap<>(Map.of("name", "ABCDEFG".substring(mu, mu + 1), "cells", cells(letters, mu))));
        }
        board.put("patterns", patterns);
        board.put("model", new LinkedHashMap<>(Map.of("id", "hopfield")));
        board.put("seed", 1);
        board.put("origin", "A");
        board.put("set", "letters");
        return board;
    }

    private static List<Object> cells(SpinPatterns patterns, int mu) {
        List<Object> cells = new ArrayList<>(Collections.nCopies(patterns.dimension(), 1));
        IntStream.range(0, patterns.dimension()).forEach(i -> cells.set(i, patterns.sign(mu, i)));
        return cells;
    }

    private HttpResponse<String> post(PlaygroundServer server, String address, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
