package attractor.lab.diffusion;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.memory.Workers;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.StationaryPoints;
import attractor.parameter.Param;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// All attractors of exact diffusion memories as the noise falls: memories, mixtures, the centre.
///
/// For points of a circle every zero of the score is found, saddles and minima too, and the picture is checked by
/// the theorem of Poincaré and Hopf. For sign patterns of dimension 12 the attractors are counted that patterns,
/// means of two and three of them, and noisy patterns lead to: what is missed is rarely visited. With the exact
/// score everything is a memory as v → 0; spurious attractors need noise that is left, or a trained network.
@Source(key = "pham-2025")
public final class AttractorAtlas implements Protocol<AttractorAtlas.Cell> {

    /// The noise at which the reference counted.
    static final List<Double> KNOWN_NOISES = List.of(0.01, 0.05, 0.15, 0.6);

    static final double LEAST = 1e-6;
    static final double LEAST_DRAWN = 1e-3;
    static final double MOST = 1.5;

    /// The dimension and the number of sign patterns.
    static final int DIMENSION = 12;

    static final int COUNT = 8;

    private static final double SIGN_LEAST = 0.5;
    private static final double SIGN_MOST = 16;
    private static final double MERGE = 1e-4;
    private static final double ZERO = 1e-6;
    private static final double HALF = 0.5;

    /// What is stored.
    public enum Example {
        /// Five points of the unit circle.
        FIVE_POINTS(2.199138, 2.258646, 3.624711, 5.171542, 5.283467),
        /// Nine points of the unit circle.
        NINE_POINTS(2.041757, 2.192032, 2.317779, 2.321669, 2.913909, 3.128404, 4.124865, 4.539142, 5.066552),
        /// Eight different random sign patterns of dimension 12.
        SIGNS,
        /// Four of them and their negatives.
        MIRRORED_SIGNS;

        @SuppressWarnings("ImmutableEnumChecker") // never written again
        private final double[] angles;

        Example(double... angles) {
            this.angles = angles;
        }

        boolean isCircle() {
            return angles.length > 0;
        }

        /// The points of a circle.
        double[][] points() {
            return Arrays.stream(angles)
                    .mapToObj(angle -> new double[] {Math.cos(angle), Math.sin(angle)})
                    .toArray(double[][]::new);
        }

        /// The patterns of a set.
        private double[][] patterns(Seed seed) {
            if (isCircle()) {
                return points();
            }
            double[][] rows = signs(seed.child("patterns", 0));
            // Equal patterns are one memory of twice the weight, so such a set is drawn anew.
            for (int draw = 1; hasEqual(rows); draw++) {
                rows = signs(seed.child("patterns", draw));
            }
            return rows;
        }

        private double[][] signs(Seed seed) {
            SpinPatterns signs = new RandomSpins().draw(COUNT, DIMENSION, seed);
            double[][] rows = new double[COUNT][];
            for (int mu = 0; mu < COUNT; mu++) {
                rows[mu] = signs.get(mu).toArray();
                if (this == MIRRORED_SIGNS && mu % 2 == 1) {
                    rows[mu] = Arrays.stream(rows[mu - 1]).map(x -> -x).toArray();
                }
            }
            return rows;
        }

        private static boolean hasEqual(double[][] rows) {
            return Arrays.stream(rows).map(Arrays::toString).distinct().count() < rows.length;
        }
    }

    /// One set of patterns at many levels of noise.
    ///
    /// @param example what is stored
    /// @param levels how many levels of noise
    /// @param set which set of sign patterns; the points of a circle are given
    public record Cell(
            @Param(doc = "what is stored") Example example,

            @Param(doc = "number of levels of noise", min = 2)
            int levels,

            @Param(doc = "which set of sign patterns", min = 0)
            int set) {

        /// Nine points of a circle.
        public Cell() {
            this(Example.NINE_POINTS, 60, 0);
        }
    }

    /// For the service loader.
    public AttractorAtlas() {}

    @Override
    public Card card() {
        return new Card(
                "diffusion.attractor-atlas",
                "Attractors of diffusion memories as the noise falls",
                "All zeros of the score of points of a circle, with their kind, and the number of memories and of"
                        + " spurious mixtures of sign patterns, against the noise.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int levels = profile == Profile.SMOKE ? 8 : 60;
        int sets =
                switch (profile) {
                    case SMOKE -> 2;
                    case PAPER -> 40;
                    case FULL -> 400;
                };
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Example.FIVE_POINTS, levels, 0));
        cells.add(new Cell(Example.NINE_POINTS, levels, 0));
        for (Example example : List.of(Example.SIGNS, Example.MIRRORED_SIGNS)) {
            for (int set = 0; set < sets; set++) {
                cells.add(new Cell(example, levels / 2, set));
            }
        }
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost(cell.levels() * (cell.example().isCircle() ? 1 : 4), 16 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[][] patterns = cell.example().patterns(seed);
        EmpiricalDensity density = EmpiricalDensity.of(RealPatterns.of(patterns));
        return cell.example().isCircle() ? plane(cell, density, patterns) : counts(cell, density, patterns, seed);
    }

