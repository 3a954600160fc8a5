package attractor.lab.trained;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private static final double GOOD = 0.03;
    private static final int CORRUPTIONS = 30;

    /// The share of runs without success above which their mean says little.
    private static final double FEW = 0.1;

    /// Networks that a run trains until its first success, about; for the estimate of time.
    private static final double EXPECTED = 3;

    /// Above the capacity of the exact score at which a run begins.
    private static final int ABOVE = 4;

    /// Capacities of the exact score from the reference run of the same experiment.
    private static final Map<Integer, Integer> EXACT = new TreeMap<>(Map.of(10, 4, 12, 7, 14, 10, 16, 19));

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
        Map<Integer, Capacities> byDimension = new TreeMap<>();
        boolean library = true;
        for (CellRows<Cell> cell : cells) {
            library &= cell.rows().count() > 0;
        }
        if (library) {
            for (CellRows<Cell> cell : cells) {
                byDimension
                        .computeIfAbsent(cell.cell().dimension(), d -> new Capacities())
                        .add(cell.cell(), cell.rows());
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (int d : EXACT.keySet()) {
            claims.add(claim(d, byDimension, library));
        }
        claims.add(sixPatterns(byDimension, library));
        return new Result(tables(byDimension), illustrations(byDimension), claims);
    }

    /// What the cells of one dimension say.
    private static final class Capacities {

        /// Errors by n, then by run: trained, exact.
        private final Map<Integer, Map<Integer, double[]>> errors = new TreeMap<>();

        void add(Cell cell, Rows rows) {
            for (int k = 0; k < rows.count(); k++) {
                errors.computeIfAbsent((int) rows.whole("n")[k], n -> new TreeMap<>())
                        .put(cell.run(), new double[] {rows.real("trained")[k], rows.real("exact")[k]});
            }
        }

        /// How many sets a decoder was tried on.
        int sets(int n, int which) {
            return (int) errors.getOrDefault(n, Map.of()).values().stream()
                    .filter(pair -> !Double.isNaN(pair[which]))
                    .count();
        }

        Measured error(int n, int which) {
            return Measured.mean(errors.getOrDefault(n, Map.of()).values().stream()
                    .mapToDouble(pair -> pair[which])
                    .filter(error -> !Double.isNaN(error))
                    .toArray());
        }

        /// The published rule, run by run.
        double[] published(int which) {
            TreeSet<Integer> runs = new TreeSet<>();
            errors.values().forEach(byRun -> runs.addAll(byRun.keySet()));
            return runs.stream().mapToDouble(run -> first(run, which)).toArray();
        }

        private double first(int run, int which) {
            int result = errors.keySet().iterator().next() - 1;
            for (Map.Entry<Integer, Map<Integer, double[]>> entry : errors.entrySet()) {
                double[] pair = entry.getValue().get(run);
                if (pair != null && pair[which] < GOOD) {
                    result = entry.getKey();
                }
            }
            return result;
        }

        /// How many runs count as one less than the smallest n, for want of a success.
        long unsuccessful(int which) {
            int floor = errors.keySet().iterator().next() - 1;
            return Arrays.stream(published(which)).filter(n -> n == floor).count();
        }

        /// The largest n whose mean error is small, among those with enough sets; empty if it lies below them.
        OptionalInt unbiased(int which) {
            int smallest = errors.keySet().iterator().next();
            OptionalInt result = isEnough(smallest, which) ? OptionalInt.of(smallest - 1) : OptionalInt.empty();
            for (int n : errors.keySet()) {
                if (isEnough(n, which) && error(n, which).value() < GOOD) {
                    result = OptionalInt.of(n);
                }
            }
            return result;
        }

        private boolean isEnough(int n, int which) {
            return 2 * sets(n, which) >= runs();
        }

        int runs() {
            return errors.values().stream().mapToInt(Map::size).max().orElse(0);
        }
    }

    private static List<Table> tables(Map<Integer, Capacities> byDimension) {
        List<List<Table.Entry>> capacities = new ArrayList<>();
        List<List<Table.Entry>> errors = new ArrayList<>();
        byDimension.forEach((d, capacity) -> {
            capacities.add(List.of(
                    new Table.Whole(d),
                    new Table.Whole(capacity.runs()),
                    new Table.Real(Measured.mean(capacity.published(0))),
                    new Table.Real(Measured.mean(capacity.published(1))),
                    whole(capacity.unbiased(0)),
                    whole(capacity.unbiased(1)),
                    new Table.Whole(capacity.unsuccessful(0)),
                    new Table.Whole(capacity.unsuccessful(1))));
            capacity.errors
                    .keySet()
                    .forEach(n -> errors.add(List.of(
                            new Table.Whole(d),
                            new Table.Whole(n),
                            capacity.sets(n, 0) == 0 ? new Table.Text("–") : new Table.Real(capacity.error(n, 0)),
                            new Table.Real(capacity.error(n, 1)))));
        });
        return List.of(
                new Table(
                        "capacities",
                        "Capacity at an error of 0.03; errors over runs, of which those without success count as one less"
                                + " than the smallest n",
                        List.of(
                                "d",
                                "runs",
                                "trained, published rule",
                                "exact score, published rule",
                                "trained, mean error",
                                "exact score, mean error",
                                "trained, runs without success",
                                "exact score, runs without success"),
                        capacities),
                new Table(
                        "errors",
                        "Fraction of wrong signs; errors over pattern sets",
                        List.of("d", "n", "trained", "exact score"),
                        errors));
    }

    private static Table.Entry whole(OptionalInt capacity) {
        return capacity.isPresent() ? new Table.Whole(capacity.getAsInt()) : new Table.Text("–");
    }

    private static List<Illustration> illustrations(Map<Integer, Capacities> byDimension) {
        if (byDimension.isEmpty()) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        String[] names = {"trained", "exact score"};
        for (int which = 0; which < names.length; which++) {
            int column = which;
            layers.add(Series.of(
                            names[which] + ", published rule",
                            Look.JOINED,
                            byDimension.entrySet().stream()
                                    .map(entry -> sample(
                                            entry.getKey(),
                                            Measured.mean(entry.getValue().published(column))))
                                    .toList())
                    .inSlot(which));
            List<Sample> unbiased = new ArrayList<>();
            byDimension.forEach(
                    (d, capacity) -> capacity.unbiased(column).ifPresent(n -> unbiased.add(Sample.of(d, n))));
            if (!unbiased.isEmpty()) {
                layers.add(Series.of(names[which] + ", mean error", Look.OPEN_MARKERS, unbiased)
                        .inSlot(which));
            }
        }
        return List.of(new Illustration(
                "capacity",
                Plot.of(
                        "Capacity of trained diffusion memories",
                        Axis.linear("dimension d"),
                        Axis.linear("number of patterns n"),
                        layers),
                "Joined markers: the published rule, mean and standard error over runs; the table says how many had no success and"
                        + " count as one less than the smallest n. Open markers: the largest n whose"
                        + " mean error is below 0.03."));
    }

    private static Sample sample(double x, Measured y) {
        return Double.isFinite(y.standardError())
                ? Sample.withError(x, y.value(), y.standardError())
                : Sample.of(x, y.value());
    }

    private static Claim claim(int d, Map<Integer, Capacities> byDimension, boolean library) {
        String statement = "a trained memory of d = " + d + " holds about what the exact score holds";
        Comparison comparison;
        if (!library) {
            comparison = Comparison.notComparable(statement, "libtorch missing");
        } else if (!byDimension.containsKey(d)) {
            comparison = Comparison.notRun(statement);
        } else {
            comparison = compared(statement, d, byDimension.get(d));
        }
        return new Claim(
                "d = " + d + ": capacity by the published rule, trained less exact on the same sets",
                comparison,
                Verdict.REPRODUCED,
                "the dots of the figure have no numbers; they lie on the curve of the exact score",
                "ambrogioni-2023, Figure 2b");
    }

    private static Comparison compared(String statement, int d, Capacities capacity) {
        long unsuccessful = Math.max(capacity.unsuccessful(0), capacity.unsuccessful(1));
        if (unsuccessful > FEW * capacity.runs()) {
            return Comparison.notComparable(
                    statement,
                    unsuccessful + " of " + capacity.runs()
                            + " runs never had an error below 0.03, so their capacity is not known");
        }
        double[] trained = capacity.published(0);
        double[] exact = capacity.published(1);
        double[] difference = new double[trained.length];
        Arrays.setAll(difference, run -> trained[run] - exact[run]);
        // A network may err a little where the score does not: one pattern in six is still "about".
        return Comparison.combined(
                Measured.exactly(0),
                Measured.mean(difference).atLeast(0),
                4,
                Math.max(1, EXACT.getOrDefault(d, 0) / 6.0));
    }

    private static Claim sixPatterns(Map<Integer, Capacities> byDimension, boolean library) {
        Measured reference = new Measured(0.037, 0.01);
        Comparison comparison;
        if (!library) {
            comparison = Comparison.notComparable(reference.toString(), "libtorch missing");
        } else if (!byDimension.containsKey(10) || byDimension.get(10).sets(6, 0) < 2) {
            comparison = Comparison.notRun(reference.toString());
        } else {
            comparison = Comparison.combined(reference, byDimension.get(10).error(6, 0), 4, 0.005);
        }
        return new Claim(
                "d = 10, n = 6: error after 4000 steps",
                comparison,
                Verdict.REPRODUCED,
                "the reference is one pattern set in another program; sets differ by about 0.01",
                "reference run on one pattern set");
    }
}
