package attractor.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class PlaybackTest {

    private static final List<Integer> ONE = List.of(1, 1, -1, -1);
    private static final List<Integer> TWO = List.of(1, -1, 1, 1);

    // v = (1−θ²)/θ² at the cue, 0 at the end; there the nearest memory has all the weight.
    @Test
    void theFramesOfADiffusionHaveItsOwnTimeAndTheWeightsOfThatTime() {
        List<Map<?, ?>> frames = frames("diffusion", Map.of("theta", 0.5, "process", "variance-exploding"));

        assertThat(number(frames.getFirst(), "time")).isCloseTo(3, within(1e-12));
        assertThat(number(frames.getFirst(), "noise")).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(number(frames.getFirst(), "sharpness")).isCloseTo(1 / 3.0, within(1e-12));
        // Logits x·ξ/v of the cue divided by θ: 2/3 · (4, −2).
        assertThat(frames.getFirst().get("weights"))
                .asInstanceOf(InstanceOfAssertFactories.list(Double.class))
                .satisfies(weights ->
                        assertThat(weights.getFirst()).isCloseTo(1 / (1 + Math.exp(-2 / 3.0 * 6)), within(1e-12)));
        for (int k = 1; k < frames.size(); k++) {
            assertThat(number(frames.get(k), "time")).isLessThanOrEqualTo(number(frames.get(k - 1), "time"));
        }
        assertThat(number(frames.getLast(), "time")).isZero();
        assertThat(frames.getLast().containsKey("sharpness")).isFalse();
        assertThat(frames.getLast().get("weights")).isEqualTo(List.of(1.0, 0.0));
    }

    // w = 1/2 and a corpus that is not nothing; of two memories neither has what lacks to 1.
    @Test
    void whatLacksToOneInTheWeightsOfAReconstructiveMemoryIsTheWeightOfTheCorpus() {
        List<Map<?, ?>> frames = frames("reconstructive", Map.of());

        assertThat(number(frames.getFirst(), "corpus")).isBetween(0.01, 0.99);
        assertThat(frames)
                .allSatisfy(frame -> assertThat(sum(frame.get("weights")) + number(frame, "corpus"))
                        .isCloseTo(1, within(1e-12)));
    }

    @Test
    void aMemoryWithoutACorpusGivesItNoWeight() {
        assertThat(frames("diffusion", Map.of())).noneMatch(frame -> frame.containsKey("corpus"));
    }

    // The way is real, the answer is of spins: none of the states before tells which of its units have changed.
    @Test
    void theAnswerAfterRealStatesIsWrittenOut() {
        List<Map<?, ?>> frames = frames("diffusion", Map.of());

        assertThat(frames.getLast().get("cells")).isEqualTo(ONE);
        assertThat(frames).allMatch(frame -> frame.containsKey("cells"));
    }

    @Test
    void aModelThatIsNoProcessInTimeHasNone() {
        assertThat(frames("modern-hopfield", Map.of())).noneMatch(frame -> frame.containsKey("time"));
    }

    private static double number(Map<?, ?> frame, String name) {
        return (Double) frame.get(name);
    }

    private static double sum(Object weights) {
        return ((List<?>) weights)
                .stream().mapToDouble(weight -> (Double) weight).sum();
    }

    private static List<Map<?, ?>> frames(String model, Map<String, Object> parameters) {
        Map<String, Object> board = Map.of(
                "format",
                "am-state/1",
                "rows",
                2,
                "cols",
                2,
                "encoding",
                "pm1",
                "cells",
                ONE,
                "patterns",
                List.of(Map.of("name", "one", "cells", ONE), Map.of("name", "two", "cells", TWO)),
                "model",
                Map.of("id", model, "parameters", parameters),
                "seed",
                1);
        return ((List<?>) Playback.of(Board.of(board)).get("frames"))
                .stream().<Map<?, ?>>map(frame -> (Map<?, ?>) frame).toList();
    }
}
