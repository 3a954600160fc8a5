package attractor.lab.ambrogioni;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.lab.ambrogioni.Statement.Finding;
import attractor.models.diffusion.SmoothedDensity;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reconstructive memory: only a core of each event is stored, the rest of an answer is filled in.
///
/// In three worlds: points of a sphere, of which the height is stored; a normal corpus, of which some components or
/// the leading principal ones are stored; handwritten digits, of which the upper half or 30 principal components
/// are stored and the other digits are the corpus. Each answer says which part of it was stored and which was made
/// up, and these statements are put to the test: responsibilities against the share of stored events, variances
/// against squared errors. All claims are identities, up to chance and the steps of the flow.
@Source(key = "ambrogioni-2023", equation = "7")
public final class Reconstructive implements Protocol<Reconstructive.Cell> {

    /// A state nearer than this is where it should be.
    static final double NEAR = 0.1;

    /// From so many recalls on, digits have the whole corpus.
    static final int MANY = 100;

    private static final Table.Entry NOTHING = new Table.Text("–");
    private static final String WHERE = "derived here from ambrogioni-2023, Eq. 7";
    private static final double SPHERE_THETA = 0.9;
    private static final double NORMAL_THETA = 0.8;
    private static final double DIGITS_THETA = 0.6;

    /// What can be seen.
    public enum World {
        /// Points of the unit sphere.
        SPHERE,
        /// The same with the energy as it is printed, whose parts are no densities.
        PRINTED,
        /// A normal corpus of twelve components.
        NORMAL,
        /// Handwritten digits of 14×14 pixels.
        DIGITS
    }

    /// What of an event is stored.
    public enum Core {
        /// Chosen components: the height, four of twelve, the upper half.
        CHOSEN,
        /// The leading principal components.
        PRINCIPAL
    }

    /// Recalls in one world.
    ///
    /// @param world what can be seen
    /// @param core what of it is stored
    /// @param share w_e, how often an event comes from memory; the others come from the corpus
    /// @param fidelity θ of the cues
    /// @param recalls how many
    public record Cell(
            @Param(doc = "what can be seen") World world,
            @Param(doc = "what of an event is stored") Core core,

            @Param(symbol = "w", doc = "weight of what was stored", min = 0, max = 1)
            double share,

            @Param(symbol = "θ", doc = "fidelity of the cues", min = 0, max = 1, ends = Param.Ends.OPEN)
            double fidelity,

            @Param(doc = "number of recalls", min = 2) int recalls) {

        /// Heights of the sphere, all events stored.
        public Cell() {
            this(World.SPHERE, Core.CHOSEN, 1, SPHERE_THETA, 200);
        }

        String words() {
            String what =
                    switch (world) {
                        case SPHERE -> "sphere, heights";
                        case PRINTED -> "sphere, energy as printed";
                        case NORMAL -> "normal corpus, " + (core == Core.CHOSEN ? "4 of 12 components" : "4 principal");
                        case DIGITS -> "digits, " + (core == Core.CHOSEN ? "upper half" : "30 principal components");
                    };
            return what + ", w = " + Measured.exactly(share);
        }
    }

