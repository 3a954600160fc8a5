package attractor.lab.lucibellomezard;

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
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.experiment.Table;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The capacity when the inner product is divided by D^a, as attention does with a = ½.
///
///     λ = λ̃/D^a,  K = exp(α̃ D^(1−a)):   α̃(D) = D^a α_1(λ̃ D^(−a)) → λ̃
///
/// Theory at finite D, with its limit, and descents beside the annealed map. Source: `lucibello-mezard-2024`,
/// scaled dot product.
@Source(key = "lucibello-mezard-2024", equation = "scaled dot product")
public final class ScaledAttention implements Protocol<ScaledAttention.Cell> {

    private static final String WHERE = "lucibello-mezard-2024, scaled dot product";
    private static final double MOST = 2;
    private static final double HALF = 0.5;
    private static final int FEW = 3000;
    private static final int LINE = 40;
    private static final double FARTHEST = 1e6;
    private static final long LARGEST = 10_000;

    /// Loads α̃ at which memories are simulated.
    private static final List<Double> LOADS = List.of(0.5, 1.0);

    /// The capacity of one ensemble at one dimension, or the crossover of some memories.
    ///
    /// @param law the ensemble
    /// @param dimension D
    /// @param power a
    /// @param points values of λ̃, equally far up to 2
    /// @param scaledAlpha α̃ of the memories
    /// @param memories how many; 0 for the capacity
    /// @param block which block of memories
    public record Cell(
            @Param(doc = "law of the patterns") Law law,
            @Param(symbol = "D", doc = "dimension", min = 2) long dimension,

            @Param(symbol = "a", doc = "power of the dimension", min = 0, max = 1, ends = Param.Ends.OPEN)
            double power,

            @Param(doc = "number of values of λ̃", min = 1) int points,

            @Param(symbol = "α̃", doc = "exponent of the count of the memories", min = 0.01, max = 10)
            double scaledAlpha,

            @Param(doc = "memories in this cell; 0 for the capacity", min = 0)
            int memories,

            @Param(doc = "block of memories", min = 0) int block) {

        /// Fixes what the kind of the cell does not use: α̃ and block of a capacity, points of memories.
        ///
        /// @throws IllegalArgumentException for memories with a power other than ½, or of D above 10 000
        public Cell {
            if (memories == 0) {
                scaledAlpha = 1;
                block = 0;
            } else {
                points = 1;
            }
            if (memories > 0 && power != HALF) {
                throw new IllegalArgumentException("power (a) is " + power + " in a cell of " + memories
                        + " memories; these are simulated at 0.5 only, so leave power, or set memories to 0");
            }
            if (memories > 0 && dimension > LARGEST) {
                throw new IllegalArgumentException("dimension (D) is " + dimension + " in a cell of " + memories
                        + " memories; it must be at most " + LARGEST + ", so choose less, or set memories to 0");
            }
        }

        /// Twenty points of the spherical law at D = 64.
        public Cell() {
            this(Law.SPHERICAL, 64, HALF, 20);
        }

        private Cell(Law law, long dimension, double power, int points) {
            this(law, dimension, power, points, 1, 0, 0);
        }

        private static Cell memories(MemoryBlock memories, double scaledAlpha, int block) {
            return new Cell(memories.law(), memories.dimension(), HALF, 1, scaledAlpha, memories.memories(), block);
        }

        private MemoryBlock block(int size) {
            return new MemoryBlock(law, scaledAlpha / Math.pow((double) dimension, power), (int) dimension, size);
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
                        + " D^a, for several ensembles and dimensions; crossovers of simulated memories.",
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
        for (Law law : List.of(Law.SPHERICAL, Law.BINARY)) {
            for (double load : LOADS) {
                dimensions(profile, load).forEach(dimension -> cells.addAll(memories(profile, law, load, dimension)));
            }
        }
        return List.copyOf(cells);
    }

    /// Squares, so that ln K = α̃√D is of the same size at both loads.
    private static List<Integer> dimensions(Profile profile, double load) {
        return Stream.of(5, 6, 7, 8, 9, 10)
                .limit(profile == Profile.SMOKE ? 2 : 6)
                .map(root -> (int) Math.rint(root * root / (load * load)))
                .toList();
    }

    private static List<Cell> memories(Profile profile, Law law, double load, int dimension) {
        boolean few = Math.exp(load * Math.sqrt(dimension)) < FEW;
        int size = profile == Profile.SMOKE ? 5 : few ? 60 : 5;
        MemoryBlock block = new MemoryBlock(law, load / Math.sqrt(dimension), dimension, size);
        return IntStream.range(0, profile == Profile.SMOKE ? 2 : few ? 4 : 6)
                .mapToObj(number -> Cell.memories(block, load, number))
                .toList();
    }

    @Override
    public Cost cost(Cell cell) {
        return cell.memories() == 0
                ? new Cost(cell.points(), 1 << 20)
                : cell.block(cell.memories()).cost();
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        if (cell.memories() > 0) {
            return cell.block(cell.memories()).run(seed);
        }
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
        Map<Measurement, Rows> merged = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            if (cell.rows().count() > 0 && cell.cell().memories() == 0) {
                byCell.put(cell.cell(), cell.rows());
            } else if (cell.rows().count() > 0) {
                merged.merge(
                        new Measurement(cell.cell().scaledAlpha(), cell.cell().block(1)), cell.rows(), Rows::and);
            }
        }
        Map<Double, List<SizePoint>> points = new TreeMap<>();
        merged.forEach((measured, rows) -> points.computeIfAbsent(measured.scaledAlpha(), load -> new ArrayList<>())
                .add(SizePoint.of(measured.block(), rows)));
        List<SizePoint> all = points.values().stream().flatMap(List::stream).toList();
        List<Claim> claims = new ArrayList<>(claims(byCell));
        claims.add(SizeFigure.claim(Law.SPHERICAL, all));
        claims.add(SizeFigure.claim(Law.BINARY, all));
        List<Illustration> figures = new ArrayList<>(figure(byCell));
        figures.addAll(crossovers(points));
        return new Result(List.of(table(byCell), crossoverTable(points)), figures, claims);
    }

