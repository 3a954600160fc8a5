package attractor.experiment.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.parameter.Recipe;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecipeOfTheQuestionTest {

    @Test
    void theQuestionIsReadFromFlags() {
        CapacityQuestion question = Recipe.of(CapacityQuestion.class)
                .parse(Map.of(
                        "dimension", "64",
                        "delta", "0.2",
                        "dynamics", "one-step",
                        "ensemble", "quenched",
                        "noise", "count",
                        "success", "overlap:0.9"));
        assertThat(question)
                .isEqualTo(new CapacityQuestion(
                        64, 0.2, 0.05, Noise.COUNT, Averaging.QUENCHED, Dynamics.ONE_STEP, "overlap:0.9"));
    }
}
