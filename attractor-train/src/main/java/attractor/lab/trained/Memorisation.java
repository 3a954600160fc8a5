package attractor.lab.trained;

import attractor.data.ImageSet;
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
import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.MissingLibraryException;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VariancePreserving;
import attractor.parameter.Param;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.train.Activation;
import attractor.train.Adam;
import attractor.train.Denoising;
import attractor.train.Perceptron;
import attractor.train.Target;
import attractor.train.TrainedDiffusion;
import attractor.train.TrainedDiffusionMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Does a trained network remember its images, or make new ones?
///
/// One network is trained on few images of clothes and one on many, at all noise levels from θ = 0.05 on, with the
/// image itself as target (a layer of 1024 units is narrow for noise of 784 components). Each recalls from cues θ ξ
/// + √(1−θ²) ε with θ = 0.5, and from such cues whose lower half shows the mean image instead; a recall is exact if
/// the nearest stored image is the right one and the root mean square difference is below 0.2 on pixels from −1 to
/// 1. Beside it stands the memory with the exact score on the same cues. Then each makes images from noise; their
/// distance to the nearest image that was learned is set against that of images which were never shown. A memory has
/// distance 0, a painter of new images the same distance as unseen images. The numbers of steps are ours. Source:
/// `ambrogioni-2023`, Section 3.1; `pham-2025` for the two regimes.
@Source(key = "ambrogioni-2023", equation = "Section 3.1")
@Source(key = "pham-2025")
public final class Memorisation implements Protocol<Memorisation.Cell> {

    private static final String IMAGES = "fashion-mnist";
    private static final double THETA = 0.5;
    private static final double LEAST = 0.05;
    private static final double EXACT = 0.2;
    private static final int CUES = 64;
    private static final int SHOWN = 4;
    private static final int SIDE = 28;
    private static final int FEW = 64;
    private static final int MANY = 6000;

    /// The last twentieth of the way is one step onto the posterior mean: so little noise is rarely trained.
    private static final ProbabilityFlow FLOW = new ProbabilityFlow(new Euler(1.0 / 100), 0.05);

    private static final List<String> NUMBERS = List.of(
            "trained noisy",
            "exact noisy",
            "distance noisy",
            "trained halved",
            "exact halved",
            "distance halved",
            "distance of made",
            "distance of unseen");

    /// Where unseen images begin.
    private static final int UNSEEN = 50_000;

    /// One network.
    ///
    /// @param count number of images that are learned
    /// @param steps of training
    /// @param batch images of a step; 0 stands for all
    /// @param width units of a hidden layer
    /// @param rate the learning rate
    public record Cell(
            @Param(symbol = "K", doc = "number of images that are learned", min = 1)
            int count,

            @Param(doc = "steps of training", min = 1) int steps,

            @Param(doc = "images of a step; 0 stands for all", min = 0)
            int batch,

            @Param(doc = "units of a hidden layer", min = 1) int width,

            @Param(symbol = "η", doc = "learning rate", min = 0, ends = Param.Ends.OPEN)
            double rate) {

        /// Sixty-four images.
        public Cell() {
            this(FEW, 20_000, 0, 1024, 5e-4);
        }
    }

    /// For the service loader.
    public Memorisation() {}

    @Override
    public Card card() {
        return new Card(
                "diffusion.memorisation",
                "Images that a network recalls and images that it makes up",
                "A network trained on 64 images of clothes recalls them from noise and from halves; trained on 6000 it"
                        + " makes new ones. Beside it the memory with the exact score.",
                List.of(IMAGES));
    }

    @Override
    public List<Cell> cells(Profile profile) {
        return switch (profile) {
            case SMOKE -> List.of(new Cell(8, 300, 0, 128, 1e-3));
            case PAPER -> List.of(new Cell(), new Cell(MANY, 10_000, 128, 1024, 5e-4));
            case FULL ->
                List.of(
                        new Cell(),
                        new Cell(512, 20_000, 128, 1024, 5e-4),
                        new Cell(MANY, 40_000, 128, 1024, 5e-4),
                        new Cell(50_000, 80_000, 128, 2048, 2e-4));
        };
    }

