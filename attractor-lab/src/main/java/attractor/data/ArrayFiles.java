package attractor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;

/// Array files of any kind this package reads; the kind is told by the first bytes, not by the name.
///
/// NPY, NPZ with a single array, IDX plain or gzipped, PNG in grey, and everything else as CSV.
public final class ArrayFiles {

    private ArrayFiles() {}

    /// Reads the array of a file.
    ///
    /// @param file a file of one of the kinds above
    /// @param trust whether the limits on unpacking apply
    /// @return its array; a PNG image is uint8 or uint16, 1 × height × width
    /// @throws BadInputException if the file is missing or cannot be read as what it starts as
    /// @throws StorageException if the device fails
    public static NdArray read(Path file, Trust trust) {
        byte[] head = head(file);
        return switch (head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF)) {
            case 0x934E -> Npy.read(file);
            case 0x504B -> single(file, Npz.read(file, trust));
            case 0x1F8B, 0x0000 -> Idx.read(file, trust);
            case 0x8950 -> grey(file, Png.read(file));
            default -> Csv.read(file);
        };
    }

    private static byte[] head(Path file) {
        ByteSource.requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    private static NdArray single(Path file, SequencedMap<String, NdArray> arrays) {
        if (arrays.size() != 1) {
            throw new BadInputException("archive " + file + " holds " + arrays.size() + " arrays ("
                    + String.join(", ", arrays.keySet()) + "); save the one you mean as NPY");
        }
        return arrays.firstEntry().getValue();
    }

    private static NdArray grey(Path file, NdArray image) {
        if (image.rank() != 2) {
            throw new BadInputException("image " + file + " has " + image.size(2)
                    + " channels; save it in grey, or choose how to convert it with Grey");
        }
        return image.reshape(1, image.size(0), image.size(1));
    }
}
