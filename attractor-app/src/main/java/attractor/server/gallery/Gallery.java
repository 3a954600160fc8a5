package attractor.server.gallery;

import attractor.data.StorageException;
import attractor.experiment.Inputs;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.lab.RunArchive;
import attractor.lab.RunFolder;
import attractor.lab.StoredRun;
import attractor.server.job.Job;
import attractor.server.job.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The runs of the laboratory: those on disk, those at work, and new ones.
///
/// All that matters is on disk: after a restart the runs are there, and what was not finished can go on.
///
/// @param inputs the data sets of this machine, asked for at every run
/// @param out the folder of all runs
public record Gallery(Supplier<Inputs> inputs, Path out) {

    /// The newest run of every protocol that has one.
    ///
    /// @param jobs of this process
    /// @return one tree for each protocol
    public List<Map<String, Object>> latest(Jobs jobs) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Protocol<?> protocol : Protocols.all()) {
            String id = protocol.card().id();
            List<RunFolder> folders = new RunArchive(out).of(id);
            if (!folders.isEmpty()) {
                trees.add(tree(id, folders.getLast(), jobs));
            }
        }
        return trees;
    }

    /// The runs of a protocol, newest first; one that is at work here has its job.
    ///
    /// @param protocol id
    /// @param jobs of this process
    /// @return one tree for each run
    public List<Map<String, Object>> runs(String protocol, Jobs jobs) {
        return new RunArchive(out)
                .of(protocol).reversed().stream()
                        .map(folder -> tree(protocol, folder, jobs))
                        .toList();
    }

    private static Map<String, Object> tree(String protocol, RunFolder folder, Jobs jobs) {
        Optional<Job> job = active(jobs, protocol, folder.name());
        Map<String, Object> tree = new LinkedHashMap<>(read(folder));
        tree.put("protocol", protocol);
        tree.put("state", job.isPresent() ? "running" : atRest(String.valueOf(tree.get("state"))));
        job.ifPresent(at -> tree.put("job", at.id()));
        return tree;
    }

    /// What run.json calls running, and is not at work here, was killed or belongs to another process.
    private static String atRest(String state) {
        return state.equals("running") ? "interrupted" : state;
    }

    /// A file of a run.
    ///
    /// @param protocol id
    /// @param run name of its folder
    /// @param file its name in the folder
    /// @return where it is, if there is such a run with such a file
    public Optional<Path> file(String protocol, String run, String file) {
        return new RunArchive(out).find(protocol, run).flatMap(folder -> folder.file(file));
    }

    /// Puts a run into the queue.
    ///
    /// @param order what is asked for
    /// @param jobs of this process
    /// @return its job; the one that is there already if the run is at work
    /// @throws IllegalArgumentException if there is no such run
    /// @throws java.util.concurrent.RejectedExecutionException if the queue is full
    public Job start(RunOrder order, Jobs jobs) {
        Optional<RunFolder> existing = order.run()
                .map(name -> new RunArchive(out)
                        .find(order.protocol(), name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no run " + name + " of " + order.protocol() + " on this machine")));
        Optional<Job> atWork = existing.flatMap(folder -> active(jobs, order.protocol(), folder.name()));
        return atWork.orElseGet(() -> jobs.start(new LabRun(order, inputs.get(), out, existing)));
    }

    private static Optional<Job> active(Jobs jobs, String protocol, String run) {
        return jobs.all().stream()
                .filter(job -> !job.state().isOver()
                        && job.work() instanceof LabRun work
                        && work.protocol().equals(protocol)
                        && work.name().equals(run))
                .findFirst();
    }

    private static Map<String, Object> read(RunFolder folder) {
        try {
            return StoredRun.read(folder).toTree();
        } catch (StorageException e) {
            return Map.of("name", folder.name(), "state", "damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
