package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.FetchException;
import attractor.data.MissingDataException;
import attractor.data.StorageException;
import attractor.lab.RunLockedException;
import attractor.pattern.MemoryLimitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IllegalArgumentException("beta is -1"), ExitCode.BAD_INPUT, "beta is -1"),
                Arguments.of(
                        new MissingDataException("mnist", "attractor data fetch mnist"),
                        ExitCode.DATA_MISSING,
                        "fetch"),
                Arguments.of(
                        new StorageException("no space is left", new IOException("No space left on device")),
                        ExitCode.STORAGE,
                        "no space"),
                Arguments.of(
                        new StorageException("cannot write x", new AccessDeniedException("x")),
                        ExitCode.BAD_INPUT,
                        "cannot write x"),
                Arguments.of(new FetchException("npm is missing"), ExitCode.FAILURE, "npm is missing"),
                Arguments.of(new RunLockedException("the run is locked"), ExitCode.LOCKED, "locked"),
                Arguments.of(new CancellationException("interrupted"), ExitCode.INTERRUPTED, "interrupted"),
                Arguments.of(new OutOfMemoryError("Java heap space"), ExitCode.FAILURE, "ATTRACTOR_JAVA_OPTS=-Xmx"),
                Arguments.of(
                        new MemoryLimitException("too large", new OutOfMemoryError()),
                        ExitCode.FAILURE,
                        "too large; options of java go into ATTRACTOR_JAVA_OPTS"),
                Arguments.of(new StackOverflowError(), ExitCode.FAILURE, "nested too deeply"),
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")),
                        ExitCode.STORAGE,
                        "no space is left"),
                Arguments.of(
                        new UncheckedIOException(new AccessDeniedException("runs/x/log.txt")),
                        ExitCode.BAD_INPUT,
                        "runs/x/log.txt may not be read or written"),
                Arguments.of(new NullPointerException(), ExitCode.FAILURE, "please report"),
                Arguments.of(new NoClassDefFoundError("a/B"), ExitCode.FAILURE, "please report"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyExceptionIsOneSentenceWithAnExitCode(Throwable thrown, ExitCode code, String sentence) {
        Failure failure = Failure.of(thrown);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.sentence()).contains(sentence).doesNotContain("\n");
    }
}
