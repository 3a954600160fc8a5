package attractor.lab;

import attractor.data.ImageSet;
import attractor.data.StorageException;
import attractor.experiment.EarlierRun;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Data sets, and the runs that were finished before in one folder of results.
///
/// A run is meant if it is of the profile that is asked for and without replaced parameters; it counts if it is
/// finished, whole, and of one program and the present configuration; of several, the one that began last. Those
/// that began later and do not count are named with the reason, so that nobody takes them for missing, or older
/// numbers for theirs. A run of another commit counts, and its commit is said.
///
/// @param data the data sets
/// @param results the folder of results
record EarlierRuns(Inputs data, Path results) implements Inputs {

    /// {@return the runs that lie beside a run}
    ///
    /// @param folder of the run
    /// @param data the data sets
    static Inputs beside(RunFolder folder, Inputs data) {
        return new EarlierRuns(
                data, folder.path().toAbsolutePath().resolve("../..").normalize());
    }

    @Override
    public boolean has(String name) {
        return data.has(name);
    }

    @Override
    public ImageSet images(String name) {
        return data.images(name);
    }

    @Override
    public EarlierRun concluded(String protocol, Profile profile) {
        if (Protocols.all().stream().noneMatch(one -> one.card().id().equals(protocol))) {
            return EarlierRun.NONE;
        }
        List<String> passedOver = new ArrayList<>();
        for (Path path : latestFirst(results.resolve(protocol))) {
            RunFolder folder = new RunFolder(path);
            try {
                if (isMeant(folder, profile)) {
                    return new EarlierRun(Optional.of(conclusion(folder)), passedOver);
                }
            } catch (StorageException | IOException e) {
                passedOver.add(folder.name() + " (damaged)");
            } catch (IllegalArgumentException e) {
                passedOver.add(folder.name() + " (" + e.getMessage() + ")");
            }
        }
        return new EarlierRun(Optional.empty(), passedOver);
    }

    private static boolean isMeant(RunFolder folder, Profile profile) throws IOException {
        if (!Files.exists(folder.configuration()) && !Files.exists(folder.status())) {
            return false;
        }
        Map<String, Object> configuration = RunFolder.read(folder.configuration());
        return profile.id().equals(configuration.get("profile"))
                && configuration.get("overrides") instanceof List<?> overrides
                && overrides.isEmpty();
    }

    private EarlierRun.Conclusion conclusion(RunFolder folder) throws IOException {
        RunStatus status = RunStatus.read(folder);
        if (status.state() != RunStatus.State.FINISHED) {
            throw new IllegalArgumentException("not finished");
        }
        return new EarlierRun.Conclusion(
                status.protocol() + "/" + folder.name(),
                status.seed(),
                status.commit(),
                new Laboratory(data).conclusion(folder));
    }

    /// Folders are called after the time at which their run began.
    private static List<Path> latestFirst(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(place)) {
            return runs.sorted(Comparator.comparing(Path::toString).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
