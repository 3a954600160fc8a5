package attractor.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UnitFieldTest {

    private static final List<Integer> ONE = List.of(1, 1, -1, -1);
    private static final List<Integer> TWO = List.of(1, -1, 1, 1);
    private static final List<Integer> STATE = List.of(1, 1, 1, -1);

    // By definition: W = (1/D) Σ_μ ξ^μ ξ^μᵀ without its diagonal, h_i = Σ_j W_ij x_j, E(turned) − E = 2 x_i h_i.
    @Test
    void theFieldOfAHopfieldNetworkIsThatOfItsCouplings() {
        for (int i = 0; i < 4; i++) {
            double field = 0;
            for (int j = 0; j < 4; j++) {
                field += i == j ? 0 : (ONE.get(i) * ONE.get(j) + TWO.get(i) * TWO.get(j)) / 4.0 * STATE.get(j);
            }

            Map<String, Object> answer = UnitField.of(question("hopfield", i)).answer();

            assertThat((Double) answer.get("field")).isCloseTo(field, within(1e-12));
            assertThat((Double) answer.get("energyChange")).isCloseTo(2 * STATE.get(i) * field, within(1e-12));
        }
    }

    @Test
    void aModelWithoutEnergyHasNone() {
        assertThat(UnitField.of(question("minerva2", 0)).answer()).containsOnlyKeys("unit");
    }

    @Test
    void aUnitOutsideIsRefused() {
        assertThatThrownBy(() -> UnitField.of(question("hopfield", 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit is 4; it must be from 0 to 3");
    }

    private static Map<String, Object> question(String model, int unit) {
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
                STATE,
                "patterns",
                List.of(Map.of("name", "one", "cells", ONE), Map.of("name", "two", "cells", TWO)),
                "model",
                Map.of("id", model),
                "seed",
                1);
        return Map.of("board", board, "unit", unit);
    }
}
