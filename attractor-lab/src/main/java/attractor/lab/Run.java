package attractor.lab;

import attractor.data.StorageException;
import attractor.experiment.CellRows;
import attractor.experiment.Inputs;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.memory.Workers;
import attractor.pattern.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/// A protocol at work in a run folder: computes the cells that are missing, on all worker threads, and concludes.
///
/// The rows of a cell depend on its parameters, the seed and the protocol only, so results.csv and the sorted lines
/// of cells.jsonl are the same bytes for any number of threads, stopped and resumed or not.
///
/// @param <C> the protocol's record of a cell
final class Run<C extends Record> {

    private final Protocol<C> protocol;
    private final RunOptions options;
    private final Inputs inputs;
    private final RunListener listener;
    private final Optional<StopRequest> stop;
    private final List<C> cells;
    private final Configuration configuration;
    private final String hash;

    Run(Protocol<C> protocol, RunOptions options, Inputs inputs, RunListener listener, Optional<StopRequest> stop) {
        this.protocol = protocol;
        this.options = options;
        this.inputs = inputs;
        this.listener = listener;
        this.stop = stop;
        this.cells = Cells.override(protocol.cells(options.profile()), options.overrides());
        this.configuration = Configuration.of(protocol, options, cells, inputs);
        this.hash = configuration.hash();
    }

    String hash() {
        return hash;
    }

    /// Refuses a new run that cannot succeed on this machine.
    void requireResources() throws IOException {
        Resources.require(protocol, options, cells, inputs);
        Resources.requireDisk(RunFolder.place(options.out(), protocol.card().id()));
    }

    /// Runs in a new folder.
    FinishedRun start() throws IOException {
        requireResources();
        RunFolder folder = RunFolder.create(options.out(), protocol.card().id(), hash);
        return compute(folder, begin(folder), Map.of(), "start");
    }

    /// Writes what is known before the first cell; config.json comes last, for it makes the folder that of a run.
    private RunStatus begin(RunFolder folder) throws IOException {
        RunStatus status = RunStatus.begin(configuration, hash);
        status.write(folder);
        RunFolder.write(folder.overrides(), String.join("\n", options.overrides()) + "\n");
        RunFolder.write(folder.configuration(), Json.pretty(configuration.toTree()));
        return status;
    }

    /// Goes on in the folder of an earlier run.
    FinishedRun resume(RunFolder folder, Mixing mixing) throws IOException {
        CellLog.Content content = CellLog.read(folder.cells());
        // Without run.json and cells, the process ended before it began with the first: nothing is lost.
        RunStatus status =
                content.lines().isEmpty() && !Files.exists(folder.status()) ? begin(folder) : RunStatus.read(folder);
        Set<String> strangers = Strangers.of(status, hash, content);
        if (!strangers.isEmpty() && mixing == Mixing.REFUSE) {
            throw new IllegalArgumentException("the run " + folder.path() + " was computed by another program or"
                    + " configuration (" + String.join("; ", strangers)
                    + "); start a new run, or mix both with --allow-mixed");
        }
        Resources.require(protocol, options, cells, inputs);
        Resources.requireDisk(folder.path());
        List<String> mixed = new ArrayList<>(status.mixed());
        strangers.stream().filter(stranger -> !mixed.contains(stranger)).forEach(mixed::add);
        Map<String, Rows> known = known(content);
        long repeated = RunLog.begun(folder.log()).stream()
                .filter(begun -> begun < cells.size() && !known.containsKey(Cells.key(cells.get(begun))))
                .count();
        String what = "resume: " + known.size() + " of " + cells.size() + " cells kept, " + content.dropped()
                + " damaged lines dropped, " + repeated + " in work when the last process ended are computed again";
        return compute(folder, status.resumed(mixed), known, what);
    }

    /// Writes results and report again from the cells that are there; they may be some of an unfinished run's.
    ///
    /// @throws StorageException if the run had finished and cells are gone; then nothing is written
    FinishedRun conclude(RunFolder folder) throws IOException {
        RunStatus status = RunStatus.read(folder);
        Map<String, Rows> known = known(CellLog.read(folder.cells()));
        CellCounts counts = counts(known, 0, 0);
        if (status.state() == RunStatus.State.FINISHED && counts.missing() > 0) {
            String left = counts.words() + " are left of a finished run";
            throw new StorageException(
                    folder.cells() + " is damaged, or of another version of the program: " + left
                            + "; attractor lab resume " + folder.path() + " computes the others",
                    new IOException(left));
        }
        return write(folder, known, counts);
    }

    private Map<String, Rows> known(CellLog.Content content) {
        Map<String, Rows> known = new HashMap<>();
        content.lines().forEach(line -> known.put(line.key(), line.rows()));
        known.keySet().retainAll(configuration.cells().keySet());
        return known;
    }

