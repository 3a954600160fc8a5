package attractor.lab.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.models.dense.DensePolynomial;
import org.junit.jupiter.api.Test;

/// Memories of the map by their names.
final class TerritoryTest {

    @Test
    void aNameGivesItsMemoryAndTheMemoryItsName() {
        assertThat(Territory.dense("dense, n = 3")).isEqualTo(new DensePolynomial(3));
        assertThat(Territory.words(Territory.sparse("BCPNN"))).isEqualTo("BCPNN");
    }

    @Test
    void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Territory.dense("dense, n=3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dense, n=3")
                .hasMessageContaining("dense, n = 3");
        assertThatThrownBy(() -> Territory.sparse("Covariance"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("covariance");
    }
}
