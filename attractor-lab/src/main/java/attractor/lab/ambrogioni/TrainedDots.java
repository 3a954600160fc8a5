package attractor.lab.ambrogioni;

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

/// Capacities of trained networks, where a run of their protocol has measured them.
///
/// Read from the table of that protocol: dimension, runs, capacity by the published rule, and further down the one
/// by the mean error.
///
/// @param dots by dimension
record TrainedDots(List<Dot> dots) {

    private static final String PROTOCOL = "ambrogioni.trained-capacity";
    private static final String TABLE = "capacities";
    private static final int SLOT = 3;
    private static final int MEAN_ERROR_COLUMN = 4;

    /// A dimension.
    ///
    /// @param dimension D
    /// @param runs how many runs
    /// @param published capacity by the published rule, mean over runs
    /// @param meanError capacity by the error averaged over pattern sets
    record Dot(long dimension, long runs, Measured published, long meanError) {}

    /// {@return what the latest finished run says; nothing where there is none}
    static TrainedDots of(Inputs data, Profile profile) {
        return data.concluded(PROTOCOL, profile)
                .flatMap(result -> result.tables().stream()
                        .filter(table -> table.id().equals(TABLE))
                        .findFirst())
                .map(TrainedDots::of)
                .orElseGet(() -> new TrainedDots(List.of()));
    }

    private static TrainedDots of(Table table) {
        List<Dot> dots = new ArrayList<>();
        for (List<Table.Entry> row : table.rows()) {
            if (row.size() > MEAN_ERROR_COLUMN
                    && row.get(0) instanceof Table.Whole dimension
                    && row.get(1) instanceof Table.Whole runs
                    && row.get(2) instanceof Table.Real published
                    && row.get(MEAN_ERROR_COLUMN) instanceof Table.Whole meanError) {
                dots.add(new Dot(dimension.value(), runs.value(), published.measured(), meanError.value()));
            }
        }
        return new TrainedDots(dots);
    }

    /// {@return the dots as they are drawn: filled by the published rule, open by the mean error}
    List<Layer> layers() {
        List<Sample> published = dots.stream()
                .filter(dot -> dot.published().value() > 0)
                .map(dot -> sample((double) dot.dimension(), dot.published()))
                .toList();
        List<Sample> meanError = dots.stream()
                .filter(dot -> dot.meanError() > 0)
                .map(dot -> Sample.of((double) dot.dimension(), (double) dot.meanError()))
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
        return dots.isEmpty()
                ? " The dots of trained networks are drawn once " + PROTOCOL
                        + " has run at the same profile beside this"
                        + " run; then `attractor lab report` draws this figure anew."
                : " Trained networks: the finished run of " + PROTOCOL + " beside this one, "
                        + dots.stream().mapToLong(Dot::runs).min().orElse(0)
                        + " runs or more for each dimension, mean and standard error.";
    }
}