    /// Equal ratios.
    private static double[] noises(int levels, double least, double most) {
        double[] noises = new double[levels];
        for (int k = 0; k < levels; k++) {
            noises[k] = k == levels - 1 ? most : least * Math.pow(most / least, k / (levels - 1.0));
        }
        return noises;
    }

    /// Every zero of the score in the plane: one row for each.
    private static Rows plane(Cell cell, EmpiricalDensity density, double[][] patterns) {
        List<Double> noises = new ArrayList<>(KNOWN_NOISES);
        noises.add(LEAST);
        Arrays.stream(noises(cell.levels(), LEAST_DRAWN, MOST)).forEach(noises::add);
        noises.sort(null);
        List<double[]> starts = new ArrayList<>(combinations(patterns));
        int side = 17;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                starts.add(new double[] {-1.2 + 2.4 * column / (side - 1), -1.2 + 2.4 * row / (side - 1)});
            }
        }
        Rows rows = Rows.NONE;
        for (double v : noises) {
            Workers.checkInterrupt();
            List<StationaryPoints.Point> points = StationaryPoints.of(density, v, starts, MERGE);
            rows = rows.and(Rows.NONE
                    .with("v", points.stream().mapToDouble(point -> v).toArray())
                    .with(
                            "x1",
                            points.stream()
                                    .mapToDouble(point -> point.state()[0])
                                    .toArray())
                    .with(
                            "x2",
                            points.stream()
                                    .mapToDouble(point -> point.state()[1])
                                    .toArray())
                    .with(
                            "greatest",
                            points.stream()
                                    .mapToDouble(StationaryPoints.Point::greatest)
                                    .toArray())
                    .with(
                            "unstable",
                            points.stream()
                                    .mapToLong(StationaryPoints.Point::unstable)
                                    .toArray()));
        }
        return rows;
    }

    /// Patterns, and means of two, of three, and of all.
    private static List<double[]> combinations(double[][] patterns) {
        List<double[]> means = new ArrayList<>();
        for (int a = 0; a < patterns.length; a++) {
            means.add(patterns[a]);
            for (int b = 0; b < a; b++) {
                means.add(mean(patterns[a], patterns[b]));
                for (int c = 0; c < b; c++) {
                    means.add(mean(patterns[a], patterns[b], patterns[c]));
                }
            }
        }
        means.add(mean(patterns));
        return means;
    }

    private static double[] mean(double[]... rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }

    /// How many attractors of each kind: one row for each level of noise.
    private static Rows counts(Cell cell, EmpiricalDensity density, double[][] patterns, Seed seed) {
        double[] noises = noises(cell.levels(), SIGN_LEAST, SIGN_MOST);
        long[] memories = new long[noises.length];
        long[] mixtures = new long[noises.length];
        long[] centres = new long[noises.length];
        long[] zeros = new long[noises.length];
        long[] unsettled = new long[noises.length];
        double[] eigenvalues = new double[noises.length];
        Arrays.fill(eigenvalues, SymmetricSet.largest(patterns));
        for (int k = 0; k < noises.length; k++) {
            Workers.checkInterrupt();
            List<double[]> starts = new ArrayList<>(combinations(patterns));
            starts.addAll(noisy(patterns, noises[k], seed.child("starts", k).generator()));
            StationaryPoints.Attractors found = StationaryPoints.attractors(density, noises[k], starts, MERGE);
            unsettled[k] = found.unsettled();
            for (StationaryPoints.Point point : found.points()) {
                if (point.greatest() > HALF) {
                    memories[k]++;
                } else if (found.points().size() == 1) {
                    centres[k]++;
                } else {
                    mixtures[k]++;
                }
                zeros[k] += Arrays.stream(point.state()).allMatch(x -> Math.abs(x) < ZERO) ? 1 : 0;
            }
        }
        return Rows.NONE
                .with("v", noises)
                .with("memories", memories)
                .with("mixtures", mixtures)
                .with("centres", centres)
                .with("zeros", zeros)
                .with("unsettled", unsettled)
                .with("eigenvalue", eigenvalues);
    }

    private static List<double[]> noisy(double[][] patterns, double v, RandomGenerator rng) {
        List<double[]> states = new ArrayList<>();
        for (int k = 0; k < 10 * patterns.length; k++) {
            double[] x = patterns[k % patterns.length].clone();
            for (int i = 0; i < x.length; i++) {
                x[i] += Math.sqrt(v) * rng.nextGaussian();
            }
            states.add(x);
        }
        return states;
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        AtlasPages pages = AtlasPages.of(cells);
        return new Result(pages.tables(), AtlasFigure.of(pages), pages.claims());
    }
}
