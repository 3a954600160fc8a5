package attractor.lab;

/// Hears what happens to a run. Methods are called from any thread.
public interface RunListener {

    /// The listener that hears nothing.
    RunListener SILENT = new RunListener() {};

    /// A run begins or goes on.
    default void begins(RunFolder folder, RunProgress progress) {}

    /// A cell is finished.
    default void advances(RunProgress progress) {}

    /// All cells are finished and the results are written.
    default void ends(FinishedRun run) {}

    /// The run was stopped by a signal; the process is about to end.
    ///
    /// @param progress what is on disk
    default void stopped(RunFolder folder, RunProgress progress) {}
}
