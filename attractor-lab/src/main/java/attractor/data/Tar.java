package attractor.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The regular files in a tar archive, one after the other; nothing is unpacked to disk.
///
/// Blocks of 512 bytes: a header (name at 0, size in octal at 124, type at 156), then the contents, padded. Only
/// base names are handed out, so paths in the archive cannot lead anywhere; long-name extensions are skipped.
///
/// Source: POSIX.1-2017, pax, section "ustar Interchange Format".
final class Tar {

    private static final int BLOCK = 512;

    private final InputStream archive;
    private long unread;

    Tar(InputStream archive) {
        this.archive = archive;
    }

    /// Whether bytes start as a tar archive does.
    static boolean isTar(byte[] head) {
        return head.length >= BLOCK && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /// The next regular file's header; its contents must be read before the next call, or are skipped by it.
    Optional<Entry> next() throws IOException {
        while (true) {
            archive.skipNBytes(unread);
            byte[] header = archive.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return Optional.empty();
            }
            if (!isTar(header)) {
                throw new EOFException();
            }
            long size = size(header);
            unread = (size + BLOCK - 1) / BLOCK * BLOCK;
            if (header[156] == '0' || header[156] == 0) {
                String path = text(header, 0, 100);
                return Optional.of(new Entry(path.substring(path.lastIndexOf('/') + 1), size));
            }
        }
    }

    /// The contents of the entry that was handed out last.
    byte[] contents(Entry entry) throws IOException {
        byte[] bytes = archive.readNBytes(Math.toIntExact(entry.size()));
        if (bytes.length < entry.size()) {
            throw new EOFException();
        }
        unread -= entry.size();
        return bytes;
    }

    /// A file in the archive.
    record Entry(String name, long size) {}

    private static long size(byte[] header) throws IOException {
        String octal = text(header, 124, 12).strip();
        if (!octal.matches("[0-7]{1,11}")) {
            throw new EOFException();
        }
        return Long.parseLong(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
