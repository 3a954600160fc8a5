package attractor.lab.ambrogioni;

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
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.models.diffusion.Diffusion;
import attractor.models.modern.ModernHopfield;
import attractor.parameter.Param;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.spin.SelfCoupling;
import attractor.statistics.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the answers of diffusion memories and classical networks correlate with those of modern Hopfield networks.
///
/// The paper's classical column needs a diagonal that its text forbids; all readings of the text are measured side
/// by side, so that a reader sees which of them fit. The raw cue was picked after the fact.
@Source(key = "ambrogioni-2023", equation = "Table 1")
public final class CorrelationTable implements Protocol<CorrelationTable.Cell> {

    private static final double SHARPNESS = 5;
    private static final int UPDATES = 150;
    private static final double ROUNDING = 0.005;
    private static final List<ClassicVariant> VARIANTS = ClassicVariant.all();

    /// Repeats of one size.
    ///
    /// @param count K, the number of patterns
    /// @param dimension D
    /// @param repeats how many pattern sets
    /// @param block which block of repeats
    public record Cell(
            @Param(symbol = "K", doc = "number of patterns", min = 1)
            int count,

            @Param(symbol = "D", doc = "dimension", min = 1) int dimension,
            @Param(doc = "number of pattern sets", min = 1) int repeats,

            @Param(doc = "which block of pattern sets", min = 0)
            int block) {

        /// Ten patterns, as published.
        public Cell() {
            this(10, 10, 100, 0);
        }
    }

    /// A row of the published table and of the reference program.
    ///
    /// @param count K
    /// @param published VP, truth, classic
    /// @param vp reference for VP
    /// @param truth reference for truth
    @SuppressWarnings("ArrayRecordComponent") // rows of a constant table, never compared
    private record Published(int count, double[] published, Measured vp, Measured truth) {}

    private static final List<Published> PUBLISHED = List.of(
            new Published(
                    10, new double[] {1, 0.88, 0.73}, new Measured(0.99581, 0.00011), new Measured(0.89002, 0.00057)),
            new Published(
                    20,
                    new double[] {0.99, 0.83, 0.71},
                    new Measured(0.99195, 0.00011),
                    new Measured(0.83611, 0.00045)),
            new Published(
                    30,
                    new double[] {0.99, 0.81, 0.71},
                    new Measured(0.98865, 0.00010),
                    new Measured(0.80256, 0.00038)));

