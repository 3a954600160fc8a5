package attractor.lab.lansner;

import attractor.experiment.CellRows;
import attractor.experiment.Illustration;
import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Reference;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.lansner.SparseBenchmark.Cell;
import attractor.statistics.Probit;
import attractor.statistics.Proportion;
import attractor.statistics.StraightLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The capacity of each rule at each size: P at 10 % failures by probit regression over all P.
///
/// With several repeats the error is that of their mean, but not below the binomial one of the fit.
final class SparseCapacities {

    private static final double FAILURES = 0.1;

    /// One rule at one size.
    private record Place(String rule, SparseTask task) {}

    private final Map<Place, TreeMap<Integer, Rows>> trials = new LinkedHashMap<>();
    private final Map<Place, Measured> capacities = new LinkedHashMap<>();

    private SparseCapacities(List<CellRows<Cell>> cells) {
        Map<Place, Map<Integer, List<Probit.Observation>>> repeats = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            if (cell.rows().count() == 0) {
                continue;
            }
            Cell at = cell.cell();
            Place place = new Place(PublishedCapacity.name(at.rule()), at.task());
            trials.computeIfAbsent(place, p -> new TreeMap<>()).merge(at.patterns(), cell.rows(), Rows::and);
            repeats.computeIfAbsent(place, p -> new TreeMap<>())
                    .computeIfAbsent(at.repeat(), r -> new ArrayList<>())
                    .add(new Probit.Observation(at.patterns(), outcome(cell.rows())));
        }
        repeats.forEach((place, byRepeat) ->
                fit(List.copyOf(byRepeat.values())).ifPresent(value -> capacities.put(place, value)));
    }

    static SparseCapacities of(List<CellRows<Cell>> cells) {
        return new SparseCapacities(cells);
    }

    private static Proportion outcome(Rows rows) {
        long failures = 0;
        long cues = 0;
        for (int s = 0; s < rows.count(); s++) {
            failures += rows.whole("failures")[s];
            cues += rows.whole("cues")[s];
        }
        return new Proportion(failures, cues);
    }

    private static Optional<Measured> fit(List<List<Probit.Observation>> repeats) {
        List<Probit.Observation> all = repeats.stream().flatMap(List::stream).toList();
        if (!(Probit.fit(all) instanceof Probit.Fitted fitted)) {
            return Optional.empty();
        }
        OptionalDouble capacity = fitted.countAt(FAILURES);
        if (capacity.isEmpty()) {
            return Optional.empty();
        }
        double value = capacity.getAsDouble();
        double binomial = value * fitted.logCountError(FAILURES).orElse(0);
        double[] single = repeats.stream()
                .map(repeat -> Probit.fit(repeat).countAt(FAILURES))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double spread = single.length < 2 ? 0 : Measured.mean(single).standardError();
        return Optional.of(new Measured(value, Math.max(binomial, spread)));
    }

    Optional<Measured> at(String rule, SparseTask task) {
        return Optional.ofNullable(capacities.get(new Place(rule, task)));
    }

    /// The rules that were measured at a size, the best first.
    List<String> order(SparseTask task) {
        return capacities.entrySet().stream()
                .filter(entry -> entry.getKey().task().equals(task))
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().value()))
                .map(entry -> entry.getKey().rule())
                .toList();
    }

    /// The slope of ln P on ln N, where there are three sizes.
    Optional<Measured> exponent(String rule, Coding coding) {
        List<Map.Entry<Place, Measured>> sizes = sizes(rule, coding);
        if (sizes.size() < 3) {
            return Optional.empty();
        }
        StraightLine line = StraightLine.fit(
                sizes.stream()
                        .mapToDouble(size -> Math.log(size.getKey().task().units()))
                        .toArray(),
                sizes.stream()
                        .mapToDouble(size -> Math.log(size.getValue().value()))
                        .toArray());
        return Optional.of(new Measured(line.slope(), line.slopeError()));
    }

    private List<Map.Entry<Place, Measured>> sizes(String rule, Coding coding) {
        return capacities.entrySet().stream()
                .filter(entry -> entry.getKey().rule().equals(rule)
                        && entry.getKey().task().coding() == coding)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().task().units()))
                .toList();
    }

    Table table() {
        return new Table(
                "capacities",
                "Patterns of which 90 % are recalled exactly; errors over repeats, at least binomial",
                List.of("rule", "read-out", "N", "H", "P at 90 %", "P/N"),
                capacities.entrySet().stream()
                        .map(entry -> {
                            SparseTask task = entry.getKey().task();
                            Measured value = entry.getValue();
                            return List.<Table.Entry>of(
                                    new Table.Text(entry.getKey().rule()),
                                    new Table.Text(task.coding().words()),
                                    new Table.Whole(task.units()),
                                    new Table.Whole(task.active()),
                                    new Table.Real(value),
                                    new Table.Real(new Measured(
                                            value.value() / task.units(), value.standardError() / task.units())));
                        })
                        .toList());
    }

    List<Illustration> figures() {
        List<Illustration> figures = new ArrayList<>();
        List<Figure> sizes = new ArrayList<>();
        List<Figure> rates = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            List<Layer> growth = growth(coding);
            if (!growth.isEmpty()) {
                sizes.add(Plot.of(
                        coding.words(),
                        Axis.logarithmic("number of units N"),
                        Axis.logarithmic("patterns P at 90 % exact"),
                        growth));
            }
            List<Layer> curves = curves(coding);
            if (!curves.isEmpty()) {
                curves.add(Reference.horizontal(0.9, "90 %"));
                rates.add(Plot.of(
                        coding.words() + ", N = 256, H = 16",
                        Axis.logarithmic("number of patterns P"),
                        Axis.linear("rate of exact recalls").between(0, 1),
                        curves));
            }
        }
        if (!sizes.isEmpty()) {
            figures.add(new Illustration(
                    "capacities",
                    new Panels("Sparse patterns that each rule holds", Math.min(2, sizes.size()), sizes),
                    "Open markers: reference run. One unit in " + "√N is active; a tenth of the active units is moved"
                            + " in a cue."));
        }
        if (!rates.isEmpty()) {
            figures.add(new Illustration(
                    "rates",
                    new Panels("Exact recalls against the number of patterns", Math.min(2, rates.size()), rates),
                    "Capacity is where a curve crosses the dotted line."));
        }
        return figures;
    }

    private List<Layer> growth(Coding coding) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (String rule : PublishedCapacity.rules().keySet()) {
            List<Sample> own = sizes(rule, coding).stream()
                    .map(size -> Sample.withError(
                            size.getKey().task().units(),
                            size.getValue().value(),
                            size.getValue().standardError()))
                    .toList();
            if (!own.isEmpty()) {
                layers.add(Series.of(rule, Look.JOINED, own).inSlot(slot));
                List<Sample> theirs = PublishedCapacity.all().stream()
                        .filter(published -> published.rule().equals(rule)
                                && published.task().coding() == coding)
                        .map(published -> Sample.of(published.task().units(), published.patterns()))
                        .toList();
                if (!theirs.isEmpty()) {
                    layers.add(Series.of(rule + ", reference", Look.OPEN_MARKERS, theirs)
                            .inSlot(slot));
                }
            }
            slot++;
        }
        return layers;
    }

    private List<Layer> curves(Coding coding) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (String rule : PublishedCapacity.rules().keySet()) {
            TreeMap<Integer, Rows> byCount =
                    trials.getOrDefault(new Place(rule, new SparseTask(coding, 256, 16)), new TreeMap<>());
            List<Sample> samples = byCount.entrySet().stream()
                    .map(entry -> {
                        Proportion outcome = outcome(entry.getValue());
                        return Sample.withError(entry.getKey(), 1 - outcome.rate(), outcome.standardErrorFloor());
                    })
                    .toList();
            if (!samples.isEmpty()) {
                layers.add(Series.of(rule, Look.JOINED, samples).inSlot(slot));
            }
            slot++;
        }
        return layers;
    }
}
