package attractor.lab.atlas;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.capacity.Averaging;
import attractor.experiment.capacity.CapacityQuestion;
import attractor.experiment.capacity.CapacitySurvey;
import attractor.experiment.capacity.Dynamics;
import attractor.experiment.capacity.Noise;
import attractor.experiment.capacity.SurveyPlan;
import attractor.experiment.capacity.SurveyedSet;
import attractor.memory.Model;
import attractor.models.classic.Hopfield;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.List;
import java.util.stream.LongStream;

/// A map of capacities: learning rules and models × dimension × noise × coding level × dynamics.
///
///     K(D, δ, f):  P[T(noisy ξ^μ) ≠ ξ^μ] = ε        read off the curve of failures over K
///
/// A cell is one place of the map: a survey of the rise from few failures to many. Every recall is kept, as the
/// number of wrong components, so capacities for other ε, and by overlap instead of exact recall, follow from a
/// finished run without computing (`attractor lab report RUN`), and a run may be stopped and resumed at any time.
/// The cell's memory is a parameter, so that any model and rule can be put on the map. Not in a paper; the question
/// is that of `hanley-2025`.
@Source(key = "hanley-2025", equation = "1, 20")
public final class CapacityAtlas implements Protocol<CapacityAtlas.Cell> {

    /// The coding level of fair signs.
    static final double FAIR = 0.5;

    /// ε of the capacities that are mapped.
    static final double EPSILON = 0.05;

    private static final int CUES_OF_A_SET = 20;
    private static final int LOCATING = 80;

    /// One place of the map.
    ///
    /// @param model the memory
    /// @param dimension D
    /// @param delta δ, flip probability of a component, or moved part of the active units
    /// @param coding f, the part of active units; ½ for fair signs
    /// @param dynamics one step, or the model's own
    /// @param cues at each K
    public record Cell(
            @Param(doc = "the memory") Model model,

            @Param(symbol = "D", doc = "number of units", min = 8)
            int dimension,

            @Param(symbol = "δ", doc = "flip probability, or moved part of the active units", min = 0, max = 0.5)
            double delta,

            @Param(symbol = "f", doc = "part of active units, 0.5 for fair signs", min = 0.001, max = 0.5)
            double coding,

            @Param(doc = "one step, or the model's own dynamics")
            Dynamics dynamics,

            @Param(doc = "cues at each number of patterns", min = 20)
            int cues) {

        /// Hebb's rule at D = 64.
        public Cell() {
            this(new Hopfield(), 64, 0.1, FAIR, Dynamics.ONE_STEP, 100);
        }

        /// Checks the ranges.
        public Cell {
            Range.atLeast("dimension", dimension, 8);
            Range.openAbove("delta", delta, 0, 0.5);
            Range.closed("coding", coding, 0.001, FAIR);
            Range.atLeast("cues", cues, 20);
        }

        boolean isSparse() {
            return coding < FAIR;
        }

        /// k, or 0 for fair signs.
        int active() {
            return isSparse() ? (int) Math.max(1, Math.rint(coding * dimension)) : 0;
        }
    }

    /// For the service loader.
    public CapacityAtlas() {}

    @Override
    public Card card() {
        return new Card(
                "attractor.capacity-atlas",
                "Atlas of capacities",
                "Capacity of learning rules and dense memories over dimension, noise, coding level and dynamics, with"
                        + " every single recall kept for later questions; any model can be put on the map.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        return Territory.cells(profile);
    }

    @Override
    public Cost cost(Cell cell) {
        double dimension = cell.dimension();
        double work =
                switch (cell.model()) {
                    case DensePolynomial dense -> Math.pow(dimension, dense.n() + 1.0);
                    case DenseExponential dense -> Math.exp(dimension / 3);
                    default -> Math.pow(dimension, 3);
                };
        return new Cost(work * cell.cues() / 400, (long) (60 * dimension * dimension) + (32L << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        CapacityQuestion question = new CapacityQuestion(
                cell.dimension(),
                cell.delta(),
                EPSILON,
                cell.isSparse() ? Noise.MOVE : Noise.FLIP,
                Averaging.ANNEALED,
                cell.dynamics(),
                "exact",
                cell.active());
        SurveyPlan plan = new SurveyPlan(1 << 17, Math.min(LOCATING, cell.cues()), cell.cues(), CUES_OF_A_SET);
        List<SurveyedSet> sets = new CapacitySurvey(cell.model(), question, plan).make(seed);
        return Rows.NONE
                .with("measured", column(sets, set -> set.stage() == SurveyedSet.Stage.MEASURE ? 1 : 0))
                .with("count", column(sets, SurveyedSet::count))
                .with("set", column(sets, SurveyedSet::set))
                .with(
                        "wrong",
                        sets.stream()
                                .flatMap(set -> set.wrong().stream())
                                .mapToLong(Integer::longValue)
                                .toArray());
    }

    private interface Column {
        long of(SurveyedSet set);
    }

    /// The same number for every recall of a set.
    private static long[] column(List<SurveyedSet> sets, Column column) {
        return sets.stream()
                .flatMapToLong(set -> LongStream.generate(() -> column.of(set))
                        .limit(set.wrong().size()))
                .toArray();
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<Place> places = Place.all(cells);
        List<Scaling> scalings = Scaling.all(places);
        return new Result(
                List.of(AtlasTables.capacities(places), AtlasTables.exponents(scalings)),
                AtlasFigures.of(places, scalings),
                AtlasClaims.of(profile, places, scalings));
    }
}
