package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What couplings say of themselves.
final class CouplingsTest {

    /// W_ij = W_ji up to 10⁻¹² of the largest entry, as products of matrices leave it.
    @Test
    void symmetryIsRelativeToTheLargestEntry() {
        assertThat(Couplings.of(new double[][] {{0, 1, 1e-15}, {1, 0, 2}, {-1e-15, 2, 0}})
                        .symmetric())
                .isTrue();
        assertThat(Couplings.of(new double[][] {{0, 1, 1e-11}, {1, 0, 2}, {-1e-11, 2, 0}})
                        .symmetric())
                .isFalse();
    }

    @Test
    void symmetryIsRelativeToADiagonalThatWasRemovedToo() {
        Couplings w = Couplings.of(new double[][] {{1, 1e-15}, {-1e-15, 1}}).withoutDiagonal();
        assertThat(w.symmetric()).isTrue();
        assertThat(w.times(3).symmetric()).isTrue();
        assertThat(Couplings.of(new double[][] {{0, 1e-15}, {-1e-15, 0}}).symmetric())
                .isFalse();
    }
}
