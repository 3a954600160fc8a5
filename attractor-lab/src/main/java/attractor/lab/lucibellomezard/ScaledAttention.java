package attractor.lab.lucibellomezard;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.lucibellomezard.Passage.Finding;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.theory.rem.ScaledDotProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The capacity when the inner product is divided by D^a, as attention does with a = ½.
///
///     λ = λ̃/D^a,  K = exp(α̃ D^(1−a)):   α̃(D) = D^a α_1(λ̃ D^(−a)) → λ̃
///
/// Theory at finite D, with its limit. Source: `lucibello-mezard-2024`, scaled dot product.
@Source(key = "lucibello-mezard-2024", equation = "scaled dot product")
public final class ScaledAttention implements Protocol<ScaledAttention.Cell> {

    private static final String WHERE = "lucibello-mezard-2024, scaled dot product";
    private static final double MOST = 2;
    private static final double HALF = 0.5;

    /// The capacity of one ensemble at one dimension.
    ///
    /// @param law the ensemble
    /// @param dimension D
    /// @param power a
    /// @param points values of λ̃, equally far up to 2
    public record Cell(
            @Param(doc = "law of the patterns") Law law,
            @Param(symbol = "D", doc = "dimension", min = 2) long dimension,

            @Param(symbol = "a", doc = "power of the dimension", min = 0, max = 1, ends = Param.Ends.OPEN)
            double power,

            @Param(doc = "number of values of λ̃", min = 1) int points) {

        /// Twenty points of the spherical law at D = 64.
        public Cell() {
            this(Law.SPHERICAL, 64, HALF, 20);
        }

        private double scaled(int k) {
            return MOST * (k + 1) / points;
        }
    }

