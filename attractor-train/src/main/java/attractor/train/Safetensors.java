package attractor.train;

import attractor.data.AtomicFile;
import attractor.data.BadInputException;
import attractor.data.StorageException;
import attractor.pattern.Precision;
import attractor.reference.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Named arrays in one file, as other programs read and write network weights.
///
///     8 bytes: N, little-endian · N bytes: JSON of names, types, shapes, offsets · the numbers, little-endian
///
/// Strict: the arrays fill the file without gap or overlap, names are unique, numbers are finite, and nothing is
/// allocated before its size was held against the file. Types F32 and F64; others are refused by name. Source:
/// `safetensors`, the format's description.
///
/// @param metadata texts by name
/// @param tensors arrays by name, in the order of the file
@Source(key = "safetensors")
public record Safetensors(Map<String, String> metadata, Map<String, Numbers> tensors) {

    private static final int LONGEST_HEADER = 100_000_000;
    private static final int PIECE = 1 << 16;
    private static final String METADATA = "__metadata__";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(LONGEST_HEADER)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Keeps the order of the arrays.
    public Safetensors {
        metadata = new LinkedHashMap<>(metadata);
        tensors = new LinkedHashMap<>(tensors);
    }

    /// An array.
    ///
    /// @param precision how its numbers are stored
    /// @param shape its sizes
    /// @param values its numbers, the last index fastest
    // A view: records of this type are not compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Numbers(Precision precision, List<Integer> shape, double[] values) {

        /// Checks that the shape fits.
        public Numbers {
            shape = List.copyOf(shape);
            long size = 1;
            for (int length : shape) {
                size = Math.multiplyExact(size, (long) length);
            }
            if (size != values.length) {
                throw new IllegalArgumentException(
                        "an array of shape " + shape + " has " + size + " numbers, not " + values.length);
            }
        }

