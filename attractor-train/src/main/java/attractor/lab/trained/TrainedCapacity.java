package attractor.lab.trained;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.MissingLibraryException;
import attractor.memory.Progress;
import attractor.memory.Recalls;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VariancePreserving;
import attractor.parameter.Param;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.ThetaMixture;
import attractor.reference.Source;
import attractor.train.Activation;
import attractor.train.Adam;
import attractor.train.Denoising;
import attractor.train.Perceptron;
import attractor.train.TrainedDiffusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many random patterns does a trained diffusion memory hold?
///
/// A cell is a run: it trains a network on n patterns of dimension d and recalls 30 fresh cues of every pattern at
/// θ = 0.68, with the network and with the exact score; the error is the fraction of wrong signs. The published
/// rule begins at n = (capacity of the exact score) + 4, draws new patterns and trains anew with one pattern less
/// until the error is below 0.03: the first lucky set from above ends it, so it is biased upwards. Beside it stands
/// the largest n whose error, averaged over the sets that were trained with it, at least half as many as runs, is
/// below 0.03; as patterns are drawn anew, what came before does not bias it. Down to half of the beginning the
/// exact score recalls every set; networks are trained until the rule ends, or, where a run goes on, on every set.
/// A run without success counts as one less than the smallest, an upper bound; the table says how many there are,
/// and where they are more than a tenth nothing is compared. Source: `ambrogioni-2023`, Section 3.1 and Figure 2,
/// whose trained capacities are given in the figure only.
@Source(key = "ambrogioni-2023", equation = "Figure 2b")
public final class TrainedCapacity implements Protocol<TrainedCapacity.Cell> {

    private static final double THETA = 0.68;
    static final double GOOD = 0.03;
    private static final int CORRUPTIONS = 30;

    /// Networks that a run trains until its first success, about; for the estimate of time.
    private static final double EXPECTED = 6;

    /// Above the capacity of the exact score at which a run begins.
    private static final int ABOVE = 4;

    /// Capacities of the exact score from the reference run of the same experiment.
    static final Map<Integer, Integer> EXACT = new TreeMap<>(Map.of(10, 4, 12, 7, 14, 10, 16, 19));

    /// What a run does after its first success.
    public enum Success {
        /// It trains no further networks.
        ENDS,
        /// It trains a network for every n.
        GOES_ON
    }

    /// One run: from n patterns down.
    ///
    /// @param dimension d
    /// @param count n at the beginning
    /// @param run which run
    /// @param width units of a hidden layer; 0 stands for 80 d
    /// @param steps of training
    /// @param success what it does after its first success
    public record Cell(
            @Param(symbol = "d", doc = "dimension", min = 1) int dimension,

            @Param(symbol = "n", doc = "number of stored patterns at the beginning", min = 1)
            int count,

            @Param(doc = "which run", min = 0) int run,

            @Param(doc = "units of a hidden layer; 0 stands for 80 d", min = 0)
            int width,

            @Param(doc = "steps of training", min = 1) int steps,

            @Param(doc = "what a run does after its first success")
            Success success) {

        /// From eight patterns of ten components.
        public Cell() {
            this(10, 8, 0, 0, 4000, Success.ENDS);
        }

        private int least() {
            return (count + 1) / 2;
        }
    }

