package attractor.lab.diffusion;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.memory.Workers;
import attractor.models.diffusion.Speciation;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The transitions of a recall by diffusion: leaving the centre, and falling to one pattern.
///
/// Speciation, by all three criteria of [Speciation]: where displacements from the centre begin to grow, and where
/// the centre is lost when followed, against the closed forms. Collapse: the fidelity at which the median weight of
/// the right pattern passes ½, against C(θ_C) = ln K/D, C the capacity of the channel that adds the noise. And the
/// count K at which a cue is decoded wrongly with a given probability, all 2^D competitors counted, against the
/// finite-length curve; its growth with D is C(θ), measured.
@Source(key = "raya-ambrogioni-2023")
@Source(key = "biroli-2024")
@Source(key = "polyanskiy-2010", equation = "normal approximation")
public final class Transitions implements Protocol<Transitions.Cell> {

    /// Fidelities at which the weight of the right pattern is kept.
    static final double[] THETAS = {0.26, 0.31, 0.36, 0.41, 0.46, 0.51, 0.56, 0.61, 0.66, 0.71};

    /// The fidelities of the channels whose capacity is measured.
    static final List<Double> CHANNELS = List.of(0.4, 0.55, 0.68);

    /// What a cell measures.
    public enum Measure {
        /// Symmetry breaking of sign patterns and their negatives.
        EQUAL_NORMS,
        /// The same where pairs differ in length, from half the level up to it.
        UNEQUAL_NORMS,
        /// Collapse onto one of many sign patterns.
        SIGN_COLLAPSE,
        /// Collapse onto one of many patterns with normal components.
        GAUSSIAN_COLLAPSE,
        /// Competitors of a noisy sign pattern that are nearer to it.
        DECODING
    }

    /// A block of trials.
    ///
    /// @param measure what is measured
    /// @param dimension D
    /// @param level factor of the signs (norms), load α = ln K/D (collapse), fidelity θ (decoding)
    /// @param count pairs of patterns (norms), else trials
    /// @param block which block of trials
    public record Cell(
            @Param(doc = "what is measured") Measure measure,

            @Param(symbol = "D", doc = "dimension", min = 1, max = 1000)
            int dimension,

            @Param(
                    doc = "factor of the signs (norms), load ln K/D (collapse), fidelity (decoding)",
                    min = 0,
                    max = 2,
                    ends = Param.Ends.OPEN)
            double level,

            @Param(doc = "pairs of patterns (norms), else trials", min = 1)
            int count,

            @Param(doc = "which block of trials", min = 0) int block) {

        /// Checks the fidelity.
        public Cell {
            if (measure == Measure.DECODING && !(level > 0 && level < 1)) {
                throw new IllegalArgumentException("the level of a DECODING cell, its fidelity θ, is " + level
                        + "; it must be above 0 and below 1, so replace it for another measure only: add"
                        + " measure=EQUAL_NORMS, for example");
            }
        }

        /// Collapse among 403 sign patterns of dimension 40.
        public Cell() {
            this(Measure.SIGN_COLLAPSE, 40, 0.15, 500, 0);
        }

        /// {@return K of a collapse}
        int patterns() {
            return (int) Math.max(2, Math.rint(Math.exp(level * dimension)));
        }
    }

    /// For the service loader.
    public Transitions() {}

