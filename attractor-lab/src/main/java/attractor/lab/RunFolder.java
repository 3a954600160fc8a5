package attractor.lab;

import attractor.data.AtomicFile;
import attractor.data.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of a run and the names of its files.
///
///     runs/hopfield-1982.merging/20261121-203000-4f2a9c/
///       run.json  config.json  overrides.txt  cells.jsonl  results.csv  reference.json
///       figures/*.svg *.png *.json   report.html   log.txt
///
/// @param path the folder
public record RunFolder(Path path) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private static final Pattern FILE = Pattern.compile(
            "(run|config|reference)\\.json|(overrides|log)\\.txt|cells\\.jsonl|results\\.csv|report\\.html");
    private static final Pattern FIGURE = Pattern.compile(".+\\.(svg|png|json)");
    /// What a process leaves of a file if it is killed while it writes it: see [AtomicFile].
    private static final Pattern UNFINISHED = Pattern.compile("\\.(.+)\\.\\d+-\\d+\\.part");

    /// Makes the folder of a protocol's runs, if it is not there.
    ///
    /// @throws IllegalArgumentException if the place cannot be written
    /// @throws IOException if the device fails
    static Path place(Path out, String protocol) throws IOException {
        Path place = out.resolve(protocol).toAbsolutePath();
        Path present = place;
        for (Path above = place.getParent(); above != null && !Files.exists(present); above = above.getParent()) {
            present = above;
        }
        if (!Files.isDirectory(present)) {
            throw new IllegalArgumentException(
                    "cannot write runs in " + out + ": " + present + " is no directory; choose another --out");
        }
        try {
            if (Files.isWritable(Files.createDirectories(place))) {
                return place;
            }
        } catch (NoSuchFileException | AccessDeniedException | FileAlreadyExistsException e) {
            throw new IllegalArgumentException(notWritable(out), e);
        }
        throw new IllegalArgumentException(notWritable(out));
    }

    private static String notWritable(Path out) {
        return "cannot write runs in " + out + ": no folder can be made there; choose another --out";
    }

    /// Makes the folder of a new run; its name is the time and the first six digits of the configuration's hash.
    ///
    /// @throws IllegalArgumentException if the place cannot be written
    /// @throws IOException if the device fails
    static RunFolder create(Path out, String protocol, String hash) throws IOException {
        Path parent = place(out, protocol);
        String name = ZonedDateTime.now(ZoneOffset.UTC).format(TIME) + "-" + hash.substring(0, 6);
        for (int copy = 1; ; copy++) {
            try {
                return new RunFolder(Files.createDirectory(parent.resolve(copy == 1 ? name : name + "-" + copy)));
            } catch (FileAlreadyExistsException e) {
                if (copy == 1000) {
                    throw e;
                }
            }
        }
    }

    /// {@return the folder of an earlier run}
    ///
    /// @throws IllegalArgumentException if there is no run in it
    public static RunFolder existing(Path path) {
        RunFolder folder = new RunFolder(path);
        if (!Files.isRegularFile(folder.configuration())) {
            throw new IllegalArgumentException(
                    path + " is not the folder of a run: it has no config.json; attractor lab run makes such folders");
        }
        return folder;
    }

    /// {@return whether this is the folder of a run: its config.json names the protocol after which the folder
    /// above is called}
    public boolean isRun() {
        Path protocol = path.toAbsolutePath().normalize().getParent();
        if (protocol == null || !Files.isRegularFile(configuration())) {
            return false;
        }
        try {
            Map<String, Object> tree = Json.object(Files.readString(configuration()), "config.json");
            return tree.get("protocol") instanceof String named && protocol.endsWith(named);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// {@return whether run.json says that cells are being computed; so it does, too, if the process was killed}
    ///
    /// @throws StorageException if run.json is damaged
    /// @throws IOException if it cannot be read
    public boolean isRunning() throws IOException {
        return Files.exists(status()) && RunStatus.read(this).state() == RunStatus.State.RUNNING;
    }

    /// The JSON object in a file of the run.
    ///
    /// @throws StorageException if the file is missing or holds none
    static Map<String, Object> read(Path file) throws IOException {
        try {
            return Json.object(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw damaged(file, "it is missing");
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw damaged(file, "it is no JSON object");
        }
    }

    /// What to throw where a file of a run is not as the laboratory wrote it.
    ///
    /// @param what is wrong, in words
    static StorageException damaged(Path file, String what) {
        return new StorageException(
                file + " is damaged: " + what + "; restore it from a copy, or run the protocol anew",
                new IOException(what));
    }

    /// Deletes the files that a run writes, and the folder if nothing else is in it.
    ///
    /// Files of other names stay, and so do symbolic links and what they point to.
    ///
    /// @return the entries of the folder that stay; none if the folder is gone
    /// @throws IOException if a file cannot be deleted
    public List<Path> delete() throws IOException {
        if (Files.isDirectory(figures(), LinkOption.NOFOLLOW_LINKS)) {
            delete(figures(), FIGURE);
        }
        return delete(path, FILE);
    }

    /// Deletes the files of one folder whose names are those of a run, and the folder if it is empty then.
    private static List<Path> delete(Path folder, Pattern own) throws IOException {
        List<Path> staying = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            Matcher unfinished = UNFINISHED.matcher(name);
            boolean written = own.matcher(unfinished.matches() ? unfinished.group(1) : name)
                    .matches();
            if (written && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(entry);
            } else {
                staying.add(entry);
            }
        }
        if (staying.isEmpty()) {
            Files.delete(folder);
        }
        return staying;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            // config.json comes last: until then the folder is a run, so a deletion that was stopped can be repeated.
            return entries.sorted(Comparator.comparing((Path entry) -> entry.endsWith("config.json"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /// {@return the name of the folder: when the run began, and the beginning of its configuration's hash}
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /// {@return a file that the laboratory wrote, if it is there: `results.csv`, `figures/rates.svg`}
    ///
    /// @param name below the folder; any other name, and a symbolic link, is no file of the run
    public Optional<Path> file(String name) {
        String figure = name.startsWith("figures/") ? name.substring("figures/".length()) : "";
        boolean own =
                figure.isEmpty() ? FILE.matcher(name).matches() : figure.matches("[A-Za-z0-9_-]+\\.(svg|png|json)");
        return own && Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(path.resolve(name))
                : Optional.empty();
    }

    /// {@return status, origin and times: run.json}
    public Path status() {
        return path.resolve("run.json");
    }

    /// {@return the resolved configuration: config.json}
    public Path configuration() {
        return path.resolve("config.json");
    }

    /// {@return the overrides as typed: overrides.txt}
    public Path overrides() {
        return path.resolve("overrides.txt");
    }

    /// {@return the finished cells: cells.jsonl}
    public Path cells() {
        return path.resolve("cells.jsonl");
    }

    /// {@return one row per cell and metric: results.csv}
    public Path results() {
        return path.resolve("results.csv");
    }

    /// {@return published numbers and verdicts: reference.json}
    public Path reference() {
        return path.resolve("reference.json");
    }

    /// {@return the figures' folder}
    public Path figures() {
        return path.resolve("figures");
    }

    /// {@return the report: report.html}
    public Path report() {
        return path.resolve("report.html");
    }

    /// {@return what happened when: log.txt}
    public Path log() {
        return path.resolve("log.txt");
    }

    /// Writes a file whole or not at all.
    ///
    /// @throws StorageException if the disk is full or the file may not be written
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a file whole or not at all.
    ///
    /// @throws StorageException if the disk is full or the file may not be written
    static void write(Path file, byte[] bytes) {
        AtomicFile.write(file, out -> {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
        });
    }
}
