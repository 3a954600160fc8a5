package attractor.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// Reads the documents that commands print.
final class Json {

    private Json() {}

    @SuppressWarnings("unchecked") // a JSON object is a map from texts
    static Map<String, Object> object(Shell.Answer answer) {
        return new ObjectMapper().readValue(answer.out(), Map.class);
    }

    @SuppressWarnings("unchecked") // a JSON object is a map from texts
    static Map<String, Object> parse(String line) {
        return new ObjectMapper().readValue(line, Map.class);
    }

    @SuppressWarnings("unchecked") // the lists that are read hold objects
    static List<Map<String, Object>> list(Object node) {
        return (List<Map<String, Object>>) node;
    }

    static List<Map<String, Object>> array(Shell.Answer answer) {
        return list(new ObjectMapper().readValue(answer.out(), List.class));
    }
}
