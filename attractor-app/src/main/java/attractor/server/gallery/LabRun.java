package attractor.server.gallery;

import attractor.experiment.Inputs;
import attractor.lab.FinishedRun;
import attractor.lab.Laboratory;
import attractor.lab.Mixing;
import attractor.lab.RunFolder;
import attractor.lab.RunListener;
import attractor.lab.RunOptions;
import attractor.lab.RunProgress;
import attractor.lab.StopRequest;
import attractor.lab.StoredRun;
import attractor.server.job.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A run of the laboratory as a work that can be stopped; a stopped run is on disk and can go on later.
final class LabRun implements Work {

    private final RunOrder order;
    private final Inputs inputs;
    private final Path out;
    private final Optional<RunFolder> existing;
    private volatile String name;

    /// A new run, or one that goes on.
    ///
    /// @param order what was asked for
    /// @param existing the folder of the run that goes on
    LabRun(RunOrder order, Inputs inputs, Path out, Optional<RunFolder> existing) {
        this.order = order;
        this.inputs = inputs;
        this.out = out;
        this.existing = existing;
        this.name = existing.map(RunFolder::name).orElse("");
    }

    String protocol() {
        return order.protocol();
    }

    /// The name of its folder, empty before it has one.
    String name() {
        return name;
    }

    @Override
    public Lane lane() {
        return Lane.LONG;
    }

    @Override
    public Map<String, Object> about() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", "run");
        tree.put("protocol", order.protocol());
        tree.put("profile", order.profile().id());
        tree.put("run", name);
        return tree;
    }

    @Override
    public Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress) throws IOException {
        Laboratory laboratory = new Laboratory(inputs, stop);
        RunListener listener = new Told(progress);
        FinishedRun run = existing.isPresent()
                ? laboratory.resume(existing.get().path(), Mixing.REFUSE, listener)
                : laboratory.run(
                        order.protocol(), new RunOptions(order.profile(), List.of(), order.seed(), out), listener);
        return StoredRun.read(run.folder()).toTree();
    }

    /// Hands on how far the run is.
    private final class Told implements RunListener {
        private final Consumer<Map<String, Object>> progress;

        Told(Consumer<Map<String, Object>> progress) {
            this.progress = progress;
        }

        @Override
        public void begins(RunFolder folder, RunProgress now) {
            name = folder.name();
            advances(now);
        }

        @Override
        public void advances(RunProgress now) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("done", now.done());
            tree.put("total", now.total());
            tree.put("cached", now.cached());
            tree.put("share", now.share());
            tree.put("cellsPerSecond", now.cellsPerSecond());
            tree.put("secondsToGo", now.toGo().toMillis() / 1000.0);
            tree.put("cell", now.cell());
            progress.accept(tree);
        }

        @Override
        public void ends(FinishedRun run) {
            // The job says so.
        }

        @Override
        public void stopped(RunFolder folder, RunProgress now) {
            // The job says so.
        }
    }
}