        private int width() {
            return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
        }
    }

    /// {@return an array that must be there}
    ///
    /// @param file what the file is called in the error
    /// @param name of the array
    /// @throws BadInputException if it is not
    public Numbers require(Path file, String name) {
        Numbers numbers = tensors.get(name);
        if (numbers == null) {
            throw bad(file, "has no array " + name);
        }
        return numbers;
    }

    /// {@return a text that must be there}
    ///
    /// @param file what the file is called in the error
    /// @param name of the text
    /// @throws BadInputException if it is not
    public String requireText(Path file, String name) {
        String text = metadata.get(name);
        if (text == null) {
            throw bad(file, "has no entry " + name + " in its metadata");
        }
        return text;
    }

    static BadInputException bad(Path file, String what) {
        return new BadInputException(file + " " + what + "; give a checkpoint that `attractor train` wrote");
    }

    /// Writes the file, completely or not at all.
    ///
    /// @param file the path; an existing file is replaced
    public void write(Path file) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put(METADATA, metadata);
        long at = 0;
        for (Map.Entry<String, Numbers> entry : tensors.entrySet()) {
            Numbers numbers = entry.getValue();
            long end = at + (long) numbers.width() * numbers.values().length;
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("dtype", numbers.precision() == Precision.FLOAT32 ? "F32" : "F64");
            about.put("shape", numbers.shape());
            about.put("data_offsets", List.of(at, end));
            header.put(entry.getKey(), about);
            at = end;
        }
        byte[] json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        // Spaces at the end of the header align the numbers.
        int length = (json.length + 7) / 8 * 8;
        AtomicFile.write(file, out -> {
            ByteBuffer head = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
            head.putLong(length).put(json);
            while (head.hasRemaining()) {
                head.put((byte) ' ');
            }
            writeAll(out, head.flip());
            for (Numbers numbers : tensors.values()) {
                write(out, numbers);
            }
        });
    }

    private static void write(WritableByteChannel out, Numbers numbers) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE * numbers.width()).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = numbers.values();
        for (int from = 0; from < values.length; from += PIECE) {
            piece.clear();
            for (int i = from; i < Math.min(values.length, from + PIECE); i++) {
                if (numbers.precision() == Precision.FLOAT32) {
                    piece.putFloat((float) values[i]);
                } else {
                    piece.putDouble(values[i]);
                }
            }
            writeAll(out, piece.flip());
        }
    }

    private static void writeAll(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Reads a file.
    ///
    /// @param file the path
    /// @return its arrays
    /// @throws BadInputException if it does not exist, is no such file, or is damaged
    public static Safetensors read(Path file) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, in);
        } catch (NoSuchFileException e) {
            throw new BadInputException("there is no file " + file + "; check the name", e);
        } catch (IOException e) {
            throw new StorageException("cannot read " + file + ": " + e.getMessage() + "; check the device", e);
        }
    }

    private static Safetensors read(Path file, FileChannel in) throws IOException {
        long size = in.size();
        if (size < 10) {
            throw bad(file, "is no safetensors file: it has " + size + " bytes");
        }
        long length = fill(file, in, 8).getLong();
        if (length < 2 || length > LONGEST_HEADER || length > size - 8) {
            throw bad(
                    file,
                    "is no safetensors file, or was cut off: its header would have " + Long.toUnsignedString(length)
                            + " bytes of the file's " + size);
        }
        byte[] json = fill(file, in, (int) length).array();
        JsonNode header;
        try {
            header = json[0] == '{' ? JSON.readTree(new String(json, StandardCharsets.UTF_8)) : JSON.nullNode();
        } catch (JacksonException e) {
            throw new BadInputException(
                    file + " is damaged: its header is not valid JSON (" + e.getOriginalMessage()
                            + "); give a checkpoint that `attractor train` wrote",
                    e);
        }
        if (!header.isObject()) {
            throw bad(file, "is no safetensors file: its header is no JSON object");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Extent> extents = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals(METADATA)) {
                metadata.putAll(texts(file, entry.getValue()));
            } else {
                extents.add(Extent.of(file, entry.getKey(), entry.getValue()));
            }
        }
        extents.sort(Comparator.comparingLong(Extent::from).thenComparingLong(Extent::to));
        long at = 0;
        for (Extent extent : extents) {
            if (extent.from() != at) {
                throw bad(
                        file,
                        "is damaged: array " + extent.name() + " begins at byte " + extent.from() + " of the numbers, "
                                + (extent.from() < at ? "inside the array before it" : "after a gap"));
            }
            at = extent.to();
        }
        if (at != size - 8 - length) {
            throw bad(
                    file,
                    "is damaged or was cut off: its arrays need " + at + " bytes, but it has " + (size - 8 - length));
        }
        Map<String, Numbers> tensors = new LinkedHashMap<>();
        for (Extent extent : extents) {
            tensors.put(extent.name(), extent.read(file, in));
        }
        return new Safetensors(metadata, tensors);
    }

    private static Map<String, String> texts(Path file, JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!node.isObject()) {
            throw bad(file, "is damaged: its metadata are no JSON object");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isString()) {
                throw bad(file, "is damaged: the entry " + entry.getKey() + " of its metadata is no text");
            }
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return texts;
    }

    private static ByteBuffer fill(Path file, FileChannel in, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw bad(file, "was cut off while it was read");
            }
        }
        return buffer.flip();
    }

    /// Where an array lies.
    ///
    /// @param name its name
    /// @param precision of its numbers
    /// @param shape its sizes
    /// @param from its first byte, counted from the end of the header
    /// @param to after its last byte
    private record Extent(String name, Precision precision, List<Integer> shape, long from, long to) {

        static Extent of(Path file, String name, JsonNode node) {
            String type = node.path("dtype").asString("none");
            if (!type.equals("F32") && !type.equals("F64")) {
                throw bad(file, "holds array " + name + " of type " + type + "; F32 and F64 can be read");
            }
            Precision precision = type.equals("F32") ? Precision.FLOAT32 : Precision.FLOAT64;
            JsonNode shape = node.path("shape");
            JsonNode offsets = node.path("data_offsets");
            if (!node.isObject() || node.size() != 3 || !shape.isArray() || !offsets.isArray() || offsets.size() != 2) {
                throw bad(file, "is damaged: array " + name + " does not consist of dtype, shape and two data_offsets");
            }
            long from = whole(file, name, offsets.get(0), Long.MAX_VALUE);
            long to = whole(file, name, offsets.get(1), Long.MAX_VALUE);
            List<Integer> sizes = new ArrayList<>();
            double bytes = precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
            for (JsonNode size : shape) {
                sizes.add((int) whole(file, name, size, Integer.MAX_VALUE));
                bytes *= sizes.getLast();
            }
            if (to < from || bytes != (double) (to - from) || to - from > Integer.MAX_VALUE) {
                throw bad(
                        file,
                        "is damaged: array " + name + " of type " + type + " and shape " + sizes + " lies in bytes "
                                + from + " to " + to);
            }
            return new Extent(name, precision, sizes, from, to);
        }

        private static long whole(Path file, String name, JsonNode node, long most) {
            if (!node.canConvertToLong() || !node.isIntegralNumber() || node.asLong() < 0 || node.asLong() > most) {
                throw bad(file, "is damaged: array " + name + " has a size or offset " + node);
            }
            return node.asLong();
        }

        Numbers read(Path file, FileChannel in) throws IOException {
            ByteBuffer bytes = fill(file, in, (int) (to - from));
            double[] values = new double[bytes.remaining() / (precision == Precision.FLOAT32 ? 4 : 8)];
            for (int i = 0; i < values.length; i++) {
                values[i] = precision == Precision.FLOAT32 ? bytes.getFloat() : bytes.getDouble();
                if (!Double.isFinite(values[i])) {
                    throw bad(file, "holds " + values[i] + " as number " + i + " of array " + name);
                }
            }
            return new Numbers(precision, shape, values);
        }
    }
}
