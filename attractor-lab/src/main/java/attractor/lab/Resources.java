package attractor.lab;

import attractor.data.MissingDataException;
import attractor.data.StorageException;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.memory.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether this machine has what a run needs: data, memory, disk. Asked before anything is computed.
final class Resources {

    private static final long MEBIBYTE = 1L << 20;
    private static final long DISK = 64 * MEBIBYTE;

    private Resources() {}

    /// Refuses a run that cannot succeed.
    ///
    /// @throws MissingDataException if a data set is missing and the profile is not smoke
    /// @throws IllegalArgumentException if the estimated memory exceeds the heap
    static <C extends Record> void require(Protocol<C> protocol, RunOptions options, List<C> cells, Inputs inputs) {
        if (options.profile() != Profile.SMOKE) {
            for (String name : protocol.card().data()) {
                if (!inputs.has(name)) {
                    throw new MissingDataException(name, "attractor data fetch " + name);
                }
            }
        }
        int threads = Workers.shared().threads();
        long peak = threads
                * cells.stream()
                        .mapToLong(cell -> protocol.cost(cell).bytes())
                        .max()
                        .orElse(0);
        long heap = Runtime.getRuntime().maxMemory();
        if (peak > heap) {
            throw new IllegalArgumentException(
                    protocol.card().id() + " needs about " + peak / MEBIBYTE + " MiB on " + threads
                            + " threads but the heap has " + heap / MEBIBYTE
                            + " MiB; use fewer threads or raise -Xmx in ATTRACTOR_JAVA_OPTS");
        }
    }

    /// Refuses a place that has no room for a run.
    ///
    /// @throws StorageException if the disk is nearly full
    static void requireDisk(Path place) throws IOException {
        long free = Files.getFileStore(place).getUsableSpace();
        if (free < DISK) {
            throw new StorageException(
                    "the disk of " + place + " has " + free / MEBIBYTE + " MiB free; a run needs " + DISK / MEBIBYTE
                            + " MiB; free some space or choose another --out",
                    new IOException("disk full"));
        }
    }
}