    /// For the service loader.
    public CorrelationTable() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.table1",
                "Correlation with modern Hopfield networks",
                "Pearson's correlation between the answers of a modern Hopfield network and those of an exact diffusion"
                        + " memory, the true patterns, and every reading of the classical Hopfield network.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int blocks = profile == Profile.FULL ? 24 : 1;
        int repeats = profile == Profile.SMOKE ? 40 : 100;
        List<Cell> cells = new ArrayList<>();
        for (Published row : PUBLISHED) {
            for (int block = 0; block < blocks; block++) {
                cells.add(new Cell(row.count(), 10, repeats, block));
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost((double) cell.count() * cell.count() * cell.repeats(), 16 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[][] columns = new double[2 + VARIANTS.size()][cell.repeats()];
        for (int r = 0; r < cell.repeats(); r++) {
            Workers.checkInterrupt();
            Seed own = seed.child("repeat", r);
            Draw draw = Draw.of(cell.count(), cell.dimension(), own);
            ModernHopfield modern =
                    new ModernHopfield(SHARPNESS, ModernHopfield.Kernel.DOT, 0, UPDATES, Readout.GRADED);
            double[] reference = answers(modern.store(draw.xi(), own), draw.cues(), own);
            Diffusion d = new Diffusion();
            Diffusion graded = new Diffusion(d.process(), Draw.THETA, d.sampler(), Readout.GRADED);
            columns[0][r] = Agreement.pearson(
                    reference, answers(graded.store(draw.xi(), own, Progress.NONE), draw.cues(), own));
            columns[1][r] = Agreement.pearson(reference, draw.truth());
            for (int k = 0; k < VARIANTS.size(); k++) {
                columns[2 + k][r] = Agreement.pearson(reference, VARIANTS.get(k).outputs(draw.xi(), draw.cues(), own));
            }
        }
        Rows rows = Rows.NONE.with("vp", columns[0]).with("truth", columns[1]);
        for (int k = 0; k < VARIANTS.size(); k++) {
            rows = rows.with(VARIANTS.get(k).id(), columns[2 + k]);
        }
        return rows;
    }

    private static double[] answers(Memory memory, RealPatterns cues, Seed seed) {
        double[] all = new double[cues.count() * cues.dimension()];
        var recalls = memory.recallAll(cues, seed, Progress.NONE, BatchObserver.NONE);
        for (int k = 0; k < cues.count(); k++) {
            System.arraycopy(recalls.get(k).pattern().toArray(), 0, all, k * cues.dimension(), cues.dimension());
        }
        return all;
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<Claim> claims = new ArrayList<>();
        for (Published row : PUBLISHED) {
            Optional<Rows> rows = rows(cells, row.count());
            claims.add(reference(row, "diffusion (VP)", row.vp(), rows.map(found -> mean(found, "vp"))));
            claims.add(reference(row, "true patterns", row.truth(), rows.map(found -> mean(found, "truth"))));
            claims.add(published(row, "diffusion (VP)", row.published()[0], rows.map(found -> found.real("vp"))));
            claims.add(published(row, "true patterns", row.published()[1], rows.map(found -> found.real("truth"))));
        }
        VARIANTS.forEach(variant -> claims.add(classic(variant, cells)));
        return new Result(List.of(table(cells)), figure(cells), claims);
    }

    private static Optional<Rows> rows(List<CellRows<Cell>> cells, int count) {
        Rows all = Rows.NONE;
        for (CellRows<Cell> cell : cells) {
            if (cell.cell().count() == count && cell.cell().dimension() == 10) {
                all = all.and(cell.rows());
            }
        }
        return all.count() == 0 ? Optional.empty() : Optional.of(all);
    }

    private static Measured mean(Rows rows, String column) {
        return Measured.mean(rows.real(column));
    }

    private static Claim reference(Published row, String what, Measured reference, Optional<Measured> here) {
        return new Claim(
                "n = " + row.count() + ", " + what + ", reference program",
                here.map(found -> Comparison.combined(reference, found, 4, 0))
                        .orElseGet(() -> Comparison.notRun(reference.toString())),
                Verdict.REPRODUCED,
                "the same protocol in another program, 24 000 pattern sets",
                "reference for ambrogioni-2023, Table 1");
    }

    private static Claim published(Published row, String what, double published, Optional<double[]> here) {
        return new Claim(
                "n = " + row.count() + ", " + what,
                here.map(found -> Comparison.combined(
                                new Measured(published, publishedError(found)), Measured.mean(found), 4, ROUNDING))
                        .orElseGet(() ->
                                Comparison.notRun(Measured.exactly(published).toString())),
                Verdict.REPRODUCED,
                "published from 100 pattern sets and rounded to two decimals",
                "ambrogioni-2023, Table 1");
    }

    /// The standard error of a mean over the 100 published sets, as they scatter here.
    private static double publishedError(double[] values) {
        return Measured.mean(values).standardError() * Math.sqrt(values.length / 100.0);
    }

    /// Holds one reading against the three published numbers at once.
    private static Claim classic(ClassicVariant variant, List<CellRows<Cell>> cells) {
        List<String> published = new ArrayList<>();
        List<String> here = new ArrayList<>();
        double worst = 0;
        for (Published row : PUBLISHED) {
            published.add(Measured.exactly(row.published()[2]).toString());
            Optional<Rows> rows = rows(cells, row.count());
            if (rows.isPresent()) {
                double[] values = rows.get().real(variant.id());
                Measured mean = Measured.mean(values);
                double error = Math.hypot(mean.standardError(), publishedError(values));
                here.add(String.format(Locale.ROOT, "%.3f", mean.value()));
                worst = Math.max(worst, Math.abs(mean.value() - row.published()[2]) / (4 * error + ROUNDING));
            }
        }
        String numbers = String.join(", ", published);
        Comparison comparison = here.size() < PUBLISHED.size()
                ? Comparison.notRun(numbers)
                : new Comparison(
                        numbers,
                        String.join(", ", here),
                        "4 se + 0.005, all three",
                        worst <= 1 ? Verdict.REPRODUCED : worst <= 2 ? Verdict.CLOSE : Verdict.DIFFERS,
                        "");
        return new Claim(
                "classic: " + variant.title() + label(variant),
                comparison,
                expected(variant),
                because(variant),
                "ambrogioni-2023, Table 1");
    }

    private static String label(ClassicVariant variant) {
        return variant.equals(ClassicVariant.AS_PUBLISHED)
                ? " (preset: as published)"
                : variant.equals(ClassicVariant.AS_WRITTEN) ? " (as the text says)" : "";
    }

    private static Verdict expected(ClassicVariant variant) {
        return variant.diagonal() == SelfCoupling.NONE ? Verdict.DIFFERS : Verdict.REPRODUCED;
    }

    private static String because(ClassicVariant variant) {
        if (variant.diagonal() == SelfCoupling.NONE) {
            return "the text demands a zero diagonal, yet no reading with one comes near the published numbers";
        }
        if (variant.equals(ClassicVariant.AS_PUBLISHED)) {
            return "nearest of 14 readings to the published numbers, so picked after the fact and no fact about the paper";
        }
        return "contrary to the text, units act on themselves; the published numbers need it";
    }

    private static Table table(List<CellRows<Cell>> cells) {
        List<String> columns = new ArrayList<>(List.of("answers of"));
        PUBLISHED.forEach(row -> columns.add("n = " + row.count() + ", published"));
        PUBLISHED.forEach(row -> columns.add("n = " + row.count() + ", here"));
        List<List<Table.Entry>> lines = new ArrayList<>();
        lines.add(line("diffusion memory (VP)", "vp", 0, cells));
        lines.add(line("true patterns", "truth", 1, cells));
        VARIANTS.forEach(variant -> lines.add(line("classic: " + variant.title(), variant.id(), 2, cells)));
        return new Table(
                "correlations",
                "Pearson's correlation with the answers of a modern Hopfield network, mean over pattern sets",
                columns,
                lines);
    }

    private static List<Table.Entry> line(String title, String column, int published, List<CellRows<Cell>> cells) {
        List<Table.Entry> line = new ArrayList<>(List.of(new Table.Text(title)));
        PUBLISHED.forEach(row -> line.add(new Table.Real(Measured.exactly(row.published()[published]))));
        for (Published row : PUBLISHED) {
            line.add(rows(cells, row.count())
                    .<Table.Entry>map(rows -> new Table.Real(mean(rows, column)))
                    .orElseGet(() -> new Table.Text("not run")));
        }
        return line;
    }

    private static List<Illustration> figure(List<CellRows<Cell>> cells) {
        List<Layer> layers = new ArrayList<>();
        add(layers, 0, "diffusion memory (VP)", "vp", cells);
        add(layers, 1, "true patterns", "truth", cells);
        add(layers, 2, "classic, diagonal kept, raw cue", ClassicVariant.AS_PUBLISHED.id(), cells);
        add(layers, 3, "classic, zero diagonal", ClassicVariant.AS_WRITTEN.id(), cells);
        if (layers.isEmpty()) {
            return List.of();
        }
        for (int column = 0; column < 3; column++) {
            List<Sample> samples = new ArrayList<>();
            for (Published row : PUBLISHED) {
                samples.add(Sample.of(row.count(), row.published()[column]));
            }
            layers.add(Series.of(
                            "published, "
                                    + List.of("diffusion", "true", "classic").get(column),
                            Look.OPEN_MARKERS,
                            samples)
                    .inSlot(column));
        }
        return List.of(new Illustration(
                "correlations",
                Plot.of(
                        "Agreement with modern Hopfield networks, D = 10",
                        Axis.linear("number of patterns K").between(5, 35),
                        Axis.linear("correlation r").between(0.2, 1.05),
                        layers),
                "The published classical column is met with the diagonal kept, against the paper's text."));
    }

    private static void add(List<Layer> layers, int slot, String name, String column, List<CellRows<Cell>> cells) {
        List<Sample> samples = new ArrayList<>();
        for (Published row : PUBLISHED) {
            rows(cells, row.count()).map(rows -> mean(rows, column)).ifPresent(mean -> {
                double error = Double.isFinite(mean.standardError()) ? mean.standardError() : 0;
                samples.add(Sample.withError(row.count(), mean.value(), error));
            });
        }
        if (!samples.isEmpty()) {
            layers.add(Series.of(name, Look.JOINED, samples).inSlot(slot));
        }
    }
}
