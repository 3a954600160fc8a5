package attractor.lab.atlas;

import attractor.experiment.Illustration;
import attractor.experiment.capacity.Dynamics;
import attractor.figure.Axis;
import attractor.figure.ColourMap;
import attractor.figure.Figure;
import attractor.figure.Grid;
import attractor.figure.HeatMap;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.lab.atlas.Curve.Capacity;
import attractor.memory.Model;
import attractor.models.dense.DenseExponential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The map: capacities as colours over dimension and noise, or dimension and coding level, and their growth.
final class AtlasFigures {

    private static final Size PANEL = new Size(300, 230);

    private AtlasFigures() {}

    static List<Illustration> of(List<Place> places, List<Scaling> scalings) {
        List<Illustration> figures = new ArrayList<>();
        for (Dynamics dynamics : Dynamics.values()) {
            String id = dynamics == Dynamics.ONE_STEP ? "one-step" : "to-the-end";
            List<Place> own = places.stream()
                    .filter(place -> place.cell().dynamics() == dynamics)
                    .toList();
            heat(
                            "Capacity over dimension and noise, recall "
                                    + (dynamics == Dynamics.ONE_STEP ? "in one step" : "to its end"),
                            own.stream()
                                    .filter(place -> !place.cell().isSparse())
                                    .toList(),
                            new Side("noise δ", place -> place.cell().delta()))
                    .ifPresent(figure -> figures.add(new Illustration(
                            "noise-" + id,
                            figure,
                            "Fair ±1 patterns. Colours are the number of patterns recalled exactly in 95 % of the trials,"
                                    + " on one scale for all panels; grey: no single pattern is, or the trials only"
                                    + " bound it.")));
            heat(
                            "Capacity over dimension and coding level, recall "
                                    + (dynamics == Dynamics.ONE_STEP ? "in one step" : "to its end"),
                            own.stream()
                                    .filter(place -> place.cell().isSparse())
                                    .toList(),
                            new Side("coding level f", place -> place.cell().coding()))
                    .ifPresent(figure -> figures.add(new Illustration(
                            "coding-" + id,
                            figure,
                            "Patterns of 0/1 units, a part f of which is active; a quarter of these is moved in a cue."
                                    + " Fewer active units, more patterns.")));
        }
        growth(scalings).ifPresent(figures::add);
        return figures;
    }

    /// Whether a capacity can be a colour: neither none nor a bound.
    private static boolean isEstimate(Capacity capacity) {
        return capacity.value() > 0 && !capacity.isBound();
    }

    /// The vertical side of a heat map.
    private record Side(String title, ToDoubleFunction<Place> value) {}

    private static Optional<Figure> heat(String title, List<Place> places, Side side) {
        double[] known = places.stream()
                .flatMap(place -> place.mapped().stream())
                .filter(AtlasFigures::isEstimate)
                .mapToDouble(Capacity::value)
                .sorted()
                .toArray();
        if (known.length == 0 || known[0] == known[known.length - 1]) {
            return Optional.empty();
        }
        Axis value = Axis.logarithmic("capacity K").between(known[0], known[known.length - 1]);
        Map<Model, List<Place>> byMemory = new LinkedHashMap<>();
        places.forEach(place -> byMemory.computeIfAbsent(place.cell().model(), model -> new ArrayList<>())
                .add(place));
        List<Figure> panels = new ArrayList<>();
        byMemory.forEach((model, own) -> map(model, own, side, value).ifPresent(panels::add));
        return panels.isEmpty() || panels.size() > 26
                ? Optional.empty()
                : Optional.of(new Panels(title, Math.min(3, panels.size()), panels));
    }

    private static Optional<Figure> map(Model model, List<Place> places, Side side, Axis value) {
        Optional<Steps> across = Steps.of(
                places.stream().map(place -> (double) place.cell().dimension()).toList());
        Optional<Steps> up =
                Steps.of(places.stream().map(side.value()::applyAsDouble).toList());
        if (across.isEmpty() || up.isEmpty()) {
            return Optional.empty();
        }
        Map<List<Double>, Double> capacities = new LinkedHashMap<>();
        places.forEach(place -> place.mapped()
                .filter(AtlasFigures::isEstimate)
                .ifPresent(capacity -> capacities.put(
                        List.of((double) place.cell().dimension(), side.value().applyAsDouble(place)),
                        capacity.value())));
        if (capacities.isEmpty()) {
            return Optional.empty();
        }
        List<Double> columns = across.get().values();
        List<Double> rows = up.get().values();
        Grid grid = Grid.of(
                columns.size(),
                rows.size(),
                (column, row) -> capacities.getOrDefault(List.of(columns.get(column), rows.get(row)), Double.NaN));
        return Optional.of(new HeatMap(
                Territory.words(model),
                across.get().axis("units D"),
                up.get().axis(side.title()),
                new HeatMap.Field(value, grid, ColourMap.VIRIDIS),
                List.of(),
                PANEL));
    }

