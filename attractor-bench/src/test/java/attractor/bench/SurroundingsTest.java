package attractor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

/// What a line says of the machine and the JVM.
final class SurroundingsTest {

    @Test
    void anOptionKeepsTheNameOfAFileAndNotItsFolder() {
        String folder = File.separator + "home" + File.separator;
        assertThat(Surroundings.withoutFolder("-XX:AOTCache=" + folder + "vectors.aot"))
                .isEqualTo("-XX:AOTCache=vectors.aot");
        assertThat(Surroundings.withoutFolder("-XX:+UseParallelGC")).isEqualTo("-XX:+UseParallelGC");
        assertThat(Surroundings.withoutFolder("-Xlog:aot=off")).isEqualTo("-Xlog:aot=off");
    }
}