    @Override
    public Cost cost(Cell cell) {
        double weights = 2.0 * cell.width() * cell.width() + 2.0 * cell.width() * SIDE * SIDE;
        return new Cost(
                weights * cell.steps() * (cell.batch() == 0 ? cell.count() : cell.batch()),
                (long) (60 * weights) + (256 << 20));
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        if (!data.has(IMAGES)) {
            return Rows.NONE;
        }
        ImageSet all = data.images(IMAGES);
        RealPatterns xi = scaled(all.part(0, cell.count()));
        TrainedDiffusionMemory trained;
        try {
            trained = (TrainedDiffusionMemory) model(cell).store(xi, seed.child("train", 0));
        } catch (MissingLibraryException e) {
            return Rows.NONE;
        }
        Memory exact = new Diffusion(new VariancePreserving(), THETA, FLOW, Readout.GRADED).store(xi, seed);
        Rows rows = Rows.NONE;
        for (Kind kind : Kind.values()) {
            RealPatterns noisy = cues(xi, kind, seed.child(kind.word(), 0));
            RealPatterns byNet = answers(trained, noisy);
            RealPatterns byScore = answers(exact, noisy);
            rows = rows.with("trained " + kind.word(), recalled(byNet, xi))
                    .with("exact " + kind.word(), recalled(byScore, xi))
                    .with("distance " + kind.word(), distances(byNet, xi));
            for (int k = 0; k < SHOWN; k++) {
                rows = rows.with(name(kind.word() + " cue", k), GreyPicture.pack(noisy, k, CUES))
                        .with(name(kind.word() + " trained", k), GreyPicture.pack(byNet, k, CUES))
                        .with(name(kind.word() + " exact", k), GreyPicture.pack(byScore, k, CUES));
            }
        }
        double[] made = new double[CUES];
        double[] never = new double[CUES];
        RealPatterns unseen = scaled(all.part(UNSEEN, CUES));
        for (int k = 0; k < CUES; k++) {
            Workers.checkInterrupt();
            RealPatterns sample = RealPatterns.of(
                    Precision.FLOAT32,
                    SIDE * SIDE,
                    trained.sample(seed.child("sample", k).generator()).toArray());
            int near = nearest(sample, 0, xi);
            made[k] = distance(sample, 0, xi, near);
            never[k] = distance(unseen, k, xi, nearest(unseen, k, xi));
            if (k < SHOWN) {
                rows = rows.with(name("made", k), GreyPicture.pack(sample, 0, CUES))
                        .with(name("nearest to made", k), GreyPicture.pack(xi, near, CUES));
            }
        }
        return rows.with("distance of made", made).with("distance of unseen", never);
    }

    /// What a cue has lost.
    private enum Kind {
        /// Noise everywhere.
        NOISY,
        /// Noise everywhere, and the mean of all images in the lower half.
        HALVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String name(String what, int k) {
        return "picture " + what + " " + k;
    }

    private static TrainedDiffusion model(Cell cell) {
        return new TrainedDiffusion(
                new Perceptron(3, cell.width(), Activation.RELU),
                new Denoising(Target.PATTERN, LEAST),
                new Adam(cell.steps(), cell.rate(), cell.batch()),
                THETA,
                FLOW,
                Readout.GRADED);
    }

    /// Pixels from −1 (background) to 1.
    private static RealPatterns scaled(ImageSet images) {
        double[] numbers = images.unitInterval().doubles();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * numbers[i] - 1;
        }
        return RealPatterns.of(Precision.FLOAT32, images.dimension(), numbers);
    }

    /// Cue k is made of image k mod K.
    private static RealPatterns cues(RealPatterns xi, Kind kind, Seed seed) {
        int dimension = xi.dimension();
        double[] cues = new double[CUES * dimension];
        double[] mean = new double[dimension];
        double[] equal = new double[xi.count()];
        Arrays.fill(equal, 1.0 / equal.length);
        xi.superpose(equal, mean);
        for (int k = 0; k < CUES; k++) {
            RandomGenerator rng = seed.child("noise", k).generator();
            double[] image = xi.get(k % xi.count()).toArray();
            for (int i = 0; i < dimension; i++) {
                double left = kind == Kind.HALVED && i >= dimension / 2 ? mean[i] : image[i];
                cues[k * dimension + i] = THETA * left + Math.sqrt(1 - THETA * THETA) * rng.nextGaussian();
            }
        }
        return RealPatterns.of(Precision.FLOAT32, dimension, cues);
    }

    private static RealPatterns answers(Memory memory, RealPatterns cues) {
        List<Reals> answers = new ArrayList<>();
        memory.recallAll(cues, new Seed(0), Progress.NONE, BatchObserver.NONE)
                .answers()
                .forEach(recall -> answers.add((Reals) recall.pattern()));
        return RealPatterns.of(answers);
    }

    private static double[] recalled(RealPatterns answers, RealPatterns xi) {
        double[] right = new double[CUES];
        for (int k = 0; k < CUES; k++) {
            int mu = k % xi.count();
            right[k] = nearest(answers, k, xi) == mu && distance(answers, k, xi, mu) < EXACT ? 1 : 0;
        }
        return right;
    }

    private static double[] distances(RealPatterns answers, RealPatterns xi) {
        double[] distances = new double[CUES];
        Arrays.setAll(distances, k -> distance(answers, k, xi, k % xi.count()));
        return distances;
    }

    private static int nearest(RealPatterns images, int k, RealPatterns xi) {
        int nearest = 0;
        double[] overlaps = new double[xi.count()];
        xi.overlaps(images.get(k), overlaps);
        double least = Double.POSITIVE_INFINITY;
        for (int mu = 0; mu < overlaps.length; mu++) {
            double distance = xi.squaredNorm(mu) / 2 - overlaps[mu];
            if (distance < least) {
                least = distance;
                nearest = mu;
            }
        }
        return nearest;
    }

