package attractor.lab;

/// Hears what happens to a run. Methods are called from any thread.
public interface RunListener {

    /// The listener that hears nothing.
    RunListener SILENT = new RunListener() {
        @Override
        public void begins(RunFolder folder, RunProgress progress) {}

        @Override
        public void advances(RunProgress progress) {}

        @Override
        public void ends(FinishedRun run) {}

        @Override
        public void stopped(RunFolder folder, RunProgress progress) {}
    };

    /// A run begins or goes on.
    ///
    /// @param folder the run's folder
    /// @param progress hears how far the work is
    void begins(RunFolder folder, RunProgress progress);

    /// A cell is finished.
    ///
    /// @param progress hears how far the work is
    void advances(RunProgress progress);

    /// All cells are finished and the results are written.
    ///
    /// @param run the run
    void ends(FinishedRun run);

    /// The run was stopped by a signal; the process is about to end.
    ///
    /// @param progress what is on disk
    /// @param folder the run's folder
    void stopped(RunFolder folder, RunProgress progress);
}
