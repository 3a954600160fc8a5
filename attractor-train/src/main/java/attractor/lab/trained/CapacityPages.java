package attractor.lab.trained;

import attractor.experiment.Illustration;
import attractor.experiment.Measured;
import attractor.experiment.Table;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Tables and figure of [TrainedCapacity].
final class CapacityPages {

    private CapacityPages() {}

    static List<Table> tables(Map<Integer, CapacityRuns> byDimension) {
        List<List<Table.Entry>> capacities = new ArrayList<>();
        List<List<Table.Entry>> errors = new ArrayList<>();
        byDimension.forEach((d, capacity) -> {
            capacities.add(List.of(
                    new Table.Whole(d),
                    new Table.Whole(capacity.runs()),
                    new Table.Real(Measured.mean(capacity.published(0))),
                    new Table.Real(Measured.mean(capacity.published(1))),
                    whole(capacity.unbiased(0)),
                    whole(capacity.unbiased(1)),
                    new Table.Whole(capacity.unsuccessful(0)),
                    new Table.Whole(capacity.unsuccessful(1))));
            capacity.counts()
                    .forEach(n -> errors.add(List.of(
                            new Table.Whole(d),
                            new Table.Whole(n),
                            capacity.sets(n, 0) == 0 ? new Table.Text("–") : new Table.Real(capacity.error(n, 0)),
                            new Table.Real(capacity.error(n, 1)))));
        });
        return List.of(
                new Table(
                        "capacities",
                        "Capacity at an error of 0.03; errors over runs, of which those without success count as one less"
                                + " than the smallest n",
                        List.of(
                                "d",
                                "runs",
                                "trained, published rule",
                                "exact score, published rule",
                                "trained, mean error",
                                "exact score, mean error",
                                "trained, runs without success",
                                "exact score, runs without success"),
                        capacities),
                new Table(
                        "errors",
                        "Fraction of wrong signs; errors over pattern sets",
                        List.of("d", "n", "trained", "exact score"),
                        errors));
    }

    private static Table.Entry whole(OptionalInt capacity) {
        return capacity.isPresent() ? new Table.Whole(capacity.getAsInt()) : new Table.Text("–");
    }

    static List<Illustration> illustrations(Map<Integer, CapacityRuns> byDimension) {
        if (byDimension.isEmpty()) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        String[] names = {"trained", "exact score"};
        for (int which = 0; which < names.length; which++) {
            int column = which;
            layers.add(Series.of(
                            names[which] + ", published rule",
                            Look.JOINED,
                            byDimension.entrySet().stream()
                                    .map(entry -> sample(
                                            entry.getKey(),
                                            Measured.mean(entry.getValue().published(column))))
                                    .toList())
                    .inSlot(which));
            List<Sample> unbiased = new ArrayList<>();
            byDimension.forEach(
                    (d, capacity) -> capacity.unbiased(column).ifPresent(n -> unbiased.add(Sample.of(d, n))));
            if (!unbiased.isEmpty()) {
                layers.add(Series.of(names[which] + ", mean error", Look.OPEN_MARKERS, unbiased)
                        .inSlot(which));
            }
        }
        return List.of(new Illustration(
                "capacity",
                Plot.of(
                        "Capacity of trained diffusion memories",
                        Axis.linear("dimension d"),
                        Axis.linear("number of patterns n"),
                        layers),
                "Joined markers: the published rule, mean and standard error over runs; the table says how many had no success and"
                        + " count as one less than the smallest n. Open markers: the largest n whose"
                        + " mean error is below 0.03."));
    }

    private static Sample sample(double x, Measured y) {
        return Double.isFinite(y.standardError())
                ? Sample.withError(x, y.value(), y.standardError())
                : Sample.of(x, y.value());
    }
}
