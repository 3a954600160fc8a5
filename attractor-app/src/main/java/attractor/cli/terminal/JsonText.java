package attractor.cli.terminal;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// One JSON document (RFC 8259).
///
/// A tree of maps, iterables, texts, numbers, truth values and arrays of doubles. Numbers that JSON does not have
/// become the texts `NaN`, `Infinity` and `-Infinity`. The order of a map is kept.
public final class JsonText {

    private JsonText() {}

    /// Prints a document and ends the line.
    ///
    /// @param out where to
    /// @param tree the document
    public static void print(PrintStream out, Object tree) {
        out.println(of(tree));
    }

    /// The document as one line, without blanks between its parts.
    ///
    /// @param tree the document
    /// @return its text without a line break
    public static String line(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, tree);
        }
        return text.toString();
    }

    /// The document as text, indented.
    ///
    /// @param tree the document
    /// @return its text without a line break at the end
    public static String of(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            write(json, tree);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object node) {
        switch (node) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, value) -> {
                    json.writeName(String.valueOf(name));
                    write(json, value);
                });
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                list.forEach(value -> write(json, value));
                json.writeEndArray();
            }
            case double[] numbers -> {
                json.writeStartArray();
                for (double number : numbers) {
                    write(json, number);
                }
                json.writeEndArray();
            }
            case Double number when !Double.isFinite(number) -> json.writeString(number.toString());
            case Double number -> json.writeNumber(number);
            case Float number when !Float.isFinite(number) -> json.writeString(number.toString());
            case Float number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(node.toString());
        }
    }

    /// Asks the generator for line breaks and indentation.
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
