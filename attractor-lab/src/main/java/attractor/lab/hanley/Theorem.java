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
import attractor.learning.Synapses;
import attractor.learning.TaylorCoefficients;
import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.pattern.BitFlips;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.spin.CoupledSystem;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The one-step theorem of Hebbian rules against simulation, at coefficients drawn by seed.
///
/// Every rule learns random ±1 patterns by its coefficients, through the same code as in a network; the diagonal is
/// removed, and one synchronous step is made from cues with flip probability 0.1. At the count that H1 or H2
/// guarantees the rate of failure must not exceed ε = 0.05; up to the count that the Gaussian evaluation H4
/// predicts, the rate of success must lie within 0.03 of the prediction and not below it, and three patterns beyond
/// it recall must fail. Errors are over pattern sets, and four of them are allowed.
@Source(key = "hanley-2025", equation = "19, 20")
public final class Theorem implements Protocol<Theorem.Cell> {

    static final double DELTA = 0.1;
    static final double EPSILON = 0.05;
    private static final int CUES = 20;
    private static final double ERRORS = 4;
    private static final double STATED = 0.03;

    /// One rule at one dimension; it learns as many patterns as each [Load] says.
    ///
    /// @param dimension D
    /// @param rule which drawn set of coefficients; 0 is the activity product
    /// @param sets number of pattern sets of each count
    public record Cell(
            @Param(symbol = "D", doc = "number of units", min = 8)
            int dimension,

            @Param(doc = "which drawn set of coefficients; 0 is the activity product", min = 0)
            int rule,

            @Param(doc = "pattern sets of each count", min = 2)
            int sets) {

        /// The activity product at D = 256.
        public Cell() {
            this(256, 0, 60);
        }

        DrawnRule drawn() {
            return DrawnRule.of(rule);
        }
    }

