package attractor.lab.hanley;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.FieldForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Are the two published updates of a dense memory the same?
///
///     DIFFERENCE  E(x_i = −1) − E(x_i = +1)        DERIVATIVE  Σ_μ ξ_i^μ F′(m_μ), which keeps W_ii-like terms
///
/// The self-coupling of the second has the mean K (n−1)(n−3)!! D^((n−2)/2) x_i for even n ≥ 4 against a signal
/// (Dm)^(n−1): from noisy cues the capacity falls from order D^(n−1) to D^(n/2). One step, x⁴, δ = 0.1.
@Source(key = "hanley-2025", equation = "10, 11")
public final class SelfCouplingForms implements Protocol<SelfCouplingForms.Cell> {

    private static final double DELTA = 0.1;
    private static final int CUES_OF_A_SET = 20;
    private static final int[] DIMENSIONS = {32, 48, 64, 96, 128};
    private static final double[] AROUND = {0.35, 0.5, 0.65, 0.85, 1.05, 1.3, 1.65, 2.1};

    /// P(exact) of the reference run.
    private record Exact(int dimension, int count, FieldForm field, Measured rate) {}

    private static final List<Exact> PUBLISHED = List.of(
            new Exact(64, 200, FieldForm.DIFFERENCE, new Measured(0.967, 0.004)),
            new Exact(64, 200, FieldForm.DERIVATIVE, new Measured(0.939, 0.004)),
            new Exact(128, 1800, FieldForm.DIFFERENCE, new Measured(0.973, 0.004)),
            new Exact(128, 1800, FieldForm.DERIVATIVE, new Measured(0.524, 0.012)),
            new Exact(192, 6500, FieldForm.DIFFERENCE, new Measured(0.980, 0.006)),
            new Exact(192, 6500, FieldForm.DERIVATIVE, new Measured(0.034, 0.008)));

    /// Trials of one form at one D and K.
    ///
    /// @param field which form
    /// @param dimension D
    /// @param count K
    /// @param sets number of pattern sets, 20 cues each
    public record Cell(
            @Param(doc = "exact energy difference, or derivative with self-coupling")
            FieldForm field,

            @Param(symbol = "D", doc = "number of components", min = 2)
            int dimension,

            @Param(symbol = "K", doc = "number of stored patterns", min = 1)
            int count,

            @Param(doc = "pattern sets, 20 cues each", min = 1)
            int sets) {

        /// Exact differences with 200 patterns of 64 components.
        public Cell() {
            this(FieldForm.DIFFERENCE, 64, 200, 1);
        }

        /// Checks the ranges.
        public Cell {
            Range.atLeast("dimension", dimension, 2);
            Range.atLeast("count", count, 1);
            Range.atLeast("sets", sets, 1);
        }
    }

