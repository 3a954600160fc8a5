package attractor.lab.hanley;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.FieldForm;
import attractor.statistics.StraightLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How does the capacity of dense memories grow with the dimension?
///
///     C(δ, ε) = max K with P[one step fails] < ε,   ε = 0.05        expected C·2 ln(D/ε) ∝ D^(n−1)
///
/// One synchronous step from a noisy cue, 8 values of K around the finite-size formula, a probit fit for each D, a
/// line through ln C against ln D. The exponential memory is fitted against D itself. DERIVATIVE keeps the
/// self-coupling of the published gradient form.
@Source(key = "hanley-2025", equation = "12")
@Source(key = "krotov-hopfield-2016")
public final class CapacityScaling implements Protocol<CapacityScaling.Cell> {

    private static final double[] AROUND = {0.35, 0.5, 0.65, 0.85, 1.05, 1.3, 1.65, 2.1};
    private static final int CUES_OF_A_SET = 20;

    /// Trials of one memory at one D and K.
    ///
    /// @param memory the function F
    /// @param field exact energy difference, or the derivative with its self-coupling
    /// @param delta δ
    /// @param dimension D
    /// @param count K
    /// @param sets number of pattern sets, 20 cues each
    public record Cell(
            @Param(symbol = "F", doc = "function of the energy")
            DenseFamily memory,

            @Param(doc = "exact energy difference, or derivative with self-coupling")
            FieldForm field,

            @Param(symbol = "δ", doc = "flip probability of a cue", min = 0, max = 0.5)
            double delta,

            @Param(symbol = "D", doc = "number of components", min = 2)
            int dimension,

            @Param(symbol = "K", doc = "number of stored patterns", min = 1)
            int count,

            @Param(doc = "pattern sets, 20 cues each", min = 1)
            int sets) {

        /// The cubic memory of 32 units with 40 patterns.
        public Cell() {
            this(DenseFamily.CUBIC, FieldForm.DIFFERENCE, 0, 32, 40, 1);
        }

        /// Checks the ranges.
        public Cell {
            Range.openAbove("delta", delta, 0, 0.5);
            Range.atLeast("dimension", dimension, 2);
            Range.atLeast("count", count, 1);
            Range.atLeast("sets", sets, 1);
        }

        Line line() {
            return new Line(memory, field, delta);
        }
    }

    /// What has one exponent.
    ///
    /// @param memory the function F
    /// @param field exact difference or derivative
    /// @param delta δ
    record Line(DenseFamily memory, FieldForm field, double delta) {
        CapacityLine scale() {
            return memory == DenseFamily.EXPONENTIAL ? CapacityLine.EXPONENTIAL : CapacityLine.POWER;
        }

        String words() {
            return memory.formula() + (field == FieldForm.DERIVATIVE ? ", self-coupled" : "") + ", δ=" + delta;
        }
    }

    /// For the service loader.
    public CapacityScaling() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.capacity-scaling",
                "Capacity of dense memories against dimension",
                "One-step capacity of polynomial (n = 2 to 5), rectified and exponential memories at several"
                        + " dimensions, for clean cues and 10 % flips; the exponent with its interval beside n − 1.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (ScalingReference reference : ScalingReference.all()) {
            Line line = reference.line();
            int trials = line.memory() == DenseFamily.QUINTIC ? 200 : 400;
            int wanted =
                    switch (profile) {
                        case SMOKE -> 100;
                        case PAPER -> trials;
                        case FULL -> 4 * trials;
                    };
            List<Integer> dimensions = profile == Profile.SMOKE ? reference.few() : reference.dimensions();
            for (int dimension : dimensions) {
                double expected = ScalingReference.centre(line, dimension);
                for (int count : OneStepTrials.ladder(expected, AROUND)) {
                    int sets = Math.max(1, wanted / Math.min(CUES_OF_A_SET, count));
                    cells.add(new Cell(line.memory(), line.field(), line.delta(), dimension, count, sets));
                }
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        double cues = Math.min(CUES_OF_A_SET, cell.count()) + 5.0;
        return new Cost(cell.sets() * cues * cell.count() * cell.dimension(), 64L * cell.count() * cell.dimension());
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return new OneStepTrials(cell.dimension(), cell.count(), cell.delta())
                .run(cell.memory().model(cell.field()), cell.sets(), CUES_OF_A_SET, seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Line, NavigableMap<Integer, Measured>> capacities = capacities(cells);
        List<Claim> claims = new ArrayList<>();
        for (ScalingReference reference : ScalingReference.all()) {
            NavigableMap<Integer, Measured> own = capacities.getOrDefault(reference.line(), new TreeMap<>());
            claims.add(reference.exponent(own, profile));
            reference
                    .capacities()
                    .forEach((dimension, published) -> claims.add(reference.capacity(
                            dimension, published, Optional.ofNullable(own.get(dimension)), profile)));
        }
        return new Result(List.of(exponents(capacities), table(capacities)), figures(capacities), claims);
    }

    private static Map<Line, NavigableMap<Integer, Measured>> capacities(List<CellRows<Cell>> cells) {
        Map<Line, NavigableMap<Integer, NavigableMap<Integer, Rows>>> rows = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            Cell at = cell.cell();
            rows.computeIfAbsent(at.line(), line -> new TreeMap<>())
                    .computeIfAbsent(at.dimension(), dimension -> new TreeMap<>())
                    .merge(at.count(), cell.rows(), Rows::and);
        }
        Map<Line, NavigableMap<Integer, Measured>> capacities = new LinkedHashMap<>();
        rows.forEach((line, byDimension) -> byDimension.forEach((dimension, byCount) -> OneStepTrials.capacity(byCount)
                .ifPresent(value ->
                        capacities.computeIfAbsent(line, l -> new TreeMap<>()).put(dimension, value))));
        return capacities;
    }

