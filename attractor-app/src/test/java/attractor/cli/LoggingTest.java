package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.cli.terminal.Paint;
import attractor.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoggingTest {

    @TempDir
    Path folder;

    @Test
    void aFaultIsLoggedWithItsPlacesAndWithoutWhatWasSent() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(screen, screen, false, false, Paint.of(false), Paint.of(false));
        CommonOptions options = new CommonOptions();
        options.logFile = Optional.of(folder.resolve("log.txt"));
        Logging.start(
                new Session(terminal, InputStream.nullInputStream(), folder, Optional.empty(), Map.of()), options);

        System.getLogger("attractor.server")
                .log(
                        System.Logger.Level.ERROR,
                        "a request failed",
                        new IllegalStateException("payload", new ArithmeticException("payload\nforged")));

        for (String log :
                new String[] {err.toString(StandardCharsets.UTF_8), Files.readString(folder.resolve("log.txt"))}) {
            assertThat(log)
                    .contains("a request failed: java.lang.IllegalStateException < attractor.cli.LoggingTest.aFault")
                    .contains("; caused by java.lang.ArithmeticException < ")
                    .doesNotContain("payload", "forged")
                    .hasLineCount(1);
        }
    }
}
