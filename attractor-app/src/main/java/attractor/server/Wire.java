package attractor.server;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
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

    /// What Jackson says about itself.
    private static final Pattern DETAILS =
            Pattern.compile(": enable `.*| [(]start marker at .*|, from `.*", Pattern.DOTALL);

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
            throw new Problem(400, "the body is no JSON object: " + said(e, bytes.length) + place(e), e);
        }
    }

    static byte[] bytes(Object tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /// What is wrong, in words that name no class of a library.
    private static String said(JacksonException e, int length) {
        return switch (e) {
            case StreamConstraintsException tooMuch ->
                "it is nested deeper than " + DEEPEST + " levels, or has too long a name, text or number; send less";
            case MismatchedInputException other ->
                (length == 0 ? "it is empty" : "it ends early, or is an array or a single value")
                        + "; send one object, {...}";
            default -> DETAILS.matcher(e.getOriginalMessage()).replaceAll("");
        };
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
