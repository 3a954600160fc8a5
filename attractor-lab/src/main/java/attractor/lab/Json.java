package attractor.lab;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Trees of maps, lists, strings, whole and real numbers as JSON text, strictly read.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Json() {}

    /// One line.
    static String line(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /// Indented, with a newline at the end.
    static String pretty(Object tree) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    /// The object that a text holds.
    ///
    /// @param what the text's name for the error
    /// @throws IllegalArgumentException if the text is no JSON object
    @SuppressWarnings("unchecked") // Jackson's Map of a JSON object has strings as keys
    static Map<String, Object> object(String text, String what) {
        try {
            Map<String, Object> tree = MAPPER.readValue(text, Map.class);
            if (tree != null) {
                return tree;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(what + " is not valid JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException(what + " holds no JSON object");
    }
}