    @Override
    public Card card() {
        return new Card(
                "diffusion.transitions",
                "Speciation and collapse of diffusion memories",
                "Where a recall by diffusion leaves the centre of its patterns, by three criteria, and where it falls to"
                        + " one pattern: the capacity of a noisy channel, measured, with its finite-length curve.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        List<Cell> cells = new ArrayList<>();
        norms(cells, profile);
        collapses(cells, profile);
        boolean smoke = profile == Profile.SMOKE;
        for (double theta : CHANNELS) {
            for (int dimension : smoke ? List.of(8, 10, 12, 14, 16) : List.of(8, 10, 12, 14, 16, 20, 24, 28, 32)) {
                Cell cell = new Cell(Measure.DECODING, dimension, theta, smoke ? 200 : 500, 0);
                blocks(cells, cell, smoke ? 1 : profile == Profile.PAPER ? 4 : 16);
            }
        }
        return List.copyOf(cells);
    }

    private static void norms(List<Cell> cells, Profile profile) {
        cells.add(new Cell(Measure.EQUAL_NORMS, 1, 1, 1, 0));
        cells.add(new Cell(Measure.EQUAL_NORMS, 2, 0.5, 1, 0));
        cells.add(new Cell(Measure.EQUAL_NORMS, 8, 0.3, 100, 0));
        cells.add(new Cell(Measure.UNEQUAL_NORMS, 8, 1, 6, 0));
        if (profile != Profile.SMOKE) {
            cells.add(new Cell(Measure.EQUAL_NORMS, 50, 1, 1, 0));
            for (double factor : new double[] {0.25, 0.5, 1}) {
                cells.add(new Cell(Measure.EQUAL_NORMS, 20, factor, 40, 0));
                cells.add(new Cell(Measure.UNEQUAL_NORMS, 20, factor, 40, 0));
            }
            cells.add(new Cell(Measure.EQUAL_NORMS, 20, 1, 5, 0));
        }
    }

    /// Loads at three counts each, e⁴, e⁷ and e¹⁰, and the case of the reference.
    private static void collapses(List<Cell> cells, Profile profile) {
        int more = profile == Profile.FULL ? 4 : 1;
        if (profile == Profile.SMOKE) {
            cells.add(new Cell(Measure.SIGN_COLLAPSE, 40, 0.15, 100, 0));
            cells.add(new Cell(Measure.SIGN_COLLAPSE, 16, 0.25, 200, 0));
            cells.add(new Cell(Measure.GAUSSIAN_COLLAPSE, 16, 0.25, 200, 0));
            return;
        }
        blocks(cells, new Cell(Measure.SIGN_COLLAPSE, 40, 0.15, 500, 0), 4 * more);
        for (double alpha : new double[] {0.05, 0.1, 0.15, 0.25, 0.4, 0.55}) {
            ladder(cells, Measure.SIGN_COLLAPSE, alpha, more);
        }
        for (double alpha : new double[] {0.1, 0.25, 0.55, 1}) {
            ladder(cells, Measure.GAUSSIAN_COLLAPSE, alpha, more);
        }
    }

    private static void ladder(List<Cell> cells, Measure measure, double alpha, int more) {
        blocks(cells, new Cell(measure, (int) Math.rint(4 / alpha), alpha, 500, 0), 4 * more);
        blocks(cells, new Cell(measure, (int) Math.rint(7 / alpha), alpha, 500, 0), 2 * more);
        blocks(cells, new Cell(measure, (int) Math.rint(10 / alpha), alpha, 100, 0), 2 * more);
    }

    private static void blocks(List<Cell> cells, Cell cell, int blocks) {
        for (int block = 0; block < blocks; block++) {
            cells.add(new Cell(cell.measure(), cell.dimension(), cell.level(), cell.count(), block));
        }
    }

    @Override
    public Cost cost(Cell cell) {
        return switch (cell.measure()) {
            case EQUAL_NORMS, UNEQUAL_NORMS ->
                new Cost(1e4 * cell.dimension() * cell.dimension() * cell.dimension(), 16 << 20);
            case SIGN_COLLAPSE, GAUSSIAN_COLLAPSE ->
                new Cost(
                        (double) cell.patterns() * (cell.dimension() + 500.0) * cell.count(),
                        64L * cell.patterns() + (16 << 20));
            case DECODING ->
                new Cost(
                        20 * Math.scalb(1.0, cell.dimension() / 2) * cell.count(),
                        (64L << (cell.dimension() / 2)) + (16 << 20));
        };
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return switch (cell.measure()) {
            case EQUAL_NORMS -> broken(cell, cell.level(), seed);
            case UNEQUAL_NORMS -> broken(cell, cell.level() / 2, seed);
            case SIGN_COLLAPSE, GAUSSIAN_COLLAPSE -> collapsed(cell, seed);
            case DECODING -> decoded(cell, seed);
        };
    }

    private static Rows broken(Cell cell, double shortest, Seed seed) {
        SymmetricSet set = SymmetricSet.draw(cell.count(), cell.dimension(), shortest, cell.level(), seed);
        List<Speciation> criteria = List.of(Speciation.values());
        return Rows.NONE
                .with(
                        "eigenvalue",
                        criteria.stream().mapToDouble(one -> set.eigenvalue()).toArray())
                .with(
                        "followed",
                        criteria.stream()
                                .mapToDouble(one -> set.followed(one).orElse(Double.NaN))
                                .toArray())
                .with("grown", criteria.stream().mapToDouble(set::grown).toArray());
    }

    private static Rows collapsed(Cell cell, Seed seed) {
        double[] crossing = new double[cell.count()];
        double[][] weights = new double[THETAS.length][cell.count()];
        for (int r = 0; r < cell.count(); r++) {
            Workers.checkInterrupt();
            Seed own = seed.child("trial", r);
            CollapseTrial trial = cell.measure() == Measure.SIGN_COLLAPSE
                    ? CollapseTrial.signs(cell.patterns(), cell.dimension(), own)
                    : CollapseTrial.gaussian(cell.patterns(), cell.dimension(), own);
            crossing[r] = trial.crossing();
            for (int k = 0; k < THETAS.length; k++) {
                weights[k][r] = trial.weight(THETAS[k]);
            }
        }
        Rows rows = Rows.NONE.with("crossing", crossing);
        for (int k = 0; k < THETAS.length; k++) {
            rows = rows.with("weight-" + THETAS[k], weights[k]);
        }
        return rows;
    }

    private static Rows decoded(Cell cell, Seed seed) {
        double theta = cell.level();
        double noise = Math.sqrt((1 - theta) * (1 + theta));
        double[] better = new double[cell.count()];
        for (int r = 0; r < better.length; r++) {
            Workers.checkInterrupt();
            RandomGenerator rng = seed.child("cue", r).generator();
            double[] w = new double[cell.dimension()];
            for (int i = 0; i < w.length; i++) {
                // times the sign of the pattern: the noise has the same law then
                w[i] = theta + noise * rng.nextGaussian();
            }
            better[r] = BetterCompetitors.fraction(w);
        }
        return Rows.NONE.with("better", better);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        TransitionMeasurements found = TransitionMeasurements.of(cells);
        return new Result(found.tables(), TransitionFigure.of(found), TransitionClaims.of(found));
    }
}