    /// For the service loader.
    public TrainedCapacity() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.trained-capacity",
                "Capacity of trained diffusion memories",
                "Networks trained on n random patterns of d = 10, 12, 14, 16 units recall noisy cues: capacity by the"
                        + " published rule and by the mean error, beside the exact score on the same cues.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        List<Cell> cells = new ArrayList<>();
        switch (profile) {
            case SMOKE -> add(cells, new Cell(6, 4, 2, 64, 300, Success.GOES_ON));
            case PAPER ->
                EXACT.forEach((d, capacity) -> add(cells, new Cell(d, capacity + ABOVE, 8, 0, 4000, Success.ENDS)));
            case FULL ->
                EXACT.forEach((d, capacity) -> add(cells, new Cell(d, capacity + ABOVE, 24, 0, 4000, Success.GOES_ON)));
        }
        return cells;
    }

    /// Cells for `most.run()` runs.
    private static void add(List<Cell> cells, Cell most) {
        for (int run = 0; run < most.run(); run++) {
            cells.add(new Cell(most.dimension(), most.count(), run, most.width(), most.steps(), most.success()));
        }
    }

    @Override
    public Cost cost(Cell cell) {
        double width = cell.width() == 0 ? 80.0 * cell.dimension() : cell.width();
        double weights = 2 * width * width + 2 * width * cell.dimension();
        double networks = cell.count() - cell.least() + 1;
        double trained = cell.success() == Success.GOES_ON ? networks : Math.min(EXPECTED, networks);
        return new Cost(trained * weights * cell.steps(), (long) (40 * weights) + (32 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        int sizes = cell.count() - cell.least() + 1;
        long[] n = new long[sizes];
        double[] trained = new double[sizes];
        double[] exact = new double[sizes];
        boolean ended = false;
        for (int k = 0; k < sizes; k++) {
            Trial trial = Trial.of(cell, cell.count() - k, seed.child("patterns", cell.count() - k));
            n[k] = trial.xi().count();
            exact[k] = trial.exact();
            try {
                trained[k] = ended ? Double.NaN : trial.trained(cell);
            } catch (MissingLibraryException e) {
                return Rows.NONE;
            }
            ended |= cell.success() == Success.ENDS && trained[k] < GOOD;
        }
        return Rows.NONE.with("n", n).with("trained", trained).with("exact", exact);
    }

    /// Patterns and their cues.
    ///
    /// @param xi the patterns
    /// @param cues cue k is one of pattern k mod n
    /// @param seed of the training
    private record Trial(SpinPatterns xi, RealPatterns cues, Seed seed) {

        static Trial of(Cell cell, int count, Seed seed) {
            SpinPatterns xi = new RandomSpins().draw(count, cell.dimension(), seed.child("patterns", 0));
            List<Reals> noisy = new ArrayList<>();
            for (int k = 0; k < CORRUPTIONS * count; k++) {
                noisy.add(Reals.of(new ThetaMixture(THETA)
                        .apply(xi.get(k % count), seed.child("cue", k).generator())
                        .toArray()));
            }
            return new Trial(xi, RealPatterns.of(noisy), seed.child("train", 0));
        }

        double exact() {
            Diffusion model = new Diffusion(new VariancePreserving(), THETA, new ProbabilityFlow(), Readout.STORED);
            return error(model.store(xi, seed), xi, cues);
        }

        double trained(Cell cell) {
            TrainedDiffusion model = new TrainedDiffusion(
                    new Perceptron(3, cell.width(), Activation.RELU),
                    new Denoising(),
                    new Adam(cell.steps(), 1e-3, 0),
                    THETA,
                    new ProbabilityFlow(),
                    Readout.STORED);
            return error(model.store(xi, seed, Progress.NONE), xi, cues);
        }
    }

    private static double error(Memory memory, SpinPatterns xi, RealPatterns cues) {
        Recalls recalls = memory.recallAll(cues, new Seed(0), Progress.NONE, BatchObserver.NONE);
        double wrong = 0;
        for (int k = 0; k < cues.count(); k++) {
            int overlap = ((Spins) recalls.get(k).pattern()).overlap(xi.get(k % xi.count()));
            wrong += (xi.dimension() - overlap) / 2.0;
        }
        return wrong / cues.count() / xi.dimension();
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Integer, CapacityRuns> byDimension = new TreeMap<>();
        boolean library = true;
        for (CellRows<Cell> cell : cells) {
            library &= cell.rows().count() > 0;
        }
        if (library) {
            for (CellRows<Cell> cell : cells) {
                byDimension
                        .computeIfAbsent(cell.cell().dimension(), d -> new CapacityRuns())
                        .add(cell.cell(), cell.rows());
            }
        }
        return new Result(
                CapacityPages.tables(byDimension),
                CapacityPages.illustrations(byDimension),
                new CapacityClaims(byDimension, library).all());
    }
}
