package attractor.lab.ambrogioni;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.experiment.Table;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.flow.Adaptive;
import attractor.match.Readout;
import attractor.memory.Progress;
import attractor.memory.Workers;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.DiffusionMemory;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.models.diffusion.ForwardProcess;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VarianceExploding;
import attractor.models.diffusion.VariancePreserving;
import attractor.models.modern.ModernHopfield;
import attractor.models.modern.ModernHopfieldMemory;
import attractor.parameter.Param;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The identities between diffusion memories and modern Hopfield networks, in numbers.
///
///     (v/σ²) u(x) = E(x; β = 1/v),   E[y | x] = one step of the network,   exploding and preserving: one path
///
/// Along a recall the network's β = 1/v grows from 0.86 on, and the entropy of its weights falls to 0.
@Source(key = "ambrogioni-2023", equation = "5")
public final class Equivalence implements Protocol<Equivalence.Cell> {

    private static final String WHERE = "ambrogioni-2023, Eq. 5 and supplement";
    private static final int STEPS = 300;
    private static final int LOOKS = 30;

    /// Identities on random ±1 patterns.
    ///
    /// @param dimension D
    /// @param count K
    /// @param repeats how many pattern sets
    public record Cell(
            @Param(symbol = "D", doc = "dimension", min = 1) int dimension,

            @Param(symbol = "K", doc = "number of patterns", min = 1)
            int count,

            @Param(doc = "number of pattern sets", min = 1) int repeats) {

        /// Ten patterns of dimension 10.
        public Cell() {
            this(10, 10, 20);
        }
    }

