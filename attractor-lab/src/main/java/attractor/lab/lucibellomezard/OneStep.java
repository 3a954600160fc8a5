package attractor.lab.lucibellomezard;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.rem.Competitors;
import attractor.experiment.rem.GaussianCompetitors;
import attractor.experiment.rem.SignCompetitors;
import attractor.experiment.rem.SphereCompetitors;
import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.pattern.Ensemble;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spherical;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The free energy of the other patterns, drawn at dimensions where none could be stored, against the theory.
///
///     φ_D = ln Σ_{μ≥2} exp(λ D c_μ)/(λD)  →  φ_α(λ);   a pattern is kept by one step if |ξ|²/D > φ_D
///
/// Uncondensed, D(φ_D − φ) tends to a constant, −½ ln(1−c⁴)/λ on the sphere, as ζ_D − ζ = −½ ln(1−c⁴)/D, and 0 for
/// signs. Condensed, its median is that of [attractor.theory.rem.CondensedMedian], which falls as −ln D/(2λ_*).
/// Where patterns can be enumerated both are compared. Not in the paper.
@Source(key = "lucibello-mezard-2024", equation = "random energy model")
public final class OneStep implements Protocol<OneStep.Cell> {

    /// The largest dimension.
    static final int LARGEST = 10_000;

    /// Where the overlaps come from.
    public enum Origin {
        /// From their law.
        DRAWN,
        /// From patterns, one by one.
        ENUMERATED
    }

    /// Memories of one kind.
    ///
    /// @param law the ensemble, spherical, Gaussian or binary
    /// @param origin where the overlaps come from
    /// @param alpha α
    /// @param lambda λ
    /// @param dimension D
    /// @param draws number of memories
    public record Cell(
            @Param(doc = "law of the patterns") Law law,
            @Param(doc = "where the overlaps come from") Origin origin,

            @Param(symbol = "α", doc = "load", min = 0.001, max = 10)
            double alpha,

            @Param(symbol = "λ", doc = "sharpness", min = 0.02, max = 100)
            double lambda,

            @Param(symbol = "D", doc = "dimension", min = 3) int dimension,
            @Param(doc = "number of memories", min = 1) int draws) {

        /// A hundred spherical memories at D = 200.
        public Cell() {
            this(Law.SPHERICAL, Origin.DRAWN, 0.2, 0.5, 200, 100);
        }

        /// ln of the number of other patterns.
        private double logOthers() {
            return alpha * dimension > 40
                    ? alpha * dimension
                    : Math.log(Math.max(1, Math.rint(Math.exp(alpha * dimension)) - 1));
        }

        PhasePoint place() {
            return new PhasePoint(law, alpha, lambda);
        }
    }

    private static final List<PhasePoint> PLACES = List.of(
            new PhasePoint(Law.SPHERICAL, 0.2, 0.25),
            new PhasePoint(Law.SPHERICAL, 0.5, 0.75),
            new PhasePoint(Law.SPHERICAL, 0.2, 2),
            new PhasePoint(Law.GAUSSIAN, 0.2, 0.25),
            new PhasePoint(Law.GAUSSIAN, 0.2, 2),
            new PhasePoint(Law.BINARY, 0.2, 0.25),
            new PhasePoint(Law.BINARY, 0.2, 2));

