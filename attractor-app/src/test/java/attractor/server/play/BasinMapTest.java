package attractor.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.data.DataStore;
import attractor.memory.Progress;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BasinMapTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F", "G");
    /// Steps of a quarter, so that the corners lie on cells.
    private static final int QUARTERS = 7;

    // Column and row of (0, 0), (1, 0) and (0, 1).
    @ParameterizedTest
    @CsvSource({"1, 5, A", "5, 5, B", "1, 1, C"})
    void atItsCornersADenseMemoryRecallsThem(int column, int row, String name) {
        Map<String, Object> map =
                map("dense-exponential", List.of("A", "B", "C"), QUARTERS).compute(Progress.NONE);

        assertThat(end(map, row * QUARTERS + column))
                .containsEntry("label", name)
                .containsEntry("kind", "recalled");
    }

    @Test
    void aCellEndsWhereARecallFromItsCueEnds() {
        BasinMap map = map("hopfield", List.of("A", "E", "G"), QUARTERS);
        Map<String, Object> found = map.compute(Progress.NONE);
        double[] thresholds = (double[]) found.get("thresholds");
        for (int k = 0; k < QUARTERS * QUARTERS; k++) {
            double u = -0.25 + 0.25 * (k % QUARTERS);
            int down = k / QUARTERS;
            double v = 1.25 - 0.25 * down;
            List<Integer> cue = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int a = letters().sign(0, i);
                double mixed =
                        a + u * (letters().sign(4, i) - a) + v * (letters().sign(6, i) - a);
                cue.add(mixed > thresholds[i] ? 1 : -1);
            }
            Map<String, Object> played = Playback.of(Board.of(board("hopfield", cue)));
            Map<?, ?> ending = (Map<?, ?>) played.get("ending");

            if (((int[]) found.get("cells"))[k] >= 0) {
                assertThat(end(found, k).get("words")).isEqualTo(ending.get("words"));
            }
            assertThat(((int[]) found.get("steps"))[k]).isEqualTo(played.get("steps"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern-hopfield", "minerva2", "sparse-network", "diffusion"})
    void anyModelHasAMap(String model) {
        Map<String, Object> map = map(model, List.of("A", "B", "C"), 4).compute(Progress.NONE);

        assertThat((int[]) map.get("cells")).hasSize(16);
        assertThat((List<?>) map.get("ends")).isNotEmpty();
    }

    @Test
    void anInterruptedMapEnds() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            map("hopfield", List.of("A", "B", "C"), QUARTERS).compute(Progress.NONE))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A A B", "A B", "A B C D", "A B Z"})
    void cornersAreThreeDifferentMemories(String corners) {
        assertThatThrownBy(() -> map("hopfield", List.of(corners.split(" ")), QUARTERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("corners holds");
    }

    @Test
    void aMapOfMoreCuesThanMemoryTakesIsRefused() {
        Map<String, Object> board = new LinkedHashMap<>(board("hopfield", List.of()));
        List<Integer> large = Collections.nCopies(64 * 64, 1);
        board.putAll(Map.of("rows", 64, "cols", 64, "cells", large));
        board.put(
                "patterns",
                NAMES.stream().map(name -> Map.of("name", name, "cells", large)).toList());
        Map<String, Object> order = Map.of("board", board, "corners", List.of("A", "B", "C"), "size", 65);

        assertThatThrownBy(() -> BasinMap.of(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size is 65, which for pictures of 4096 cells takes more memory than a map may; it must be"
                        + " at most 64");
        Map<String, Object> smaller = new LinkedHashMap<>(order);
        smaller.put("size", 64);
        assertThat(BasinMap.of(smaller).size()).isEqualTo(64);
    }

    private static Map<?, ?> asMap(Object tree) {
        return (Map<?, ?>) tree;
    }

    private static Map<String, Object> end(Map<String, Object> map, int cell) {
        Map<String, Object> end = new LinkedHashMap<>();
        asMap(((List<?>) map.get("ends")).get(((int[]) map.get("cells"))[cell]))
                .forEach((name, value) -> end.put(String.valueOf(name), value));
        return end;
    }

    private static BasinMap map(String model, List<String> corners, int size) {
        return BasinMap.of(Map.of("board", board(model, cells(0)), "corners", corners, "size", size));
    }

    private static Map<String, Object> board(String model, List<Integer> cue) {
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("format", "am-state/1");
        board.put("rows", 8);
        board.put("cols", 8);
        board.put("encoding", "pm1");
        board.put("cells", cue);
        List<Map<String, Object>> patterns = new ArrayList<>();
        for (int mu = 0; mu < NAMES.size(); mu++) {
            patterns.add(Map.of("name", NAMES.get(mu), "cells", cells(mu)));
        }
        board.put("patterns", patterns);
        board.put("model", Map.of("id", model));
        board.put("seed", 1);
        return board;
    }

    private static SpinPatterns letters() {
        return DataStore.standard().load("letters", "8x8").spins(127);
    }

    private static List<Integer> cells(int mu) {
        SpinPatterns letters = letters();
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < letters.dimension(); i++) {
            cells.add(letters.sign(mu, i));
        }
        return cells;
    }
}
