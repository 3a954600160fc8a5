package attractor.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folder in which fetched data sets live, one folder for each set.
///
/// Files are kept unpacked, written atomically, and checked against their SHA-256 whenever they are loaded: a
/// damaged file never yields a number. Reading costs about 0.1 s for 47 MB.
public final class DataStore {

    private final Path folder;
    private final List<DataSet> sets;

    /// A store in a given folder, which need not exist yet.
    ///
    /// @param folder its root
    public DataStore(Path folder) {
        this(folder, DataSets.all());
    }

    DataStore(Path folder, List<DataSet> sets) {
        this.folder = folder;
        this.sets = List.copyOf(sets);
    }

    /// The store that the environment names.
    ///
    ///     ${ATTRACTOR_DATA:-${XDG_DATA_HOME:-~/.local/share}/attractor}
    ///
    /// An empty variable counts as unset, and so does an XDG_DATA_HOME that is no absolute path.
    ///
    /// @param environment the environment variables
    /// @param home the user's home folder
    /// @return the store
    public static DataStore of(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("ATTRACTOR_DATA", "");
        if (!own.isEmpty()) {
            return new DataStore(Path.of(own).toAbsolutePath());
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = !shared.isEmpty() && Path.of(shared).isAbsolute() ? Path.of(shared) : home.resolve(".local/share");
        return new DataStore(base.resolve("attractor"));
    }

    /// The store of this process.
    ///
    /// @return the store that the environment of this process names
    public static DataStore standard() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// The folder of a data set.
    ///
    /// @param set any data set
    /// @return where its files are or would be
    public Path location(DataSet set) {
        return folder.resolve(set.name());
    }

    /// Whether a data set can be loaded; looks at names and lengths only.
    ///
    /// @param set any data set
    /// @return true if all its files are there, always for sets of the program's own
    public boolean has(DataSet set) {
        return set.files().stream().allMatch(file -> {
            Path path = location(set).resolve(file.name());
            try {
                return Files.isRegularFile(path) && Files.size(path) == file.bytes();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /// Loads the default split of a data set.
    ///
    /// @param name the identifier of the set
    /// @return its images and labels
    /// @throws BadInputException if there is no such set
    /// @throws MissingDataException if it was not fetched yet; names the command that does
    /// @throws StorageException if a file is damaged or cannot be read
    public ImageSet load(String name) {
        return load(name, find(name).splits().getFirst().name());
    }

    /// Loads a split of a data set.
    ///
    /// @param name the identifier of the set
    /// @param split the identifier of the split
    /// @return its images and labels
    /// @throws BadInputException if there is no such set or split
    /// @throws MissingDataException if it was not fetched yet; names the command that does
    /// @throws StorageException if a file is damaged or cannot be read
    public ImageSet load(String name, String split) {
        DataSet set = find(name);
        DataSet.Split part = set.split(split);
        for (DataFile file : set.files()) {
            requireIntact(set, file);
        }
        return set.read(location(set), part);
    }

    /// Puts a file into the store if some data set consists of it.
    ///
    /// @param contents the unpacked bytes
    /// @return the data set it belongs to, empty if it belongs to none
    /// @throws StorageException if the store may not be written or the disk is full
    Optional<DataSet> offer(byte[] contents) {
        if (sets.stream().flatMap(set -> set.files().stream()).noneMatch(file -> file.bytes() == contents.length)) {
            return Optional.empty();
        }
        String hash = Sha256.of(contents);
        for (DataSet set : sets) {
            for (DataFile file : set.files()) {
                if (file.sha256().equals(hash)) {
                    store(set, file, contents);
                    return Optional.of(set);
                }
            }
        }
        return Optional.empty();
    }

    /// The data set with a given name.
    DataSet find(String name) {
        return DataSets.find(name, sets);
    }

    /// The length of the longest file of any set.
    int longest() {
        return (int) sets.stream()
                .flatMap(set -> set.files().stream())
                .mapToLong(DataFile::bytes)
                .max()
                .orElse(0);
    }

    /// Makes the folder of a data set.
    ///
    /// @throws StorageException if it cannot be made or written
    void prepare(DataSet set) {
        Path location = location(set);
        try {
            Files.createDirectories(location);
        } catch (IOException e) {
            throw new StorageException(
                    "the folder " + location + " cannot be made (" + e.getMessage()
                            + "); set ATTRACTOR_DATA to a folder you may write to",
                    e);
        }
    }

    private void store(DataSet set, DataFile file, byte[] contents) {
        prepare(set);
        AtomicFile.write(location(set).resolve(file.name()), out -> {
            ByteBuffer bytes = ByteBuffer.wrap(contents);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        });
    }

    private void requireIntact(DataSet set, DataFile file) {
        Path path = location(set).resolve(file.name());
        String command = "attractor data fetch " + set.name();
        if (!Files.exists(path)) {
            throw new MissingDataException(set.name(), command);
        }
        try {
            String found = Sha256.of(path);
            if (!found.equals(file.sha256())) {
                throw new IOException("SHA-256 " + found + " instead of " + file.sha256());
            }
        } catch (IOException e) {
            throw new StorageException(
                    "data file " + path + " is damaged (" + e.getMessage() + "); get it again with: " + command, e);
        }
    }
}