    /// For the service loader.
    public Reconstructive() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.reconstructive",
                "Memories that fill in what was not stored",
                "Of each event only a core is stored, a corpus fills in the rest: on a sphere, in a normal corpus, with"
                        + " handwritten digits. Which part of an answer was stored, which was made up, and is that true?",
                List.of(DigitRecalls.IMAGES));
    }

    @Override
    public List<Cell> cells(Profile profile) {
        boolean brief = profile == Profile.SMOKE;
        int recalls = brief ? 200 : 2000;
        int digits = brief ? 8 : 200;
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell(World.SPHERE, Core.CHOSEN, 1, SPHERE_THETA, recalls),
                new Cell(World.SPHERE, Core.CHOSEN, 0.5, SPHERE_THETA, recalls),
                new Cell(World.PRINTED, Core.CHOSEN, 0.5, SPHERE_THETA, recalls),
                new Cell(World.NORMAL, Core.CHOSEN, 1, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.PRINCIPAL, 1, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.CHOSEN, 0.5, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.PRINCIPAL, 0.5, NORMAL_THETA, recalls),
                new Cell(World.DIGITS, Core.CHOSEN, 0.5, DIGITS_THETA, digits)));
        if (!brief) {
            cells.add(new Cell(World.DIGITS, Core.PRINCIPAL, 0.5, DIGITS_THETA, digits));
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.recalls() * (cell.world() == World.DIGITS ? 200.0 : 1.0), 64 << 20);
    }

    /// How a recall of a cell descends.
    static Descent descent(SmoothedDensity law, Cell cell) {
        return new Descent(law, cell.fidelity(), cell.world() == World.DIGITS ? 50 : 300, 0.001);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return switch (cell.world()) {
            case SPHERE, PRINTED -> HeightRecalls.run(cell, seed);
            case NORMAL -> CorpusRecalls.of(cell).run(cell, seed);
            case DIGITS -> {
                if (!data.has(DigitRecalls.IMAGES)) {
                    yield Rows.NONE;
                }
                var images = data.images(DigitRecalls.IMAGES);
                yield DigitRecalls.of(cell, images).run(cell, images, seed);
            }
        };
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<CellRows<Cell>> run =
                cells.stream().filter(cell -> cell.rows().count() > 0).toList();
        Judge judge = new Judge(cells, profile == Profile.SMOKE ? 0.95 : 0.99);
        List<Claim> claims = new ArrayList<>(judge.heights());
        for (Cell cell : new Reconstructive().cells(profile)) {
            if (cell.world() == World.NORMAL) {
                claims.addAll(judge.corpus(cell));
            }
        }
        claims.addAll(judge.digits(Core.CHOSEN));
        claims.addAll(judge.digits(Core.PRINCIPAL));
        return new Result(List.of(recalls(run), provenance(run)), ReconstructiveFigures.of(run, profile, data), claims);
    }

    /// Puts the cells of a run to the test.
    ///
    /// @param cells the cells, those without rows as well
    /// @param most the share that counts as all: a few cues start on a watershed
    private record Judge(List<CellRows<Cell>> cells, double most) {

        private Optional<Rows> find(World world, Core core, double share) {
            return cells.stream()
                    .filter(cell -> cell.cell().world() == world
                            && cell.cell().core() == core
                            && cell.cell().share() == share
                            && cell.rows().count() > 0)
                    .map(CellRows::rows)
                    .findFirst();
        }

        List<Claim> heights() {
            Optional<Rows> cores = find(World.SPHERE, Core.CHOSEN, 1);
            Optional<Rows> both = find(World.SPHERE, Core.CHOSEN, 0.5);
            Optional<Rows> printed = find(World.PRINTED, Core.CHOSEN, 0.5);
            String near = "near means 0.1, all more than " + Math.round(100 * most)
                    + " %: a few cues start on a watershed, and the last thousandth of the way is one step";
            return List.of(
                    statement("sphere: height", "the height becomes a stored one, on the sphere", near, cores, rows -> {
                        double share = nearBoth(rows);
                        return new Finding(percent(share) + " near both", share > most);
                    }),
                    statement(
                            "sphere: azimuth",
                            "the azimuth is that of the cue",
                            "no part of the law prefers an azimuth; up to rounding (1e-6)",
                            cores,
                            rows -> {
                                double turned =
                                        Arrays.stream(rows.real("turned")).max().orElseThrow();
                                return new Finding(
                                        String.format(Locale.ROOT, "turned by %.2g at most", turned), turned < 1e-6);
                            }),
                    statement(
                            "sphere and corpus: manifold",
                            "what is not remembered is made up on the sphere",
                            near,
                            both,
                            rows -> {
                                double onSphere = share(rows.real("to-sphere"), NEAR);
                                return new Finding(percent(onSphere) + " on the sphere", onSphere > most);
                            }),
                    calibrated("sphere and corpus", both),
                    statement(
                            "sphere, energy as printed",
                            "most recalls end at a stored height, on the sphere",
                            "each of the printed terms is greatest there, so their sum is; elsewhere it is nearly flat along"
                                    + " a height or the sphere, so some recalls stop short",
                            printed,
                            rows -> {
                                double share = nearBoth(rows);
                                return new Finding(percent(share) + " near both", share > 0.5);
                            }));
        }

        List<Claim> corpus(Cell cell) {
            Optional<Rows> rows = find(cell.world(), cell.core(), cell.share());
            String name = cell.words();
            List<Claim> claims = new ArrayList<>();
            if (cell.share() < 1) {
                claims.add(calibrated(name, rows));
                claims.add(mean(
                        name + ": answers with a stored core",
                        "the flow carries the law of the cues into that of the patterns, so as often as events are stored",
                        cell.share(),
                        rows.map(found -> found.real("answered"))));
            } else {
                claims.add(mean(
                        name + ": spread of what is made up",
                        "the flow carries the law of the cues into that of the patterns; in units of the variance C",
                        1,
                        rows.map(Reconstructive::spread)));
            }
            claims.add(mean(
                    name + ": squared error − stated variance",
                    "on average 0, an identity for posterior means and variances",
                    0,
                    rows.map(found -> difference(found.real("squared error"), found.real("variance")))));
            return claims;
        }

        List<Claim> digits(Core core) {
            Optional<Rows> rows = find(World.DIGITS, core, 0.5);
            String name = "digits, " + (core == Core.CHOSEN ? "upper half" : "principal components");
            List<Claim> claims = List.of(
                    statement(
                            name + ": what is open",
                            "over the corpus the squared error of a filled-in pixel is its stated variance",
                            "an identity of least squares, whatever the law of the digits; up to rounding (1e-9)",
                            rows,
                            found -> {
                                double gap = found.real("identity")[0];
                                return new Finding(String.format(Locale.ROOT, "largest gap %.2g", gap), gap < 1e-9);
                            }),
                    statement(
                            name + ": known or not",
                            "cues of stored digits are taken for remembered, others for new",
                            "on average, more than half of the weight on the right side",
                            rows,
                            found -> {
                                double stored = trust(found, 1);
                                double others = trust(found, 0);
                                return new Finding(
                                        String.format(
                                                Locale.ROOT,
                                                "weight of memory %.2f for stored digits, %.2f for others",
                                                stored,
                                                others),
                                        stored > 0.5 && others < 0.5);
                            }));
            return isMissing(core) ? claims.stream().map(Judge::withoutData).toList() : claims;
        }

        /// Whether digits were asked for and not there.
        private boolean isMissing(Core core) {
            return cells.stream()
                    .anyMatch(cell -> cell.cell().world() == World.DIGITS
                            && cell.cell().core() == core
                            && cell.rows().count() == 0);
        }

        private static Claim withoutData(Claim claim) {
            return new Claim(
                    claim.item(),
                    Comparison.notComparable(claim.comparison().published(), "data missing"),
                    claim.expected(),
                    claim.because(),
                    claim.where());
        }

        private static Claim statement(
                String item, String words, String because, Optional<Rows> rows, Function<Rows, Finding> finding) {
            return new Statement(item, words, because, WHERE).judged(rows.map(finding));
        }

        private static Claim calibrated(String name, Optional<Rows> rows) {
            return mean(
                    name + ": weight of memory − events from memory",
                    "on average 0, an identity for posterior weights",
                    0,
                    rows.map(found -> difference(found.real("trust"), found.real("stored"))));
        }

        private static Claim mean(String item, String because, double expected, Optional<double[]> values) {
            Measured exactly = Measured.exactly(expected);
            return new Claim(
                    item,
                    values.map(found -> Comparison.combined(exactly, Measured.mean(found), 4, 0))
                            .orElseGet(() -> Comparison.notRun(exactly.toString())),
                    Verdict.REPRODUCED,
                    because,
                    WHERE);
        }
    }

    private static double nearBoth(Rows rows) {
        double[] toHeight = rows.real("to-height");
        double[] toSphere = rows.real("to-sphere");
        double[] farther = new double[toHeight.length];
        Arrays.setAll(farther, r -> Math.max(toHeight[r], toSphere[r]));
        return share(farther, NEAR);
    }

    private static double share(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value <= limit).count() / (double) values.length;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static double[] difference(double[] values, double[] others) {
        double[] difference = new double[values.length];
        Arrays.setAll(difference, r -> values[r] - others[r]);
        return difference;
    }

    /// The mean squared deviation of the components that were made up, of each recall.
    private static double[] spread(Rows rows) {
        double[] sum = new double[rows.count()];
        int open = 0;
        for (int i = 0; i < CorpusRecalls.DIMENSION; i++) {
            double[] component = rows.real("spread-" + i);
            if (Arrays.stream(component).anyMatch(s -> s != 0)) {
                open++;
                Arrays.setAll(sum, r -> sum[r] + component[r]);
            }
        }
        int counted = open;
        return Arrays.stream(sum).map(s -> s / counted).toArray();
    }

    /// The mean weight of memory for cues of stored events (1) or of others (0).
    static double trust(Rows rows, int stored) {
        double[] trust = rows.real("trust");
        double[] is = rows.real("stored");
        double sum = 0;
        double count = 0;
        for (int r = 0; r < trust.length; r++) {
            if (is[r] == stored) {
                sum += trust[r];
                count++;
            }
        }
        return sum / count;
    }

    private static Table recalls(List<CellRows<Cell>> run) {
        return new Table(
                "sphere",
                "Where recalls on the sphere end: share within 0.1 of a stored height, of the sphere, and of both",
                List.of("memory", "θ", "recalls", "height", "sphere", "both"),
                run.stream()
                        .filter(cell -> cell.cell().world() == World.SPHERE
                                || cell.cell().world() == World.PRINTED)
                        .map(cell -> List.<Table.Entry>of(
                                new Table.Text(cell.cell().words()),
                                new Table.Real(Measured.exactly(cell.cell().fidelity())),
                                new Table.Whole(cell.cell().recalls()),
                                new Table.Real(
                                        Measured.exactly(share(cell.rows().real("to-height"), NEAR))),
                                new Table.Real(
                                        Measured.exactly(share(cell.rows().real("to-sphere"), NEAR))),
                                new Table.Real(Measured.exactly(nearBoth(cell.rows())))))
                        .toList());
    }

    private static Table provenance(List<CellRows<Cell>> run) {
        return new Table(
                "provenance",
                "What answers say about themselves: weight of memory for events that were stored and for others,"
                        + " squared error and stated variance (of all components; of digits, the mean of a pixel); unseen: of digits"
                        + " that the corpus does not know, the squared error of filled-in pixels over its variance",
                List.of("memory", "recalls", "stored", "others", "squared error", "stated", "corpus alone", "unseen"),
                run.stream()
                        .filter(cell -> cell.cell().world() == World.NORMAL
                                || cell.cell().world() == World.DIGITS)
                        .map(cell -> List.<Table.Entry>of(
                                new Table.Text(cell.cell().words()),
                                new Table.Whole(cell.cell().recalls()),
                                entry(trust(cell.rows(), 1)),
                                entry(trust(cell.rows(), 0)),
                                new Table.Real(Measured.mean(cell.rows().real("squared error"))),
                                new Table.Real(Measured.mean(cell.rows().real("variance"))),
                                cell.cell().world() == World.DIGITS
                                        ? new Table.Real(Measured.mean(cell.rows().real("squared error of corpus")))
                                        : NOTHING,
                                cell.cell().world() == World.DIGITS
                                        ? entry(cell.rows().real("unseen ratio")[0])
                                        : NOTHING))
                        .toList());
    }

    private static Table.Entry entry(double value) {
        return Double.isNaN(value) ? NOTHING : new Table.Real(Measured.exactly(value));
    }
}