    /// For the service loader.
    public ScaledAttention() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.scaled-dot-product",
                "Capacity with a scaled inner product",
                "Capacity in the stretched exponent α̃ = ln K/D^(1−a) against the sharpness λ̃ before the division by"
                        + " D^a, for several ensembles and dimensions.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int points =
                switch (profile) {
                    case SMOKE -> 20;
                    case PAPER -> 80;
                    case FULL -> 400;
                };
        List<Cell> cells = new ArrayList<>();
        for (Law law : List.of(Law.SPHERICAL, Law.GAUSSIAN, Law.BINARY)) {
            for (long dimension : new long[] {64, 1000, 100_000, 1_000_000L}) {
                cells.add(new Cell(law, dimension, HALF, points));
            }
        }
        cells.add(new Cell(Law.SPHERICAL, 1_000_000L, 0.25, points));
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.points(), 1 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[] scaled = new double[cell.points()];
        double[] capacity = new double[cell.points()];
        for (int k = 0; k < cell.points(); k++) {
            scaled[k] = cell.scaled(k);
            capacity[k] = ScaledDotProduct.capacity(cell.law().patterns(), scaled[k], cell.dimension(), cell.power());
        }
        return Rows.NONE.with("scaled-lambda", scaled).with("capacity", capacity);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Cell, Rows> byCell = new LinkedHashMap<>();
        cells.stream().filter(cell -> cell.rows().count() > 0).forEach(cell -> byCell.put(cell.cell(), cell.rows()));
        return new Result(List.of(table(byCell)), figure(byCell), claims(byCell));
    }

    private static Table table(Map<Cell, Rows> byCell) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        byCell.forEach((cell, values) -> {
            double[] scaled = values.real("scaled-lambda");
            double[] capacity = values.real("capacity");
            for (int k : new int[] {(scaled.length - 1) / 2, scaled.length - 1}) {
                rows.add(List.of(
                        new Table.Text(cell.law().title()),
                        new Table.Whole(cell.dimension()),
                        ThresholdTable.real(cell.power()),
                        ThresholdTable.real(scaled[k]),
                        ThresholdTable.real(capacity[k]),
                        ThresholdTable.real(scaled[k]
                                - scaled[k] * scaled[k] / 2 * Math.pow((double) cell.dimension(), -cell.power()))));
            }
        });
        return new Table(
                "capacity",
                "Capacity α̃ at finite D, and its expansion λ̃ − λ̃²/(2 D^a); for D → ∞ it is λ̃",
                List.of("patterns", "D", "a", "λ̃", "α̃", "expansion"),
                rows);
    }

    private static List<Illustration> figure(Map<Cell, Rows> byCell) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (Map.Entry<Cell, Rows> entry : byCell.entrySet()) {
            Cell cell = entry.getKey();
            if (cell.law() != Law.SPHERICAL || cell.power() != HALF) {
                continue;
            }
            layers.add(Series.of("D = " + cell.dimension(), Look.LINE, samples(entry.getValue()))
                    .inSlot(slot++));
        }
        if (layers.isEmpty()) {
            return List.of();
        }
        layers.add(Series.of("D → ∞: α̃ = λ̃", Look.DASHED, List.of(Sample.of(0, 0), Sample.of(MOST, MOST))));
        layers.add(new Annotation(0.5, 1.5, "patterns are lost"));
        layers.add(new Annotation(1.6, 0.5, "recalled"));
        return List.of(new Illustration(
                "capacity",
                Plot.of(
                        "Spherical patterns, inner product divided by √D",
                        Axis.linear("sharpness λ̃").between(0, MOST),
                        Axis.linear("exponent α̃ = ln K/√D").between(0, MOST),
                        layers),
                "The memory holds exp(α̃ √D) patterns."));
    }

    private static List<Sample> samples(Rows rows) {
        double[] scaled = rows.real("scaled-lambda");
        double[] capacity = rows.real("capacity");
        List<Sample> samples = new ArrayList<>(List.of(Sample.of(0, 0)));
        for (int k = 0; k < scaled.length; k++) {
            samples.add(Sample.of(scaled[k], capacity[k]));
        }
        return samples;
    }

    private static List<Claim> claims(Map<Cell, Rows> byCell) {
        List<Claim> claims = new ArrayList<>();
        for (Law law : List.of(Law.SPHERICAL, Law.GAUSSIAN, Law.BINARY)) {
            Optional<Rows> far = byCell.entrySet().stream()
                    .filter(entry -> entry.getKey().law() == law
                            && entry.getKey().dimension() == 1_000_000L
                            && entry.getKey().power() == HALF)
                    .map(Map.Entry::getValue)
                    .findFirst();
            claims.add(new Passage(
                            law.title() + " patterns",
                            WHERE,
                            "for D → ∞ only the variance of the overlaps matters; at D = 1e6 the correction is"
                                    + " λ̃²/(2√D), at most 2e-3")
                    .statement("α̃_1 = α̃_c = λ̃", far.map(ScaledAttention::limit)));
        }
        claims.add(
                new Passage("ensembles agree", WHERE, "all three have ζ = λ²/2 + O(λ⁴), so that they differ by O(1/D)")
                        .statement("the same for any ensemble", universal(byCell)));
        return List.copyOf(claims);
    }

    private static Finding limit(Rows rows) {
        double most = 0;
        double[] scaled = rows.real("scaled-lambda");
        double[] capacity = rows.real("capacity");
        for (int k = 0; k < scaled.length; k++) {
            most = Math.max(most, Math.abs(capacity[k] - scaled[k]));
        }
        return new Finding(String.format(Locale.ROOT, "largest distance %.1e at D = 1e6", most), most < 2.1e-3);
    }

    private static Optional<Finding> universal(Map<Cell, Rows> byCell) {
        List<double[]> curves = byCell.entrySet().stream()
                .filter(entry ->
                        entry.getKey().dimension() == 100_000 && entry.getKey().power() == HALF)
                .map(entry -> entry.getValue().real("capacity"))
                .toList();
        Set<Integer> lengths =
                new LinkedHashSet<>(curves.stream().map(curve -> curve.length).toList());
        if (curves.size() < 2 || lengths.size() != 1) {
            return Optional.empty();
        }
        double most = 0;
        for (double[] curve : curves) {
            for (int k = 0; k < curve.length; k++) {
                most = Math.max(most, Math.abs(curve[k] - curves.getFirst()[k]));
            }
        }
        return Optional.of(
                new Finding(String.format(Locale.ROOT, "largest difference %.1e at D = 1e5", most), most < 1e-4));
    }
}
