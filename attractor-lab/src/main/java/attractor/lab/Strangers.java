package attractor.lab;

import java.util.LinkedHashSet;
import java.util.Set;

/// The programs and configurations, other than the present ones, that a run folder has cells of.
final class Strangers {

    private Strangers() {}

    /// Whether cells do not belong together, or not to the present configuration, whose part the version is.
    static boolean among(RunStatus status, String hash, CellLog.Content content) {
        return !status.mixed().isEmpty()
                || !status.config().equals(hash)
                || content.lines().stream().anyMatch(line -> !line.config().equals(hash));
    }

    /// What differs, each in words; empty if the run can simply go on.
    static Set<String> of(RunStatus status, String hash, CellLog.Content content) {
        Set<String> strangers = new LinkedHashSet<>();
        ProgramVersion program = ProgramVersion.current();
        if (!status.version().equals(program.version())) {
            strangers.add("version " + status.version() + ", now " + program.version());
        }
        if (!status.commit().equals(program.commit())) {
            strangers.add("commit " + status.commit() + ", now " + program.commit());
        }
        if (!status.config().equals(hash)) {
            strangers.add("configuration " + status.config().substring(0, 12) + ", now " + hash.substring(0, 12));
        }
        for (CellLog.Line line : content.lines()) {
            if (!line.config().equals(hash) && !line.config().equals(status.config())) {
                strangers.add("cells of configuration " + line.config());
            }
        }
        return strangers;
    }
}
