package attractor.golden;

import attractor.golden.GoldenCase.Mode;
import attractor.golden.GoldenCase.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the golden files of a folder; the three files differ a little in form.
final class GoldenFiles {

    static final List<String> NAMES =
            List.of("hebbian-and-dense-memories", "diffusion-and-exponential-capacity", "physics-biology-sequences");

    private GoldenFiles() {}

    static List<GoldenCase> read(Path folder) throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name + ".json");
            if (Files.isRegularFile(file)) {
                cases.addAll(cases(name, JsonMapper.builder().build().readTree(Files.readString(file))));
            }
        }
        if (cases.isEmpty()) {
            throw new IOException(
                    folder + " holds none of " + NAMES + " with extension .json; name the folder that does");
        }
        return cases;
    }

    private static List<GoldenCase> cases(String file, JsonNode root) {
        List<GoldenCase> cases = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (JsonNode node : root.get("cases")) {
            String kind = (node.has("kind") ? node.get("kind") : node.get("model")).asString();
            int number = numbers.merge(kind, 1, Integer::sum);
            String id = node.has("id") ? node.get("id").asString() : kind + "#" + number;
            cases.add(new GoldenCase(
                    file,
                    id,
                    kind,
                    node.has("input") ? node.get("input") : node.get("inputs"),
                    node.has("expected") ? node.get("expected") : node.get("expect"),
                    tolerance(node)));
        }
        return cases;
    }

    private static Tolerance tolerance(JsonNode node) {
        boolean relative =
                node.has("tol_mode") && node.get("tol_mode").asString().equals("relative");
        // Cases with a tolerance of another form belong to kinds that say themselves how they compare.
        double value =
                node.has("tol") && node.get("tol").isNumber() ? node.get("tol").asDouble() : 0;
        return new Tolerance(value, relative ? Mode.RELATIVE : Mode.MIXED);
    }
}
