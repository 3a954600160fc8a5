package attractor.lab;

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
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/// A protocol for tests: the mean of uniform numbers is 1/2. Its cells sleep, so that they can be killed.
public final class ToyProtocol implements Protocol<ToyProtocol.Cell> {

    /// A block of repeats.
    ///
    /// @param block which block of repeats
    /// @param millis how long the cell sleeps
    /// @param low least number
    public record Cell(
            @Param(doc = "block of repeats", min = 0) int block,
            @Param(doc = "milliseconds of sleep", min = 0) int millis,
            @Param(doc = "least number drawn") double low) {
        public Cell() {
            this(0, 0, 0);
        }
    }

    @Override
    public Card card() {
        return new Card(
                "toy.mean",
                "Mean of uniform numbers",
                "Draws uniform numbers and compares their mean with 1/2.",
                List.of());
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(1 + cell.millis(), 1 << 20);
    }

    @Override
    public List<Cell> cells(Profile profile) {
        List<Cell> cells = new ArrayList<>();
        for (int block = 0; block < (profile == Profile.SMOKE ? 12 : 60); block++) {
            cells.add(new Cell(block, profile == Profile.SMOKE ? 0 : 40, 0));
        }
        return cells;
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        try {
            Thread.sleep(cell.millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        RandomGenerator rng = seed.generator();
        double[] values = new double[50];
        long[] highs = new long[50];
        for (int i = 0; i < values.length; i++) {
            values[i] = cell.low() + (1 - cell.low()) * rng.nextDouble();
            highs[i] = values[i] > 0.5 ? 1 : 0;
        }
        return Rows.NONE.with("value", values).with("high", highs);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Rows all = Rows.NONE;
        for (CellRows<Cell> cell : cells) {
            all = all.and(cell.rows());
        }
        Comparison comparison = all.count() == 0
                ? Comparison.notRun("0.5")
                : Comparison.combined(Measured.exactly(0.5), Measured.mean(all.real("value")), 6, 0);
        Table table = new Table("mean", "The mean", List.of("numbers"), List.of(List.of(new Table.Whole(all.count()))));
        List<Illustration> illustrations = all.count() == 0
                ? List.of()
                : List.of(new Illustration(
                        "mean",
                        Plot.of(
                                "The mean",
                                Axis.linear("numbers"),
                                Axis.linear("mean"),
                                List.of(Series.of(
                                        "mean",
                                        Look.MARKERS,
                                        List.of(Sample.of(
                                                all.count(),
                                                Measured.mean(all.real("value")).value()))))),
                        ""));
        return new Result(
                List.of(table),
                illustrations,
                List.of(new Claim("mean", comparison, Verdict.REPRODUCED, "the mean of U(0,1) is 1/2", "textbook")));
    }
}
