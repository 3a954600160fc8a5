package attractor.lab;

import attractor.data.ImageSet;
import attractor.data.StorageException;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocols;
import attractor.experiment.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Data sets, and the runs that were finished before in one folder of results.
///
/// A run counts if it is whole, of the profile that is asked for, and without replaced parameters; of several the
/// one that began last. A damaged one is passed over: it is nothing that the asking run depends on.
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
    public Optional<Result> concluded(String protocol, Profile profile) {
        if (Protocols.all().stream().noneMatch(one -> one.card().id().equals(protocol))) {
            return Optional.empty();
        }
        for (Path path : latestFirst(results.resolve(protocol))) {
            Optional<Result> result = conclusion(new RunFolder(path), profile);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /// None where the run is unfinished, was asked for something else, or cannot be read: an earlier one may do.
    private Optional<Result> conclusion(RunFolder folder, Profile profile) {
        try {
            return folder.isRun() && isFinished(folder, profile)
                    ? new Laboratory(data).conclusion(folder)
                    : Optional.empty();
        } catch (IOException | StorageException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isFinished(RunFolder folder, Profile profile) throws IOException {
        RunStatus status = RunStatus.read(folder);
        return status.state() == RunStatus.State.FINISHED
                && status.profile().equals(profile.id())
                && RunFolder.read(folder.configuration()).get("overrides") instanceof List<?> overrides
                && overrides.isEmpty();
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
