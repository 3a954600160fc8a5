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
import attractor.figure.Gallery;
import attractor.figure.Grid;
import attractor.learning.ActivityProduct;
import attractor.learning.Covariance;
import attractor.learning.LearningRule;
import attractor.learning.PseudoInverse;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.models.classic.Hopfield;
import attractor.parameter.Param;
import attractor.pattern.BitFlips;
import attractor.pattern.Corruption;
import attractor.pattern.Fill;
import attractor.pattern.MaskRows;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import attractor.spin.Synchronous;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Ten similar images that a Hopfield network cannot keep and a dense memory can.
///
/// Ten black-and-white images of 128×128 pixels that share most of their background are stored, far fewer than
/// 0.138·16384 = 2261. Cues are the images themselves, with 20 % of the pixels flipped, or with the lower half
/// white. All units change at once, by exact energy differences, at most 30 times. Counts for clean and masked cues
/// are deterministic and must agree exactly; the images are ours, the talk's were not available.
@Source(key = "hopfield-networks-talk", equation = "ten correlated images")
public final class CorrelatedImages implements Protocol<CorrelatedImages.Cell> {

    private static final String IMAGES = "procedural-images";
    private static final int STEPS = 30;
    private static final int SIDE = 128;

    /// How a cue is made from an image.
    public enum Cue {
        /// The image itself.
        CLEAN,
        /// 20 % of the pixels flipped.
        FLIPS,
        /// The lower half white.
        MASK;

        private Corruption corruption() {
            return switch (this) {
                case CLEAN -> new BitFlips(0);
                case FLIPS -> new BitFlips(0.2);
                case MASK -> new MaskRows(0.5, MaskRows.Side.BOTTOM, new Fill.Constant(-1), SIDE);
            };
        }
    }

    /// One model and one kind of cue, for all ten images.
    ///
    /// @param model any model of ±1 patterns
    /// @param cue how cues are made
    public record Cell(
            @Param(doc = "model that stores the images") Model model,

            @Param(doc = "clean image, 20 % flips, or lower half masked")
            Cue cue) {

        /// The Hopfield network and clean cues.
        public Cell() {
            this(hopfield(new ActivityProduct()), Cue.CLEAN);
        }
    }

    /// A published count of exact recalls out of ten.
    private record Published(String name, Cell cell, int exact) {}

    private static Model hopfield(LearningRule rule) {
        Hopfield plain = new Hopfield(rule);
        return new Hopfield(
                rule, plain.units(), plain.threshold(), plain.selfCoupling(), new Synchronous(STEPS), plain.ties());
    }

    private static List<Published> published() {
        List<Published> list = new ArrayList<>();
        Map<String, LearningRule> rules = new LinkedHashMap<>();
        rules.put("Hopfield", new ActivityProduct());
        rules.put("covariance", new Covariance());
        rules.put("pseudo-inverse", new PseudoInverse());
        rules.forEach((name, rule) -> {
            int exact = rule instanceof PseudoInverse ? 10 : 0;
            list.add(new Published(name, new Cell(hopfield(rule), Cue.CLEAN), exact));
        });
        list.add(new Published("Hopfield", new Cell(hopfield(new ActivityProduct()), Cue.FLIPS), 0));
        list.add(new Published("Hopfield", new Cell(hopfield(new ActivityProduct()), Cue.MASK), 0));
        int[][] rectified = {{2, 0}, {3, 0}, {5, 2}, {8, 4}, {10, 8}, {15, 10}};
        for (int[] pair : rectified) {
            add(list, new Separation.Rectified(pair[0]), Cue.CLEAN, pair[1]);
            add(list, new Separation.Rectified(pair[0]), Cue.FLIPS, pair[1]);
        }
        add(list, new Separation.Rectified(15), Cue.MASK, 9);
        add(list, new Separation.Rectified(30), Cue.MASK, 10);
        add(list, new Separation.Exponential(1e-4), Cue.CLEAN, 0);
        add(list, new Separation.Exponential(3e-4), Cue.CLEAN, 2);
        add(list, new Separation.Exponential(1e-3), Cue.CLEAN, 10);
        add(list, new Separation.Exponential(1e-3), Cue.MASK, 9);
        for (Cue cue : Cue.values()) {
            add(list, new Separation.Exponential(1e-2), cue, 10);
            add(list, new Separation.Exponential(0.1), cue, 10);
        }
        return list;
    }

