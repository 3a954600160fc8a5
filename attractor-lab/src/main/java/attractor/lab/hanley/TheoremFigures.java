package attractor.lab.hanley;

import attractor.experiment.Illustration;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.hanley.Theorem.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Measured rates of recall against predicted ones, and failures at the guaranteed counts.
final class TheoremFigures {

    private TheoremFigures() {}

    static List<Illustration> of(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of("equal", Look.DASHED, List.of(Sample.of(0, 0), Sample.of(1, 1))));
        Set<Integer> dimensions = new TreeSet<>();
        found.forEach(one -> dimensions.add(one.cell().dimension()));
        int slot = 0;
        for (int dimension : dimensions) {
            List<Sample> samples = found.stream()
                    .filter(one -> one.cell().dimension() == dimension)
                    .sorted(Comparator.comparingDouble(Found::predicted))
                    .map(one -> Sample.withError(
                            one.predicted(), one.exact().value(), one.exact().standardError()))
                    .toList();
            layers.add(Series.of("rules with drawn coefficients, D = " + dimension, Look.MARKERS, samples)
                    .inSlot(slot++));
        }
        Plot plot = Plot.of(
                "Exact recall in one step: measured against predicted",
                Axis.linear("predicted rate of exact recall (H4)").between(0, 1),
                Axis.linear("measured rate").between(0, 1),
                layers);
        return List.of(new Illustration(
                "prediction",
                plot,
                "Each point is one rule ΔW = a + p x_j + q x_i + x_i x_j with one number of patterns. Points on the dashed"
                        + " line are predicted exactly; above it the formula is too careful. At high rates, where"
                        + " capacities are read off, it is right within 0.03, or 0.04 for two or three patterns."));
    }
}
