package attractor.lab.ambrogioni;

import attractor.experiment.EarlierRun;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Table;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Sample;
import attractor.figure.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Capacities of trained networks, where a run of their protocol has measured them.
///
/// Read from the table of that protocol, whose columns are found by their headings.
///
/// @param dots by dimension
/// @param run what was asked for
record TrainedDots(List<Dot> dots, EarlierRun run) {

    /// The protocol that measures them.
    static final String PROTOCOL = "ambrogioni.trained-capacity";

    private static final String TABLE = "capacities";
    /// The first slot that the decoders of the figure leave free.
    private static final int SLOT = 5;

    /// A dimension.
    ///
    /// @param dimension D
    /// @param runs how many runs
    /// @param published capacity by the published rule, mean over runs
    /// @param meanError capacity by the error averaged over pattern sets; empty where too few runs came down to it
    record Dot(long dimension, long runs, Measured published, OptionalLong meanError) {}

    /// {@return what the latest finished run says; nothing where there is none}
    static TrainedDots of(Inputs data, Profile profile) {
        EarlierRun run = data.concluded(PROTOCOL, profile);
        List<Dot> dots = run.conclusion().stream()
                .flatMap(conclusion -> conclusion.result().tables().stream())
                .filter(table -> table.id().equals(TABLE))
                .findFirst()
                .map(TrainedDots::dots)
                .orElse(List.of());
        return new TrainedDots(dots, run);
    }

    private static List<Dot> dots(Table table) {
        int dimensions = column(table, "d");
        int numbers = column(table, "runs");
        int rule = column(table, "trained, published rule");
        int averaged = column(table, "trained, mean error");
        List<Dot> dots = new ArrayList<>();
        for (List<Table.Entry> row : table.rows()) {
            if (row.get(dimensions) instanceof Table.Whole dimension
                    && row.get(numbers) instanceof Table.Whole runs
                    && row.get(rule) instanceof Table.Real published) {
                OptionalLong meanError = row.get(averaged) instanceof Table.Whole capacity
                        ? OptionalLong.of(capacity.value())
                        : OptionalLong.empty();
                dots.add(new Dot(dimension.value(), runs.value(), published.measured(), meanError));
            }
        }
        return dots;
    }

    private static int column(Table table, String heading) {
        int column = table.columns().indexOf(heading);
        if (column < 0) {
            throw new IllegalStateException(
                    "table " + TABLE + " of " + PROTOCOL + " has no column " + heading + "; it has " + table.columns());
        }
        return column;
    }

    /// {@return the dots as they are drawn: filled by the published rule, open by the mean error}
    List<Layer> layers() {
        List<Sample> published = dots.stream()
                .filter(dot -> dot.published().value() > 0)
                .map(dot -> sample((double) dot.dimension(), dot.published()))
                .toList();
        List<Sample> meanError = dots.stream()
                .filter(dot -> dot.meanError().orElse(0) > 0)
                .map(dot -> Sample.of(
                        (double) dot.dimension(), (double) dot.meanError().getAsLong()))
                .toList();
        List<Layer> layers = new ArrayList<>();
        if (!published.isEmpty()) {
            layers.add(Series.of("trained, published rule", Look.MARKERS, published)
                    .inSlot(SLOT));
        }
        if (!meanError.isEmpty()) {
            layers.add(Series.of("trained, mean error", Look.OPEN_MARKERS, meanError)
                    .inSlot(SLOT));
        }
        return layers;
    }

    private static Sample sample(double x, Measured y) {
        return Double.isFinite(y.standardError())
                ? Sample.withError(x, y.value(), y.standardError())
                : Sample.of(x, y.value());
    }

    /// {@return a sentence for the caption}
    String note() {
        String passedOver =
                run.passedOver().isEmpty() ? "" : " Passed over: " + String.join(", ", run.passedOver()) + ".";
        return run.conclusion()
                        .map(conclusion -> " Trained networks: " + conclusion.origin() + ", "
                                + dots.stream().mapToLong(Dot::runs).min().orElse(0)
                                + " repeats or more for each dimension, mean and standard error.")
                        .orElse(" The dots of trained networks are drawn once " + PROTOCOL
                                + " has run at the same profile beside this"
                                + " run; then `attractor lab report` draws this figure anew.")
                + passedOver;
    }
}
