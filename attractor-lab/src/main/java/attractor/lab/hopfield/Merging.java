package attractor.lab.hopfield;

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
import attractor.learning.ActivityProduct;
import attractor.match.Distance;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Workers;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Units;
import attractor.parameter.Param;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.ExactFlips;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.spin.Asynchronous;
import attractor.spin.SelfCoupling;
import attractor.spin.TieRule;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two memories that are too similar merge.
///
/// Eight patterns of 100 units are stored; the eighth differs from the first in exactly d components, the others
/// are random. The network starts from the first and from the eighth. Either both stay (exact), or they end in
/// different states (distinct), or in the same (fused). Published: at d = 30 both were usually stable, at 20
/// usually distinct but displaced, at 10 often fused. The paper gives no criterion of "stable"; here each of the
/// two has a stable state of its own if the network ends nearer to where it started than to the other pattern.
/// Numbers are from a reference run of 2000 sets; its units are ±1 as well as 0/1, the paper's.
@Source(key = "hopfield-1982", equation = "Studies of the collective behaviors of the model")
public final class Merging implements Protocol<Merging.Cell> {

    private static final int DIMENSION = 100;
    private static final int PATTERNS = 8;
    private static final int REFERENCE_SETS = 2000;
    private static final int BLOCK = 500;

    /// Some pattern sets at one distance.
    ///
    /// @param units ±1 or 0/1
    /// @param distance d between the first pattern and the eighth
    /// @param sets number of pattern sets in this cell
    /// @param block which block of sets
    public record Cell(
            @Param(doc = "values of the units") Units units,

            @Param(symbol = "d", doc = "components in which two patterns differ", min = 1, max = 100)
            int distance,

            @Param(doc = "pattern sets in this cell", min = 1)
            int sets,

            @Param(doc = "block of pattern sets", min = 0) int block) {

        /// A hundred sets at d = 20.
        public Cell() {
            this(Units.PLUS_MINUS, 20, 100, 0);
        }

        private Place place() {
            return new Place(units, distance);
        }
    }

    /// What the rates depend on.
    private record Place(Units units, int distance) {
        @Override
        public String toString() {
            return (units == Units.PLUS_MINUS ? "±1" : "0/1") + " units, d=" + distance;
        }
    }

    /// The reference rates of both exact, distinct and fused.
    private record Rates(double exact, double distinct, double fused) {}

    private static Map<Place, Rates> reference() {
        Map<Place, Rates> rates = new LinkedHashMap<>();
        rates.put(new Place(Units.PLUS_MINUS, 50), new Rates(0.997, 1, 0));
        rates.put(new Place(Units.PLUS_MINUS, 40), new Rates(0.970, 1, 0));
        rates.put(new Place(Units.PLUS_MINUS, 30), new Rates(0.740, 0.996, 0.004));
        rates.put(new Place(Units.PLUS_MINUS, 25), new Rates(0.494, 0.977, 0.024));
        rates.put(new Place(Units.PLUS_MINUS, 20), new Rates(0.260, 0.908, 0.092));
        rates.put(new Place(Units.PLUS_MINUS, 15), new Rates(0.077, 0.751, 0.250));
        rates.put(new Place(Units.PLUS_MINUS, 10), new Rates(0.028, 0.503, 0.498));
        rates.put(new Place(Units.PLUS_MINUS, 5), new Rates(0.012, 0.236, 0.765));
        rates.put(new Place(Units.ZERO_ONE, 50), new Rates(0.739, 0.993, 0.007));
        rates.put(new Place(Units.ZERO_ONE, 30), new Rates(0.219, 0.910, 0.091));
        rates.put(new Place(Units.ZERO_ONE, 20), new Rates(0.039, 0.740, 0.260));
        rates.put(new Place(Units.ZERO_ONE, 10), new Rates(0.005, 0.404, 0.597));
        return rates;
    }

    /// For the service loader.
    public Merging() {}

