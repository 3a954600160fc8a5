package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Rows;
import java.nio.file.Path;
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

    private static CellLog.Line line(int cell) {
        return new CellLog.Line(cell, "K=" + cell, "4f2a9c", Rows.NONE.with("failures", cell));
    }
}