    private CellCounts counts(Map<String, Rows> rows, int computed, int repeated) {
        return new CellCounts(cells.size(), cells.size() - rows.size(), computed, repeated);
    }

    private FinishedRun compute(RunFolder folder, RunStatus status, Map<String, Rows> known, String what)
            throws IOException {
        Meter<C> meter = new Meter<>(protocol, options, cells);
        Set<Integer> begun = RunLog.begun(folder.log());
        Map<String, Rows> rows = new ConcurrentHashMap<>(known);
        FinishedRun finished;
        Session.EndedBy endedBy = stop.isPresent() ? Session.EndedBy.REQUEST : Session.EndedBy.SIGNAL;
        try (Session session =
                new Session(folder, status, endedBy, stopped -> listener.stopped(stopped.folder(), meter.progress()))) {
            List<Integer> missing = missing(known, meter);
            int repeated = (int) missing.stream().filter(begun::contains).count();
            session.log().session(what);
            listener.begins(folder, meter.progress());
            sweep(session, missing, rows, meter);
            finished = write(folder, rows, counts(rows, missing.size(), repeated));
            session.end(RunStatus.State.FINISHED);
        }
        listener.ends(finished);
        return finished;
    }

    private List<Integer> missing(Map<String, Rows> known, Meter<C> meter) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (known.containsKey(Cells.key(cells.get(i)))) {
                meter.cached(cells.get(i));
            } else {
                missing.add(i);
            }
        }
        missing.sort(Comparator.comparingDouble(
                (Integer i) -> -protocol.cost(cells.get(i)).work()));
        return missing;
    }

    private void sweep(Session session, List<Integer> missing, Map<String, Rows> rows, Meter<C> meter) {
        Runnable computation = () -> Workers.shared().forEach(missing.size(), piece -> {
            if (!session.isStopping()) {
                one(session, missing.get(piece), rows, meter);
            }
        });
        try {
            stop.ifPresentOrElse(request -> request.during(computation), computation);
        } catch (CancellationException e) {
            if (!session.isStopping()) {
                session.end(RunStatus.State.INTERRUPTED);
            }
            throw new RunInterruptedException(session.folder().path());
        } finally {
            session.computed();
        }
        if (session.isStopping()) {
            throw new RunInterruptedException(session.folder().path());
        }
    }

    private void one(Session session, int index, Map<String, Rows> rows, Meter<C> meter) {
        C cell = cells.get(index);
        String key = Cells.key(cell);
        session.log().start(index);
        Rows measured;
        try {
            measured = protocol.run(cell, inputs, seed(key));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "cell " + index + " (" + key + ") of " + protocol.card().id() + " failed: " + e, e);
        }
        session.append(new CellLog.Line(index, key, hash, measured));
        rows.put(key, measured);
        listener.advances(meter.finished(cell, key));
    }

    private Seed seed(String key) {
        return new Seed(options.seed()).child(protocol.card().id(), 0).child(key, 0);
    }

    /// What follows from the cells of a finished run; nothing is written. They may be of one other commit.
    ///
    /// @throws IllegalArgumentException if cells are missing, or of another configuration, or of several programs
    Result conclusion(RunFolder folder) throws IOException {
        RunStatus status = RunStatus.read(folder);
        CellLog.Content content = CellLog.read(folder.cells());
        Map<String, Rows> known = known(content);
        if (known.size() < cells.size()) {
            throw new IllegalArgumentException("cells are missing");
        }
        if (Strangers.among(status, hash, content)) {
            throw new IllegalArgumentException("it has cells of another configuration or program");
        }
        return protocol.conclude(options.profile(), measured(known), inputs);
    }

    private List<CellRows<C>> measured(Map<String, Rows> rows) {
        List<CellRows<C>> measured = new ArrayList<>();
        for (C cell : cells) {
            Rows own = rows.get(Cells.key(cell));
            if (own != null) {
                measured.add(new CellRows<>(cell, own));
            }
        }
        return measured;
    }

    private FinishedRun write(RunFolder folder, Map<String, Rows> rows, CellCounts counts) throws IOException {
        List<CellRows<C>> measured = measured(rows);
        Result result = protocol.conclude(options.profile(), measured, EarlierRuns.beside(folder, inputs));
        FinishedRun finished = new FinishedRun(folder, protocol, options.profile(), result, counts);
        RunFolder.write(folder.results(), ResultsCsv.of(measured));
        RunFolder.write(folder.reference(), Json.pretty(Claims.tree(result.claims())));
        RunReport.write(finished, RunStatus.read(folder));
        return finished;
    }
}
