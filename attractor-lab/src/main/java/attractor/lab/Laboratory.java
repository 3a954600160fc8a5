package attractor.lab;

import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.experiment.Result;
import attractor.figure.report.HtmlPage;
import attractor.figure.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that can be asked of the laboratory: what there is, a run, a resumed run, a report, a comparison.
public final class Laboratory {

    private final Inputs inputs;
    private final Optional<StopRequest> stop;

    /// A laboratory with these data sets, whose runs a signal stops.
    ///
    /// @param inputs the data sets
    public Laboratory(Inputs inputs) {
        this.inputs = inputs;
        this.stop = Optional.empty();
    }

    /// A laboratory whose run another thread may stop; signals are not listened to.
    ///
    /// @param inputs the data sets
    /// @param stop a stopped run throws [RunInterruptedException] and can be resumed
    public Laboratory(Inputs inputs, StopRequest stop) {
        this.inputs = inputs;
        this.stop = Optional.of(stop);
    }

    /// {@return the protocols, by id}
    public List<Protocol<?>> list() {
        return Protocols.all();
    }

    /// Runs a protocol in a new folder.
    ///
    /// @param id the id
    /// @param options how to run
    /// @param listener hears of the run
    /// @return the finished run
    /// @throws IllegalArgumentException if there is no such protocol, an override is wrong, or the heap is too
    ///     small
    /// @throws attractor.data.MissingDataException if a data set is missing and the profile is not smoke
    /// @throws RunInterruptedException if the run was stopped
    /// @throws IOException if the folder cannot be written
    public FinishedRun run(String id, RunOptions options, RunListener listener) throws IOException {
        return run(Protocols.byId(id), options, listener).start();
    }

    /// Runs several protocols, one folder each, and writes one report on all of them.
    ///
    /// They run in the order given, but those first whose conclusions others show, see [Protocol#reads()].
    ///
    /// What would stop a later run (an unknown name, a wrong override, missing data) is found before the first
    /// begins.
    ///
    /// @param ids names of protocols, or `all`
    /// @throws IllegalArgumentException as [#run(String, RunOptions, RunListener)]
    /// @throws attractor.data.MissingDataException if a data set is missing and the profile is not smoke
    /// @throws RunInterruptedException if a run was stopped
    /// @throws IOException if a folder cannot be written
    public FinishedLab runAll(List<String> ids, RunOptions options, RunListener listener) throws IOException {
        List<Run<?>> planned = new ArrayList<>();
        for (Protocol<?> protocol : chosen(ids)) {
            Run<?> run = run(protocol, options, listener);
            run.requireResources();
            planned.add(run);
        }
        List<FinishedRun> finished = new ArrayList<>();
        for (Run<?> run : planned) {
            finished.add(run.start());
        }
        if (finished.size() == 1) {
            return new FinishedLab(finished, finished.getFirst().folder().report());
        }
        RunFolder folder =
                RunFolder.create(options.out(), "all", planned.getFirst().hash());
        List<Report> reports = new ArrayList<>();
        for (FinishedRun run : finished) {
            reports.add(RunReport.of(run, RunStatus.read(run.folder()), new RunReport.Page(folder.path(), Map.of())));
        }
        RunFolder.write(
                folder.report(),
                HtmlPage.of("Laboratory, profile " + options.profile().id(), reports));
        return new FinishedLab(finished, folder.report());
    }

    private static List<Protocol<?>> chosen(List<String> ids) {
        List<Protocol<?>> chosen = new ArrayList<>();
        for (String id : ids) {
            if (id.equals("all")) {
                chosen.addAll(Protocols.all());
            } else {
                chosen.add(Protocols.byId(id));
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no protocol is named; name one or more, or say all");
        }
        // A stable sort: only what reads others moves.
        chosen.sort(Comparator.comparingInt(Laboratory::readers));
        return chosen;
    }

    /// How many protocols one after the other must have run before this one, those that this program lacks left
    /// out.
    private static int readers(Protocol<?> protocol) {
        return Protocols.all().stream()
                .filter(other -> protocol.reads().contains(other.card().id()))
                .mapToInt(other -> 1 + readers(other))
                .max()
                .orElse(0);
    }

    /// Goes on with a run that was stopped or killed; a finished one is concluded again.
    ///
    /// @param folder of the run
    /// @param mixing whether other versions may be mixed in
    /// @param listener hears of the run
    /// @return the finished run
    /// @throws IllegalArgumentException if there is no run in the folder, or it was computed by another program or
    ///     configuration and they may not be mixed
    /// @throws RunLockedException if another process works on it
    /// @throws IOException if the folder cannot be read or written
    public FinishedRun resume(Path folder, Mixing mixing, RunListener listener) throws IOException {
        RunFolder existing = RunFolder.existing(folder);
        return stored(existing, listener).resume(existing, mixing);
    }

    /// Writes results, figures and report of a run again, from the cells that are there; where some are missing,
    /// the report says so.
    ///
    /// @param folder the run's folder
    /// @return the run, which may be incomplete
    /// @throws IllegalArgumentException if there is no run in the folder
    /// @throws attractor.data.StorageException if the run is damaged, or had finished and cells are gone
    /// @throws IOException if the folder cannot be read or written
    public FinishedRun report(Path folder) throws IOException {
        RunFolder existing = RunFolder.existing(folder);
        return stored(existing, RunListener.SILENT).conclude(existing);
    }

    /// What follows from a finished run; nothing is written.
    ///
    /// @throws IllegalArgumentException if its cells are not those of one program and the present configuration
    Result conclusion(RunFolder folder) throws IOException {
        return stored(folder, RunListener.SILENT).conclusion(folder);
    }

    /// What there is to say about a protocol before it runs.
    ///
    /// @throws IllegalArgumentException if there is no such protocol
    public ProtocolPage show(String id) {
        return ProtocolPage.of(Protocols.byId(id));
    }

    /// Every claim of every protocol.
    public List<ListedClaim> claims() {
        return list().stream()
                .flatMap(protocol -> ProtocolPage.of(protocol).claims().stream()
                        .map(claim -> new ListedClaim(protocol.card().id(), claim)))
                .toList();
    }

    /// How two runs differ.
    ///
    /// @throws IllegalArgumentException if there is no run in a folder
    /// @throws IOException if a file cannot be read
    public RunDifference compare(Path a, Path b) throws IOException {
        return RunDifference.of(RunFolder.existing(a), RunFolder.existing(b));
    }

    private Run<?> stored(RunFolder folder, RunListener listener) throws IOException {
        Map<String, Object> tree = RunFolder.read(folder.configuration());
        if (!(tree.get("protocol") instanceof String protocol
                && tree.get("seed") instanceof Long seed
                && tree.get("overrides") instanceof List<?> overrides)) {
            throw RunFolder.damaged(folder.configuration(), "it lacks a protocol, a seed or the overrides");
        }
        Path out = folder.path().toAbsolutePath().getParent();
        RunOptions options = new RunOptions(
                profile(folder, String.valueOf(tree.get("profile"))),
                overrides.stream().map(String::valueOf).toList(),
                seed,
                out == null ? folder.path() : out);
        return run(Protocols.byId(protocol), options, listener);
    }

    private static Profile profile(RunFolder folder, String id) {
        try {
            return Profile.of(id);
        } catch (IllegalArgumentException e) {
            throw RunFolder.damaged(folder.configuration(), "its profile is \"" + id + "\", not smoke, paper or full");
        }
    }

    private <C extends Record> Run<C> run(Protocol<C> protocol, RunOptions options, RunListener listener) {
        return new Run<>(protocol, options, inputs, listener, stop);
    }
}
