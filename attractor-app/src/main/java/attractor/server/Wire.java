package attractor.server;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in and out: strict on the way in (no name twice, nothing after the end, at most 32 levels).
final class Wire {

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Wire() {}

    /// {@return the object that these bytes are}
    ///
    /// @throws Problem 400 where they are no JSON object
    static Map<String, Object> object(byte[] bytes) {
        try {
            Map<String, Object> tree = MAPPER.readValue(bytes, new TypeReference<Map<String, Object>>() {});
            if (tree == null) {
                throw new Problem(400, "the body is null; it must be a JSON object");
            }
            return tree;
        } catch (JacksonException e) {
            throw new Problem(400, "the body is no JSON object: " + e.getOriginalMessage() + place(e), e);
        }
    }

    static byte[] bytes(Object tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
