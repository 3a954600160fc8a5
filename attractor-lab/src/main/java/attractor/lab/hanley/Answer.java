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
import attractor.experiment.capacity.Averaging;
import attractor.experiment.capacity.CapacityEstimate;
import attractor.experiment.capacity.CapacityQuestion;
import attractor.experiment.capacity.CapacitySearch;
import attractor.experiment.capacity.Dynamics;
import attractor.experiment.capacity.Noise;
import attractor.experiment.capacity.SearchLimits;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Progress;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.statistics.StraightLine;
import attractor.theory.capacity.DichotomyCeiling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The question of the source answered in one figure: capacity against the number of units for the whole family.
///
/// One synchronous step, exact recall, δ = 0.1, ε = 0.05, everywhere the same question and the same search. Below
/// the ceiling of Cover and Fano, K (1 − H₂(ε)) ≤ log₂ C(K, D−1), lie all rules that make one matrix of couplings,
/// local or not; dense memories, whose couplings are of higher order, cross it.
@Source(key = "hanley-2025", equation = "1, 12, 20")
public final class Answer implements Protocol<Answer.Cell> {

    static final double DELTA = 0.1;
    static final double EPSILON = 0.05;

    /// The capacity of one memory at one size.
    ///
    /// @param memory which one
    /// @param dimension D
    /// @param trials most trials at one number of patterns
    public record Cell(
            @Param(doc = "which memory") Family memory,

            @Param(symbol = "D", doc = "number of units", min = 2)
            int dimension,

            @Param(doc = "most trials at one number of patterns", min = 20)
            int trials) {

        /// The activity product at D = 64.
        public Cell() {
            this(Family.HEBB, 64, 800);
        }
    }

