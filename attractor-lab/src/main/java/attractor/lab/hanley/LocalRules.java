package attractor.lab.hanley;

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
import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.learning.Perceptron;
import attractor.learning.Unlearning;
import attractor.models.classic.Hopfield;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.statistics.StraightLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// What does each learning rule hold, and how does that grow with the dimension?
///
///     C(0.1, 0.05) = κ D^γ / ln D        one step, zero diagonal, ±1 patterns
///
/// Every rule of the catalogue on dense patterns, with parameters that suit the dimension where it forgets:
/// exponent and constant of the capacity beside what theory predicts; and the rates of exact recalls of a reference
/// run. No rule of pairwise couplings grows faster than D.
@Source(key = "hanley-2025", equation = "19, 20")
public final class LocalRules implements Protocol<LocalRules.Cell> {

    private static final double DELTA = 0.1;
    private static final int CUES_OF_A_SET = 20;
    private static final int[] DIMENSIONS = {64, 128, 256, 512};
    private static final double[] AROUND = {0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2.1};

    /// Where the exponents of additive rules stay, and where every rule's must stay.
    private static final double CEILING = 1.15;

    /// Trials of one rule.
    ///
    /// @param rule how patterns become couplings
    /// @param delta δ
    /// @param dimension D
    /// @param count K
    /// @param sets number of pattern sets, up to 20 cues each
    public record Cell(
            @Param(doc = "how patterns become couplings") LearningRule rule,

            @Param(symbol = "δ", doc = "flip probability of a cue", min = 0, max = 0.5)
            double delta,

            @Param(symbol = "D", doc = "number of units", min = 2)
            int dimension,

            @Param(symbol = "K", doc = "number of stored patterns", min = 1)
            int count,

            @Param(doc = "pattern sets, up to 20 cues each", min = 1)
            int sets) {

        /// Hebb's rule with 7 patterns of 128 units.
        public Cell() {
            this(new ActivityProduct(), DELTA, 128, 7, 1);
        }

        /// Checks the ranges.
        public Cell {
            Range.openAbove("delta", delta, 0, 0.5);
            Range.atLeast("dimension", dimension, 2);
            Range.atLeast("count", count, 1);
            Range.atLeast("sets", sets, 1);
        }
    }

