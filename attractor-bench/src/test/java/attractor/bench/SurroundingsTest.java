package attractor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a line says of the machine and the JVM.
final class SurroundingsTest {

    @Test
    void anOptionKeepsTheNamesOfFilesAndNotTheirFolders() {
        assertThat(Surroundings.withoutFolders("-XX:AOTCache=/home/me/vectors.aot"))
                .isEqualTo("-XX:AOTCache=vectors.aot");
        assertThat(Surroundings.withoutFolders("-Xlog:gc:/x/gc.log")).isEqualTo("-Xlog:gc:gc.log");
        assertThat(Surroundings.withoutFolders("-XX:Name=/a/b:/c/d")).isEqualTo("-XX:Name=b:d");
        assertThat(Surroundings.withoutFolders("-Xbootclasspath/a:/x/y.jar")).isEqualTo("-Xbootclasspath/a:y.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseParallelGC", "-Xlog:aot=off", "--add-modules=jdk.incubator.vector"})
    void otherOptionsStay(String flag) {
        assertThat(Surroundings.withoutFolders(flag)).isEqualTo(flag);
    }
}