    /// For the service loader.
    public Answer() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.answer",
                "Can a Hebbian rule reach the capacity of dense memories?",
                "Capacity against the number of units for local rules, for rules that are not local, and for dense"
                        + " memories, with the ceiling that no matrix of couplings can exceed.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int trials = profile == Profile.SMOKE ? 800 : 6000;
        List<Cell> cells = new ArrayList<>();
        for (Family memory : Family.values()) {
            for (int dimension : memory.dimensions(profile)) {
                cells.add(new Cell(memory, dimension, trials));
            }
        }
        return cells;
    }

    @Override
    public Cost cost(Cell cell) {
        double dimension = cell.dimension();
        return new Cost(
                Math.pow(dimension, cell.memory().workExponent()), (long) (40 * dimension * dimension) + (32L << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        CapacityQuestion question = new CapacityQuestion(
                cell.dimension(), DELTA, EPSILON, Noise.FLIP, Averaging.ANNEALED, Dynamics.ONE_STEP, "exact");
        SearchLimits limits = new SearchLimits(1 << 17, cell.trials(), 20, 200, SearchLimits.CleanCues.REFUSE);
        CapacityEstimate found =
                new CapacitySearch(cell.memory().model(), question, limits).estimate(seed, Progress.NONE);
        double low = found.interval().map(interval -> interval.lower()).orElse(Double.NaN);
        double high = found.interval().map(interval -> interval.upper()).orElse(Double.NaN);
        return Rows.NONE
                .with("capacity", found.estimate())
                .with("low", low)
                .with("high", high)
                .with(
                        "guarantee",
                        found.bounds().guarantee().map(bound -> bound.count()).orElse(Double.NaN))
                .with("ceiling", ceiling(cell.dimension()))
                .with("censored", found.isCensored() ? 1L : 0L);
    }

    static double ceiling(int dimension) {
        return DichotomyCeiling.oneStep(dimension, DELTA, EPSILON, DichotomyCeiling.SelfCoupling.NONE);
    }

    /// One point of the figure.
    record Found(int dimension, double capacity, double low, double high, double guarantee) {

        static Found of(Cell cell, Rows rows) {
            return new Found(
                    cell.dimension(),
                    rows.real("capacity")[0],
                    rows.real("low")[0],
                    rows.real("high")[0],
                    rows.real("guarantee")[0]);
        }
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Family, List<Found>> found = new EnumMap<>(Family.class);
        cells.stream()
                .filter(cell -> cell.rows().count() > 0 && cell.rows().real("capacity")[0] > 0)
                .forEach(cell -> found.computeIfAbsent(cell.cell().memory(), memory -> new ArrayList<>())
                        .add(Found.of(cell.cell(), cell.rows())));
        found.values().forEach(list -> list.sort(Comparator.comparingInt(Found::dimension)));
        return new Result(List.of(table(found)), AnswerFigure.of(found), claims(found));
    }

    private static Table table(Map<Family, List<Found>> found) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        found.forEach((memory, list) -> list.forEach(one -> rows.add(List.of(
                new Table.Text(memory.words()),
                new Table.Whole(one.dimension()),
                new Table.Text(
                        Double.isNaN(one.guarantee())
                                ? "–"
                                : Measured.exactly(one.guarantee()).toString()),
                new Table.Real(Measured.exactly(Math.rint(one.capacity() * 100) / 100)),
                new Table.Text(Measured.exactly(Math.rint(one.low() * 100) / 100) + " to "
                        + Measured.exactly(Math.rint(one.high() * 100) / 100)),
                new Table.Whole((long) ceiling(one.dimension()))))));
        return new Table(
                "capacities",
                "Patterns recalled exactly in one step with probability 0.95 from cues with 10 % of the bits flipped",
                List.of("memory", "D", "proved", "measured", "95 % interval", "ceiling of one matrix"),
                rows);
    }

    private static List<Claim> claims(Map<Family, List<Found>> found) {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(
                "ceiling",
                judged(
                        "no rule that makes one matrix of couplings exceeds the ceiling",
                        found,
                        Family.Kind.MATRIX,
                        one -> one.low() <= ceiling(one.dimension()))));
        claims.add(claim(
                "guarantee",
                judged(
                        "no capacity lies below the one that is proved for it",
                        found,
                        Family.Kind.ANY,
                        one -> Double.isNaN(one.guarantee()) || one.high() >= one.guarantee())));
        claims.add(claim("best additive rule", bestAdditive(found)));
        claims.add(claim("crossing", crossing(found)));
        for (Family memory : Family.values()) {
            memory.exponent()
                    .ifPresent(leading -> claims.add(claim(
                            "exponent, " + memory.words(),
                            exponent(memory, leading, found.getOrDefault(memory, List.of())))));
        }
        return claims;
    }

    private interface Condition {
        boolean holds(Found one);
    }

    private static Comparison judged(
            String words, Map<Family, List<Found>> found, Family.Kind kind, Condition condition) {
        List<Found> asked = found.entrySet().stream()
                .filter(entry -> kind == Family.Kind.ANY || entry.getKey().kind() == kind)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (asked.isEmpty()) {
            return Comparison.notRun(words);
        }
        long holding = asked.stream().filter(condition::holds).count();
        return Comparison.statement(words, holding + " of " + asked.size() + " capacities", holding == asked.size());
    }

    /// Hebb's capacity must not be below that of another additive rule by more than both intervals allow.
    private static Comparison bestAdditive(Map<Family, List<Found>> found) {
        String words = "no other additive rule holds more than the activity product";
        List<Found> best = found.getOrDefault(Family.HEBB, List.of());
        int compared = 0;
        int holding = 0;
        for (Family other : List.of(Family.CONSTANT_TERM, Family.PRESYNAPTIC_TERM)) {
            for (Found one : found.getOrDefault(other, List.of())) {
                for (Found hebb : best) {
                    if (hebb.dimension() == one.dimension()) {
                        compared++;
                        holding += one.low() <= hebb.high() ? 1 : 0;
                    }
                }
            }
        }
        return compared == 0
                ? Comparison.notRun(words)
                : Comparison.statement(words, holding + " of " + compared + " comparisons", holding == compared);
    }

    private static Comparison crossing(Map<Family, List<Found>> found) {
        String words = "a dense memory holds more than any matrix of couplings could";
        List<String> above = new ArrayList<>();
        boolean ran = false;
        for (Map.Entry<Family, List<Found>> entry : found.entrySet()) {
            for (Found one : entry.getValue()) {
                boolean dense = entry.getKey().kind() == Family.Kind.DENSE;
                ran |= dense;
                if (dense && one.low() > ceiling(one.dimension())) {
                    above.add(entry.getKey().words() + " at D = " + one.dimension());
                }
            }
        }
        return ran
                ? Comparison.statement(words, above.isEmpty() ? "none" : String.join(", ", above), !above.isEmpty())
                : Comparison.notRun(words);
    }

    /// The slope of ln K on ln D against that of the memory's own law at the same sizes, or against the leading
    /// exponent where there is no law.
    private static Comparison exponent(Family memory, double leading, List<Found> found) {
        if (found.size() < 3) {
            return Comparison.notRun(Measured.exactly(leading).toString());
        }
        StraightLine measured = slope(found.stream()
                .map(one -> new Point(one.dimension(), one.capacity()))
                .toList());
        List<Point> law = found.stream()
                .map(one -> new Point(one.dimension(), law(memory, one.dimension())))
                .filter(point -> point.capacity() >= 1)
                .toList();
        Measured here = new Measured(measured.slope(), measured.slopeError());
        return law.size() == found.size()
                ? Comparison.within(Math.rint(slope(law).slope() * 1000) / 1000, here, 0.3)
                : Comparison.within(leading, here, 0.45);
    }

    /// A capacity at a size.
    private record Point(int dimension, double capacity) {}

    private static double law(Family memory, int dimension) {
        return memory.model() instanceof HasCapacityLaw stated
                ? stated.capacity(dimension, DELTA, EPSILON).orElse(0)
                : 0;
    }

    private static StraightLine slope(List<Point> points) {
        return StraightLine.fit(
                points.stream()
                        .mapToDouble(point -> Math.log(point.dimension()))
                        .toArray(),
                points.stream().mapToDouble(point -> Math.log(point.capacity())).toArray());
    }

    private static Claim claim(String item, Comparison comparison) {
        return new Claim(
                item,
                comparison,
                Verdict.REPRODUCED,
                "theorems, and exponents of the finite-size formulas; of Storkey and pseudo-inverse by the ceiling",
                "docs/theory/hebbian-capacity.md");
    }
}