    /// For the service loader.
    public Theorem() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.theorem",
                "One-step theorem of Hebbian rules",
                "Rules with coefficients drawn by seed are simulated at the capacity that is proved for them and around"
                        + " the one that is predicted: does any fall below the theorem, and how good is the prediction?",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int rules = profile == Profile.SMOKE ? 8 : 24;
        int sets = profile == Profile.SMOKE ? 60 : 200;
        List<Cell> cells = new ArrayList<>();
        for (int dimension : dimensions(profile)) {
            for (int rule = 0; rule < rules; rule++) {
                cells.add(new Cell(dimension, rule, sets));
            }
        }
        return cells;
    }

    private static List<Integer> dimensions(Profile profile) {
        return switch (profile) {
            case SMOKE -> List.of(192);
            case PAPER -> List.of(256, 512);
            case FULL -> List.of(256, 512, 1024);
        };
    }

    @Override
    public Cost cost(Cell cell) {
        double weights = (double) cell.dimension() * cell.dimension();
        // About as many patterns as the activity product holds, D/(2 ln D), at every load.
        double learned = cell.dimension() / (2 * Math.log(cell.dimension()));
        return new Cost(
                weights * (learned + CUES) * cell.sets() * Load.values().length / 1e6,
                (long) (40 * weights) + (8 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        DrawnRule rule = cell.drawn();
        Capacities theory = Capacities.of(rule, cell.dimension());
        Rows rows = Rows.NONE
                .with("guaranteed", filled(cell.sets(), theory.guaranteed()))
                .with("predicted", filled(cell.sets(), theory.predicted()));
        for (Load load : Load.values()) {
            int count = load.count(theory);
            double predicted = count == 0 ? Double.NaN : rule.failure(cell.dimension(), count);
            rows = rows.with(load.column("count"), filled(cell.sets(), count))
                    .with(load.column("h4"), filled(cell.sets(), predicted))
                    .with(load.column("failures"), failures(cell, count, seed.child(load.id(), 0)));
        }
        return rows;
    }

    private static long[] filled(int sets, int value) {
        long[] values = new long[sets];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] filled(int sets, double value) {
        double[] values = new double[sets];
        Arrays.fill(values, value);
        return values;
    }

    /// The failures of 20 cues of each pattern set; none where nothing is learned.
    private static long[] failures(Cell cell, int count, Seed seed) {
        TaylorCoefficients coefficients = cell.drawn().taylor();
        long[] failures = new long[cell.sets()];
        BitFlips noise = new BitFlips(DELTA);
        for (int set = 0; set < cell.sets() && count > 0; set++) {
            Workers.checkInterrupt();
            Seed own = seed.child("set", set);
            SpinPatterns xi = new RandomSpins().draw(count, cell.dimension(), own.child("patterns", 0));
            Synapses synapses = coefficients.begin(cell.dimension());
            for (int mu = 0; mu < xi.count(); mu++) {
                synapses.learn(xi.get(mu));
            }
            SpinMemory memory = SpinMemory.of(
                    cell.dimension(),
                    CoupledSystem.plusMinus(synapses.couplings().withoutDiagonal(), 0),
                    new Synchronous(),
                    TieRule.KEEP);
            for (int c = 0; c < CUES; c++) {
                RandomGenerator rng = own.child("cue", c).generator();
                Spins pattern = xi.get(c % xi.count());
                failures[set] += memory.step(noise.apply(pattern, rng), rng).equals(pattern) ? 0 : 1;
            }
        }
        return failures;
    }

    /// What theory says of a rule at a dimension.
    ///
    /// @param guaranteed the count that H1 or H2 proves
    /// @param predicted the count that H4 predicts
    record Capacities(int guaranteed, int predicted) {

        static Capacities of(DrawnRule rule, int dimension) {
            return new Capacities((int) rule.guaranteed(dimension), (int) rule.predicted(dimension));
        }
    }

    /// How many patterns a rule learns, from what theory says it holds.
    enum Load {
        /// The count that is proved.
        GUARANTEED,
        /// Half of the predicted count.
        HALF,
        /// The predicted count.
        PREDICTED,
        /// One more than the stated error of the prediction, which is two patterns.
        BEYOND,
        /// 2.25 times the predicted count.
        FAR;

        /// K; 0 where theory promises not even one pattern.
        int count(Capacities theory) {
            if (this == GUARANTEED) {
                return theory.guaranteed();
            }
            if (theory.predicted() == 0) {
                return 0;
            }
            return switch (this) {
                case HALF -> (int) Math.max(1, Math.rint(theory.predicted() * 0.5));
                case BEYOND -> theory.predicted() + 3;
                case FAR -> (int) Math.rint(theory.predicted() * 2.25);
                case GUARANTEED, PREDICTED -> theory.predicted();
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The name of a column of the results.
        String column(String quantity) {
            return id() + "-" + quantity;
        }
    }

    /// A rule at a dimension with one number of patterns: what was measured and what was predicted.
    record Found(Cell cell, Capacities theory, int count, Measured exact, double predicted) {

        static Stream<Found> of(Cell cell, Rows rows) {
            Capacities theory = new Capacities((int) rows.whole("guaranteed")[0], (int) rows.whole("predicted")[0]);
            return Arrays.stream(Load.values())
                    .filter(load -> load.count(theory) > 0)
                    .map(load -> at(load, cell, theory, rows));
        }

        private static Found at(Load load, Cell cell, Capacities theory, Rows rows) {
            double[] hits = rows.real(load.column("failures"));
            double[] cues = filled(hits.length, (double) CUES);
            Arrays.setAll(hits, s -> cues[s] - hits[s]);
            Proportion all = new Proportion(Math.round(Arrays.stream(hits).sum()), (long) CUES * hits.length);
            return new Found(
                    cell,
                    theory,
                    load.count(theory),
                    Measured.ratio(hits, cues).atLeast(all.standardErrorFloor()),
                    1 - rows.real(load.column("h4"))[0]);
        }

        boolean isGuaranteed() {
            return count <= theory.guaranteed();
        }

        boolean isBeyond() {
            return count == Load.BEYOND.count(theory);
        }

        boolean isPredicted() {
            return count <= theory.predicted();
        }

        double difference() {
            return exact.value() - predicted;
        }

        double slack() {
            return ERRORS * exact.standardError();
        }
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<Found> found = cells.stream()
                .filter(cell -> cell.rows().count() > 0)
                .flatMap(cell -> Found.of(cell.cell(), cell.rows()))
                .toList();
        Map<Integer, List<Found>> byDimension = new LinkedHashMap<>();
        dimensions(profile)
                .forEach(d -> byDimension.put(
                        d,
                        found.stream()
                                .filter(one -> one.cell().dimension() == d)
                                .toList()));
        List<Claim> claims = new ArrayList<>();
        byDimension.forEach((d, list) -> claims.addAll(claims(d, list)));
        return new Result(List.of(table(found)), TheoremFigures.of(found), claims);
    }

    private static List<Claim> claims(int dimension, List<Found> found) {
        String guarantee = "no rule fails more often than " + EPSILON + " at the count that H1 or H2 guarantees";
        String most = "three patterns beyond the count that H4 predicts every rule fails more often than " + EPSILON;
        String side = "H4 is never above the measured rate by more than its error, up to the count that it predicts";
        List<Found> proved = found.stream().filter(Found::isGuaranteed).toList();
        List<Found> predicted = found.stream().filter(Found::isPredicted).toList();
        List<Found> beyond = found.stream().filter(Found::isBeyond).toList();
        return List.of(
                claim(
                        dimension,
                        "guarantee",
                        judged(proved, guarantee, one -> 1 - one.exact().value() - one.slack() <= EPSILON),
                        Verdict.REPRODUCED),
                claim(dimension, "largest difference to H4", difference(predicted), Verdict.CLOSE),
                claim(
                        dimension,
                        "side of H4",
                        judged(predicted, side, one -> one.difference() >= -one.slack()),
                        Verdict.REPRODUCED),
                claim(
                        dimension,
                        "capacity by H4",
                        judged(beyond, most, one -> 1 - one.exact().value() + one.slack() >= EPSILON),
                        Verdict.REPRODUCED));
    }

    /// The largest difference beyond what four standard errors explain.
    private static Comparison difference(List<Found> found) {
        return found.stream()
                .max(Comparator.comparingDouble(one -> Math.abs(one.difference()) - one.slack()))
                .map(worst -> Comparison.combined(
                        Measured.exactly(0),
                        new Measured(worst.difference(), worst.exact().standardError()),
                        ERRORS,
                        STATED))
                .orElseGet(() -> Comparison.notRun("0"));
    }

    private interface Condition {
        boolean holds(Found one);
    }

    private static Comparison judged(List<Found> found, String words, Condition condition) {
        if (found.isEmpty()) {
            return Comparison.notRun(words);
        }
        long holding = found.stream().filter(condition::holds).count();
        double worst = found.stream()
                .mapToDouble(one -> Math.abs(one.difference()))
                .max()
                .orElse(0);
        double rate =
                found.stream().mapToDouble(one -> 1 - one.exact().value()).max().orElse(0);
        return Comparison.statement(
                words,
                holding + " of " + found.size() + " counts; largest difference to H4 " + Measured.exactly(worst)
                        + ", largest rate of failure " + Measured.exactly(rate),
                holding == found.size());
    }

    private static Claim claim(int dimension, String item, Comparison comparison, Verdict expected) {
        return new Claim(
                "D=" + dimension + ": " + item,
                comparison,
                expected,
                expected == Verdict.CLOSE
                        ? "the formula is more careful than stated for two or three patterns, whose crosstalk is no"
                                + " Gaussian"
                        : "a theorem, and an evaluation that errs on the careful side; " + Math.round(ERRORS)
                                + " standard errors are allowed",
                "docs/theory/hebbian-capacity.md");
    }

    private static Table table(List<Found> found) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        for (Found one : found) {
            Cell cell = one.cell();
            rows.add(List.of(
                    new Table.Whole(cell.dimension()),
                    new Table.Text(cell.drawn().words()),
                    new Table.Whole(one.theory().guaranteed()),
                    new Table.Whole(one.theory().predicted()),
                    new Table.Whole(one.count()),
                    new Table.Real(Measured.exactly(one.predicted())),
                    new Table.Real(one.exact())));
        }
        return new Table(
                "rates",
                "Rate of exact recall in one step, δ = 0.1; guaranteed and predicted capacity for ε = 0.05",
                List.of("D", "ΔW", "guaranteed K", "predicted K", "K", "H4", "measured"),
                rows);
    }
}
