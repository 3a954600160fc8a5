package attractor.architecture.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.architecture.Repository;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The kernels in float64 against their originals in float32.
final class Float64KernelsTest {

    @Test
    void theTwinsInTheRepositoryAreThoseOfTheirOriginals() throws IOException {
        List<Float64Kernels.Twin> twins = Float64Kernels.twins(Repository.file("."));
        assertThat(twins).isNotEmpty();
        for (Float64Kernels.Twin twin : twins) {
            // How lines are broken is the formatter's to say.
            assertThat(Repository.text(twin.file()))
                    .as("%s; run scripts/float64-kernels", twin.file())
                    .isEqualToIgnoringWhitespace(twin.text());
        }
    }
}
