package attractor.lab;

import attractor.experiment.CellRows;
import attractor.experiment.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// results.csv: one row for each cell and metric, with the cell's parameters beside it.
///
///     cell,count,delta,block,metric,mean,sd,n,ci_low,ci_high        ci = mean ± 1.959964·sd/√n
///
/// Numbers are written with the fewest digits that read back to the same double; sd and interval of a single row
/// are NaN.
final class ResultsCsv {

    private static final double NORMAL_95 = 1.959963984540054;

    private ResultsCsv() {}

    static String of(List<? extends CellRows<?>> cells) {
        Set<String> parameters = new LinkedHashSet<>();
        for (CellRows<?> cell : cells) {
            parameters.addAll(Cells.flags(cell.cell()).keySet());
        }
        List<String> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("cell"));
        heading.addAll(parameters);
        heading.addAll(List.of("metric", "mean", "sd", "n", "ci_low", "ci_high"));
        lines.add(join(heading));
        for (int i = 0; i < cells.size(); i++) {
            Map<String, String> flags = Cells.flags(cells.get(i).cell());
            List<String> start = new ArrayList<>(List.of(Integer.toString(i)));
            parameters.forEach(name -> start.add(flags.getOrDefault(name, "")));
            Rows rows = cells.get(i).rows();
            for (String metric : rows.names()) {
                List<String> line = new ArrayList<>(start);
                line.add(metric);
                line.addAll(summary(rows.real(metric)));
                lines.add(join(line));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> summary(double[] values) {
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double sd = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
        double arm = NORMAL_95 * sd / Math.sqrt(n);
        return List.of(
                Double.toString(mean),
                Double.toString(sd),
                Integer.toString(n),
                Double.toString(mean - arm),
                Double.toString(mean + arm));
    }

    private static String join(List<String> fields) {
        return fields.stream().map(ResultsCsv::quote).collect(Collectors.joining(","));
    }

    private static String quote(String field) {
        return field.matches("[^,\"\\n\\r]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