    private static Optional<Illustration> growth(List<Scaling> scalings) {
        List<Scaling> oneStep = scalings.stream()
                .filter(scaling -> scaling.line().dynamics() == Dynamics.ONE_STEP
                        && scaling.line().coding() == CapacityAtlas.FAIR)
                .toList();
        List<Scaling> tenth = oneStep.stream()
                .filter(scaling -> scaling.line().delta() == 0.1)
                .toList();
        if (tenth.isEmpty()) {
            return Optional.empty();
        }
        List<Layer> lines = new ArrayList<>();
        lines.add(fits(tenth));
        tenth.forEach(scaling -> lines.add(capacities(scaling)));
        List<Figure> panels = new ArrayList<>();
        panels.add(Plot.of(
                "δ = 0.1", Axis.logarithmic("number of units D"), Axis.logarithmic("capacity K (patterns)"), lines));
        List<Layer> exponents = exponents(oneStep);
        if (!exponents.isEmpty()) {
            panels.add(Plot.of(
                    "exponents",
                    Axis.linear("noise δ"),
                    Axis.linear("exponent γ of K = κ D^γ").from(0),
                    exponents));
        }
        return Optional.of(new Illustration(
                "growth",
                new Panels("Growth of the one-step capacity with the dimension", panels.size(), panels),
                "Bars are 95 % intervals. The slopes of the fitted lines are the exponents on the right. A rule that makes"
                        + " one matrix of couplings stays near or below exponent 1, whatever the noise; dense memories"
                        + " with powers n come to n − 1. The exponential memory is no power of D: its fit on the left"
                        + " only says how steep it is, and on the right it is left out."));
    }

    /// The capacities of one memory, named with their exponent.
    private static Layer capacities(Scaling scaling) {
        List<Sample> samples = scaling.points().stream()
                .map(place -> {
                    Capacity capacity = place.mapped().orElseThrow();
                    return Sample.within(place.cell().dimension(), capacity.value(), capacity.low(), capacity.high());
                })
                .toList();
        return Series.of(
                        Territory.words(scaling.line().model())
                                + String.format(
                                        Locale.ROOT,
                                        ": D^%.2f",
                                        scaling.exponent().value()),
                        Look.MARKERS,
                        samples)
                .inSlot(Territory.slot(scaling.line().model()));
    }

    /// All fitted lines, each behind a gap.
    private static Layer fits(List<Scaling> scalings) {
        List<Sample> lines = new ArrayList<>();
        for (Scaling scaling : scalings) {
            double first = scaling.points().getFirst().cell().dimension();
            double last = scaling.points().getLast().cell().dimension();
            lines.add(Sample.of(first, fitted(scaling, first)));
            lines.add(Sample.of(last, fitted(scaling, last)));
            lines.add(Sample.gap(last));
        }
        return Series.of("fitted powers of D", Look.DASHED, lines);
    }

    private static double fitted(Scaling scaling, double dimension) {
        return Math.exp(scaling.fit().at(Math.log(dimension)));
    }

    private static List<Layer> exponents(List<Scaling> oneStep) {
        Set<Model> models = new LinkedHashSet<>();
        oneStep.stream()
                .map(scaling -> scaling.line().model())
                .filter(model -> !(model instanceof DenseExponential))
                .forEach(models::add);
        List<Layer> layers = new ArrayList<>();
        for (Model model : models) {
            List<Sample> samples = oneStep.stream()
                    .filter(scaling -> scaling.line().model().equals(model))
                    .map(scaling -> Sample.withError(
                            scaling.line().delta(),
                            scaling.exponent().value(),
                            1.96 * scaling.exponent().standardError()))
                    .toList();
            layers.add(Series.of(Territory.words(model), Look.JOINED, samples).inSlot(Territory.slot(model)));
        }
        return layers;
    }
}
