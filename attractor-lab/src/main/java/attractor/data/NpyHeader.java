package attractor.data;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The dictionary at the head of an NPY file: element type and byte order, order of the axes, shape.
///
///     {'descr': '<f4', 'fortran_order': False, 'shape': (60000, 784), }
///
/// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
///
/// @param type the element type
/// @param order the byte order of the elements
/// @param fortran whether the first axis varies fastest
/// @param shape the lengths of the axes
record NpyHeader(DType type, ByteOrder order, boolean fortran, List<Long> shape) {

    private static final int MAX_AXES = 64;

    /// Reads the dictionary.
    ///
    /// @param name the file, for messages
    /// @param text the header without magic, version and length
    static NpyHeader parse(String name, String text) {
        Map<String, Object> entries = new Literal(name, text).dictionary();
        if (!entries.keySet().equals(Set.of("descr", "fortran_order", "shape"))) {
            throw new BadInputException("the NPY header of " + name + " has the keys " + entries.keySet()
                    + " instead of descr, fortran_order, shape; write the file again with numpy.save");
        }
        if (!(entries.get("fortran_order") instanceof Boolean fortran)) {
            throw new BadInputException("the NPY header of " + name
                    + " has a fortran_order that is neither True nor False; write the file again with numpy.save");
        }
        if (!(entries.get("shape") instanceof Shape shape) || shape.lengths().size() > MAX_AXES) {
            throw new BadInputException("the NPY header of " + name + " has a shape that is no tuple of at most "
                    + MAX_AXES + " lengths; write the file again with numpy.save");
        }
        if (!(entries.get("descr") instanceof String descr)) {
            throw new BadInputException(
                    "file " + name + " holds a structured array; only plain numbers can be read, save one field of it");
        }
        return new NpyHeader(type(name, descr), order(descr), fortran, shape.lengths());
    }

    /// The header block of an array, version 1.0, padded so that the elements start at a multiple of 64 bytes.
    static byte[] bytes(NdArray array) {
        String shape = IntStream.of(array.shape())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "(", array.rank() == 1 ? ",)" : ")"));
        String text = "{'descr': '" + array.type().descr() + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int length = (10 + text.length() + 1 + 63) / 64 * 64 - 10;
        String padded = text + " ".repeat(length - text.length() - 1) + "\n";
        byte[] block = new byte[10 + length];
        byte[] head = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >> 8)};
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, block, head.length, length);
        return block;
    }

    private static ByteOrder order(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static DType type(String name, String descr) {
        boolean ordered = !descr.isEmpty() && "<>|=".indexOf(descr.charAt(0)) >= 0;
        String code = ordered ? descr.substring(1) : descr;
        return DType.ofCode(code.equals("?") ? "b1" : code)
                .orElseThrow(() -> new BadInputException("file " + name + " holds " + kind(code) + " ('" + descr
                        + "'); only bool, integers and float16 to float64 can be read, convert it with astype"));
    }

    private static String kind(String code) {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'O' -> "Python objects, such as rows of unequal length";
            case 'c' -> "complex numbers";
            case 'S', 'U', 'a' -> "text";
            case 'M', 'm' -> "dates";
            case 'V' -> "raw records";
            default -> "an unknown element type";
        };
    }

    /// A tuple in the dictionary.
    private record Shape(List<Long> lengths) {}

    /// A reader of the few Python literals that the header may hold.
    private static final class Literal {

        private final String name;
        private final String text;
        private int at;

        Literal(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Map<String, Object> dictionary() {
            Map<String, Object> entries = new HashMap<>();
            require('{');
            while (!accept('}')) {
                String key = string();
                require(':');
                if (entries.put(key, value()) != null) {
                    throw malformed();
                }
                if (!accept(',')) {
                    require('}');
                    break;
                }
            }
            skipBlanks();
            if (at != text.length()) {
                throw malformed();
            }
            return entries;
        }

        private Object value() {
            skipBlanks();
            if (at == text.length()) {
                throw malformed();
            }
            return switch (text.charAt(at)) {
                case '\'', '"' -> string();
                case '(' -> tuple();
                case '[' -> structure();
                default -> truth();
            };
        }

        /// A list stands for a structured type, which is refused: the rest of it need not be understood.
        private List<Object> structure() {
            int depth = 0;
            do {
                depth += switch (text.charAt(at)) {
                    case '[' -> 1;
                    case ']' -> -1;
                    default -> 0;
                };
                at++;
            } while (depth > 0 && at < text.length());
            return List.of();
        }

        private Boolean truth() {
            for (Boolean value : List.of(Boolean.TRUE, Boolean.FALSE)) {
                String word = value ? "True" : "False";
                if (text.startsWith(word, at)) {
                    at += word.length();
                    return value;
                }
            }
            throw malformed();
        }

        private String string() {
            skipBlanks();
            char quote = at < text.length() ? text.charAt(at) : ' ';
            int end = text.indexOf(quote, at + 1);
            if ((quote != '\'' && quote != '"') || end < 0) {
                throw malformed();
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }

        private Shape tuple() {
            List<Long> lengths = new ArrayList<>();
            require('(');
            while (!accept(')')) {
                lengths.add(integer());
                if (!accept(',')) {
                    require(')');
                    break;
                }
            }
            return new Shape(List.copyOf(lengths));
        }

        private long integer() {
            skipBlanks();
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == from || at - from > 18) {
                throw malformed();
            }
            long value = Long.parseLong(text.substring(from, at));
            accept('L'); // Python 2 wrote long integers so
            return value;
        }

        private void require(char wanted) {
            if (!accept(wanted)) {
                throw malformed();
            }
        }

        private boolean accept(char wanted) {
            skipBlanks();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void skipBlanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
                at++;
            }
        }

        private BadInputException malformed() {
            return new BadInputException("the NPY header of " + name + " is malformed at character " + at
                    + "; write the file again with numpy.save");
        }
    }
}
