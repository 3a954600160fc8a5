package attractor.lab;

import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that decides the numbers of a run: protocol, profile, overrides, seed, data and cells.
///
/// @param protocol id of the protocol
/// @param profile how large
/// @param overrides as typed
/// @param seed of the run
/// @param version of the program
/// @param data whether each data set of the protocol is there
/// @param cells parameters of each cell, by key
record Configuration(
        String protocol,
        Profile profile,
        List<String> overrides,
        long seed,
        String version,
        Map<String, Boolean> data,
        Map<String, Map<String, Object>> cells) {

    /// What a run of a protocol would compute.
    ///
    /// @param cells of the run, overrides applied
    static <C extends Record> Configuration of(Protocol<C> protocol, RunOptions options, List<C> cells, Inputs inputs) {
        Map<String, Boolean> data = new LinkedHashMap<>();
        for (String name : protocol.card().data()) {
            data.put(name, inputs.has(name));
        }
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (C cell : cells) {
            String key = Cells.key(cell);
            if (!keys.add(key)) {
                throw new IllegalStateException("protocol " + protocol.card().id() + " lists the cell " + key
                        + " twice; its cells must differ");
            }
            parameters.put(key, Cells.parameters(cell));
        }
        return new Configuration(
                protocol.card().id(),
                options.profile(),
                options.overrides(),
                options.seed(),
                ProgramVersion.current().version(),
                data,
                parameters);
    }

    /// The JSON form, as in config.json.
    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", protocol);
        tree.put("profile", profile.id());
        tree.put("overrides", overrides);
        tree.put("seed", seed);
        tree.put("version", version);
        tree.put("data", data);
        tree.put("cells", List.copyOf(cells.values()));
        return tree;
    }

    /// The SHA-256 of the JSON form, in hex.
    String hash() {
        try {
            byte[] text = Json.line(toTree()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