    @Override
    public Card card() {
        return new Card(
                "hopfield-1982.merging",
                "Merging of two similar memories",
                "Eight patterns of 100 units, two of them at Hamming distance d: do both stay, move, or become one?",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int sets =
                switch (profile) {
                    case SMOKE -> 300;
                    case PAPER -> REFERENCE_SETS;
                    case FULL -> 10 * REFERENCE_SETS;
                };
        List<Cell> cells = new ArrayList<>();
        for (Place place : reference().keySet()) {
            for (int from = 0; from < sets; from += BLOCK) {
                cells.add(new Cell(place.units(), place.distance(), Math.min(BLOCK, sets - from), from / BLOCK));
            }
        }
        return cells;
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.sets(), 8 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        Model model = new Hopfield(
                new ActivityProduct(), cell.units(), 0, SelfCoupling.NONE, new Asynchronous(), TieRule.KEEP);
        long[] exact = new long[cell.sets()];
        long[] distinct = new long[cell.sets()];
        long[] nearer = new long[cell.sets()];
        for (int set = 0; set < cell.sets(); set++) {
            Workers.checkInterrupt();
            Seed own = seed.child("set", set);
            SpinPatterns xi = patterns(cell.distance(), own);
            boolean spins = cell.units() == Units.PLUS_MINUS;
            Memory memory = model.store(spins ? xi : BitPatterns.fromSpins(xi), own.child("store", 0));
            Pattern first = spins ? xi.get(0) : Bits.fromSpins(xi.get(0));
            Pattern last = spins ? xi.get(PATTERNS - 1) : Bits.fromSpins(xi.get(PATTERNS - 1));
            Pattern end =
                    memory.recall(first, own.child("recall", 0).generator()).pattern();
            Pattern otherEnd =
                    memory.recall(last, own.child("recall", 1).generator()).pattern();
            exact[set] = end.equals(first) && otherEnd.equals(last) ? 1 : 0;
            distinct[set] = end.equals(otherEnd) ? 0 : 1;
            nearer[set] = isNearer(end, first, last) && isNearer(otherEnd, last, first) ? 1 : 0;
        }
        return Rows.NONE.with("exact", exact).with("distinct", distinct).with("nearer", nearer);
    }

    private static boolean isNearer(Pattern end, Pattern own, Pattern other) {
        return Distance.HAMMING.between(end, own) < Distance.HAMMING.between(end, other);
    }

    private static SpinPatterns patterns(int distance, Seed seed) {
        SpinPatterns random = new RandomSpins().draw(PATTERNS - 1, DIMENSION, seed.child("patterns", 0));
        List<Spins> all = new ArrayList<>();
        for (int mu = 0; mu < PATTERNS - 1; mu++) {
            all.add(random.get(mu));
        }
        all.add((Spins) new ExactFlips(distance / (double) DIMENSION)
                .apply(random.get(0), seed.child("similar", 0).generator()));
        return SpinPatterns.of(all);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Place, Rows> byPlace = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            byPlace.merge(cell.cell().place(), cell.rows(), Rows::and);
        }
        List<List<Table.Entry>> table = new ArrayList<>();
        byPlace.forEach((place, rows) -> {
            Own own = Own.of(rows);
            table.add(List.of(
                    new Table.Text(place.units() == Units.PLUS_MINUS ? "±1" : "0/1"),
                    new Table.Whole(place.distance()),
                    new Table.Whole(rows.count()),
                    new Table.Real(own.exact()),
                    new Table.Real(own.nearer()),
                    new Table.Real(own.displaced()),
                    new Table.Real(own.fused())));
        });
        List<Claim> claims = new ArrayList<>(statements(byPlace));
        reference().forEach((place, rates) -> claims.addAll(numbers(place, rates, byPlace, profile)));
        return new Result(
                List.of(new Table(
                        "rates",
                        "Fate of two patterns at distance d among eight; errors over pattern sets",
                        List.of("units", "d", "sets", "both exact", "each its own", "distinct, displaced", "fused"),
                        table)),
                illustration(byPlace),
                claims);
    }

