package attractor.lab.hanley;

import attractor.data.ImageSet;
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
import attractor.match.Similarity;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Workers;
import attractor.models.classic.Hopfield;
import attractor.parameter.Names;
import attractor.parameter.Param;
import attractor.pattern.BitFlips;
import attractor.pattern.Corruption;
import attractor.pattern.Fill;
import attractor.pattern.MaskRows;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Images of digits and clothes, recalled from noisy and half cues.
///
/// The first K training images are binarised (grey above 127 is +1) and stored; 50 cues are made from them in turn,
/// with 20 % of the pixels flipped or with the lower half set to −1; units change all at once, at most 30 times.
/// Each end state is compared with its target by the similarity battery and judged as spurious, merged,
/// prototype-like. Published: Hopfield recalls of such images merge into prototype-like spurious states.
@Source(key = "hanley-2025", equation = "image reconstruction")
public final class Reconstruction implements Protocol<Reconstruction.Cell> {

    private static final int CUES = 50;
    private static final double THRESHOLD = 127;

    /// K of the networks with other learning rules.
    private static final int[] COUNTS = {5, 10, 20, 50, 100};

    /// The measures of the table; those that need values above 0 are left out.
    private static final List<Similarity> BATTERY = List.of(
            Similarity.COSINE,
            Similarity.PEARSON,
            Similarity.HAMMING_SIMILARITY,
            Similarity.JACCARD,
            Similarity.DICE,
            Similarity.RUSSELL_RAO,
            Similarity.ROGERS_TANIMOTO,
            Similarity.YULE_PHI,
            Similarity.TANIMOTO,
            Similarity.EUCLIDEAN_DISTANCE,
            Similarity.MANHATTAN_DISTANCE,
            Similarity.HINTZMAN);

    /// Which images are stored.
    public enum Images {
        /// Handwritten digits, 28×28.
        MNIST("mnist"),
        /// Pieces of clothing, 28×28.
        FASHION("fashion-mnist"),
        /// The letters A to G that are part of the program.
        LETTERS("letters");

        private final String data;

        Images(String data) {
            this.data = data;
        }
    }

    /// How a cue is made from an image.
    public enum Cue {
        /// 20 % of the pixels flipped.
        FLIPS,
        /// The lower half set to −1.
        HALF;

        private Corruption corruption(int height) {
            return switch (this) {
                case FLIPS -> new BitFlips(0.2);
                case HALF -> new MaskRows(0.5, MaskRows.Side.BOTTOM, new Fill.Constant(-1), height);
            };
        }
    }

    /// One model with K images and one kind of cue.
    ///
    /// @param images which images are stored
    /// @param model any model of ±1 patterns
    /// @param count K
    /// @param cue how cues are made
    public record Cell(
            @Param(doc = "which images are stored") Images images,
            @Param(doc = "model that stores the images") Model model,

            @Param(symbol = "K", doc = "number of stored images", min = 2)
            int count,

            @Param(doc = "20 % flips, or lower half set to −1")
            Cue cue) {

        /// The Hopfield network with the seven letters.
        public Cell() {
            this(Images.LETTERS, new Hopfield(), 7, Cue.FLIPS);
        }

        String words() {
            return switch (images) {
                        case MNIST -> "MNIST";
                        case FASHION -> "Fashion-MNIST";
                        case LETTERS -> "letters";
                    }
                    + ", " + Published.name(model) + ", K=" + count + ", "
                    + (cue == Cue.FLIPS ? "20 % flips" : "lower half masked");
        }
    }

    /// For the service loader.
    public Reconstruction() {}

    @Override
    public Card card() {
        return new Card(
                "hanley.reconstruction",
                "Reconstruction of images",
                "Stored digits and clothes are recalled from 20 % flips and from their upper halves; what comes out is"
                        + " measured by a battery of similarities and judged as spurious, merged or prototype-like.",
                List.of(Images.MNIST.data, Images.FASHION.data));
    }

