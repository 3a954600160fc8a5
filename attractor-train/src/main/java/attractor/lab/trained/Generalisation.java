package attractor.lab.trained;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.MissingLibraryException;
import attractor.memory.Workers;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.FixedPoints;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VariancePreserving;
import attractor.parameter.Param;
import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.train.Activation;
import attractor.train.Adam;
import attractor.train.Denoising;
import attractor.train.NeuralNetwork;
import attractor.train.Perceptron;
import attractor.train.Target;
import attractor.train.TrainedDiffusion;
import attractor.train.TrainedDiffusionMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// From how many points of a circle on does a trained network draw the circle instead of the points?
///
/// A network is trained on K random points of the unit circle, and makes 200 patterns from noise of θ = 0.5. One is
/// *memorised* if its angle is that of a learned point within a tenth of the mean distance of learned points, 2π/K;
/// of angles drawn evenly 1 − e^(−1/5) = 18 % are, which is what a network that has learned the circle comes to. How
/// far patterns lie from the circle is looked at on its own. From the same noise the exact score, without any noise
/// left, ends at learned points whatever K. Then the attractors of the denoiser at v = 0.01 are counted: ends of
/// x ← E\[y | x\] from 96 places on the circle, *memories* where they have the angle of a learned point, else
/// *spurious*. Those of the exact score depend on K too, as points merge that are nearer than √v. Source:
/// `pham-2025`, whose circle this is; the measure relative to the distance of points and the counting of ends are
/// ours, since a fixed radius calls everything memorised once points are dense.
@Source(key = "pham-2025")
public final class Generalisation implements Protocol<Generalisation.Cell> {

    /// Mean distances of learned points within which an angle is memorised.
    static final double NEAR = 0.1;

    /// What a network that knows nothing but the circle memorises by chance.
    static final double CHANCE = -Math.expm1(-2 * NEAR);

    private static final List<Integer> COUNTS = List.of(2, 4, 8, 16, 32, 64, 256, 1024);
    private static final double LEAST = 0.5;
    private static final int BATCH = 256;
    private static final int SAMPLES = 200;
    private static final int STARTS = 96;
    private static final double NOISE = 0.01;
    private static final double CENTRE = 0.5;
    private static final int MOST_STEPS = 4000;
    private static final double REST = 1e-6;
    private static final double MERGE = 0.02;

    /// The network's way ends near θ = 0.97 with a step onto its posterior mean: less noise is rarely trained.
    private static final ProbabilityFlow FLOW = new ProbabilityFlow(new Euler(1.0 / 100), 0.04);

    /// The exact score's way ends under so little noise that points of a circle do not merge.
    private static final ProbabilityFlow WHOLE_FLOW = new ProbabilityFlow(new Euler(1.0 / 100), 1e-8);

    /// One network.
    ///
    /// @param count K
    /// @param run which set of points
    /// @param steps of training
    /// @param width units of a hidden layer
    public record Cell(
            @Param(symbol = "K", doc = "number of points that are learned", min = 2)
            int count,

            @Param(doc = "which set of points", min = 0) int run,
            @Param(doc = "steps of training", min = 1) int steps,
            @Param(doc = "units of a hidden layer", min = 1) int width) {

        /// Eight points.
        public Cell() {
            this(8, 0, 20_000, 64);
        }
    }

    /// For the service loader.
    public Generalisation() {}

