package attractor.lab.talk;

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
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.memory.Memory;
import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.pattern.BitFlips;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.spin.Asynchronous;
import attractor.statistics.FisherExact;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// How often do dense memories of 100 units recall exactly?
///
/// K random patterns are stored; cues are distinct stored patterns with each component flipped with probability δ;
/// units change one at a time, in a fresh permutation each sweep, to a fixed point (at most 60 sweeps). Success is
/// the stored pattern itself, not its negative. Errors are over pattern sets. The talk shows curves without
/// numbers; the reference values come from two independent programs that agree.
@Source(key = "hopfield-networks-talk", equation = "retrieval rate against number of patterns")
@Source(key = "krotov-hopfield-2016")
public final class RetrievalRate implements Protocol<RetrievalRate.Cell> {

    private static final int DIMENSION = 100;
    private static final int SWEEPS = 60;
    private static final int RARE = 20;
    private static final double NEAR = 0.95;

    /// What a visit of a unit costs beside the K patterns, in patterns.
    private static final int OVERHEAD = 200;

    /// Pattern-units of one cell: much longer than writing its rows, much shorter than one wants to lose by a kill.
    private static final double WORK = 3e8;

    /// The published rows that a smoke run repeats, as formula, K and δ, with a number of sets that takes a second.
    private static final Map<String, Integer> SMOKE = Map.ofEntries(
            Map.entry("x^2, K=9, δ=0", 60),
            Map.entry("x^2, K=13, δ=0", 60),
            Map.entry("x^2, K=18, δ=0", 60),
            Map.entry("x^2, K=25, δ=0", 60),
            Map.entry("x^2, K=10, δ=0.1", 60),
            Map.entry("x^2, K=16, δ=0.1", 60),
            Map.entry("x^2, K=13, δ=0.2", 60),
            Map.entry("max(x,0)^2, K=24, δ=0", 60),
            Map.entry("max(x,0)^2, K=32, δ=0", 60),
            Map.entry("x^3, K=250, δ=0", 20),
            Map.entry("x^3, K=400, δ=0", 20),
            Map.entry("x^3, K=700, δ=0", 20),
            Map.entry("x^3, K=500, δ=0.1", 20),
            Map.entry("max(x,0)^3, K=600, δ=0.2", 20),
            Map.entry("x^4, K=1500, δ=0.2", 10),
            Map.entry("exp(0.2x), K=1000, δ=0.3", 20));

    /// Some pattern sets of one reference row.
    ///
    /// @param function F of the energy
    /// @param count K
    /// @param delta δ
    /// @param sets number of pattern sets in this cell
    /// @param cues of each set
    /// @param block which block of sets
    public record Cell(
            @Param(symbol = "F", doc = "function of the energy")
            Separation function,

            @Param(symbol = "K", doc = "number of stored patterns", min = 1)
            int count,

            @Param(symbol = "δ", doc = "flip probability of a cue", min = 0, max = 1)
            double delta,

            @Param(doc = "pattern sets in this cell", min = 1)
            int sets,

            @Param(doc = "cues of each set", min = 1) int cues,
            @Param(doc = "block of pattern sets", min = 0) int block) {

        /// One set of ten patterns in a Hopfield network.
        public Cell() {
            this(new Separation.Polynomial(), 10, 0, 1, 10, 0);
        }

        RatePoint at() {
            return new RatePoint(function, count, delta);
        }
    }

    /// For the service loader.
    public RetrievalRate() {}