    private static void add(List<Published> list, Separation function, Cue cue, int exact) {
        list.add(new Published(function.formula(), new Cell(function.model(new Synchronous(STEPS)), cue), exact));
    }

    /// For the service loader.
    public CorrelatedImages() {}

    @Override
    public Card card() {
        return new Card(
                "talk.correlated-images",
                "Ten correlated images of 128×128 pixels",
                "Ten similar images, far below the capacity for random patterns: a Hopfield network ends in one state"
                        + " for all of them, dense memories and the pseudo-inverse keep each.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        return published().stream().map(Published::cell).toList();
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(1, 32 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        SpinPatterns xi = data.images(IMAGES).spins(127);
        Memory memory = cell.model().store(xi, seed.child("store", 0));
        int count = xi.count();
        long[] exact = new long[count];
        double[] overlap = new double[count];
        long[] state = new long[count];
        long[] steps = new long[count];
        for (int mu = 0; mu < count; mu++) {
            Workers.checkInterrupt();
            RandomGenerator rng = seed.child("cue", mu).generator();
            Pattern cue = cell.cue().corruption().apply(xi.get(mu), rng);
            Recall recall = memory.recall(cue, rng);
            Spins end = (Spins) recall.pattern();
            exact[mu] = end.equals(xi.get(mu)) ? 1 : 0;
            overlap[mu] = end.overlap(xi.get(mu)) / (double) xi.dimension();
            state[mu] = fingerprint(end);
            steps[mu] = recall.steps();
        }
        return Rows.NONE
                .with("exact", exact)
                .with("overlap", overlap)
                .with("state", state)
                .with("steps", steps);
    }

    /// 64 bits that differ for different states, but for an accident of probability 2^−64.
    private static long fingerprint(Spins state) {
        long hash = 0xCBF29CE484222325L;
        for (long word : state.toWords()) {
            hash = (hash ^ word) * 0x100000001B3L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Cell, Rows> byCell = new LinkedHashMap<>();
        for (CellRows<Cell> cell : cells) {
            byCell.put(cell.cell(), cell.rows());
        }
        List<Claim> claims = new ArrayList<>();
        claims.addAll(hopfieldFails(byCell));
        List<List<Table.Entry>> table = new ArrayList<>();
        for (Published published : published()) {
            Rows rows = byCell.getOrDefault(published.cell(), Rows.NONE);
            claims.add(count(published, rows));
            if (rows.count() > 0) {
                table.add(List.of(
                        new Table.Text(published.name()),
                        new Table.Text(words(published.cell().cue())),
                        new Table.Whole(sum(rows.whole("exact"))),
                        new Table.Whole(distinct(rows).size()),
                        new Table.Real(Measured.mean(rows.real("overlap")))));
            }
        }
        return new Result(
                List.of(new Table(
                        "images",
                        "Recall of ten correlated images; the error of the overlap is over images",
                        List.of("model", "cue", "exact of 10", "end states", "overlap"),
                        table)),
                pictures(byCell, data),
                claims);
    }

    /// The cues of the first five images and what three models make of them.
    private static List<Illustration> pictures(Map<Cell, Rows> byCell, Inputs data) {
        if (byCell.isEmpty()) {
            return List.of();
        }
        SpinPatterns xi = data.images(IMAGES).spins(127);
        Map<String, Model> models = new LinkedHashMap<>();
        models.put("Hopfield", hopfield(new ActivityProduct()));
        models.put("max(x,0)^5", new Separation.Rectified(5).model(new Synchronous(STEPS)));
        models.put("exp(0.01x)", new Separation.Exponential(0.01).model(new Synchronous(STEPS)));
        List<String> columns = new ArrayList<>(List.of("stored", "cue"));
        columns.addAll(models.keySet());
        Seed seed = new Seed(1).child("pictures", 0);
        List<Memory> memories =
                models.values().stream().map(model -> model.store(xi, seed)).toList();
        List<Gallery.Row> rows = new ArrayList<>();
        for (int mu = 0; mu < 5; mu++) {
            RandomGenerator rng = seed.child("cue", mu).generator();
            Spins cue = (Spins) Cue.FLIPS.corruption().apply(xi.get(mu), rng);
            List<Gallery.Picture> row = new ArrayList<>();
            row.add(picture(xi.get(mu), ""));
            row.add(picture(cue, ""));
            for (Memory memory : memories) {
                Spins end = (Spins) memory.recall(cue, rng).pattern();
                double overlap = end.overlap(xi.get(mu)) / (double) xi.dimension();
                row.add(picture(end, String.format(Locale.ROOT, "overlap %.2f", overlap)));
            }
            rows.add(new Gallery.Row("", row));
        }
        return List.of(new Illustration(
                "pictures",
                new Gallery("Recall of correlated images from 20 % flips", columns, rows, Gallery.Shades.SPINS),
                "The Hopfield network ends in the same picture for every cue."));
    }

    private static Gallery.Picture picture(Spins spins, String caption) {
        return new Gallery.Picture(Grid.ofRows(SIDE, spins.toArray()), caption);
    }

    private static String words(Cue cue) {
        return switch (cue) {
            case CLEAN -> "clean";
            case FLIPS -> "20 % flips";
            case MASK -> "lower half masked";
        };
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private static Set<Long> distinct(Rows rows) {
        Set<Long> states = new HashSet<>();
        for (long state : rows.whole("state")) {
            states.add(state);
        }
        return states;
    }

    private static Claim count(Published published, Rows rows) {
        boolean random = published.cell().cue() == Cue.FLIPS;
        Comparison comparison = rows.count() == 0
                ? Comparison.notRun(published.exact() + " of 10")
                : Comparison.within(
                        published.exact(), Measured.exactly((double) sum(rows.whole("exact"))), random ? 1 : 0);
        return new Claim(
                published.name() + ", " + words(published.cell().cue()) + ": exact of 10",
                comparison,
                Verdict.REPRODUCED,
                random ? "the flips are random: one image more or less" : "nothing is random",
                "reference run on the same images");
    }

    private static List<Claim> hopfieldFails(Map<Cell, Rows> byCell) {
        Set<Long> states = new HashSet<>();
        Rows all = Rows.NONE;
        for (Cue cue : Cue.values()) {
            Rows rows = byCell.getOrDefault(new Cell(hopfield(new ActivityProduct()), cue), Rows.NONE);
            if (rows.count() > 0) {
                states.addAll(distinct(rows));
                all = all.and(rows);
            }
        }
        boolean ran = all.count() == 30;
        String fails = "10 images fail although 0.138 D = 2261";
        String one = "the errors are one spurious minimum";
        Comparison failing = ran
                ? Comparison.statement(
                        fails, sum(all.whole("exact")) + " of 30 recalls exact", sum(all.whole("exact")) == 0)
                : Comparison.notRun(fails);
        Comparison single = ran
                ? Comparison.statement(one, states.size() + " end state(s) of 30 cues", states.size() == 1)
                : Comparison.notRun(one);
        Comparison overlap = ran
                ? Comparison.within(
                        0.777,
                        Measured.exactly(Measured.mean(all.real("overlap")).value()),
                        0.001)
                : Comparison.notRun("0.777");
        String because = "correlation, not load, is what limits the network";
        return List.of(
                new Claim("Hopfield network", failing, Verdict.REPRODUCED, because, "hopfield-networks-talk"),
                new Claim("Hopfield network", single, Verdict.REPRODUCED, because, "hopfield-networks-talk"),
                new Claim(
                        "Hopfield network: mean overlap of the end state",
                        overlap,
                        Verdict.REPRODUCED,
                        "nothing is random",
                        "reference run on the same images"));
    }
}
