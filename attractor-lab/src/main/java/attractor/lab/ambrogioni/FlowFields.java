package attractor.lab.ambrogioni;

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
import attractor.figure.Axis;
import attractor.figure.ColourMap;
import attractor.figure.Figure;
import attractor.figure.Film;
import attractor.figure.Grid;
import attractor.figure.HeatMap;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.MixtureDensity;
import attractor.models.diffusion.SmoothedDensity;
import attractor.models.diffusion.SphereDensity;
import attractor.parameter.Param;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Episodic and semantic memories in the plane: five stored points, all points of a circle, or both.
///
/// As the noise falls, the flow of the episodic memory ends in stored points, that of the semantic one anywhere on
/// the circle, at the angle of the cue. Both parts are normalised densities here.
@Source(key = "ambrogioni-2023", equation = "Figure 1")
public final class FlowFields implements Protocol<FlowFields.Cell> {

    private static final String WHERE = "ambrogioni-2023, Figure 1";
    private static final double[] ANGLES = {0.3, 1.5, 2.6, 3.9, 5.2};
    private static final double[] NOISES = {0.5, 0.1, 0.02};
    private static final double EXTENT = 1.8;
    private static final double NEAR = 0.1;
    private static final double REMAINDER = 0.01;
    private static final int ACTORS = 80;

    /// What is stored.
    public enum Memory {
        /// Five points of the unit circle.
        EPISODIC,
        /// The unit circle.
        SEMANTIC,
        /// Each with weight ½.
        BOTH;

        private SmoothedDensity density() {
            SmoothedDensity circle = new SphereDensity(2, 1);
            return switch (this) {
                case EPISODIC -> points();
                case SEMANTIC -> circle;
                case BOTH -> MixtureDensity.of(points(), 0.5, circle);
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static EmpiricalDensity points() {
            double[][] rows = new double[ANGLES.length][];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = new double[] {Math.cos(ANGLES[k]), Math.sin(ANGLES[k])};
            }
            return EmpiricalDensity.of(RealPatterns.of(rows));
        }
    }

    /// Recalls from noisy points of the circle.
    ///
    /// @param memory what is stored
    /// @param fidelity θ of the cues
    /// @param recalls how many
    public record Cell(
            @Param(doc = "what is stored") Memory memory,

            @Param(symbol = "θ", doc = "fidelity of the cues", min = 0, max = 1, ends = Param.Ends.OPEN)
            double fidelity,

            @Param(doc = "number of recalls", min = 1) int recalls) {

        /// Two hundred recalls of stored points at θ = 0.5.
        public Cell() {
            this(Memory.EPISODIC, 0.5, 200);
        }
    }

    /// For the service loader.
    public FlowFields() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.fig1",
                "Episodic and semantic flow fields",
                "Recall in the plane from five stored points, from a whole circle, and from both: where it ends, and the"
                        + " field at three levels of noise.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int recalls = profile == Profile.SMOKE ? 100 : 1000;
        return Arrays.stream(Memory.values())
                .map(memory -> new Cell(memory, 0.5, recalls))
                .toList();
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.recalls(), 1 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[] toPoint = new double[cell.recalls()];
        double[] toCircle = new double[cell.recalls()];
        double[] turned = new double[cell.recalls()];
        Descent descent = new Descent(cell.memory().density(), cell.fidelity(), 300, REMAINDER);
        for (int r = 0; r < cell.recalls(); r++) {
            RandomGenerator rng = seed.child("recall", r).generator();
            double angle = 2 * Math.PI * rng.nextDouble();
            double noise = Math.sqrt(1 - cell.fidelity() * cell.fidelity()) / cell.fidelity();
            double[] cue = {Math.cos(angle) + noise * rng.nextGaussian(), Math.sin(angle) + noise * rng.nextGaussian()};
            double[] end = descent.end(cue);
            toPoint[r] = Arrays.stream(ANGLES)
                    .map(a -> Math.hypot(end[0] - Math.cos(a), end[1] - Math.sin(a)))
                    .min()
                    .orElseThrow();
            toCircle[r] = Math.abs(Math.hypot(end[0], end[1]) - 1);
            turned[r] =
                    Math.abs(Math.IEEEremainder(Math.atan2(end[1], end[0]) - Math.atan2(cue[1], cue[0]), 2 * Math.PI));
        }
        return Rows.NONE.with("to-point", toPoint).with("to-circle", toCircle).with("turned", turned);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<CellRows<Cell>> run =
                cells.stream().filter(cell -> cell.rows().count() > 0).toList();
        // A smoke run has a hundred recalls of a kind.
        double most = profile == Profile.SMOKE ? 0.95 : 0.99;
        List<Claim> claims = List.of(
                claim(
                        "episodic",
                        "recalls end at stored points",
                        Memory.EPISODIC,
                        run,
                        rows -> share(rows.real("to-point"), NEAR) > most),
                claim(
                        "semantic",
                        "recalls end on the circle, at the angle of their cues",
                        Memory.SEMANTIC,
                        run,
                        rows -> share(rows.real("to-circle"), NEAR) > most && share(rows.real("turned"), 1e-6) == 1),
                claim(
                        "both",
                        "some recalls end at stored points, others elsewhere on the circle",
                        Memory.BOTH,
                        run,
                        rows -> share(rows.real("to-circle"), NEAR) > most
                                && share(rows.real("to-point"), NEAR) > 0.05
                                && share(rows.real("to-point"), NEAR) < 0.95));
        return new Result(List.of(table(run)), figures(run, profile == Profile.SMOKE ? 8 : 24), claims);
    }