    @Override
    public Card card() {
        return new Card(
                "talk.retrieval-rate",
                "Retrieval rate of dense memories, D = 100",
                "Exact recalls and mean overlap of polynomial, rectified and exponential memories of 100 units against"
                        + " the number of stored patterns, for clean and noisy cues.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        LinkedHashSet<Cell> cells = new LinkedHashSet<>();
        for (PublishedRate row : PublishedRate.all()) {
            int sets =
                    switch (profile) {
                        case SMOKE -> SMOKE.getOrDefault(row.at().toString(), 0);
                        case PAPER -> row.sets();
                        // A quarter of the standard errors of the paper profile.
                        case FULL -> 16 * row.sets();
                    };
            int inBlock = (int) Math.clamp(WORK / (row.cues() * visits(row.at())), 1, Math.max(1, sets));
            for (int from = 0; from < sets; from += inBlock) {
                cells.add(new Cell(
                        row.at().function(),
                        row.at().count(),
                        row.at().delta(),
                        Math.min(inBlock, sets - from),
                        row.cues(),
                        from / inBlock));
            }
        }
        return List.copyOf(cells);
    }

    /// About four sweeps over D units with K patterns each, and what every visit costs beside.
    private static double visits(RatePoint at) {
        return 4.0 * DIMENSION * (at.count() + OVERHEAD);
    }

    @Override
    public Cost cost(Cell cell) {
        double factor = cell.function() instanceof Separation.Exponential ? 3 : 1;
        return new Cost(
                factor * cell.sets() * (cell.cues() + 1) * visits(cell.at()),
                64L * DIMENSION * cell.count() + (8 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        var model = cell.function().model(new Asynchronous(Asynchronous.Order.FRESH_PERMUTATION, SWEEPS));
        int asked = Math.min(cell.cues(), cell.count());
        long[] failures = new long[cell.sets()];
        long[] cues = new long[cell.sets()];
        long[] near = new long[cell.sets()];
        double[] overlap = new double[cell.sets()];
        for (int set = 0; set < cell.sets(); set++) {
            Seed own = seed.child("set", set);
            SpinPatterns xi = new RandomSpins().draw(cell.count(), DIMENSION, own.child("patterns", 0));
            Memory memory = model.store(xi, own.child("store", 0));
            // The patterns are independent and alike, so the first ones are as good a choice as any.
            for (int mu = 0; mu < asked; mu++) {
                Workers.checkInterrupt();
                RandomGenerator rng = own.child("cue", mu).generator();
                Spins target = xi.get(mu);
                Spins end = (Spins) memory.recall(new BitFlips(cell.delta()).apply(target, rng), rng)
                        .pattern();
                failures[set] += end.equals(target) ? 0 : 1;
                near[set] += end.overlap(target) >= NEAR * DIMENSION ? 1 : 0;
                overlap[set] += end.overlap(target) / (double) (DIMENSION * asked);
            }
            cues[set] = asked;
        }
        return Rows.NONE
                .with("failures", failures)
                .with("cues", cues)
                .with("near", near)
                .with("overlap", overlap);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<RatePoint, Rows> byPoint = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            byPoint.merge(cell.cell().at(), cell.rows(), Rows::and);
        }
        List<List<Table.Entry>> table = new ArrayList<>();
        byPoint.forEach((at, rows) -> {
            OwnRate own = OwnRate.of(rows);
            table.add(List.of(
                    new Table.Text(at.function().formula()),
                    new Table.Whole(at.count()),
                    new Table.Real(Measured.exactly(at.delta())),
                    new Table.Whole(own.outcome().trials()),
                    new Table.Real(own.exact()),
                    new Table.Real(own.near()),
                    new Table.Real(own.overlap())));
        });
        List<Claim> claims = new ArrayList<>();
        for (PublishedRate published : PublishedRate.all()) {
            Rows rows = byPoint.getOrDefault(published.at(), Rows.NONE);
            claims.add(claim("exact", published, rows, profile));
            claims.add(claim("overlap", published, rows, profile));
        }
        return new Result(
                List.of(new Table(
                        "rates",
                        "Rate of exact recalls and mean overlap; errors over pattern sets",
                        List.of("F", "K", "δ", "cues", "exact", "overlap ≥ 0.95", "mean overlap"),
                        table)),
                illustrations(byPoint),
                claims);
    }

    private static List<Illustration> illustrations(Map<RatePoint, Rows> byPoint) {
        List<Figure> panels = new ArrayList<>();
        for (double delta :
                new TreeSet<>(byPoint.keySet().stream().map(RatePoint::delta).toList())) {
            List<Layer> layers = new ArrayList<>();
            int slot = 0;
            for (Separation function : new LinkedHashSet<>(byPoint.keySet().stream()
                    .filter(at -> at.delta() == delta)
                    .map(RatePoint::function)
                    .toList())) {
                layers.addAll(curve(function, delta, byPoint, slot++));
            }
            panels.add(Plot.of(
                    "cues with δ = " + delta,
                    Axis.logarithmic("number of patterns K"),
                    Axis.linear("rate of exact recalls").between(0, 1),
                    layers));
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "rates",
                        new Panels(
                                "Exact recalls of dense memories with 100 units", Math.min(2, panels.size()), panels),
                        "Open markers: reference values."));
    }

    private static List<Layer> curve(Separation function, double delta, Map<RatePoint, Rows> byPoint, int slot) {
        List<Sample> own = byPoint.entrySet().stream()
                .filter(entry -> entry.getKey().function().equals(function)
                        && entry.getKey().delta() == delta)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().count()))
                .map(entry -> {
                    Measured rate = OwnRate.of(entry.getValue()).exact();
                    return Sample.withError(entry.getKey().count(), rate.value(), rate.standardError());
                })
                .toList();
        List<Sample> theirs = PublishedRate.all().stream()
                .filter(row -> row.at().function().equals(function) && row.at().delta() == delta)
                .sorted(Comparator.comparingInt(row -> row.at().count()))
                .map(row -> Sample.of(row.at().count(), row.exact().value()))
                .toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of(function.formula(), Look.JOINED, own).inSlot(slot));
        if (!theirs.isEmpty()) {
            layers.add(Series.of(function.formula() + ", reference", Look.OPEN_MARKERS, theirs)
                    .inSlot(slot));
        }
        return layers;
    }

    private static Claim claim(String quantity, PublishedRate published, Rows rows, Profile profile) {
        return new Claim(
                published.at() + ": " + quantity,
                compare(quantity, published, rows, profile),
                Verdict.REPRODUCED,
                "two independent programs agree on the value",
                "hopfield-networks-talk, retrieval rate; reference run of "
                        + published.outcome().trials() + " cues");
    }

    private static Comparison compare(String quantity, PublishedRate published, Rows rows, Profile profile) {
        Measured value = quantity.equals("exact") ? published.exact() : published.overlap();
        if (rows.count() == 0) {
            return Comparison.notRun(value.toString());
        }
        OwnRate own = OwnRate.of(rows);
        boolean smoke = profile == Profile.SMOKE;
        Proportion theirs = published.outcome();
        boolean rare = theirs.failures() < RARE || theirs.trials() - theirs.failures() < RARE;
        if (quantity.equals("exact") && rare) {
            return Comparison.fisher(
                    theirs.failures() + " of " + theirs.trials() + " fail",
                    own.outcome().failures() + " of " + own.outcome().trials() + " fail",
                    FisherExact.pValue(theirs, own.outcome()),
                    smoke ? 1e-6 : 1e-4);
        }
        return Comparison.combined(
                value, quantity.equals("exact") ? own.exact() : own.overlap(), smoke ? 5 : 4, smoke ? 0.02 : 0.005);
    }

    /// What we measure at one point.
    ///
    /// @param exact rate of exact recalls, its error over sets, not below that of independent cues
    /// @param near rate of recalls with an overlap of at least 0.95
    /// @param overlap mean overlap, its error over sets; where failures are rare not below that of the rate
    /// @param outcome failures and cues
    private record OwnRate(Measured exact, Measured near, Measured overlap, Proportion outcome) {

        static OwnRate of(Rows rows) {
            double[] failures = rows.real("failures");
            double[] cues = rows.real("cues");
            double[] successes = new double[cues.length];
            double failed = 0;
            double asked = 0;
            for (int set = 0; set < cues.length; set++) {
                successes[set] = cues[set] - failures[set];
                failed += failures[set];
                asked += cues[set];
            }
            Proportion outcome = new Proportion((long) failed, (long) asked);
            double floor = outcome.standardErrorFloor();
            Measured overlap = Measured.mean(rows.real("overlap"));
            return new OwnRate(
                    Measured.ratio(successes, cues).atLeast(floor),
                    Measured.ratio(rows.real("near"), cues).atLeast(floor),
                    failed < RARE ? overlap.atLeast(floor) : overlap,
                    outcome);
        }
    }
}