    /// The root mean square difference of two images.
    private static double distance(RealPatterns images, int k, RealPatterns xi, int mu) {
        double[] x = images.get(k).toArray();
        double[] y = xi.get(mu).toArray();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(sum / x.length);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        Map<Integer, Rows> byCount = new TreeMap<>();
        boolean missing = false;
        for (CellRows<Cell> cell : cells) {
            if (cell.rows().count() > 0) {
                byCount.put(cell.cell().count(), cell.rows());
            } else {
                missing = true;
            }
        }
        List<List<Table.Entry>> table = new ArrayList<>();
        byCount.forEach((count, rows) -> {
            List<Table.Entry> entries = new ArrayList<>(List.of(new Table.Whole(count)));
            for (String column : NUMBERS) {
                entries.add(new Table.Real(Measured.mean(rows.real(column))));
            }
            table.add(entries);
        });
        List<Illustration> pictures = new ArrayList<>();
        byCount.forEach((count, rows) -> {
            pictures.add(recalls(count, rows));
            pictures.add(made(count, rows));
        });
        String reason = !missing ? "" : data.has(IMAGES) ? "libtorch missing" : "data missing";
        List<String> columns = new ArrayList<>(List.of("images K"));
        columns.addAll(NUMBERS);
        return new Result(
                List.of(new Table(
                        "memorisation",
                        "Rates of exact recall, and root mean square distances to the nearest learned image",
                        columns,
                        table)),
                pictures,
                claims(byCount, reason));
    }

    private static List<Claim> claims(Map<Integer, Rows> byCount, String reason) {
        List<Claim> claims = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            claims.add(claim(
                    "64 images, " + kind.word() + " cues",
                    "the network recalls what the exact score recalls",
                    Optional.ofNullable(byCount.get(FEW)).map(rows -> {
                        double[] net = rows.real("trained " + kind.word());
                        double[] score = rows.real("exact " + kind.word());
                        double[] less = new double[net.length];
                        Arrays.setAll(less, k -> net[k] - score[k]);
                        return Comparison.combined(
                                Measured.exactly(0), Measured.mean(less).atLeast(0), 4, 0.05);
                    }),
                    reason));
        }
        claims.add(claim(
                "64 images: what is made from noise",
                "a network of few images makes these images again",
                Optional.ofNullable(byCount.get(FEW))
                        .map(rows -> ratio(
                                rows, "most are nearer than a quarter of the distance of unseen images", 0.25, -1)),
                reason));
        claims.add(claim(
                "6000 images: what is made from noise",
                "a network of many images makes new ones",
                Optional.ofNullable(byCount.get(MANY))
                        .map(rows -> ratio(rows, "most are farther than half the distance of unseen images", 0.5, 1)),
                reason));
        return claims;
    }

    private static Comparison ratio(Rows rows, String statement, double limit, int side) {
        double here = median(rows.real("distance of made")) / median(rows.real("distance of unseen"));
        return Comparison.statement(
                statement,
                String.format(Locale.ROOT, "median %.2f of the median distance of unseen images", here),
                side * (here - limit) > 0);
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static Claim claim(String name, String statement, Optional<Comparison> comparison, String reason) {
        return new Claim(
                name,
                comparison.orElseGet(() ->
                        reason.isEmpty() ? Comparison.notRun(statement) : Comparison.notComparable(statement, reason)),
                Verdict.REPRODUCED,
                "few images for its size: the optimum of the loss is the exact score; many: the network cannot reach it",
                "ambrogioni-2023, Section 3.1; pham-2025");
    }

    private static Illustration recalls(int count, Rows rows) {
        List<String> columns = List.of("noisy cue", "network", "exact score", "halved cue", "network", "exact score");
        List<Gallery.Row> pictures = new ArrayList<>();
        for (int k = 0; k < SHOWN; k++) {
            List<Gallery.Picture> row = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                for (String what : List.of(" cue", " trained", " exact")) {
                    row.add(GreyPicture.unpack(rows.whole(name(kind.word() + what, k)), SIDE));
                }
            }
            pictures.add(new Gallery.Row("", row));
        }
        return new Illustration(
                "recalls-" + count,
                new Gallery("Recall of images, " + count + " learned", columns, pictures, GreyPicture.SHADES),
                "Cues of fidelity 0.5; the lower half of the halved cues shows the mean image.");
    }

    private static Illustration made(int count, Rows rows) {
        List<Gallery.Picture> samples = new ArrayList<>();
        List<Gallery.Picture> nearest = new ArrayList<>();
        for (int k = 0; k < SHOWN; k++) {
            samples.add(GreyPicture.unpack(rows.whole(name("made", k)), SIDE));
            nearest.add(GreyPicture.unpack(rows.whole(name("nearest to made", k)), SIDE));
        }
        return new Illustration(
                "made-" + count,
                new Gallery(
                        "Images made from noise, " + count + " learned",
                        Collections.nCopies(SHOWN, ""),
                        List.of(new Gallery.Row("made", samples), new Gallery.Row("nearest learned", nearest)),
                        GreyPicture.SHADES),
                "Below each the nearest image that was learned.");
    }
}
