package attractor.lab.ambrogioni;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.models.diffusion.SmoothedDensity;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;

/// Reconstructive memory: only a core of each event is stored, the rest of an answer is filled in.
///
/// In three worlds: points of a sphere, of which the height is stored; a normal corpus, of which some components or
/// the leading principal ones are stored; handwritten digits, of which the upper half or 30 principal components
/// are stored and the other digits are the corpus. Each answer says which part of it was stored and which was made
/// up, and these statements are put to the test: responsibilities against the share of stored events, variances
/// against squared errors. Most claims are identities, up to chance and the steps of the flow.
@Source(key = "ambrogioni-2023", equation = "7")
public final class ReconstructiveRecalls implements Protocol<ReconstructiveRecalls.Cell> {

    /// A state nearer than this is where it should be.
    static final double NEAR = 0.1;

    /// From so many recalls on, digits have the whole corpus.
    static final int MANY = 100;

    private static final Table.Entry NOTHING = new Table.Text("–");
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
    public ReconstructiveRecalls() {}

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
        int recalls =
                switch (profile) {
                    case SMOKE -> 200;
                    case PAPER -> 2000;
                    case FULL -> 20_000;
                };
        int digits = profile == Profile.SMOKE ? 16 : recalls / 10;
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell(World.SPHERE, Core.CHOSEN, 1, SPHERE_THETA, recalls),
                new Cell(World.SPHERE, Core.CHOSEN, 0.5, SPHERE_THETA, recalls),
                new Cell(World.PRINTED, Core.CHOSEN, 0.5, SPHERE_THETA, recalls),
                new Cell(World.NORMAL, Core.CHOSEN, 1, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.PRINCIPAL, 1, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.CHOSEN, 0.5, NORMAL_THETA, recalls),
                new Cell(World.NORMAL, Core.PRINCIPAL, 0.5, NORMAL_THETA, recalls),
                new Cell(World.DIGITS, Core.CHOSEN, 0.5, DIGITS_THETA, digits)));
        if (profile != Profile.SMOKE) {
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
        return new Result(
                List.of(recalls(run), provenance(run)),
                ReconstructiveFigures.of(run, profile, data),
                new ReconstructiveClaims(cells, profile).all());
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
                                new Table.Real(Measured.exactly(
                                        ReconstructiveClaims.share(cell.rows().real("to-height"), NEAR))),
                                new Table.Real(Measured.exactly(
                                        ReconstructiveClaims.share(cell.rows().real("to-sphere"), NEAR))),
                                new Table.Real(Measured.exactly(ReconstructiveClaims.nearBoth(cell.rows())))))
                        .toList());
    }

    private static Table provenance(List<CellRows<Cell>> run) {
        return new Table(
                "provenance",
                "What answers say about themselves: weight of memory for events that were stored and for others,"
                        + " squared error and stated variance (of all components; of digits, the mean of a pixel); unseen: of digits"
                        + " that the corpus does not know, the squared error of filled-in pixels over its variance; known: digits"
                        + " in the corpus",
                List.of(
                        "memory",
                        "recalls",
                        "stored",
                        "others",
                        "squared error",
                        "stated",
                        "corpus alone",
                        "unseen",
                        "known"),
                run.stream()
                        .filter(cell -> cell.cell().world() == World.NORMAL
                                || cell.cell().world() == World.DIGITS)
                        .map(cell -> List.<Table.Entry>of(
                                new Table.Text(cell.cell().words()),
                                new Table.Whole(cell.cell().recalls()),
                                entry(ReconstructiveClaims.trust(cell.rows(), 1)),
                                entry(ReconstructiveClaims.trust(cell.rows(), 0)),
                                new Table.Real(Measured.mean(cell.rows().real("squared error"))),
                                new Table.Real(Measured.mean(cell.rows().real("variance"))),
                                cell.cell().world() == World.DIGITS
                                        ? new Table.Real(
                                                Measured.mean(cell.rows().real("squared error of corpus")))
                                        : NOTHING,
                                cell.cell().world() == World.DIGITS
                                        ? entry(cell.rows().real("unseen ratio")[0])
                                        : NOTHING,
                                cell.cell().world() == World.DIGITS
                                        ? new Table.Whole(DigitRecalls.corpusOf(cell.cell()))
                                        : NOTHING))
                        .toList());
    }

    private static Table.Entry entry(double value) {
        return Double.isNaN(value) ? NOTHING : new Table.Real(Measured.exactly(value));
    }
}
