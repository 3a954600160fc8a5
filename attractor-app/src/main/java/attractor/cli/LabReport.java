package attractor.cli;

import attractor.cli.terminal.Paint;
import attractor.cli.terminal.TextTable;
import attractor.experiment.Claim;
import attractor.experiment.Verdict;
import attractor.lab.FinishedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came out of runs: the verdict table, and the same as JSON.
final class LabReport {

    private LabReport() {}

    /// The verdicts of runs as a table, and where the reports are.
    static String text(List<FinishedRun> runs, Paint paint, int width) {
        StringBuilder text = new StringBuilder();
        TextTable table = new TextTable("item", "published", "here", "tolerance", "verdict");
        int rows = 0;
        for (FinishedRun run : runs) {
            for (Claim claim : run.result().claims()) {
                if (claim.verdict() != Verdict.NOT_RUN) {
                    table.row(
                            run.protocol().card().id() + ": " + claim.item(),
                            claim.comparison().published(),
                            claim.comparison().here(),
                            claim.comparison().tolerance(),
                            verdict(claim));
                    rows++;
                }
            }
        }
        if (rows > 0) {
            text.append('\n').append(table.text(paint, Math.max(width, 140))).append('\n');
        }
        for (FinishedRun run : runs) {
            text.append(paint.strong(run.protocol().card().id()))
                    .append("  ")
                    .append(run.folder().report())
                    .append('\n');
        }
        long worse = runs.stream()
                .flatMap(run -> run.result().claims().stream())
                .filter(Claim::isWorseThanExpected)
                .count();
        if (worse > 0) {
            text.append(paint.bad(worse + (worse == 1 ? " verdict is" : " verdicts are") + " worse than expected"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String verdict(Claim claim) {
        String reason = claim.comparison().reason();
        String words = claim.verdict().words() + (reason.isEmpty() ? "" : ": " + reason);
        if (claim.isWorseThanExpected()) {
            return words + " (expected " + claim.expected().words() + ")";
        }
        boolean expected = claim.verdict() == claim.expected() && claim.verdict() != Verdict.REPRODUCED;
        return expected && !claim.because().isEmpty() ? words + ", as expected: " + claim.because() : words;
    }

    /// One run as JSON.
    static Map<String, Object> tree(FinishedRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("protocol", run.protocol().card().id());
        tree.put("profile", run.profile().id());
        tree.put("folder", run.folder().path().toString());
        tree.put("report", run.folder().report().toString());
        tree.put("results", run.folder().results().toString());
        tree.put("computed", run.computed());
        tree.put("repeated", run.repeated());
        tree.put("worseThanExpected", run.isWorseThanExpected());
        tree.put(
                "claims",
                run.result().claims().stream()
                        .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                        .map(LabReport::tree)
                        .toList());
        return tree;
    }

    /// One claim as JSON.
    static Map<String, Object> tree(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", claim.item());
        tree.put("where", claim.where());
        tree.put("published", claim.comparison().published());
        tree.put("here", claim.comparison().here());
        tree.put("tolerance", claim.comparison().tolerance());
        tree.put("verdict", claim.verdict().words());
        tree.put("reason", claim.comparison().reason());
        tree.put("expected", claim.expected().words());
        tree.put("because", claim.because());
        return tree;
    }
}