    /// For the service loader.
    public SelfCouplingForms() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.self-coupling",
                "Self-coupling of dense memories",
                "One step of the quartic memory by exact energy differences and by the derivative, which keeps a"
                        + " self-coupling: recall of noisy cues, and the exponent of the capacity, of both.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        Set<Cell> cells = new LinkedHashSet<>();
        int trials =
                switch (profile) {
                    case SMOKE -> 100;
                    case PAPER -> 400;
                    case FULL -> 1600;
                };
        for (Exact published : PUBLISHED) {
            if (profile != Profile.SMOKE || published.dimension() < 192) {
                cells.add(new Cell(
                        published.field(), published.dimension(), published.count(), 4 * trials / CUES_OF_A_SET));
            }
        }
        for (int dimension : DIMENSIONS) {
            if (profile == Profile.SMOKE && dimension > 64) {
                continue;
            }
            for (FieldForm field : FieldForm.values()) {
                for (int count : OneStepTrials.ladder(centre(field, dimension), AROUND)) {
                    cells.add(new Cell(field, dimension, count, Math.max(1, trials / Math.min(CUES_OF_A_SET, count))));
                }
            }
        }
        return List.copyOf(cells);
    }

    /// The formula covers the exact difference; with self-coupling the capacity is a little less at D = 64 and
    /// grows by a lower power.
    private static double centre(FieldForm field, int dimension) {
        double exact = ScalingReference.expected(
                new CapacityScaling.Line(DenseFamily.QUARTIC, FieldForm.DIFFERENCE, DELTA), dimension);
        return field == FieldForm.DIFFERENCE ? exact : Math.min(exact, 190 * Math.pow(dimension / 64.0, 2.55));
    }

    @Override
    public Cost cost(Cell cell) {
        double cues = Math.min(CUES_OF_A_SET, cell.count()) + 5.0;
        return new Cost(cell.sets() * cues * cell.count() * cell.dimension(), 64L * cell.count() * cell.dimension());
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return new OneStepTrials(cell.dimension(), cell.count(), DELTA)
                .run(DenseFamily.QUARTIC.model(cell.field()), cell.sets(), CUES_OF_A_SET, seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<FieldForm, NavigableMap<Integer, Measured>> capacities = capacities(cells);
        List<Claim> claims = new ArrayList<>();
        for (Exact published : PUBLISHED) {
            claims.add(claim(published, cells, profile));
        }
        claims.add(exponent(FieldForm.DIFFERENCE, 3.25, capacities));
        claims.add(exponent(FieldForm.DERIVATIVE, 2.55, capacities));
        return new Result(List.of(rates(cells), table(capacities)), figure(capacities), claims);
    }

    private static Map<FieldForm, NavigableMap<Integer, Measured>> capacities(List<CellRows<Cell>> cells) {
        Map<FieldForm, NavigableMap<Integer, NavigableMap<Integer, Rows>>> rows = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            Cell at = cell.cell();
            rows.computeIfAbsent(at.field(), field -> new TreeMap<>())
                    .computeIfAbsent(at.dimension(), dimension -> new TreeMap<>())
                    .merge(at.count(), cell.rows(), Rows::and);
        }
        Map<FieldForm, NavigableMap<Integer, Measured>> capacities = new LinkedHashMap<>();
        rows.forEach((field, byDimension) -> byDimension.forEach((dimension, byCount) -> {
            // One K alone fixes no capacity.
            if (byCount.size() >= 4) {
                OneStepTrials.capacity(byCount)
                        .ifPresent(value -> capacities
                                .computeIfAbsent(field, f -> new TreeMap<>())
                                .put(dimension, value));
            }
        }));
        return capacities;
    }

    private static String words(FieldForm field) {
        return field == FieldForm.DIFFERENCE ? "exact difference" : "derivative, self-coupled";
    }

    private static Claim claim(Exact published, List<CellRows<Cell>> cells, Profile profile) {
        Optional<Measured> here = cells.stream()
                .filter(cell -> cell.cell().field() == published.field()
                        && cell.cell().dimension() == published.dimension()
                        && cell.cell().count() == published.count())
                .map(CellRows::rows)
                .reduce(Rows::and)
                .map(OneStepTrials::exact);
        return new Claim(
                "P(exact), D=" + published.dimension() + ", K=" + published.count() + ", " + words(published.field()),
                here.map(value -> Comparison.combined(
                                published.rate(), value, 4, profile == Profile.SMOKE ? 0.02 : 0.005))
                        .orElseGet(() -> Comparison.notRun(published.rate().toString())),
                Verdict.REPRODUCED,
                "the two forms are not the same update",
                "hanley-2025, Eqs. 10 and 11; reference run");
    }

    private static Claim exponent(
            FieldForm field, double published, Map<FieldForm, NavigableMap<Integer, Measured>> capacities) {
        NavigableMap<Integer, Measured> own = new TreeMap<>(capacities.getOrDefault(field, new TreeMap<>()));
        // The reference fits from D = 48 on.
        own.remove(DIMENSIONS[0]);
        boolean whole = own.size() == DIMENSIONS.length - 1;
        return new Claim(
                "exponent of the capacity, " + words(field),
                whole
                        ? CapacityLine.POWER
                                .plain(own)
                                .map(line -> Comparison.within(published, CapacityLine.slope(line), 0.15))
                                .orElseGet(() -> Comparison.notRun(String.valueOf(published)))
                        : Comparison.notRun(String.valueOf(published)),
                Verdict.REPRODUCED,
                "the self-coupling costs most of one power of D; 0.15 is what the range of D changes",
                "reference run, D from 48 to 128");
    }

    private static Table rates(List<CellRows<Cell>> cells) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        for (Exact published : PUBLISHED) {
            cells.stream()
                    .filter(cell -> cell.cell().field() == published.field()
                            && cell.cell().dimension() == published.dimension()
                            && cell.cell().count() == published.count())
                    .map(CellRows::rows)
                    .reduce(Rows::and)
                    .ifPresent(found -> rows.add(List.of(
                            new Table.Whole(published.dimension()),
                            new Table.Whole(published.count()),
                            new Table.Text(words(published.field())),
                            new Table.Real(OneStepTrials.exact(found)))));
        }
        return new Table(
                "rates",
                "Rate of exact recalls in one step from 10 % flips, F = x⁴/4",
                List.of("D", "K", "field", "exact"),
                rows);
    }

    private static Table table(Map<FieldForm, NavigableMap<Integer, Measured>> capacities) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        capacities.forEach((field, own) -> own.forEach((dimension, value) ->
                rows.add(List.of(new Table.Text(words(field)), new Table.Whole(dimension), new Table.Real(value)))));
        return new Table("capacities", "One-step capacity C(0.1, 0.05), F = x⁴/4", List.of("field", "D", "C"), rows);
    }

    private static List<Illustration> figure(Map<FieldForm, NavigableMap<Integer, Measured>> capacities) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (Map.Entry<FieldForm, NavigableMap<Integer, Measured>> entry : capacities.entrySet()) {
            List<Sample> samples = CapacityScaling.samples(entry.getValue());
            layers.add(Series.of(words(entry.getKey()), Look.MARKERS, samples).inSlot(slot));
            int power = entry.getKey() == FieldForm.DIFFERENCE ? 3 : 2;
            Sample last = samples.getLast();
            layers.add(Series.of(
                            "slope " + power,
                            Look.DASHED,
                            samples.stream()
                                    .filter(sample -> sample.x() >= 64)
                                    .map(sample ->
                                            Sample.of(sample.x(), last.y() * Math.pow(sample.x() / last.x(), power)))
                                    .toList())
                    .inSlot(slot++));
        }
        return layers.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "capacities",
                        Plot.of(
                                "Keeping the self-coupling costs capacity",
                                Axis.logarithmic("dimension D"),
                                Axis.logarithmic("one-step capacity C"),
                                layers),
                        "F = x⁴/4, cues with 10 % flips. Dashed: the powers n − 1 and n/2 of large D, through the last"
                                + " points."));
    }
}
