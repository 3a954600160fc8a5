package attractor.lab.lucibellomezard;

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
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.experiment.rem.CueAngle;
import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.SphereCompetitors;
import attractor.experiment.rem.TileBlocks;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.theory.rem.Basin;
import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.NearestPattern;
import attractor.theory.rem.Spherical;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// How far a cue may be from its pattern: spherical patterns, one step.
///
///     cos θ_c = φ_α(λ),   frozen at √(1−e^(−2α)) for λ ≥ λ_*(α)
///
/// Beside the theory for D → ∞ the same at finite D: a cue at angle θ has most of its softmax weight on its pattern
/// if cos θ exceeds the free energy of the other overlaps, which are drawn. Source: `lucibello-mezard-2024`, figure
/// 2.
@Source(key = "lucibello-mezard-2024", equation = "figure 2, cos θ_c")
public final class Basins implements Protocol<Basins.Cell> {

    private static final String WHERE = "lucibello-mezard-2024, basins of attraction";
    private static final Spherical LAW = new Spherical();
    private static final List<Double> LOADS = List.of(0.05, 0.1, 0.2, 0.4, 0.8);

    /// What is measured beside the theory.
    public enum Measure {
        /// One step: most of the softmax weight on the pattern, overlaps drawn from their law.
        ONE_STEP,
        /// The descent over enumerated patterns, from cues at an angle, to its end.
        DESCENT
    }

    /// One load along equal ratios of λ.
    ///
    /// @param measure what is measured
    /// @param alpha α
    /// @param from the least λ
    /// @param to the greatest λ
    /// @param points how many
    /// @param dimension D of the drawn overlaps
    /// @param draws how many memories at each λ; 0 for the theory alone
    public record Cell(
            @Param(doc = "what is measured beside the theory")
            Measure measure,

            @Param(symbol = "α", doc = "load", min = 0.001, max = 10)
            double alpha,

            @Param(symbol = "λ", doc = "least sharpness", min = 0.02, max = 1e6)
            double from,

            @Param(symbol = "λ", doc = "greatest sharpness", min = 0.02, max = 1e6)
            double to,

            @Param(doc = "number of points", min = 1) int points,

            @Param(symbol = "D", doc = "dimension of the drawn overlaps", min = 3)
            int dimension,

            @Param(doc = "memories drawn at each λ", min = 0)
            int draws) {

        /// Twenty points at α = 0.2.
        public Cell() {
            this(Measure.ONE_STEP, 0.2, 0.1, 10, 20, 200, 0);
        }

        private double sharpness(int k) {
            return k == 0 ? from : k == points - 1 ? to : from * Math.pow(to / from, k / (points - 1.0));
        }
    }