    private static Table exponents(Map<Line, NavigableMap<Integer, Measured>> capacities) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        capacities.forEach((line, own) -> {
            Optional<StraightLine> plain = line.scale().plain(own);
            Optional<StraightLine> corrected = line.scale().corrected(own);
            if (plain.isPresent() && corrected.isPresent()) {
                boolean exponential = line.memory() == DenseFamily.EXPONENTIAL;
                rows.add(List.of(
                        new Table.Text(line.words()),
                        new Table.Text(own.firstKey() + " to " + own.lastKey()),
                        new Table.Real(CapacityLine.slope(plain.get())),
                        exponential ? new Table.Text("–") : new Table.Real(CapacityLine.slope(corrected.get())),
                        new Table.Text(
                                exponential
                                        ? "at least ln 2/2 = 0.347 per unit"
                                        : line.memory().power() - 1 + " in D")));
            }
        });
        return new Table(
                "exponents",
                "Exponent of the one-step capacity, and of capacity times 2 ln(D/ε); errors from those of the capacities",
                List.of("F, field, δ", "D", "exponent of C", "of C·2 ln(D/ε)", "expected"),
                rows);
    }

    private static Table table(Map<Line, NavigableMap<Integer, Measured>> capacities) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        capacities.forEach((line, own) -> own.forEach((dimension, value) -> rows.add(List.of(
                new Table.Text(line.words()),
                new Table.Whole(dimension),
                new Table.Real(value),
                line.field() == FieldForm.DIFFERENCE
                        ? new Table.Whole(Math.round(ScalingReference.expected(line, dimension)))
                        : new Table.Text("–")))));
        return new Table(
                "capacities",
                "One-step capacity C(δ, 0.05) by probit regression; errors over pattern sets",
                List.of("F, field, δ", "D", "C", "finite-size formula"),
                rows);
    }

    private static List<Illustration> figures(Map<Line, NavigableMap<Integer, Measured>> capacities) {
        List<Figure> panels = new ArrayList<>();
        for (double delta : new double[] {0, 0.1}) {
            List<Layer> layers = new ArrayList<>();
            int slot = 0;
            for (Map.Entry<Line, NavigableMap<Integer, Measured>> entry : capacities.entrySet()) {
                Line line = entry.getKey();
                if (line.delta() != delta || line.memory() == DenseFamily.EXPONENTIAL) {
                    continue;
                }
                String name = line.memory().formula() + (line.field() == FieldForm.DERIVATIVE ? ", self-coupled" : "");
                layers.add(
                        Series.of(name, Look.MARKERS, samples(entry.getValue())).inSlot(slot));
                if (line.field() == FieldForm.DIFFERENCE) {
                    layers.add(Series.of(name + ", formula", Look.DASHED, formula(line, entry.getValue()))
                            .inSlot(slot));
                }
                slot++;
            }
            if (!layers.isEmpty()) {
                panels.add(Plot.of(
                        delta == 0 ? "clean cues" : "cues with 10 % flips",
                        Axis.logarithmic("dimension D"),
                        Axis.logarithmic("one-step capacity C"),
                        layers));
            }
        }
        List<Illustration> figures = new ArrayList<>();
        if (!panels.isEmpty()) {
            figures.add(new Illustration(
                    "capacities",
                    new Panels("Capacity of dense memories grows as a power of D", Math.min(2, panels.size()), panels),
                    "Dashed: the finite-size formula with exact crosstalk variance. A capacity is the K at which 5 %"
                            + " of the cues are not restored in one step."));
        }
        capacities.forEach((line, own) -> {
            if (line.memory() == DenseFamily.EXPONENTIAL) {
                figures.add(new Illustration(
                        "exponential",
                        Plot.of(
                                "Capacity of the exponential memory, clean cues",
                                Axis.linear("dimension D"),
                                Axis.logarithmic("one-step capacity C"),
                                List.of(
                                        Series.of("measured", Look.MARKERS, samples(own)),
                                        Series.of("finite-size formula", Look.DASHED, formula(line, own)),
                                        Series.of("slope ln 2/2", Look.LINE, bound(own)))),
                        "The line has the slope that the theorem guarantees, through the first point. The formula"
                                + " takes the crosstalk for Gaussian, which it is not at this sharpness."));
            }
        });
        return figures;
    }

    static List<Sample> samples(NavigableMap<Integer, Measured> own) {
        return own.entrySet().stream()
                .map(entry -> {
                    double error = entry.getValue().standardError();
                    double value = entry.getValue().value();
                    return Sample.withError(
                            entry.getKey(), value, Double.isFinite(error) ? Math.min(error, 0.9 * value) : 0);
                })
                .toList();
    }

    private static List<Sample> formula(Line line, NavigableMap<Integer, Measured> own) {
        return own.keySet().stream()
                .map(dimension -> Sample.of(dimension, ScalingReference.expected(line, dimension)))
                .toList();
    }

    private static List<Sample> bound(NavigableMap<Integer, Measured> own) {
        double first = Math.log(own.firstEntry().getValue().value());
        return own.keySet().stream()
                .map(dimension ->
                        Sample.of(dimension, Math.exp(first + Math.log(2) / 2 * (dimension - own.firstKey()))))
                .toList();
    }
}