    @Override
    public List<Cell> cells(Profile profile) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Cue cue : Cue.values()) {
            Published.models().values().forEach(model -> cells.add(new Cell(Images.LETTERS, model, 7, cue)));
            Published.rules().values().forEach(rule -> cells.add(new Cell(Images.LETTERS, rule, 7, cue)));
        }
        for (Published published : Published.all()) {
            if (profile != Profile.SMOKE || published.cell().count() <= 100) {
                cells.add(published.cell());
            }
        }
        if (profile != Profile.SMOKE) {
            for (Images images : List.of(Images.MNIST, Images.FASHION)) {
                for (int count : COUNTS) {
                    Published.rules().values().forEach(rule -> cells.add(new Cell(images, rule, count, Cue.FLIPS)));
                }
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.count() + 20.0, 96L << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        if (cell.images() != Images.LETTERS && !data.has(cell.images().data)) {
            return Rows.NONE;
        }
        ImageSet images = data.images(cell.images().data);
        SpinPatterns xi = images.part(0, Math.min(cell.count(), images.count())).spins(THRESHOLD);
        Memory memory = cell.model().store(xi, seed.child("store", 0));
        Corruption corruption = cell.cue().corruption(images.height());
        List<Spins> ends = new ArrayList<>();
        int[] targets = new int[CUES];
        for (int c = 0; c < CUES; c++) {
            Workers.checkInterrupt();
            targets[c] = c % xi.count();
            RandomGenerator rng = seed.child("cue", c).generator();
            ends.add((Spins) memory.recall(corruption.apply(xi.get(targets[c]), rng), rng)
                    .pattern());
        }
        return rows(xi, ends, targets, cell.model() instanceof Hopfield);
    }

    private static Rows rows(SpinPatterns xi, List<Spins> ends, int[] targets, boolean evenEnergy) {
        SpuriousStates states = new SpuriousStates(xi, evenEnergy);
        long[] exact = new long[CUES];
        long[] spurious = new long[CUES];
        long[] merged = new long[CUES];
        long[] prototype = new long[CUES];
        for (int c = 0; c < CUES; c++) {
            Spins end = ends.get(c);
            boolean wrong = states.isSpurious(end);
            exact[c] = end.equals(xi.get(targets[c])) ? 1 : 0;
            spurious[c] = wrong ? 1 : 0;
            merged[c] = SpuriousStates.isMerged(c, ends, targets) ? 1 : 0;
            prototype[c] = wrong && states.isPrototypeLike(end) ? 1 : 0;
        }
        Rows rows = Rows.NONE
                .with("exact", exact)
                .with("spurious", spurious)
                .with("merged", merged)
                .with("prototype", prototype)
                .with("states", states(ends));
        for (Similarity measure : BATTERY) {
            double[] values = new double[CUES];
            for (int c = 0; c < CUES; c++) {
                values[c] = measure.of(ends.get(c), xi.get(targets[c]));
            }
            rows = rows.with(Names.kebab(measure.name()), values);
        }
        return rows;
    }

    /// The number of different end states, once for each cue.
    private static long[] states(List<Spins> ends) {
        long[] states = new long[ends.size()];
        Arrays.fill(states, new HashSet<>(ends).size());
        return states;
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Cell, Rows> byCell = new LinkedHashMap<>();
        cells.forEach(cell -> byCell.put(cell.cell(), cell.rows()));
        List<Claim> claims = new ArrayList<>(statements(byCell));
        claims.addAll(ranges(byCell));
        claims.add(projection(byCell));
        for (Published published : Published.all()) {
            claims.add(claim(published, byCell, profile));
        }
        return new Result(List.of(verdicts(byCell), battery(byCell)), ReconstructionFigures.of(byCell, data), claims);
    }

    private static Claim claim(Published published, Map<Cell, Rows> byCell, Profile profile) {
        Proportion theirs = new Proportion(Math.round(published.value() * CUES), CUES);
        Measured value = new Measured(published.value(), theirs.standardErrorFloor());
        Rows rows = byCell.get(published.cell());
        Comparison comparison;
        if (rows == null) {
            comparison = Comparison.notRun(value.toString());
        } else if (rows.count() == 0) {
            comparison = Comparison.notComparable(value.toString(), "data missing");
        } else {
            comparison = Comparison.combined(
                    value, rate(rows, published.quantity()), 4, profile == Profile.SMOKE ? 0.05 : 0);
        }
        return new Claim(
                published.cell().words() + ": " + published.quantity(),
                comparison,
                Verdict.REPRODUCED,
                "same images, models and cues up to the random flips",
                "reference run of 50 cues");
    }

    static Measured rate(Rows rows, String quantity) {
        double[] hits = rows.real(quantity);
        long count = Math.round(Arrays.stream(hits).sum());
        return Measured.mean(hits).atLeast(new Proportion(count, hits.length).standardErrorFloor());
    }

    /// What the source states in words, on all Hopfield cells of digits with noisy cues.
    private static List<Claim> statements(Map<Cell, Rows> byCell) {
        Rows all = Rows.NONE;
        boolean ran = false;
        for (Map.Entry<Cell, Rows> entry : byCell.entrySet()) {
            Cell cell = entry.getKey();
            boolean asked = Published.isHebbian(cell.model())
                    && cell.images() == Images.MNIST
                    && cell.cue() == Cue.FLIPS
                    && cell.count() >= 10;
            if (asked) {
                ran = true;
                all = all.and(entry.getValue());
            }
        }
        String words = "recalls of a Hopfield network are spurious, merged and prototype-like";
        Comparison comparison;
        if (!ran) {
            comparison = Comparison.notRun(words);
        } else if (all.count() == 0) {
            comparison = Comparison.notComparable(words, "data missing");
        } else {
            double least = Math.min(
                    rate(all, "spurious").value(),
                    Math.min(rate(all, "merged").value(), rate(all, "prototype").value()));
            comparison = Comparison.statement(
                    words,
                    "spurious " + rate(all, "spurious") + ", merged " + rate(all, "merged") + ", prototype-like "
                            + rate(all, "prototype"),
                    least > 0.9);
        }
        return List.of(new Claim(
                "MNIST, Hopfield, 20 % flips",
                comparison,
                Verdict.REPRODUCED,
                "already at K = 10, far below 0.138 D = 108: correlation, not load",
                "hanley-2025, image reconstruction"));
    }

    /// What the reference run gives as a range over K, for Hopfield networks and noisy cues.
    private static List<Claim> ranges(Map<Cell, Rows> byCell) {
        List<Claim> claims = new ArrayList<>();
        claims.add(range(Images.MNIST, "cosine", 0.76, 0.79, byCell));
        claims.add(range(Images.MNIST, "states", 1, 1, byCell));
        claims.add(range(Images.FASHION, "merged", 0.95, 1, byCell));
        claims.add(range(Images.FASHION, "prototype", 0.45, 1, byCell));
        claims.add(range(Images.FASHION, "states", 1, 4, byCell));
        return claims;
    }

    private static Claim range(Images images, String quantity, double low, double high, Map<Cell, Rows> byCell) {
        List<Rows> asked = byCell.entrySet().stream()
                .filter(entry -> entry.getKey().images() == images
                        && Published.isHebbian(entry.getKey().model())
                        && entry.getKey().cue() == Cue.FLIPS
                        && entry.getKey().count() >= 10)
                .map(Map.Entry::getValue)
                .toList();
        Rows all = asked.stream().reduce(Rows.NONE, Rows::and);
        String published = Measured.exactly(low) + " to " + Measured.exactly(high);
        Comparison comparison;
        if (asked.isEmpty()) {
            comparison = Comparison.notRun(published);
        } else if (all.count() == 0) {
            comparison = Comparison.notComparable(published, "data missing");
        } else {
            comparison = Comparison.inRange(low, high, Measured.mean(all.real(quantity)));
        }
        String name = quantity.equals("states") ? "end states" : quantity;
        return new Claim(
                (images == Images.MNIST ? "MNIST" : "Fashion-MNIST") + ", Hopfield, 20 % flips, K ≥ 10: mean " + name,
                comparison,
                Verdict.REPRODUCED,
                "same images, models and cues up to the random flips",
                "reference run of 50 cues");
    }

    /// The control for correlation: the one rule that takes it out recalls the images that Hebb's merges.
    private static Claim projection(Map<Cell, Rows> byCell) {
        Rows all = byCell.entrySet().stream()
                .filter(entry -> Published.name(entry.getKey().model()).equals("pseudo-inverse")
                        && entry.getKey().images() == Images.MNIST
                        && entry.getKey().count() <= 20)
                .map(Map.Entry::getValue)
                .reduce(Rows.NONE, Rows::and);
        String words = "networks with the pseudo-inverse rule recall up to 20 digits exactly";
        return new Claim(
                "MNIST, pseudo-inverse, 20 % flips",
                all.count() == 0
                        ? Comparison.notRun(words)
                        : Comparison.statement(
                                words,
                                "exact " + rate(all, "exact"),
                                rate(all, "exact").value() > 0.9),
                Verdict.REPRODUCED,
                "the merging is due to correlation, which this rule takes out",
                "derived here; hanley-2025, image reconstruction");
    }

    private static Table verdicts(Map<Cell, Rows> byCell) {
        List<List<Table.Entry>> entries = new ArrayList<>();
        byCell.forEach((cell, rows) -> {
            if (rows.count() > 0) {
                List<Table.Entry> row = new ArrayList<>();
                row.add(new Table.Text(cell.words()));
                for (String quantity : List.of("exact", "spurious", "merged", "prototype")) {
                    row.add(new Table.Real(rate(rows, quantity)));
                }
                row.add(new Table.Whole(rows.whole("states")[0]));
                entries.add(row);
            }
        });
        return new Table(
                "verdicts",
                "Fate of 50 cues",
                List.of("images, model, K, cue", "exact", "spurious", "merged", "prototype-like", "end states"),
                entries);
    }

    private static Table battery(Map<Cell, Rows> byCell) {
        List<String> columns = new ArrayList<>(List.of("images, model, K, cue"));
        BATTERY.forEach(measure -> columns.add(Names.kebab(measure.name()).replace('-', ' ')));
        List<List<Table.Entry>> entries = new ArrayList<>();
        byCell.forEach((cell, rows) -> {
            if (rows.count() > 0) {
                List<Table.Entry> row = new ArrayList<>();
                row.add(new Table.Text(cell.words()));
                for (Similarity measure : BATTERY) {
                    row.add(new Table.Real(Measured.mean(rows.real(Names.kebab(measure.name())))));
                }
                entries.add(row);
            }
        });
        return new Table(
                "battery", "Similarity of the recalled image and its target, mean over 50 cues", columns, entries);
    }
}
