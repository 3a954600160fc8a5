package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import java.util.LinkedHashMap;
import java.util.Map;

/// A run with all its cells, its results and its verdicts.
///
/// @param folder where it is
/// @param protocol what was run
/// @param profile how large
/// @param result tables and claims
/// @param computed cells that this process computed
/// @param repeated cells of these that an earlier process had begun when it ended
public record FinishedRun(
        RunFolder folder, Protocol<?> protocol, Profile profile, Result result, int computed, int repeated) {

    /// {@return whether a verdict is worse than expected}
    public boolean isWorseThanExpected() {
        return result.claims().stream().anyMatch(Claim::isWorseThanExpected);
    }

    /// The verdicts as a table, their number, and the folder.
    public String toText() {
        return protocol.card().id() + "  " + protocol.card().title() + "\n" + Claims.text(result.claims()) + " "
                + Claims.summary(result.claims()) + "\n " + folder.path() + "\n";
    }

    /// As a tree for JSON.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", protocol.card().id());
        tree.put("profile", profile.id());
        tree.put("folder", folder.path().toString());
        tree.put("report", folder.report().toString());
        tree.put("computed", computed);
        tree.put("repeated", repeated);
        tree.put("worse_than_expected", isWorseThanExpected());
        tree.putAll(Claims.tree(result.claims()));
        return tree;
    }
}
