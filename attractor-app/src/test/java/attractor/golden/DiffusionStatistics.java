package attractor.golden;

import attractor.experiment.Rows;
import attractor.lab.ambrogioni.CorrelationTable;
import attractor.lab.ambrogioni.ErrorCell;
import attractor.lab.ambrogioni.ErrorCurves;
import attractor.pattern.Seed;
import attractor.statistics.SampleMean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Means of the diffusion paper's experiments against those of another program.
///
/// Each may differ by 4·√(se² + sd²/repeats), their rule: 43 comparisons raise a false alarm with probability below
/// 43·6.4e-5 = .003.
final class DiffusionStatistics {

    static final Map<String, Evaluator> BY_KIND =
            Map.of("stat.table1", DiffusionStatistics::table, "stat.hammingError", DiffusionStatistics::errors);

    private static final Seed SEED = new Seed(20260116);
    private static final int TABLES = 200;
    private static final int SETS = 1600;

    private static final Map<String, String> COLUMNS = Map.of(
            "vp", "vp",
            "truth", "truth",
            "classical_diag", "kept-signs-synchronous",
            "classical_diag_onestep", "kept-raw-one-step",
            "classical_zero_diag", "none-signs-synchronous",
            "classical_diag_real_cue", "kept-raw-synchronous");

    private static final List<String> DECODERS = List.of("preserving", "modern", "nearest", "classic", "classic-kept");

    private DiffusionStatistics() {}

    private static Optional<String> table(GoldenCase golden) {
        JsonNode in = golden.input();
        var cell = new CorrelationTable.Cell(in.get("n").asInt(), in.get("d").asInt(), TABLES, 0);
        Rows rows = new CorrelationTable()
                .run(cell, attractor.experiment.Inputs.SHIPPED, SEED.child("table", cell.count()));
        JsonNode want = golden.expected().get("mean_se_sd");
        for (String key : want.propertyNames()) {
            double[] reference = Inputs.doubles(want.get(key));
            Optional<String> difference =
                    far(key, rows.real(COLUMNS.get(key)), reference[0], reference[1], reference[2]);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> errors(GoldenCase golden) {
        JsonNode in = golden.input();
        ErrorCell cell = new ErrorCell(in.get("d").asInt(), in.get("n").asInt(), SETS);
        Rows rows = new ErrorCurves()
                .run(cell, attractor.experiment.Inputs.SHIPPED, SEED.child("errors", cell.dimension()));
        JsonNode want = golden.expected();
        for (int k = 0; k < DECODERS.size(); k++) {
            Optional<String> difference = far(
                    DECODERS.get(k),
                    rows.real(DECODERS.get(k)),
                    want.get("mean").get(k).asDouble(),
                    want.get("se").get(k).asDouble(),
                    want.get("sd").get(k).asDouble());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> far(String what, double[] values, double mean, double error, double deviation) {
        double here = SampleMean.of(values).mean();
        double allowed = 4 * Math.hypot(error, deviation / Math.sqrt(values.length));
        return Math.abs(here - mean) <= allowed
                ? Optional.empty()
                : Optional.of(what + " is " + here + " instead of " + mean + ", allowed " + allowed);
    }
}
