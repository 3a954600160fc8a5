package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RealsTest {

    @Test
    void float32PatternsStayFloat32() {
        Reals reals = Reals.of(Precision.FLOAT32, 0.1, 2);

        assertThat(reals.precision()).isEqualTo(Precision.FLOAT32);
        assertThat(reals.at(0)).isEqualTo(0.1f);
        assertThat(reals.toFloats()).containsExactly(0.1f, 2);
        assertThat(reals).isEqualTo(Reals.ofFloats(0.1f, 2));
        assertThat(Reals.from(reals, Precision.FLOAT64)).isSameAs(reals);
        assertThat(Reals.from(Spins.of(1, -1), Precision.FLOAT64)).isEqualTo(Reals.of(1, -1));
        assertThat(Reals.of(0.1).toFloats()).containsExactly(0.1f);
    }

    @Test
    void numbersThatAreNotFiniteAreRefusedByIndex() {
        assertThatThrownBy(() -> Reals.of(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component 1 of a real pattern is NaN; components must be finite; clean the data first");
        assertThatThrownBy(() -> Reals.of(Precision.FLOAT32, 1e300)).hasMessageContaining("component 0");
        assertThatThrownBy(Reals::of).hasMessageContaining("D = 0");
    }

    @Test
    void valuesAreCopiedIn() {
        double[] values = {1, 2};
        Reals reals = Reals.of(values);
        values[0] = 7;
        reals.toArray()[1] = 7;

        assertThat(reals.toArray()).containsExactly(1, 2);
    }
}