    /// For the service loader.
    public Basins() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.fig2-basins",
                "Basins of attraction of spherical patterns",
                "Cosine of the widest angle from which one step recalls a pattern, against the sharpness λ, for"
                        + " several loads: theory for infinite dimension, one step at D = 200, descents at small D.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int points = profile == Profile.SMOKE ? 61 : 241;
        int draws =
                switch (profile) {
                    case SMOKE -> 100;
                    case PAPER -> 1000;
                    case FULL -> 10_000;
                };
        List<Cell> cells = new ArrayList<>();
        for (double alpha : LOADS) {
            cells.add(new Cell(Measure.ONE_STEP, alpha, 0.05, 10, points, 200, 0));
        }
        for (double alpha : List.of(0.1, 0.2, 0.4)) {
            cells.add(new Cell(Measure.ONE_STEP, alpha, 0.25, 8, 6, 200, draws));
        }
        for (double alpha : List.of(0.2, 0.4)) {
            int dimension = (int) Math.rint((profile == Profile.SMOKE ? 6 : 9) / alpha);
            cells.add(new Cell(Measure.DESCENT, alpha, 1, 8, 4, dimension, Math.min(60, draws / 4)));
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(1 + cell.points() * (double) cell.draws(), 4 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[] lambda = new double[cell.points()];
        double[] cosine = new double[cell.points()];
        long[] frozen = new long[cell.points()];
        double[] median = new double[cell.points()];
        double[] error = new double[cell.points()];
        for (int k = 0; k < cell.points(); k++) {
            lambda[k] = cell.sharpness(k);
            cosine[k] = Basin.of(LAW, cell.alpha(), lambda[k]).cosine();
            frozen[k] = FreeEnergy.isCondensed(LAW, cell.alpha(), lambda[k]) ? 1 : 0;
            Measured drawn = drawn(cell, lambda[k], seed.child("sharpness", k));
            median[k] = drawn.value();
            error[k] = drawn.standardError();
        }
        return Rows.NONE
                .with("lambda", lambda)
                .with("cosine", cosine)
                .with("frozen", frozen)
                .with("drawn", median)
                .with("drawn-error", error);
    }

    private static Measured drawn(Cell cell, double lambda, Seed seed) {
        if (cell.draws() == 0) {
            return new Measured(Double.NaN, Double.NaN);
        }
        if (cell.measure() == Measure.DESCENT) {
            return descended(cell, lambda, seed);
        }
        SphereCompetitors others = new SphereCompetitors(cell.dimension());
        double logCount = Math.log(Math.rint(Math.exp(Math.min(700, cell.alpha() * cell.dimension()))) - 1);
        double[] phi = new double[cell.draws()];
        for (int s = 0; s < phi.length; s++) {
            Workers.checkInterrupt();
            phi[s] = others.draw(logCount, lambda, seed.child("memory", s).generator())
                    .freeEnergy(cell.dimension(), lambda);
        }
        return Measured.median(phi, seed.child("bootstrap", 0));
    }

    private static Measured descended(Cell cell, double lambda, Seed seed) {
        int count = (int) Math.rint(Math.exp(Math.min(15, cell.alpha() * cell.dimension())));
        double[] cosine = new double[cell.draws()];
        for (int s = 0; s < cosine.length; s++) {
            Workers.checkInterrupt();
            Seed own = seed.child("memory", s);
            TileBlocks xi = TileBlocks.sphere(count, cell.dimension(), own.child("patterns", 0));
            cosine[s] = CueAngle.widest(
                    xi.in(PatternBlocks.Storage.KEPT),
                    lambda,
                    own.child("direction", 0).generator());
        }
        return Measured.median(cosine, seed.child("bootstrap", 0));
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<Point> points = points(cells);
        return new Result(List.of(table(points)), figure(points), claims(points));
    }

    /// One point of a curve.
    private record Point(Cell cell, double lambda, double cosine, boolean frozen, Measured drawn) {}

    private static List<Point> points(List<CellRows<Cell>> cells) {
        List<Point> points = new ArrayList<>();
        for (CellRows<Cell> cell : cells) {
            Rows rows = cell.rows();
            for (int k = 0; k < rows.count(); k++) {
                points.add(new Point(
                        cell.cell(),
                        rows.real("lambda")[k],
                        rows.real("cosine")[k],
                        rows.whole("frozen")[k] == 1,
                        new Measured(rows.real("drawn")[k], rows.real("drawn-error")[k])));
            }
        }
        return points;
    }

    private static Table table(List<Point> points) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        List<Point> shown =
                points.stream().filter(point -> point.cell().draws() > 0).toList();
        for (Point point : shown.isEmpty() ? points : shown) {
            double alpha = point.cell().alpha();
            rows.add(List.of(
                    ThresholdTable.real(alpha),
                    ThresholdTable.real(point.lambda()),
                    ThresholdTable.real(point.cosine()),
                    new Table.Text(point.frozen() ? "frozen" : point.cosine() >= 1 ? "nothing recalled" : "bulk"),
                    new Table.Text(words(point.cell())),
                    new Table.Whole(point.cell().dimension()),
                    new Table.Real(point.drawn()),
                    ThresholdTable.real(LAW.freezing(alpha)),
                    ThresholdTable.real(NearestPattern.toOne(LAW, alpha))));
        }
        return new Table(
                "basins",
                "Cosine of the widest angle of recall: D → ∞, and the median over memories at finite D",
                List.of(
                        "α",
                        "λ",
                        "cos θ_c, D → ∞",
                        "limited by",
                        "measured",
                        "D",
                        "cos θ_c, D",
                        "λ_*",
                        "nearest pattern"),
                rows);
    }

    private static List<Illustration> figure(List<Point> points) {
        List<Layer> layers = new ArrayList<>();
        for (int slot = 0; slot < LOADS.size(); slot++) {
            double alpha = LOADS.get(slot);
            List<Sample> theory = points.stream()
                    .filter(at -> at.cell().alpha() == alpha && at.cell().draws() == 0 && at.cosine() <= 1.2)
                    .map(at -> Sample.of(at.lambda(), at.cosine()))
                    .toList();
            List<Sample> drawn = measured(points, alpha, Measure.ONE_STEP);
            List<Sample> descended = measured(points, alpha, Measure.DESCENT);
            if (!theory.isEmpty()) {
                layers.add(Series.of("α = " + alpha, Look.LINE, theory).inSlot(slot));
            }
            if (!drawn.isEmpty()) {
                layers.add(Series.of("one step, D = 200", Look.MARKERS, drawn).inSlot(slot));
            }
            if (!descended.isEmpty()) {
                layers.add(Series.of("descents, small D", Look.OPEN_MARKERS, descended)
                        .inSlot(slot));
            }
        }
        if (layers.isEmpty()) {
            return List.of();
        }
        layers.add(new Annotation(5, 0.97, "above: recalled"));
        layers.add(new Annotation(0.3, 0.02, "below a line: cue too far, lost"));
        layers.add(new Annotation(4, 0.26, "flat: frozen"));
        return List.of(new Illustration(
                "basins",
                Plot.of(
                        "Widest angle of recall, spherical patterns",
                        Axis.logarithmic("sharpness λ").between(0.05, 10),
                        Axis.linear("cos θ_c").between(0, 1.1),
                        layers),
                "Cues above a line are recalled in one step. Above 1 not even the pattern itself is kept; where a"
                        + " line is flat a single other pattern dominates. Points: median over memories, one step at D = 200;"
                        + " open: descents over enumerated patterns."));
    }

