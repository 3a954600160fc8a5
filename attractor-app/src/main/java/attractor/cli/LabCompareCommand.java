package attractor.cli;

import attractor.lab.RunDifference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor lab compare`.
@CommandLine.Command(
        name = "compare",
        customSynopsis = "attractor lab compare RUN RUN [--json]",
        footer = {
            "  attractor lab compare hopfield-1982.merging hopfield-1982.merging",
            "  attractor lab compare hopfield-1982.merging hopfield-1982.merging --json"
        })
final class LabCompareCommand extends Command {

    private static final int SHOWN = 20;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "the folder of a run, or a protocol: then its newest run")
    String first = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "the run to compare it with")
    String second = "";

    @ArgGroup(validate = false, heading = "%nRun:%n", order = 1)
    Place place = new Place();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    JsonOption output = new JsonOption();

    /// Where runs are.
    static final class Place {
        @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
        Path out = Path.of("runs");
    }

    LabCompareCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        RunFolders folders = new RunFolders(session(), place.out);
        Path a = folders.find(first);
        Path b = folders.find(second);
        RunDifference difference;
        try {
            difference = new LabPage(this).laboratory().compare(a, b);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (output.json) {
            printJson(tree(a, b, difference));
        } else {
            print("a  " + a + "\nb  " + b + "\n\n" + text(difference));
        }
        return ExitCode.OK;
    }

    private static String text(RunDifference difference) {
        StringBuilder text = new StringBuilder();
        section(text, "settings", difference.configuration());
        text.append(difference.equalRows())
                .append(" rows of results.csv are the same, ")
                .append(difference.changedRows().size())
                .append(" differ, ")
                .append(difference.onlyA())
                .append(" are in a only, ")
                .append(difference.onlyB())
                .append(" in b only\n");
        for (List<String> row : difference.changedRows().stream().limit(SHOWN).toList()) {
            text.append("  a  ")
                    .append(row.getFirst())
                    .append("\n  b  ")
                    .append(row.getLast())
                    .append('\n');
        }
        if (difference.changedRows().size() > SHOWN) {
            text.append("  … and ")
                    .append(difference.changedRows().size() - SHOWN)
                    .append(" more; --json lists all\n");
        }
        section(text, "verdicts", difference.verdicts());
        return text.toString();
    }

    private static void section(StringBuilder text, String name, List<String> lines) {
        text.append(name).append(lines.isEmpty() ? " are the same\n" : " that differ\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static Map<String, Object> tree(Path a, Path b, RunDifference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", a.toString());
        tree.put("b", b.toString());
        tree.put("settings", difference.configuration());
        tree.put("equalRows", difference.equalRows());
        tree.put("changedRows", difference.changedRows());
        tree.put("onlyA", difference.onlyA());
        tree.put("onlyB", difference.onlyB());
        tree.put("verdicts", difference.verdicts());
        return tree;
    }
}
