package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CellLogTest {
    @TempDir
    private Path folder;

    @Test
    void anInterruptOfOneThreadLeavesTheLogOpenForAll() throws Exception {
        Path file = folder.resolve("cells.jsonl");
        var failures = new ArrayList<Throwable>();
        try (CellLog log = CellLog.open(file)) {
            Thread interrupted = Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                    .start(() -> {
                        Thread.currentThread().interrupt();
                        log.append(line(0));
                        log.force();
                    });
            interrupted.join();
            log.append(line(1));
        }

        assertThat(failures).isEmpty();
        assertThat(CellLog.read(file)).isEqualTo(new CellLog.Content(List.of(line(0), line(1)), 0));
    }

    @Test
    void aLineThatWasTornIsNotCounted() throws Exception {
        Path file = folder.resolve("cells.jsonl");
        assertThat(CellLog.count(file)).isZero();
        try (CellLog log = CellLog.open(file)) {
            log.append(line(0));
            log.append(line(1));
        }
        Files.writeString(file, "{\"cell\":2,", StandardOpenOption.APPEND);

        assertThat(CellLog.count(file))
                .isEqualTo(CellLog.read(file).lines().size())
                .isEqualTo(2);
    }

    private static CellLog.Line line(int cell) {
        return new CellLog.Line(cell, "K=" + cell, "4f2a9c", Rows.NONE.with("failures", cell));
    }
}
