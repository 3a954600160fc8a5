package attractor.lab;

import attractor.data.StorageException;
import attractor.experiment.Rows;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// The finished cells of a run: cells.jsonl, append-only, one line a cell.
///
///     {"cell":12,"key":"K=10 block=3","config":"4f2a9c…","rows":{"failures":[0,2]},"crc":"9ae0daaf"}
///
/// The CRC-32 covers everything before `,"crc"`. A line is written by one call and forced to disk by [#force()];
/// when the log is opened, a torn last line and lines that fail their CRC are dropped, and the cells computed
/// again. Safe for several threads.
final class CellLog implements AutoCloseable {
    // A stream, not a channel: an interrupt, by which a run stops its threads, would close a channel under the others.

    private static final String CRC = ",\"crc\":\"";

    private final Path file;
    private final FileOutputStream stream;
    private boolean dirty;
    private boolean closed;

    private CellLog(Path file, FileOutputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /// One finished cell.
    ///
    /// @param cell its place in the run's list
    /// @param key its parameters
    /// @param config the hash of the configuration under which it was computed
    /// @param rows what it measured
    record Line(int cell, String key, String config, Rows rows) {}

    /// What a file holds.
    ///
    /// @param lines the sound lines, in the order of the file
    /// @param dropped the number of lines that were torn or damaged
    record Content(List<Line> lines, int dropped) {}

    /// Reads a file; a missing one holds nothing.
    static Content read(Path file) throws IOException {
        return scan(file).content();
    }

    /// {@return how many whole lines a file has, sound or not; none if it is missing}
    ///
    /// For lists of runs, which would take seconds to read all that long runs have measured.
    static int count(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        int lines = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                for (int k = 0; k < length; k++) {
                    lines += bytes[k] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /// Opens the log behind its last sound line; damaged lines are taken out of the file first.
    static CellLog open(Path file) throws IOException {
        Scan scan = scan(file);
        if (scan.content().dropped() > 0) {
            RunFolder.write(file, scan.sound());
        }
        return new CellLog(file, new FileOutputStream(file.toFile(), true));
    }

    /// Adds a finished cell; does nothing once the log is closed.
    ///
    /// @throws StorageException if the disk is full or the file cannot be written
    synchronized void append(Line line) {
        if (closed) {
            return;
        }
        try {
            stream.write(encode(line).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StorageException(
                    "cannot write " + file + " (" + e.getMessage() + "); free some space, then resume the run", e);
        }
        dirty = true;
    }

    /// Forces what was appended to disk, if anything was.
    synchronized void force() {
        if (!dirty || closed) {
            return;
        }
        try {
            stream.getFD().sync();
            dirty = false;
        } catch (IOException e) {
            throw new StorageException("cannot force " + file + " to disk (" + e.getMessage() + ")", e);
        }
    }

    /// Forces and closes; later cells are not written.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        force();
        closed = true;
        try {
            stream.close();
        } catch (IOException e) {
            throw new StorageException("cannot close " + file, e);
        }
    }

    private static String encode(Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cell", line.cell());
        tree.put("key", line.key());
        tree.put("config", line.config());
        tree.put("rows", line.rows().toTree());
        String body = Json.line(tree);
        String covered = body.substring(0, body.length() - 1);
        return covered + CRC + crc(covered) + "\"}\n";
    }

    private static String crc(String covered) {
        CRC32 crc = new CRC32();
        crc.update(covered.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    private record Scan(Content content, String sound) {}

    private static Scan scan(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        StringBuilder sound = new StringBuilder();
        int dropped = 0;
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            Optional<Line> line = end < bytes.length ? decode(text) : Optional.empty();
            if (line.isPresent()) {
                lines.add(line.get());
                sound.append(text).append('\n');
            } else {
                dropped++;
            }
            from = end + 1;
        }
        return new Scan(new Content(lines, dropped), sound.toString());
    }

    @SuppressWarnings("unchecked") // the CRC says that the line is one that encode wrote
    private static Optional<Line> decode(String text) {
        int at = text.lastIndexOf(CRC);
        if (at < 0 || !text.substring(at).equals(CRC + crc(text.substring(0, at)) + "\"}")) {
            return Optional.empty();
        }
        Map<String, Object> tree = Json.object(text, "a line of cells.jsonl");
        return Optional.of(new Line(
                ((Long) tree.getOrDefault("cell", -1L)).intValue(),
                (String) tree.getOrDefault("key", ""),
                (String) tree.getOrDefault("config", ""),
                Rows.fromTree((Map<String, Object>) tree.getOrDefault("rows", Map.of()))));
    }
}
