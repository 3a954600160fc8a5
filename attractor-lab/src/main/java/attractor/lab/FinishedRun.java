package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/// A run at rest: its results and its verdicts, from the cells that are there.
///
/// @param folder where it is
/// @param protocol what was run
/// @param profile how large
/// @param result tables and claims
/// @param cells how many cells there are, and how many are missing
public record FinishedRun(RunFolder folder, Protocol<?> protocol, Profile profile, Result result, CellCounts cells) {

    /// {@return cells that this process computed}
    public int computed() {
        return cells.computed();
    }

    /// {@return cells of these that an earlier process had begun when it ended}
    public int repeated() {
        return cells.repeated();
    }

    /// {@return whether cells are missing, so that no verdict is final}
    public boolean isIncomplete() {
        return cells.missing() > 0;
    }

    /// {@return the number of claims that were compared with what was found here: reproduced, close, or differs}
    public int compared() {
        return (int) result.claims().stream()
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN && claim.verdict() != Verdict.NOT_COMPARABLE)
                .count();
    }

    /// {@return whether a verdict is worse than expected}
    public boolean isWorseThanExpected() {
        return result.claims().stream().anyMatch(Claim::isWorseThanExpected);
    }

    /// The verdicts as a table, their number, what is missing, and the folder.
    public String toText() {
        return protocol.card().id() + "  " + protocol.card().title() + "\n" + Claims.text(result.claims()) + " "
                + Claims.summary(result.claims()) + "\n"
                + (isIncomplete()
                        ? " incomplete: " + cells.words() + "; resume with: ./attractor lab resume " + folder.path()
                                + "\n"
                        : "")
                + " " + folder.path() + "\n";
    }

    /// As a tree for JSON.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", protocol.card().id());
        tree.put("profile", profile.id());
        tree.put("folder", folder.path().toString());
        tree.put("report", folder.report().toString());
        tree.put("cells", cells.total());
        tree.put("missing", cells.missing());
        tree.put("computed", computed());
        tree.put("repeated", repeated());
        tree.put("compared", compared());
        tree.put("worse_than_expected", isWorseThanExpected());
        tree.putAll(Claims.tree(result.claims()));
        return tree;
    }
}