    /// For the service loader.
    public LocalRules() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.rules",
                "Capacity of every learning rule",
                "One-step capacity of every rule on dense patterns at several dimensions: exponent, constant and what"
                        + " theory predicts, and the rates of exact recalls of a reference run.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        Set<Cell> cells = new LinkedHashSet<>();
        int trials =
                switch (profile) {
                    case SMOKE -> 80;
                    case PAPER -> 400;
                    case FULL -> 1600;
                };
        for (ReferenceRate reference : ReferenceRate.all()) {
            Cell at = reference.cell();
            boolean heavy = at.dimension() > 256 || (at.rule() instanceof Perceptron && at.count() > 64);
            if (profile != Profile.SMOKE || !heavy) {
                int sets = profile == Profile.FULL ? 4 * at.sets() : profile == Profile.SMOKE ? 10 : at.sets();
                cells.add(new Cell(at.rule(), at.delta(), at.dimension(), at.count(), Math.max(1, sets)));
            }
        }
        for (RuleFamily family : RuleFamily.values()) {
            for (int dimension : DIMENSIONS) {
                if (profile == Profile.SMOKE && dimension > 128) {
                    continue;
                }
                for (int count : OneStepTrials.ladder(family.expected(dimension), AROUND)) {
                    int sets = Math.max(4, trials / Math.min(CUES_OF_A_SET, count));
                    cells.add(new Cell(family.rule(dimension), DELTA, dimension, count, sets));
                }
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        double passes = cell.rule() instanceof Perceptron ? 40 : 1;
        double steps = cell.rule() instanceof Unlearning unlearning ? 8.0 * unlearning.steps() : 0;
        double square = (double) cell.dimension() * cell.dimension();
        return new Cost(
                cell.sets() * square * (passes * cell.count() + steps + CUES_OF_A_SET),
                (long) (60 * square) + (4 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        return new OneStepTrials(cell.dimension(), cell.count(), cell.delta())
                .run(new Hopfield(cell.rule()), cell.sets(), CUES_OF_A_SET, seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<RuleFamily, NavigableMap<Integer, Measured>> capacities = capacities(cells);
        List<Claim> claims = new ArrayList<>();
        claims.add(ceiling(capacities));
        claims.add(best(capacities));
        claims.add(exponent(RuleFamily.ACTIVITY_PRODUCT, 0.77, capacities));
        claims.add(exponent(RuleFamily.CONSTANT, 0.55, capacities));
        for (ReferenceRate reference : ReferenceRate.all()) {
            claims.add(reference.claim(cells, profile));
        }
        return new Result(List.of(exponents(capacities), table(capacities)), figures(capacities), claims);
    }

    private static Map<RuleFamily, NavigableMap<Integer, Measured>> capacities(List<CellRows<Cell>> cells) {
        Map<RuleFamily, NavigableMap<Integer, Measured>> capacities = new EnumMap<>(RuleFamily.class);
        for (RuleFamily family : RuleFamily.values()) {
            NavigableMap<Integer, NavigableMap<Integer, Rows>> byDimension = new TreeMap<>();
            for (CellRows<Cell> cell : cells) {
                Cell at = cell.cell();
                if (at.delta() == DELTA && at.rule().equals(family.rule(at.dimension()))) {
                    byDimension
                            .computeIfAbsent(at.dimension(), dimension -> new TreeMap<>())
                            .merge(at.count(), cell.rows(), Rows::and);
                }
            }
            byDimension.forEach((dimension, byCount) -> {
                // One K alone fixes no capacity.
                if (byCount.size() >= 3) {
                    OneStepTrials.capacity(byCount)
                            .ifPresent(value -> capacities
                                    .computeIfAbsent(family, f -> new TreeMap<>())
                                    .put(dimension, value));
                }
            });
        }
        return capacities;
    }

    private static Claim ceiling(Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        List<String> words = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<RuleFamily, NavigableMap<Integer, Measured>> entry : capacities.entrySet()) {
            Optional<StraightLine> line =
                    CapacityLine.POWER.plain(entry.getValue()).filter(fit -> fit.points() >= DIMENSIONS.length);
            if (line.isPresent()) {
                most = Math.max(most, line.get().slope());
                words.add(String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        entry.getKey().words(),
                        line.get().slope()));
            }
        }
        String statement = "no rule of pairwise couplings grows faster than D";
        return new Claim(
                "exponent of the capacity of every rule",
                words.isEmpty()
                        ? Comparison.notRun(statement)
                        : Comparison.statement(statement, String.join(", ", words), most <= CEILING),
                Verdict.REPRODUCED,
                "each unit is one threshold function of D inputs (Cover); 0.15 is what four sizes leave open",
                "derived here, ceilings by dichotomies and by entropy");
    }

    private static Claim best(Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        String statement = "no other additive rule holds more than the activity product";
        NavigableMap<Integer, Measured> hebb = capacities.getOrDefault(RuleFamily.ACTIVITY_PRODUCT, new TreeMap<>());
        List<String> words = new ArrayList<>();
        boolean holds = true;
        for (RuleFamily other :
                List.of(RuleFamily.CONSTANT, RuleFamily.PRESYNAPTIC, RuleFamily.POSTSYNAPTIC, RuleFamily.EXPANDED)) {
            NavigableMap<Integer, Measured> own = capacities.getOrDefault(other, new TreeMap<>());
            for (Map.Entry<Integer, Measured> entry : own.entrySet()) {
                Measured reference = hebb.get(entry.getKey());
                if (reference != null) {
                    Measured value = entry.getValue();
                    double error = Math.hypot(
                            reference.standardError(), value.atLeast(0).standardError());
                    holds &= value.value() <= reference.value() + 3 * error;
                    words.add(String.format(
                            Locale.ROOT,
                            "%s D=%d %.2f",
                            other.words(),
                            entry.getKey(),
                            value.value() / reference.value()));
                }
            }
        }
        return new Claim(
                "additive rules beside the activity product",
                words.isEmpty()
                        ? Comparison.notRun(statement)
                        : Comparison.statement(statement, String.join("; ", words), holds),
                Verdict.REPRODUCED,
                "on ±1 patterns every further coefficient is noise without signal",
                "derived here, one-step theorem for any coefficients");
    }

    private static Claim exponent(
            RuleFamily family, double published, Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        Optional<StraightLine> line = CapacityLine.POWER
                .plain(capacities.getOrDefault(family, new TreeMap<>()))
                .filter(fit -> fit.points() == DIMENSIONS.length);
        return new Claim(
                family.words() + ": exponent of C",
                line.map(fit -> Comparison.within(published, CapacityLine.slope(fit), 0.15))
                        .orElseGet(() -> Comparison.notRun(String.valueOf(published))),
                Verdict.REPRODUCED,
                "0.15 is what the range of D changes",
                family == RuleFamily.CONSTANT ? "Gaussian evaluation, D from 128 to 4096" : "reference run, n = 2");
    }

    private static Table exponents(Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        capacities.forEach((family, own) -> {
            int largest = own.lastKey();
            double unit = 0.64 * largest / (2 * Math.log(largest / OneStepTrials.EPSILON));
            Measured last = own.lastEntry().getValue();
            OptionalDouble theory = family.theory(largest);
            rows.add(List.of(
                    new Table.Text(family.words()),
                    new Table.Text(own.firstKey() + " to " + largest),
                    CapacityLine.POWER
                            .plain(own)
                            .<Table.Entry>map(line -> new Table.Real(CapacityLine.slope(line)))
                            .orElseGet(() -> new Table.Text("–")),
                    CapacityLine.POWER
                            .corrected(own)
                            .<Table.Entry>map(line -> new Table.Real(CapacityLine.slope(line)))
                            .orElseGet(() -> new Table.Text("–")),
                    new Table.Real(new Measured(last.value() / unit, last.standardError() / unit)),
                    theory.isPresent()
                            ? new Table.Real(Measured.exactly(theory.getAsDouble() / unit))
                            : new Table.Text("–")));
        });
        return new Table(
                "exponents",
                "Growth of the one-step capacity C(0.1, 0.05); the constant is C·2 ln(D/ε)/(m²D) at the largest D, 1 of"
                        + " which is certain for the activity product",
                List.of("rule", "D", "exponent of C", "of C·2 ln(D/ε)", "constant", "constant by theory"),
                rows);
    }

    private static Table table(Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        List<List<Table.Entry>> rows = new ArrayList<>();
        capacities.forEach((family, own) -> own.forEach((dimension, value) -> {
            OptionalDouble theory = family.theory(dimension);
            rows.add(List.of(
                    new Table.Text(family.words()),
                    new Table.Whole(dimension),
                    new Table.Real(value),
                    theory.isPresent() ? new Table.Real(Measured.exactly(theory.getAsDouble())) : new Table.Text("–")));
        }));
        return new Table(
                "capacities",
                "One-step capacity C(0.1, 0.05) by probit regression; errors over pattern sets",
                List.of("rule", "D", "C", "theory"),
                rows);
    }

    private static List<Illustration> figures(Map<RuleFamily, NavigableMap<Integer, Measured>> capacities) {
        List<Figure> panels = new ArrayList<>();
        addPanel(panels, "local and additive", capacities, RuleFamily.ACTIVITY_PRODUCT, RuleFamily.EXPANDED);
        addPanel(panels, "local, with forgetting", capacities, RuleFamily.PALIMPSEST, RuleFamily.STOCHASTIC);
        addPanel(panels, "beyond one local pass", capacities, RuleFamily.UNLEARNING, RuleFamily.PSEUDO_INVERSE);
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "capacities",
                        new Panels("One-step capacity of every learning rule", Math.min(3, panels.size()), panels),
                        "Cues with 10 % flips, 5 % failures. Dashed: 0.15 D, to guide the eye."));
    }

    private static void addPanel(
            List<Figure> panels,
            String title,
            Map<RuleFamily, NavigableMap<Integer, Measured>> capacities,
            RuleFamily first,
            RuleFamily last) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (Map.Entry<RuleFamily, NavigableMap<Integer, Measured>> entry : capacities.entrySet()) {
            if (entry.getKey().compareTo(first) >= 0 && entry.getKey().compareTo(last) <= 0) {
                layers.add(Series.of(entry.getKey().words(), Look.JOINED, CapacityScaling.samples(entry.getValue()))
                        .inSlot(slot++));
            }
        }
        if (layers.isEmpty()) {
            return;
        }
        layers.add(Series.of("0.15 D", Look.DASHED, List.of(Sample.of(64, 0.15 * 64), Sample.of(512, 0.15 * 512))));
        panels.add(Plot.of(
                title,
                Axis.logarithmic("dimension D"),
                Axis.logarithmic("capacity C(0.1, 0.05)").between(0.5, 200),
                layers));
    }
}
