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
import attractor.figure.Grid;
import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.MissingLibraryException;
import attractor.memory.Progress;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VariancePreserving;
import attractor.parameter.Param;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Does a trained network remember its images, or make new ones?
///
/// One network is trained on few images of clothes and one on many, at all noise levels from θ = 0.02 on. Each recalls
/// from cues θ ξ + √(1−θ²) ε with θ = 0.5, and from such cues whose lower half has lost its image and is noise alone;
/// a recall is exact if the nearest stored image is the right one and the root mean square difference is below 0.1 on
/// pixels from −1 to 1. Beside it stands the memory with the exact score on the same cues. Then each makes images from
/// noise; their distance to the nearest image that was learned is set against that of images which were never shown.
/// A memory has distance 0, a painter of new images the same distance as unseen images.
/// Source: `ambrogioni-2023`, Section 3.1; `pham-2025` for the two regimes.
@Source(key = "ambrogioni-2023", equation = "Section 3.1")
@Source(key = "pham-2025")
public final class Memorisation implements Protocol<Memorisation.Cell> {

    private static final String IMAGES = "fashion-mnist";
    private static final double THETA = 0.5;
    private static final double LEAST = 0.02;
    private static final double EXACT = 0.1;
    private static final int CUES = 64;
    private static final int SAMPLES = 64;
    private static final int SHOWN = 6;
    private static final int SIDE = 28;
    private static final int FEW = 64;

    /// Where unseen images begin.
    private static final int UNSEEN = 50_000;

    /// One network.
    ///
    /// @param count number of images that are learned
    /// @param steps of training
    /// @param batch images of a step; 0 stands for all
    /// @param width units of a hidden layer
    public record Cell(
            @Param(symbol = "K", doc = "number of images that are learned", min = 1)
            int count,

            @Param(doc = "steps of training", min = 1) int steps,

            @Param(doc = "images of a step; 0 stands for all", min = 0)
            int batch,

            @Param(doc = "units of a hidden layer", min = 1) int width) {

        /// Sixty-four images.
        public Cell() {
            this(FEW, 6000, 0, 1024);
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
            case SMOKE -> List.of(new Cell(8, 300, 0, 128));
            case PAPER -> List.of(new Cell(FEW, 6000, 0, 1024), new Cell(6000, 20_000, 128, 1024));
            case FULL ->
                List.of(
                        new Cell(FEW, 6000, 0, 1024),
                        new Cell(512, 20_000, 128, 1024),
                        new Cell(6000, 40_000, 128, 1024),
                        new Cell(50_000, 80_000, 128, 2048));
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
        Memory exact = new Diffusion(
                        new VariancePreserving(), THETA, new ProbabilityFlow(new Euler(1.0 / 100), 0), Readout.GRADED)
                .store(xi, seed);
        int cues = Math.min(CUES, cell.count());
        Rows rows = Rows.NONE;
        for (boolean masked : new boolean[] {false, true}) {
            RealPatterns noisy = cues(xi, cues, masked, seed.child("cue", masked ? 1 : 0));
            double[] byNet = new double[cues];
            double[] byScore = new double[cues];
            for (int k = 0; k < 2; k++) {
                RealPatterns answers = answers(k == 0 ? trained : exact, noisy);
                for (int mu = 0; mu < cues; mu++) {
                    double distance = distance(answers, mu, xi, mu);
                    boolean right = nearest(answers, mu, xi) == mu && distance < EXACT;
                    (k == 0 ? byNet : byScore)[mu] = right ? 1 : 0;
                }
                keep(answers);
            }
            String which = masked ? " masked" : " noisy";
            rows = rows.with("trained" + which, byNet).with("exact" + which, byScore);
        }
        RealPatterns unseen = scaled(all.part(UNSEEN, cues));
        double[] made = new double[cues];
        double[] never = new double[cues];
        for (int s = 0; s < cues; s++) {
            attractor.experiment.Cancellation.check();
            RandomGenerator rng = seed.child("sample", s).generator();
            RealPatterns sample = RealPatterns.of(
                    Precision.FLOAT32, SIDE * SIDE, trained.sample(rng).toArray());
            made[s] = distance(sample, 0, xi, nearest(sample, 0, xi));
            never[s] = distance(unseen, s, xi, nearest(unseen, s, xi));
        }
        return rows.with("made", made).with("unseen", never);
    }
}