    /// For the service loader.
    public OneStep() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.rem-sampler",
                "One step of recall up to D = 10 000",
                "Free energy of exponentially many competitors, drawn from the law of their overlaps, against the"
                        + " theory; compared with enumerated patterns where both can be had. Not in the paper.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int draws =
                switch (profile) {
                    case SMOKE -> 100;
                    case PAPER -> 400;
                    case FULL -> 4000;
                };
        List<Cell> cells = new ArrayList<>();
        for (PhasePoint at : PLACES) {
            for (int dimension : dimensions(at)) {
                cells.add(new Cell(at.law(), Origin.DRAWN, at.alpha(), at.lambda(), dimension, draws));
            }
        }
        for (PhasePoint at : PLACES) {
            int dimension = at.alpha() == 0.5 ? 16 : 36;
            for (Origin origin : Origin.values()) {
                cells.add(new Cell(at.law(), origin, at.alpha(), at.lambda(), dimension, 2 * draws));
            }
        }
        return List.copyOf(cells);
    }

    /// Levels of ±1 patterns lie 2/D apart; five neighbours show how the median moves between two of them.
    private static List<Integer> dimensions(PhasePoint at) {
        return at.law() == Law.BINARY && at.isCondensed()
                ? List.of(50, 51, 52, 53, 54, 200, 201, 202, 203, 204, 1000, 1001, 1002, 1003, 1004, LARGEST)
                : List.of(50, 200, 1000, LARGEST);
    }

    @Override
    public Cost cost(Cell cell) {
        double each = cell.origin() == Origin.DRAWN ? 50_000 : Math.exp(cell.logOthers()) * cell.dimension();
        return new Cost(each * cell.draws(), 64 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[] phi = new double[cell.draws()];
        for (int s = 0; s < phi.length; s++) {
            Workers.checkInterrupt();
            Seed own = seed.child("memory", s);
            phi[s] = cell.origin() == Origin.DRAWN ? drawn(cell, own) : enumerated(cell, own);
        }
        return Rows.NONE.with("phi", phi);
    }

    private static double drawn(Cell cell, Seed seed) {
        Competitors others =
                switch (cell.law()) {
                    case SPHERICAL -> new SphereCompetitors(cell.dimension());
                    case GAUSSIAN -> new GaussianCompetitors(cell.dimension());
                    case BINARY -> new SignCompetitors(cell.dimension());
                    case GAUSSIAN_DISTANCE -> throw unknown(cell.law());
                };
        return others.draw(cell.logOthers(), cell.lambda(), seed.generator())
                .freeEnergy(cell.dimension(), cell.lambda());
    }

    private static IllegalArgumentException unknown(Law law) {
        return new IllegalArgumentException("the law of the patterns is " + law.title()
                + "; overlaps are drawn for spherical, Gaussian and ±1 patterns by the inner product");
    }

    /// The first pattern, brought to the norm √D that typical ones have.
    private static Pattern typical(Patterns xi) {
        Pattern first = xi.get(0);
        double scale = Math.sqrt(xi.dimension() / xi.squaredNorm(0));
        return scale == 1
                ? first
                : Reals.of(Arrays.stream(first.toArray()).map(x -> scale * x).toArray());
    }

    private static double enumerated(Cell cell, Seed seed) {
        int count = (int) Math.rint(Math.exp(cell.logOthers())) + 1;
        Ensemble ensemble =
                switch (cell.law()) {
                    case SPHERICAL -> new Spherical();
                    case GAUSSIAN -> new Gaussian();
                    case BINARY -> new RandomSpins();
                    case GAUSSIAN_DISTANCE -> throw unknown(cell.law());
                };
        Patterns xi = ensemble.draw(count, cell.dimension(), seed);
        Pattern state = typical(xi);
        double[] overlaps = new double[count];
        xi.overlaps(state, overlaps);
        double top = Arrays.stream(overlaps, 1, count).max().orElseThrow();
        double sum = 0;
        for (int mu = 1; mu < count; mu++) {
            sum += Math.exp(cell.lambda() * (overlaps[mu] - top));
        }
        return (cell.lambda() * top + Math.log(sum)) / (cell.lambda() * cell.dimension());
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<FreeEnergies> points = cells.stream()
                .filter(cell -> cell.rows().count() > 0)
                .map(cell -> new FreeEnergies(cell.cell(), cell.rows()))
                .toList();
        return new Result(
                List.of(FreeEnergyTable.of(points)), FreeEnergyFigure.of(points), FreeEnergyClaims.of(PLACES, points));
    }
}
