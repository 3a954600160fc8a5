package attractor.lab;

import java.io.Serial;
import java.nio.file.Path;

/// A run was stopped before its last cell; its finished cells are on disk and it can be resumed.
public final class RunInterruptedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Path folder;

    RunInterruptedException(Path folder) {
        super("the run was stopped; resume it with: attractor lab resume " + folder);
        this.folder = folder;
    }

    /// {@return the run's folder}
    public Path folder() {
        return folder;
    }
}
