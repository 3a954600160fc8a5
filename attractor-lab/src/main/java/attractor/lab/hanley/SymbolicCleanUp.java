package attractor.lab.hanley;

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
import attractor.lab.hanley.CleanUpReference.Row;
import attractor.lab.hanley.CleanUpReference.Sized;
import attractor.lab.hanley.SymbolicTrials.Algebra;
import attractor.lab.hanley.SymbolicTrials.Cleaner;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often do item memories clean up what is unbound from a record of role-filler pairs?
///
/// D = 512 and K = 1000 random items as in the reference, with MAP, BSC and HRR, cleaned up by the nearest item,
/// dense memories and a Hopfield network (synchronous); and 12 settings that are drawn by seed around the dimension
/// that the sizing calculator names, against its prediction. Errors are over item sets; four of them are allowed
/// (five in a smoke run, whose sets are few), so a sound run fails one of its 39 comparisons with a probability of
/// about 0.003.
@Source(key = "gayler-1998")
@Source(key = "kanerva-1996")
@Source(key = "plate-1995")
public final class SymbolicCleanUp implements Protocol<SymbolicCleanUp.Cell> {

    private static final double ERRORS = 4;
    /// A smoke run estimates its errors from few sets.
    private static final double SMOKE_ERRORS = 5;

    /// One algebra and memory with n pairs and K items.
    ///
    /// @param algebra how pairs are bound and bundled
    /// @param cleaner what cleans up
    /// @param dimension D
    /// @param pairs n
    /// @param items K
    /// @param sets number of item sets
    /// @param cues of each set
    public record Cell(
            @Param(doc = "how pairs are bound and bundled: map, bsc or hrr")
            String algebra,

            @Param(doc = "what cleans up") String cleaner,

            @Param(symbol = "D", doc = "dimension of the vectors", min = 1)
            int dimension,

            @Param(symbol = "n", doc = "number of role-filler pairs", min = 1)
            int pairs,

            @Param(symbol = "K", doc = "number of items", min = 2)
            int items,

            @Param(doc = "item sets in this cell", min = 1) int sets,
            @Param(doc = "records of each set", min = 1) int cues) {

        /// 15 pairs in MAP, cleaned up by the nearest of 1000 items.
        public Cell() {
            this("MAP", "NEAREST", 512, 15, 1000, 20, 20);
        }

        SymbolicTrials trials() {
            return new SymbolicTrials(Algebra.valueOf(algebra), Cleaner.valueOf(cleaner), dimension, pairs, items);
        }
    }

    /// For the service loader.
    public SymbolicCleanUp() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.cleanup",
                "Clean-up of symbols unbound from a record",
                "Accuracy of item memories on fillers unbound from bundles of role-filler pairs (MAP, BSC, HRR), for several"
                        + " memories against an independent program, and for 12 drawn settings against the sizing"
                        + " calculator.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        Set<SymbolicTrials> all = new LinkedHashSet<>();
        CleanUpReference.published().forEach(row -> all.add(row.trials()));
        all.addAll(CleanUpReference.bits());
        CleanUpReference.drawn().forEach(sized -> all.add(sized.trials()));
        return all.stream().map(trials -> cell(trials, profile)).toList();
    }

    private static Cell cell(SymbolicTrials trials, Profile profile) {
        int sets =
                switch (profile) {
                    case SMOKE -> 10;
                    case PAPER -> 100;
                    case FULL -> 400;
                };
        boolean slow = trials.cleaner() != Cleaner.NEAREST;
        return new Cell(
                trials.algebra().name(),
                trials.cleaner().name(),
                trials.dimension(),
                trials.pairs(),
                trials.items(),
                slow ? Math.max(5, sets / 2) : sets,
                slow && profile == Profile.SMOKE ? 8 : 20);
    }

    @Override
    public Cost cost(Cell cell) {
        double item = (double) cell.items() * cell.dimension();
        double recall = cell.cleaner().equals("NEAREST") ? item / 16 : 4 * item;
        double draw = cell.algebra().equals("HRR") ? 20 * item : item / 4;
        return new Cost(1 + cell.sets() * (draw + cell.cues() * recall) / 1e3, (long) (24 * item) + (8 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return cell.trials().run(cell.sets(), cell.cues(), seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<SymbolicTrials, Measured> found = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            if (cell.rows().count() > 0) {
                found.put(cell.cell().trials(), SymbolicTrials.accuracy(cell.rows()));
            }
        }
        Own own = new Own(found, profile == Profile.SMOKE ? SMOKE_ERRORS : ERRORS);
        List<Claim> claims = new ArrayList<>();
        for (Row row : CleanUpReference.published()) {
            claims.add(new Claim(
                    row.trials().toString(),
                    compared(row.measured(), own, row.trials()),
                    Verdict.REPRODUCED,
                    "an independent program measured it in 400 trials",
                    "reference run, clean-up of unbound fillers"));
        }
        for (SymbolicTrials bits : CleanUpReference.bits()) {
            claims.add(theory("theory of signs holds for bits: " + bits, own, bits));
        }
        for (Sized sized : CleanUpReference.drawn()) {
            claims.add(theory(
                    "drawn: " + sized.trials() + " where " + sized.needed() + " gives " + sized.asked(),
                    own,
                    sized.trials()));
        }
        return new Result(List.of(table(found)), CleanUpFigures.of(found), claims);
    }

    /// What was measured.
    ///
    /// @param found by trials
    /// @param errors how many standard errors are allowed
    private record Own(Map<SymbolicTrials, Measured> found, double errors) {}

    private static Claim theory(String item, Own own, SymbolicTrials trials) {
        return new Claim(
                item,
                compared(Measured.exactly(CleanUpReference.predicted(trials)), own, trials),
                Verdict.REPRODUCED,
                "the formula takes the overlaps of items as Gaussian",
                "docs/papers/vector-symbols.md");
    }

    private static Comparison compared(Measured expected, Own own, SymbolicTrials trials) {
        Measured here = own.found().get(trials);
        return here == null
                ? Comparison.notRun(expected.toString())
                : Comparison.combined(expected, here, own.errors(), 0);
    }

    private static Table table(Map<SymbolicTrials, Measured> found) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        found.forEach((trials, accuracy) -> rows.add(List.of(
                new Table.Text(trials.algebra().name()),
                new Table.Text(trials.cleaner().words()),
                new Table.Whole(trials.dimension()),
                new Table.Whole(trials.pairs()),
                new Table.Whole(trials.items()),
                trials.isSized()
                        ? new Table.Real(Measured.exactly(CleanUpReference.predicted(trials)))
                        : new Table.Text("–"),
                new Table.Real(accuracy))));
        return new Table(
                "accuracies",
                "Rate at which the filler unbound from n pairs is cleaned up to the right one of K items; errors over item"
                        + " sets",
                List.of("algebra", "memory", "D", "n", "K", "predicted", "measured"),
                rows);
    }
}
