package attractor.lab;

import attractor.memory.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The state and origin of a run, as in run.json. All that depends on the clock or the machine is here or in
/// log.txt.
///
/// @param state how far it is
/// @param protocol id of the protocol
/// @param profile id of the profile
/// @param seed of the run
/// @param config hash of the configuration
/// @param version of the program that began it
/// @param commit of the program that began it
/// @param start when it began
/// @param end when it reached this state
/// @param sessions how many processes worked on it
/// @param mixed configurations or commits whose cells are in it beside its own
record RunStatus(
        State state,
        String protocol,
        String profile,
        long seed,
        String config,
        String version,
        String commit,
        String start,
        String end,
        int sessions,
        List<String> mixed) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// How far a run is.
    enum State {
        /// Cells are being computed, or the process was killed.
        RUNNING,
        /// Stopped on request; it can be resumed.
        INTERRUPTED,
        /// A cell failed; it can be resumed once the cause is gone.
        FAILED,
        /// All cells are there, and so are the results.
        FINISHED
    }

    static RunStatus begin(Configuration configuration, String hash) {
        ProgramVersion program = ProgramVersion.current();
        String now = Instant.now().toString();
        return new RunStatus(
                State.RUNNING,
                configuration.protocol(),
                configuration.profile().id(),
                configuration.seed(),
                hash,
                program.version(),
                program.commit(),
                now,
                now,
                1,
                List.of());
    }

    RunStatus now(State next) {
        return new RunStatus(
                next,
                protocol,
                profile,
                seed,
                config,
                version,
                commit,
                start,
                Instant.now().toString(),
                sessions,
                mixed);
    }

    RunStatus resumed(List<String> nowMixed) {
        return new RunStatus(
                State.RUNNING,
                protocol,
                profile,
                seed,
                config,
                version,
                commit,
                start,
                Instant.now().toString(),
                sessions + 1,
                List.copyOf(nowMixed));
    }

    void write(RunFolder folder) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", state.name().toLowerCase(Locale.ROOT));
        tree.put("protocol", protocol);
        tree.put("profile", profile);
        tree.put("seed", seed);
        tree.put("config", config);
        tree.put("version", version);
        tree.put("commit", commit);
        tree.put("start", start);
        tree.put("end", end);
        tree.put("sessions", sessions);
        tree.put("mixed", mixed);
        tree.put("threads", Workers.shared().threads());
        tree.put("jvm", System.getProperty("java.vm.name") + " " + Runtime.version());
        tree.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        tree.put("cpu", cpu());
        tree.put("heap", Runtime.getRuntime().maxMemory());
        RunFolder.write(folder.status(), Json.pretty(tree));
    }

    /// Reads run.json.
    ///
    /// @throws attractor.data.StorageException if it is missing or not as [#write] leaves it
    static RunStatus read(RunFolder folder) throws IOException {
        Map<String, Object> tree = RunFolder.read(folder.status());
        String config = text(tree, "config");
        if (!HASH.matcher(config).matches()) {
            throw RunFolder.damaged(folder.status(), "its config is \"" + config + "\", which is no SHA-256");
        }
        return new RunStatus(
                state(folder, text(tree, "status")),
                text(tree, "protocol"),
                text(tree, "profile"),
                number(folder, tree, "seed"),
                config,
                text(tree, "version"),
                text(tree, "commit"),
                text(tree, "start"),
                text(tree, "end"),
                Math.clamp(number(folder, tree, "sessions"), 1, Integer.MAX_VALUE - 1),
                tree.get("mixed") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static State state(RunFolder folder, String word) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        throw RunFolder.damaged(
                folder.status(), "its status is \"" + word + "\", not running, interrupted, failed or finished");
    }

    private static long number(RunFolder folder, Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof Long number) {
            return number;
        }
        throw RunFolder.damaged(folder.status(), "its " + name + " is " + tree.get(name) + ", not a whole number");
    }

    private static String text(Map<String, Object> tree, String name) {
        return String.valueOf(tree.getOrDefault(name, ""));
    }

    private static String cpu() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
