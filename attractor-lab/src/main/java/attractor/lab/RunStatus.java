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

    static RunStatus read(RunFolder folder) throws IOException {
        Map<String, Object> tree =
                Json.object(Files.readString(folder.status()), folder.status().toString());
        return new RunStatus(
                State.valueOf(text(tree, "status").toUpperCase(Locale.ROOT)),
                text(tree, "protocol"),
                text(tree, "profile"),
                (Long) tree.getOrDefault("seed", 0L),
                text(tree, "config"),
                text(tree, "version"),
                text(tree, "commit"),
                text(tree, "start"),
                text(tree, "end"),
                ((Long) tree.getOrDefault("sessions", 1L)).intValue(),
                tree.get("mixed") instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of());
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