    private static List<Illustration> illustration(Map<Place, Rows> byPlace) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (Units units : List.of(Units.PLUS_MINUS, Units.ZERO_ONE)) {
            String name = units == Units.PLUS_MINUS ? "±1 units" : "0/1 units";
            layers.addAll(curve(name + ", both exact", units, byPlace, "both exact", slot++));
            layers.addAll(curve(name + ", fused", units, byPlace, "fused", slot++));
        }
        if (layers.isEmpty()) {
            return List.of();
        }
        Plot plot = Plot.of(
                "Two patterns at distance d among eight, D = 100",
                Axis.linear("Hamming distance d"),
                Axis.linear("fraction of pattern sets").between(0, 1),
                layers);
        return List.of(new Illustration("merging", plot, "Open markers: reference run of 2000 sets."));
    }

    private static List<Layer> curve(String name, Units units, Map<Place, Rows> byPlace, String what, int slot) {
        List<Sample> own = new ArrayList<>();
        byPlace.entrySet().stream()
                .filter(entry -> entry.getKey().units() == units)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().distance()))
                .forEach(entry -> {
                    Measured rate = own(Own.of(entry.getValue()), what);
                    own.add(Sample.withError(entry.getKey().distance(), rate.value(), rate.standardError()));
                });
        if (own.isEmpty()) {
            return List.of();
        }
        List<Sample> theirs = reference().entrySet().stream()
                .filter(entry -> entry.getKey().units() == units)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().distance()))
                .map(entry -> Sample.of(
                        entry.getKey().distance(),
                        what.equals("fused")
                                ? entry.getValue().fused()
                                : entry.getValue().exact()))
                .toList();
        return List.of(
                Series.of(name, Look.JOINED, own).inSlot(slot),
                Series.of(name + ", reference", Look.OPEN_MARKERS, theirs).inSlot(slot));
    }

    /// What a set of rows says.
    private record Own(Measured exact, Measured nearer, Measured distinct, Measured displaced, Measured fused) {

        static Own of(Rows rows) {
            double[] exact = rows.real("exact");
            double[] distinct = rows.real("distinct");
            double[] displaced = new double[exact.length];
            double[] fused = new double[exact.length];
            for (int set = 0; set < exact.length; set++) {
                displaced[set] = distinct[set] - exact[set];
                fused[set] = 1 - distinct[set];
            }
            return new Own(rate(exact), rate(rows.real("nearer")), rate(distinct), rate(displaced), rate(fused));
        }

        private static Measured rate(double[] hits) {
            long count = 0;
            for (double hit : hits) {
                count += (long) hit;
            }
            return Measured.mean(hits).atLeast(new Proportion(count, hits.length).standardErrorFloor());
        }
    }

    private static List<Claim> numbers(Place place, Rates rates, Map<Place, Rows> byPlace, Profile profile) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("both exact", rates.exact());
        values.put("distinct", rates.distinct());
        values.put("fused", rates.fused());
        values.forEach((name, value) -> {
            Proportion theirs = new Proportion(Math.round(value * REFERENCE_SETS), REFERENCE_SETS);
            Measured published = new Measured(value, theirs.standardErrorFloor());
            Rows rows = byPlace.getOrDefault(place, Rows.NONE);
            Comparison comparison = rows.count() == 0
                    ? Comparison.notRun(published.toString())
                    : Comparison.combined(
                            published,
                            own(Own.of(rows), name),
                            profile == Profile.SMOKE ? 5 : 4,
                            profile == Profile.SMOKE ? 0.02 : 0);
            claims.add(new Claim(
                    place + ": " + name,
                    comparison,
                    Verdict.REPRODUCED,
                    "same network, patterns and dynamics",
                    "reference run of " + REFERENCE_SETS + " sets"));
        });
        return claims;
    }

    private static Measured own(Own own, String name) {
        return switch (name) {
            case "both exact" -> own.exact();
            case "distinct" -> own.distinct();
            default -> own.fused();
        };
    }

    private static List<Claim> statements(Map<Place, Rows> byPlace) {
        List<Claim> claims = new ArrayList<>();
        for (Units units : List.of(Units.PLUS_MINUS, Units.ZERO_ONE)) {
            claims.add(statement(new Place(units, 30), byPlace, Sentence.BOTH_STABLE));
            claims.add(statement(new Place(units, 20), byPlace, Sentence.DISPLACED));
            claims.add(statement(new Place(units, 10), byPlace, Sentence.FUSED));
        }
        return claims;
    }

    /// What the paper says of one distance, and how it is read here.
    private enum Sentence {
        BOTH_STABLE(
                "usually both stable",
                "each its own",
                0.5,
                "stable means a stable state of its own, nearer to it than to the other; usually, more than half."
                        + " Exactly stable are both in most sets for ±1 units, in about a quarter for 0/1 units, which"
                        + " feel a bias ½ Σ_j T_ij at threshold 0"),
        DISPLACED(
                "usually distinct but displaced",
                "displaced",
                0.5,
                "two end states, not both exact; usually, more than half"),
        FUSED("often fused", "fused", 0.25, "one end state; often, more than a quarter");

        private final String words;
        private final String what;
        private final double least;
        private final String reading;

        Sentence(String words, String what, double least, String reading) {
            this.words = words;
            this.what = what;
            this.least = least;
            this.reading = reading;
        }

        private Measured rate(Own own) {
            return switch (this) {
                case BOTH_STABLE -> own.nearer();
                case DISPLACED -> own.displaced();
                case FUSED -> own.fused();
            };
        }
    }

    private static Claim statement(Place place, Map<Place, Rows> byPlace, Sentence sentence) {
        Rows rows = byPlace.getOrDefault(place, Rows.NONE);
        Comparison comparison;
        if (rows.count() == 0) {
            comparison = Comparison.notRun(sentence.words);
        } else {
            Measured rate = sentence.rate(Own.of(rows));
            comparison =
                    Comparison.statement(sentence.words, sentence.what + " " + rate, rate.value() > sentence.least);
        }
        return new Claim(
                place + ": " + sentence.words,
                comparison,
                Verdict.REPRODUCED,
                sentence.reading,
                "hopfield-1982, Studies of the collective behaviors of the model");
    }
}