    private static String words(Cell cell) {
        return cell.draws() == 0 ? "–" : cell.measure() == Measure.DESCENT ? "descent" : "one step";
    }

    private static List<Sample> measured(List<Point> points, double alpha, Measure measure) {
        return points.stream()
                .filter(at -> at.cell().alpha() == alpha
                        && at.cell().draws() > 1
                        && at.cell().measure() == measure)
                .filter(at ->
                        at.drawn().value() <= 1.1 && Double.isFinite(at.drawn().standardError()))
                .map(at -> Sample.withError(
                        at.lambda(), at.drawn().value(), at.drawn().standardError()))
                .toList();
    }

    private static List<Claim> claims(List<Point> points) {
        List<Point> theory =
                points.stream().filter(point -> point.cell().draws() == 0).toList();
        List<Claim> claims = new ArrayList<>();
        claims.add(new Statement(
                        "frozen basins",
                        "θ_c does not depend on λ beyond λ_*",
                        "beyond λ_* the largest overlap alone counts",
                        WHERE)
                .judged(found(
                        theory,
                        theory.stream()
                                .filter(Point::frozen)
                                .allMatch(at -> Math.abs(at.cosine() - nearest(at)) < 1e-12))));
        claims.add(new Statement(
                        "angle of the nearest pattern",
                        "cos θ_c ≥ c_max, equal when frozen",
                        "with ψ = α + ζ(v) − v c; the printed ψ counts α twice and gives the closest pair of all",
                        WHERE + ", c_max")
                .judged(found(theory, theory.stream().allMatch(at -> at.cosine() >= nearest(at) - 1e-12))));
        claims.add(new Statement("sharper is wider", "θ_c grows with λ up to λ_*", "φ falls with λ up to λ_*", WHERE)
                .judged(found(
                        theory,
                        IntStream.range(1, theory.size())
                                .filter(k -> theory.get(k)
                                                .cell()
                                                .equals(theory.get(k - 1).cell())
                                        && !theory.get(k).frozen())
                                .allMatch(k -> theory.get(k).cosine()
                                        < theory.get(k - 1).cosine()))));
        for (double alpha : List.of(0.1, 0.2, 0.4)) {
            claims.add(drawn(Measure.ONE_STEP, alpha, points));
        }
        for (double alpha : List.of(0.2, 0.4)) {
            claims.add(drawn(Measure.DESCENT, alpha, points));
        }
        return List.copyOf(claims);
    }

    private static double nearest(Point point) {
        return NearestPattern.toOne(LAW, point.cell().alpha());
    }

    private static Optional<Finding> found(List<Point> theory, boolean holds) {
        return theory.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding("at all " + theory.size() + " points", holds));
    }

    private static Claim drawn(Measure measure, double alpha, List<Point> points) {
        List<Point> own = points.stream()
                .filter(at -> at.cell().alpha() == alpha
                        && at.cell().draws() > 0
                        && at.cell().measure() == measure)
                .toList();
        int dimension = own.isEmpty() ? 200 : own.getFirst().cell().dimension();
        double slack = Math.log(2 * Math.PI * dimension) / (2 * dimension * LAW.freezing(alpha));
        double most = own.stream()
                .mapToDouble(at -> Math.abs(at.drawn().value() - at.cosine()))
                .max()
                .orElse(0);
        Comparison comparison = own.isEmpty()
                ? Comparison.notRun("φ_α(λ)")
                : Comparison.statement(
                        String.format(Locale.ROOT, "φ_α(λ) within %.4f", slack),
                        String.format(Locale.ROOT, "largest distance %.4f at %d values of λ", most, own.size()),
                        most <= slack);
        return new Claim(
                (measure == Measure.DESCENT ? "descent from cues" : "one step at D = 200") + ", α = " + alpha,
                comparison,
                Verdict.REPRODUCED,
                "the correction is about ln(2πD)/(2Dλ_*) when frozen, which is the tolerance, and of order 1/D else",
                WHERE);
    }
}