    @Override
    public Card card() {
        return new Card(
                "diffusion.generalisation",
                "Points of a circle that a network remembers, and the circle that it learns",
                "Networks trained on 2 to 1024 points of a circle make patterns from noise: the share that is a learned"
                        + " point, and the attractors of the learned denoiser, memories and spurious ones. Beside them"
                        + " the exact score.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        List<Cell> cells = new ArrayList<>();
        switch (profile) {
            case SMOKE ->
                COUNTS.stream()
                        .filter(count -> count == 2 || count == 64)
                        .forEach(count -> cells.add(new Cell(count, 0, 200, 32)));
            case PAPER -> add(cells, 2, 20_000);
            case FULL -> add(cells, 8, 60_000);
        }
        return cells;
    }

    private static void add(List<Cell> cells, int runs, int steps) {
        for (int count : COUNTS) {
            for (int run = 0; run < runs; run++) {
                cells.add(new Cell(count, run, steps, 64));
            }
        }
    }

    @Override
    public Cost cost(Cell cell) {
        double weights = (double) cell.width() * cell.width();
        return new Cost(weights * cell.steps() * BATCH, 64 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        RealPatterns xi = points(cell.count(), seed.child("points", 0).generator());
        TrainedDiffusion model = new TrainedDiffusion(
                new Perceptron(2, cell.width(), Activation.SILU),
                new Denoising(Target.PATTERN, LEAST),
                new Adam(cell.steps(), 5e-4, BATCH),
                LEAST,
                FLOW,
                Readout.GRADED);
        TrainedDiffusionMemory trained;
        try {
            trained = (TrainedDiffusionMemory) model.store(xi, seed.child("train", 0));
        } catch (MissingLibraryException e) {
            return Rows.NONE;
        }
        Near near = new Near(xi);
        double[] made = new double[SAMPLES];
        double[] exact = new double[SAMPLES];
        double[] off = new double[SAMPLES];
        var score = new Diffusion(new VariancePreserving(), LEAST, WHOLE_FLOW, Readout.GRADED).store(xi, seed);
        for (int k = 0; k < SAMPLES; k++) {
            Workers.checkInterrupt();
            double[] sample =
                    trained.sample(seed.child("sample", k).generator()).toArray();
            made[k] = near.memorised(sample);
            off[k] = Math.abs(Math.hypot(sample[0], sample[1]) - 1);
            RandomGenerator rng = seed.child("sample", k).generator();
            double deviation = Math.sqrt(1 - LEAST * LEAST);
            Pattern noise = Reals.of(deviation * rng.nextGaussian(), deviation * rng.nextGaussian());
            exact[k] = near.memorised(score.recall(noise, rng).pattern().toArray());
        }
        long[] learned = near.count(ends(trained.network().orElseThrow()));
        long[] known = near.count(FixedPoints.of(EmpiricalDensity.of(xi), NOISE, starts(), MERGE).stream()
                .map(FixedPoints.Attractor::state)
                .toList());
        return Rows.NONE
                .with("memorised", mean(made))
                .with("memorised by exact score", mean(exact))
                .with("off the circle", mean(off))
                .with("memories", learned[0])
                .with("spurious", learned[1])
                .with("memories of exact score", known[0])
                .with("spurious of exact score", known[1]);
    }

    private static RealPatterns points(int count, RandomGenerator rng) {
        double[][] points = new double[count][];
        for (int k = 0; k < count; k++) {
            points[k] = onCircle(2 * Math.PI * rng.nextDouble());
        }
        return RealPatterns.of(points);
    }

    private static double[] onCircle(double angle) {
        return new double[] {Math.cos(angle), Math.sin(angle)};
    }

    private static double mean(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /// Which states count as a learned point.
    ///
    /// @param xi the learned points
    private record Near(RealPatterns xi) {

        double memorised(double... x) {
            if (Math.hypot(x[0], x[1]) < CENTRE) {
                return 0;
            }
            double within = NEAR * 2 * Math.PI / xi.count();
            for (int mu = 0; mu < xi.count(); mu++) {
                double along = x[0] * xi.at(mu, 0) + x[1] * xi.at(mu, 1);
                double across = x[1] * xi.at(mu, 0) - x[0] * xi.at(mu, 1);
                if (Math.abs(Math.atan2(across, along)) < within) {
                    return 1;
                }
            }
            return 0;
        }

        /// Memories and others.
        long[] count(List<double[]> attractors) {
            long memories = attractors.stream().filter(x -> memorised(x) == 1).count();
            return new long[] {memories, attractors.size() - memories};
        }
    }

    private static List<double[]> starts() {
        List<double[]> starts = new ArrayList<>();
        for (int k = 0; k < STARTS; k++) {
            starts.add(onCircle(2 * Math.PI * k / STARTS));
        }
        return starts;
    }

    /// Where the learned denoiser leads to, ends closer than a fiftieth taken as one.
    private static List<double[]> ends(NeuralNetwork network) {
        // A noisy state x = θ z of noise v = (1 − θ²)/θ² in z.
        double theta = 1 / Math.sqrt(1 + NOISE);
        NeuralNetwork.Pass pass = network.pass(1);
        List<double[]> ends = new ArrayList<>();
        for (double[] z : starts()) {
            Workers.checkInterrupt();
            double change = 1;
            for (int step = 0; step < MOST_STEPS && change > REST; step++) {
                double[] next = new double[2];
                pass.apply(theta, new double[] {theta * z[0], theta * z[1]}, next);
                change = Math.hypot(next[0] - z[0], next[1] - z[1]);
                z[0] = next[0];
                z[1] = next[1];
            }
            if (ends.stream().noneMatch(known -> Math.hypot(known[0] - z[0], known[1] - z[1]) < MERGE)) {
                ends.add(z);
            }
        }
        return ends;
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        return GeneralisationPages.of(profile, cells).result();
    }
}