    /// For the service loader.
    public Equivalence() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.equivalence",
                "Diffusion is a Hopfield network that cools down",
                "Energy, denoiser and path of exact diffusion memories against a modern Hopfield network with β = 1/v, and"
                        + " the entropy of its weights along a recall.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int repeats = profile == Profile.SMOKE ? 10 : 100;
        return List.of(new Cell(10, 10, repeats), new Cell(10, 30, repeats), new Cell(40, 100, repeats));
    }

    @Override
    public Cost cost(Cell cell) {
        return new Cost((double) cell.dimension() * cell.count() * cell.repeats(), 16 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        Map<Gap, double[]> gaps = new EnumMap<>(Gap.class);
        double[][] entropies = new double[LOOKS + 1][cell.repeats()];
        double[][] distances = new double[LOOKS + 1][cell.repeats()];
        for (int r = 0; r < cell.repeats(); r++) {
            Workers.checkInterrupt();
            Trial trial = Trial.of(cell, seed.child("repeat", r));
            for (Gap gap : Gap.values()) {
                gaps.computeIfAbsent(gap, g -> new double[cell.repeats()])[r] = trial.gap(gap);
            }
            trial.look(r, entropies, distances);
        }
        Rows rows = Rows.NONE;
        for (Map.Entry<Gap, double[]> gap : gaps.entrySet()) {
            rows = rows.with(gap.getKey().column(), gap.getValue());
        }
        for (int k = 0; k <= LOOKS; k++) {
            rows = rows.with("entropy-" + k, entropies[k]).with("distance-" + k, distances[k]);
        }
        return rows;
    }

    /// What is compared.
    private enum Gap {
        ENERGY("(v/σ²) u is the network's energy", 1e-11),
        DENOISER("the posterior mean is one step of the network", 1e-12),
        PATH("exploding and preserving flows follow one path", 1e-6),
        RATE("σ and γ only scale time", 1e-11),
        EULER("300 Euler steps of both flows end alike", 0.2);

        private final String words;
        private final double allowed;

        Gap(String words, double allowed) {
            this.words = words;
            this.allowed = allowed;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One draw with the first cue and a random state.
    private record Trial(Draw draw, EmpiricalDensity density, Reals cue, Seed seed) {

        static Trial of(Cell cell, Seed seed) {
            Draw draw = Draw.of(cell.count(), cell.dimension(), seed);
            return new Trial(draw, EmpiricalDensity.of(draw.xi()), draw.cues().get(0), seed);
        }

        double gap(Gap gap) {
            var euler = new ProbabilityFlow();
            // Both flows stop half way, at the same noise: later, all posterior weight is on one pattern anyway.
            var half = new ProbabilityFlow(new Adaptive(1e-10, 1e-10), 0.5);
            var same = new ProbabilityFlow(new Adaptive(1e-10, 1e-10), sharpness(0) / sharpness(STEPS / 2));
            return switch (gap) {
                case ENERGY -> largest(this::energyGap);
                case DENOISER -> largest(this::denoiserGap);
                case PATH -> distance(end(new VariancePreserving(), half), end(new VarianceExploding(), same));
                case RATE ->
                    Math.max(
                            distance(end(new VariancePreserving(), euler), end(new VariancePreserving(2), euler)),
                            distance(end(new VarianceExploding(), euler), end(new VarianceExploding(3), euler)));
                case EULER -> distance(end(new VariancePreserving(), euler), end(new VarianceExploding(), euler));
            };
        }

        private double largest(DoubleUnaryOperator gap) {
            return Arrays.stream(new double[] {0.1, 0.4, 1.16}).map(gap).max().orElseThrow();
        }

        private ModernHopfieldMemory network(double beta) {
            return new ModernHopfield(beta, ModernHopfield.Kernel.DOT, 0, 150, Readout.GRADED)
                    .store(density.patterns(), seed, Progress.NONE);
        }

        private double energyGap(double v) {
            double sigma = 1.5;
            double energy = v / (sigma * sigma) * new VarianceExploding(sigma).energy(density, v, cue.toArray());
            return Math.abs(energy - network(1 / v).energy(cue));
        }

        private double denoiserGap(double v) {
            return distance(
                    density.posteriorMean(v, cue.toArray()),
                    network(1 / v).step(cue, seed.generator()).toArray());
        }

        private DiffusionMemory memory(ForwardProcess process, ProbabilityFlow flow) {
            return new Diffusion(process, Draw.THETA, flow, Readout.GRADED).store(draw.xi(), seed, Progress.NONE);
        }

        private double[] end(ForwardProcess process, ProbabilityFlow flow) {
            return memory(process, flow).recall(cue, seed.generator()).pattern().toArray();
        }

        /// Entropy of the weights, and distance to the network's answer, along the recall.
        void look(int r, double[][] entropies, double[][] distances) {
            double[] answer = network(5).recall(cue, seed.generator()).pattern().toArray();
            RandomGenerator rng = seed.generator();
            memory(new VariancePreserving(), new ProbabilityFlow()).recall(cue, rng, (step, state) -> {
                int look = step / (STEPS / LOOKS);
                if (step % (STEPS / LOOKS) == 0 && look < LOOKS) {
                    double theta = fidelity(step);
                    double[] x = Arrays.stream(state.get().toArray())
                            .map(component -> component / theta)
                            .toArray();
                    entropies[look][r] = density.entropy(1 / sharpness(step), x);
                    distances[look][r] = distance(x, answer) / Math.sqrt(x.length);
                } else if (step == STEPS) {
                    distances[LOOKS][r] = distance(state.get().toArray(), answer) / Math.sqrt(answer.length);
                }
            });
        }
    }

    private static double fidelity(int step) {
        return Math.pow(Draw.THETA, 1 - (double) step / STEPS);
    }

    /// β = θ²/(1 − θ²) after a number of steps.
    private static double sharpness(int step) {
        double theta = fidelity(step);
        return theta * theta / ((1 - theta) * (1 + theta));
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<CellRows<Cell>> run =
                cells.stream().filter(cell -> cell.rows().count() > 0).toList();
        List<Claim> claims = new ArrayList<>();
        for (Gap gap : Gap.values()) {
            Optional<Double> largest = run.stream()
                    .flatMap(cell ->
                            Arrays.stream(cell.rows().real(gap.column())).boxed())
                    .max(Double::compare);
            claims.add(new Statement(
                            gap.column(),
                            gap.words,
                            gap == Gap.EULER
                                    ? "the paths are cut differently; near a tie they may end apart, so the median counts"
                                    : "an identity, up to rounding and to the tolerance of the integrator; allowed "
                                            + gap.allowed,
                            WHERE)
                    .judged(largest.map(most -> found(gap, most, run))));
        }
        return new Result(List.of(table(run)), figure(run), claims);
    }

    private static Finding found(Gap gap, double most, List<CellRows<Cell>> run) {
        double[] all = run.stream()
                .flatMapToDouble(cell -> Arrays.stream(cell.rows().real(gap.column())))
                .sorted()
                .toArray();
        double median = all[all.length / 2];
        return new Finding(
                String.format(Locale.ROOT, "largest distance %.2g, median %.2g", most, median),
                (gap == Gap.EULER ? median : most) <= gap.allowed);
    }

    private static Table table(List<CellRows<Cell>> run) {
        List<String> columns = new ArrayList<>(List.of("D", "K"));
        Arrays.stream(Gap.values()).forEach(gap -> columns.add(gap.words));
        return new Table(
                "identities",
                "Distances, mean over pattern sets",
                columns,
                run.stream()
                        .map(cell -> {
                            List<Table.Entry> line = new ArrayList<>(List.of(
                                    new Table.Whole(cell.cell().dimension()),
                                    new Table.Whole(cell.cell().count())));
                            for (Gap gap : Gap.values()) {
                                double mean = Arrays.stream(cell.rows().real(gap.column()))
                                        .average()
                                        .orElseThrow();
                                line.add(new Table.Text(String.format(Locale.ROOT, "%.2g", mean)));
                            }
                            return List.copyOf(line);
                        })
                        .toList());
    }

    private static List<Illustration> figure(List<CellRows<Cell>> run) {
        if (run.isEmpty()) {
            return List.of();
        }
        Figure entropy = Plot.of(
                "undecided, then decided",
                Axis.logarithmic("sharpness β = 1/v"),
                Axis.linear("entropy of the weights / ln K").from(0),
                curves(run, "entropy-", true));
        Figure distance = Plot.of(
                "towards the Hopfield answer",
                Axis.logarithmic("sharpness β = 1/v"),
                Axis.linear("distance per √D").from(0),
                curves(run, "distance-", false));
        return List.of(new Illustration(
                "cooling",
                new Panels("One recall by diffusion, as a modern Hopfield network", 2, List.of(entropy, distance)),
                "Means over pattern sets. The distance is that of the state, in the size of the patterns, from the answer of"
                        + " a modern Hopfield network with β = 5."));
    }

    private static List<Layer> curves(List<CellRows<Cell>> run, String column, boolean perPattern) {
        List<Layer> layers = new ArrayList<>();
        for (CellRows<Cell> cell : run) {
            double scale = perPattern ? Math.log(cell.cell().count()) : 1;
            layers.add(Series.of(
                    "D = " + cell.cell().dimension() + ", K = " + cell.cell().count(),
                    Look.BAND,
                    IntStream.range(0, LOOKS)
                            .mapToObj(k -> {
                                Measured mean = Measured.mean(cell.rows().real(column + k));
                                double error = Double.isFinite(mean.standardError()) ? mean.standardError() : 0;
                                return Sample.withError(
                                        sharpness(k * STEPS / LOOKS), mean.value() / scale, error / scale);
                            })
                            .toList()));
        }
        return layers;
    }
}