    private static Claim claim(
            String item, String words, Memory memory, List<CellRows<Cell>> run, Predicate<Rows> holds) {
        Optional<Rows> rows = run.stream()
                .filter(cell -> cell.cell().memory() == memory)
                .map(CellRows::rows)
                .findFirst();
        return new Statement(
                        item,
                        words,
                        "near means 0.1, in more than 99 % of the recalls (smoke: 95 %): a few cues start on a watershed; the last hundredth of the way is one step onto the posterior mean",
                        WHERE)
                .judged(rows.map(found -> new Finding(
                        String.format(
                                Locale.ROOT,
                                "%.1f %% near a point, %.1f %% near the circle, turned by %.2g at most",
                                100 * share(found.real("to-point"), NEAR),
                                100 * share(found.real("to-circle"), NEAR),
                                Arrays.stream(found.real("turned")).max().orElseThrow()),
                        holds.test(found))));
    }

    private static double share(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value <= limit).count() / (double) values.length;
    }

    private static Table table(List<CellRows<Cell>> run) {
        return new Table(
                "ends",
                "Where recalls end: share within 0.1 of a stored point, and of the circle",
                List.of("memory", "θ", "recalls", "near a point", "near the circle"),
                run.stream()
                        .map(cell -> List.<Table.Entry>of(
                                new Table.Text(cell.cell().memory().word()),
                                new Table.Real(Measured.exactly(cell.cell().fidelity())),
                                new Table.Whole(cell.cell().recalls()),
                                new Table.Real(Measured.mean(near(cell.rows().real("to-point")))),
                                new Table.Real(Measured.mean(near(cell.rows().real("to-circle"))))))
                        .toList());
    }

    private static double[] near(double[] distances) {
        return Arrays.stream(distances).map(d -> d <= NEAR ? 1 : 0).toArray();
    }

    private static List<Illustration> figures(List<CellRows<Cell>> run, int shots) {
        List<Figure> panels = new ArrayList<>();
        List<Cell> memories = new ArrayList<>();
        for (Memory memory : Memory.values()) {
            Optional<Cell> first = run.stream()
                    .map(CellRows::cell)
                    .filter(cell -> cell.memory() == memory)
                    .findFirst();
            first.ifPresent(memories::add);
            if (first.isPresent()) {
                for (double v : NOISES) {
                    panels.add(field(memory, v));
                }
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(
                        new Illustration(
                                "fields",
                                new Panels(
                                        "Flow of memories in the plane at three levels of noise v",
                                        NOISES.length,
                                        panels),
                                "Colours: ln p_v, cut off 12 below its maximum. Lines: a few steps towards the posterior mean at"
                                        + " fixed noise, ending at the dots."),
                        new Illustration(
                                "recall",
                                film(memories, shots),
                                "Each dot is a recall, from a noisy point of the circle. Colours: ln p_v at the noise v that is"
                                        + " left, cut off 12 below its maximum."));
    }

    /// Recalls as the noise falls, over the density at that noise.
    private static Film film(List<Cell> memories, int shots) {
        List<List<List<Descent.Moment>>> all = new ArrayList<>();
        for (Cell cell : memories) {
            Descent descent = new Descent(cell.memory().density(), cell.fidelity(), 300, REMAINDER);
            List<List<Descent.Moment>> recalls = new ArrayList<>();
            for (int r = 0; r < ACTORS; r++) {
                RandomGenerator rng = new Seed(1).child("film", r).generator();
                double angle = 2 * Math.PI * rng.nextDouble();
                double[] cue = descent.noisy(new double[] {Math.cos(angle), Math.sin(angle)}, rng);
                recalls.add(descent.moments(cue, shots));
            }
            all.add(recalls);
        }
        List<Film.Shot> film = new ArrayList<>();
        for (int k = 0; k < shots; k++) {
            List<Figure> panels = new ArrayList<>();
            for (int c = 0; c < memories.size(); c++) {
                panels.add(shot(memories.get(c).memory(), all.get(c), k));
            }
            String noise = ReconstructiveFigures.noise(all.getFirst().getFirst().get(k));
            film.add(new Film.Shot(
                    new Panels(noise, panels.size(), panels), ReconstructiveFigures.milliseconds(k, shots)));
        }
        return new Film("Recalls in the plane as the noise falls", film);
    }

    private static Figure shot(Memory memory, List<List<Descent.Moment>> recalls, int k) {
        List<Sample> states = new ArrayList<>();
        for (List<Descent.Moment> recall : recalls) {
            double[] x = recall.get(k).state();
            if (Math.max(Math.abs(x[0]), Math.abs(x[1])) < EXTENT) {
                states.add(Sample.of(x[0], x[1]));
            }
        }
        double v = recalls.getFirst().get(k).noise();
        return new HeatMap(
                memory.word() + ", "
                        + ReconstructiveFigures.noise(recalls.getFirst().get(k)),
                Axis.linear("x₁").between(-EXTENT, EXTENT),
                Axis.linear("x₂").between(-EXTENT, EXTENT),
                new HeatMap.Field(Axis.linear("ln p − max").between(-12, 0), logs(memory, v, 40), ColourMap.VIRIDIS),
                List.of(Series.of("recalls", Look.MARKERS, states)),
                new Size(320, 260));
    }

    /// ln p_v relative to its maximum, to a hundredth.
    private static Grid logs(Memory memory, double v, int cells) {
        SmoothedDensity density = memory.density();
        double[] logs = new double[cells * cells];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = density.logDensity(v, place(k % cells, cells), place(k / cells, cells));
        }
        double top = Arrays.stream(logs).max().orElseThrow();
        return Grid.ofRows(
                cells,
                Arrays.stream(logs)
                        .map(log -> Math.rint(100 * Math.max(-12, log - top)) / 100)
                        .toArray());
    }

    private static Figure field(Memory memory, double v) {
        SmoothedDensity density = memory.density();
        int cells = 120;
        double[][] logs = new double[cells][cells];
        double top = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                logs[row][column] = density.logDensity(v, place(column, cells), place(row, cells));
                top = Math.max(top, logs[row][column]);
            }
        }
        double greatest = top;
        Grid grid = Grid.of(cells, cells, (column, row) -> Math.max(-12, logs[row][column] - greatest));
        List<Sample> lines = new ArrayList<>();
        List<Sample> ends = new ArrayList<>();
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 7; column++) {
                double[] x = {place(column, 7), place(row, 7)};
                for (int step = 0; step < 12; step++) {
                    lines.add(Sample.of(x[0], x[1]));
                    double[] mean = density.posteriorMean(v, x);
                    x = new double[] {x[0] + 0.15 * (mean[0] - x[0]), x[1] + 0.15 * (mean[1] - x[1])};
                }
                lines.add(Sample.of(x[0], x[1]));
                lines.add(Sample.gap(x[0]));
                ends.add(Sample.of(x[0], x[1]));
            }
        }
        List<Layer> layers = List.of(Series.of("flow", Look.LINE, lines), Series.of("end", Look.MARKERS, ends));
        return new HeatMap(
                String.format(Locale.ROOT, "%s, v = %s", memory.word(), v),
                Axis.linear("x₁").between(-EXTENT, EXTENT),
                Axis.linear("x₂").between(-EXTENT, EXTENT),
                new HeatMap.Field(Axis.linear("ln p − max").between(-12, 0), grid, ColourMap.VIRIDIS),
                layers,
                new Size(345, 275));
    }

    private static double place(int k, int cells) {
        return -EXTENT + 2 * EXTENT * (k + 0.5) / cells;
    }
}
