package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.theory.Curve;
import attractor.theory.Curves;
import attractor.theory.Parameter;
import attractor.theory.Sweep;
import attractor.theory.quantity.Domain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor theory`.
@CommandLine.Command(
        name = "theory",
        customSynopsis = "attractor theory [CURVE] [name=value | name=a,b,c | name=from:to:count ...] [--json|--csv]",
        footer = {"  attractor theory", "  attractor theory ags.overlap alpha=0:0.13:14 --csv"})
final class TheoryCommand extends Command {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CURVE",
            description = "a formula; without one they are listed with their sources")
    Optional<String> curve = Optional.empty();

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = "arguments of the formula: a value, a list a,b,c, or count equidistant values from:to:count"
                    + " (from:to:count:log on a logarithmic scale); the last varies fastest")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 1)
    Form form = new Form();

    /// The options for the form of the output.
    static final class Form {
        @Option(names = "--json", description = "print one JSON document")
        boolean json;

        @Option(names = "--csv", description = "print comma-separated values with a header line")
        boolean csv;
    }

    TheoryCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        if (form.json && form.csv) {
            throw new IllegalArgumentException("--json and --csv are both given; choose one form of output");
        }
        Curves curves = Curves.load();
        if (curve.isEmpty()) {
            list(curves.all());
            return ExitCode.OK;
        }
        Curve chosen = curves.byId(curve.get());
        List<Sweep.Row> rows = Sweep.parse(chosen, settings).rows();
        if (form.json) {
            Map<String, Object> tree = tree(chosen);
            tree.put("rows", rows.stream().map(TheoryCommand::tree).toList());
            printJson(tree);
        } else if (form.csv) {
            print(csv(chosen, rows));
        } else {
            page(chosen, rows);
        }
        return ExitCode.OK;
    }

    private void list(List<Curve> curves) {
        if (form.json) {
            printJson(curves.stream().map(TheoryCommand::tree).toList());
        } else if (form.csv) {
            StringBuilder csv = new StringBuilder("curve,title,sources\n");
            curves.forEach(one -> csv.append(one.id())
                    .append(',')
                    .append(Csv.field(one.description().title()))
                    .append(',')
                    .append(Csv.field(String.join(" ", one.description().sources())))
                    .append('\n'));
            print(csv.toString());
        } else {
            TextTable table = new TextTable("curve", "source", "what it gives");
            curves.forEach(one -> table.row(
                    one.id(),
                    String.join(", ", one.description().sources()),
                    one.description().title()));
            print(table.text(paint(), session().width()));
            hint("attractor theory CURVE shows the formula, its arguments and its value");
        }
    }

    private void page(Curve chosen, List<Sweep.Row> rows) {
        Curve.Description about = chosen.description();
        print(paint().strong(chosen.id()) + "  " + about.title() + "\n\n    " + about.equation() + "\n\n");
        print("value: " + about.value() + "\n");
        if (!about.sources().isEmpty()) {
            print("source: " + String.join(", ", about.sources()) + "\n");
        }
        if (!chosen.parameters().isEmpty()) {
            TextTable table = new TextTable("argument", "symbol", "default", "range", "meaning");
            for (Parameter parameter : chosen.parameters()) {
                table.row(
                        parameter.name(),
                        parameter.symbol(),
                        parameter.defaultText(),
                        parameter.domain().map(Domain::toString).orElse(String.join(" | ", parameter.choices())),
                        parameter.doc());
            }
            print("\n" + table.text(paint(), session().width()));
        }
        List<String> header = new ArrayList<>(names(chosen));
        header.add("value");
        TextTable values = new TextTable(header.toArray(String[]::new));
        for (Sweep.Row row : rows) {
            values.row(cells(row).toArray(String[]::new));
        }
        print("\n" + values.text(paint(), session().width()));
    }

    private static String csv(Curve chosen, List<Sweep.Row> rows) {
        List<String> header = new ArrayList<>(names(chosen));
        header.add("value");
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        for (Sweep.Row row : rows) {
            csv.append(cells(row).stream().map(Csv::field).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static List<String> names(Curve chosen) {
        return chosen.parameters().stream().map(Parameter::name).toList();
    }

    private static List<String> cells(Sweep.Row row) {
        List<String> cells = new ArrayList<>();
        row.arguments().asMap().values().forEach(value -> cells.add(value.toString()));
        cells.add(String.valueOf(row.value()));
        return cells;
    }

    private static Map<String, Object> tree(Sweep.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>(row.arguments().asMap());
        tree.put("value", row.value());
        return tree;
    }

    private static Map<String, Object> tree(Curve curve) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", curve.id());
        tree.put("title", curve.description().title());
        tree.put("equation", curve.description().equation());
        tree.put("value", curve.description().value());
        tree.put("sources", curve.description().sources());
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : curve.parameters()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("name", parameter.name());
            about.put("symbol", parameter.symbol());
            about.put("type", parameter.type());
            about.put("default", parameter.defaultText());
            parameter.domain().ifPresent(domain -> {
                about.put("min", domain.minimum());
                about.put("max", domain.maximum());
            });
            about.put("doc", parameter.doc());
            if (!parameter.choices().isEmpty()) {
                about.put("choices", parameter.choices());
            }
            parameters.add(about);
        }
        tree.put("parameters", parameters);
        return tree;
    }
}