    /// One size of memories.
    private record Measurement(double scaledAlpha, MemoryBlock block) {}

    private static Table crossoverTable(Map<Double, List<SizePoint>> points) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        points.forEach((load, sizes) -> sizes.forEach(point -> rows.add(List.of(
                new Table.Text(point.block().law().title()),
                ThresholdTable.real(load),
                new Table.Whole(point.dimension()),
                new Table.Whole(point.block().count()),
                new Table.Whole(point.memories()),
                new Table.Real(scaled(point)),
                ThresholdTable.real(Math.sqrt(point.dimension()) * point.annealed()),
                new Table.Real(point.ratio()),
                new Table.Whole(point.outside())))));
        return new Table(
                "crossovers",
                "Sharpness λ̃ from which on half of the memories keep a pattern, inner product divided by √D; medians with"
                        + " bootstrap errors, and the annealed prediction at the same D. For D → ∞ it is α̃. "
                        + SizeFigure.OUTSIDE,
                List.of(
                        "patterns",
                        "α̃",
                        "D",
                        "K",
                        "memories",
                        "λ̃_1/2",
                        "annealed",
                        "simulated/annealed",
                        "not in the ratio"),
                rows);
    }

    private static Measured scaled(SizePoint point) {
        double root = Math.sqrt(point.dimension());
        return new Measured(root * point.half().value(), root * point.half().standardError());
    }

    private static List<Illustration> crossovers(Map<Double, List<SizePoint>> points) {
        List<Figure> panels = new ArrayList<>();
        points.forEach((load, sizes) -> panels.add(panel(load, sizes)));
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "crossovers",
                        new Panels("Crossovers with the inner product divided by √D", panels.size(), panels),
                        "The memory holds exp(α̃ √D) patterns. Lines are the annealed map at the same D, not fits: the"
                                + " approach to α̃ is as slow as (ln D)/√D."));
    }

    private static Plot panel(double load, List<SizePoint> sizes) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        int least = sizes.stream().mapToInt(SizePoint::dimension).min().orElseThrow();
        for (Law law : List.of(Law.SPHERICAL, Law.BINARY)) {
            List<Sample> samples = sizes.stream()
                    .filter(point -> point.block().law() == law)
                    .map(point -> Sample.withError(
                            1 / Math.sqrt(point.dimension()),
                            scaled(point).value(),
                            scaled(point).atLeast(0).standardError()))
                    .toList();
            List<Sample> line = new ArrayList<>();
            for (int k = 1; k <= LINE; k++) {
                int dimension = (int) Math.rint(least * Math.pow(FARTHEST / least, 1 - (double) k / LINE));
                double root = Math.sqrt(dimension);
                line.add(Sample.of(1 / root, root * law.annealed(dimension, load / root)));
            }
            Look look = law == Law.BINARY ? Look.DASHED : Look.LINE;
            layers.add(Series.of(law.title() + ", annealed", look, line).inSlot(slot));
            layers.add(Series.of(law.title() + ", simulated", Look.MARKERS, samples)
                    .inSlot(slot++));
        }
        layers.add(Series.of("theory, D → ∞", Look.OPEN_MARKERS, List.of(Sample.of(0, load)))
                .inSlot(slot));
        return Plot.of("α̃ = " + load, Axis.linear("1/√D").from(0), Axis.linear("sharpness λ̃_1/2"), layers);
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
                "The memory holds exp(α̃ √D) patterns. Lines: D^a α_1(λ̃ D^(−a)), the limit of large D at that sharpness;"
                        + " the crossovers beside it have the corrections of finite D too."));
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
            claims.add(new Statement(
                            law.title() + " patterns",
                            "α̃_1 = α̃_c = λ̃",
                            "for D → ∞ only the variance of the overlaps matters; at D = 1e6 the correction is"
                                    + " λ̃²/(2√D), at most 2e-3",
                            WHERE)
                    .judged(far.map(ScaledAttention::limit)));
        }
        claims.add(new Statement(
                        "ensembles agree",
                        "the same for any ensemble",
                        "all three have ζ = λ²/2 + O(λ⁴), so that they differ by O(1/D)",
                        WHERE)
                .judged(universal(byCell)));
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
