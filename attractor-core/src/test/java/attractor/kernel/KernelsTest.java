package attractor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The choice of kernels.
final class KernelsTest {

    @Test
    void scalarKernelsCanAlwaysBeAskedFor() {
        Kernels.Choice choice = Kernels.choose("scalar");
        assertThat(choice.provider()).isSameAs(Kernels.scalar());
        assertThat(choice.refusal()).isEmpty();
        assertThat(choice.reason()).isEqualTo("scalar: asked for by attractor.kernels");
    }

    @Test
    void anUnknownWishIsRefusedWithTheAllowedOnes() {
        assertThat(Kernels.choose("gpu").refusal())
                .contains("attractor.kernels is 'gpu'; it is vector or scalar, or left out");
    }

    @Test
    void theReasonNamesTheProviderInUse() {
        assertThat(Kernels.reason()).startsWith(Kernels.provider().title() + ": ");
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            assertThat(Kernels.reason()).contains("start java with --add-modules jdk.incubator.vector");
        }
    }

    @Test
    void aLegOfTheBuildHasTheKernelsItIsFor() {
        assertThat(Kernels.reason()).contains(System.getProperty("attractor.test.kernels", ""));
    }

    @Test
    void rowsThatDoNotFitTheirSegmentAreRefused() {
        assertThatThrownBy(() -> FloatRows.of(new float[5], 2)).hasMessageContaining("need a multiple of it");
        FloatRows rows = FloatRows.of(new float[6], 2);
        assertThat(List.of(rows.slice(1, 2).count(), rows.slice(3, 0).count())).containsExactly(2, 0);
        assertThatThrownBy(() -> new FloatRows(rows.segment(), 4, 2)).hasMessageContaining("K = 4 rows");
        assertThatThrownBy(() -> Kernels.scalar().reals().overlaps(rows, new float[2], new double[2], 0))
                .hasMessageContaining("room for 2 numbers");
    }
}
