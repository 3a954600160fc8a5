package attractor.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/// CSV files of numbers: one row a line, as many numbers in each.
///
/// The delimiter is found in the first line: tab, semicolon, comma, or blanks, in this order. A first line without
/// any number is a header and is skipped; so are empty lines and lines that start with `#`. Text and ragged rows
/// are refused with the number of the line, NaN, infinities and numbers beyond float64 with line and column.
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NON_FINITE = Pattern.compile("(?i)[+-]?(nan|inf|infinity)");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final int MAX_LINE = 1 << 24;

    private final Path file;
    private double[] numbers = new double[1024];
    private int count;
    private int columns;
    private int lines;
    private String delimiter = "";

    private Csv(Path file) {
        this.file = file;
    }

    /// Reads a file in UTF-8.
    ///
    /// @param file a file of numbers
    /// @return float64, rows × columns
    /// @throws BadInputException if the file is missing, empty or ragged, or holds anything but finite numbers
    /// @throws StorageException if the device fails
    public static NdArray read(Path file) {
        ByteSource.requireFile(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Csv(file).read(reader);
        } catch (OutOfMemoryError e) {
            throw Sizes.tooLarge("file " + file, e);
        } catch (CharacterCodingException e) {
            throw new BadInputException("file " + file + " is not a text file in UTF-8; export it as CSV", e);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    private NdArray read(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean first = true;
        while (nextLine(reader, line)) {
            lines++;
            String text = (lines == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF'
                            ? line.substring(1)
                            : line.toString())
                    .strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (first) {
                delimiter = delimiter(text);
            }
            String[] fields = fields(text);
            boolean header = first && Arrays.stream(fields).noneMatch(Csv::isNumber);
            first = false;
            if (!header) {
                row(fields);
            }
        }
        if (count == 0) {
            throw new BadInputException("file " + file + " holds no numbers; give one pattern a line");
        }
        return NdArray.float64(Arrays.copyOf(numbers, count), count / columns, columns);
    }

    /// A line without its end; a file without line ends must not fill the memory.
    private boolean nextLine(BufferedReader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            if (line.length() > MAX_LINE) {
                throw new BadInputException("line " + (lines + 1) + " of " + file + " is longer than " + MAX_LINE
                        + " characters; give one pattern a line, or use NPY");
            }
            c = reader.read();
        }
        return true;
    }

    private static String delimiter(String line) {
        for (String candidate : new String[] {"\t", ";", ","}) {
            if (line.contains(candidate)) {
                return candidate;
            }
        }
        return " ";
    }

    private String[] fields(String line) {
        return delimiter.equals(" ") ? BLANKS.split(line) : line.split(Pattern.quote(delimiter), -1);
    }

    private static boolean isNumber(String field) {
        String text = field.strip();
        return NUMBER.matcher(text).matches() || NON_FINITE.matcher(text).matches();
    }

    private void row(String[] fields) {
        if (columns == 0) {
            columns = fields.length;
        }
        if (fields.length != columns) {
            throw new BadInputException("line " + lines + " of " + file + " has " + fields.length
                    + " numbers but the first row has " + columns + "; all patterns need the same dimension");
        }
        if (count + columns > numbers.length) {
            long wider = Math.min(Elements.MAX_LENGTH, Math.max(2L * numbers.length, (long) count + columns));
            if (wider < (long) count + columns) {
                throw new BadInputException("file " + file + " holds more than " + Elements.MAX_LENGTH
                        + " numbers; split it into several files");
            }
            numbers = Arrays.copyOf(numbers, (int) wider);
        }
        for (int column = 0; column < columns; column++) {
            numbers[count++] = number(fields[column].strip(), column);
        }
    }

    private double number(String field, int column) {
        String place = "line " + lines + ", column " + (column + 1) + " of " + file;
        if (!isNumber(field)) {
            String shown = field.length() > 40 ? field.substring(0, 40) + "…" : field;
            throw new BadInputException(place + " is '" + shown.replaceAll("\\p{Cntrl}", "?")
                    + "'; only numbers with a decimal point can be read");
        }
        double value = NON_FINITE.matcher(field).matches() ? Double.NaN : Double.parseDouble(field);
        if (!Double.isFinite(value)) {
            throw new BadInputException(place + " is " + field + "; numbers must be finite, clean the data first");
        }
        return value;
    }
}
